/**
 * What the documents of the regulation begin with. A line is a paragraph; `# ` makes it a heading, `|` the columns of a table, and
 * lines of `|` after it are its first column.
 */
import type { Message } from './message';

export const TEMPLATE_DOCUMENTS = {
  'template.doc.plan_year': {
    vi: 'Lớp: ……… Độ tuổi: ……… Giáo viên: ……… Năm học: ………\n# I. Đặc điểm tình hình\nThuận lợi: …\nKhó khăn: …\n# II. Mục tiêu, nội dung giáo dục năm học\nLĩnh vực | Mục tiêu | Nội dung | Hoạt động\n| Phát triển thể chất\n| Phát triển nhận thức\n| Phát triển ngôn ngữ\n| Phát triển tình cảm và kỹ năng xã hội\n| Phát triển thẩm mỹ\n# III. Dự kiến chủ đề và thời gian\nChủ đề | Chủ đề nhánh | Số tuần | Từ ngày – đến ngày\n|\n|\n|\n# IV. Biện pháp thực hiện\n…\n# Nhận xét của tổ chuyên môn, ban giám hiệu\n…',
    en: 'Class: ……… Age: ……… Teachers: ……… School year: ………\n# I. The class\nStrengths: …\nDifficulties: …\n# II. Goals and content of the year\nDomain | Goals | Content | Activities\n| Physical development\n| Cognitive development\n| Language\n| Feelings and social skills\n| Aesthetics\n# III. Themes and times\nTheme | Sub-themes | Weeks | From – to\n|\n|\n|\n# IV. Means\n…\n# Remarks of the team and the board\n…',
  },
  'template.doc.plan_theme': {
    vi: 'Chủ đề: «chủ đề» – Tuần: «tuần» – Thực hiện từ ngày «từ ngày» đến ngày «đến ngày»\nLớp: «Tên» – Giáo viên: «giáo viên» – Năm học: «năm»\nChủ đề nhánh: …\n# «phần 1» – «phần 2» – «phần 3»\n«phần 1» | «phần 2» | «phần 3»\n| I. Phát triển thể chất\n| II. Phát triển nhận thức\n| III. Phát triển ngôn ngữ\n| IV. Phát triển tình cảm và kỹ năng xã hội\n| V. Phát triển thẩm mỹ\n# Chuẩn bị\n…\n# Đánh giá cuối chủ đề\n…\n# Nhận xét của tổ chuyên môn\n…',
    en: 'Theme: «theme» – Week: «week» – From «from» to «to»\nClass: «Name» – Teachers: «teachers» – School year: «year»\nSub-themes: …\n# «part 1» – «part 2» – «part 3»\n«part 1» | «part 2» | «part 3»\n| I. Physical development\n| II. Cognitive development\n| III. Language\n| IV. Feelings and social skills\n| V. Aesthetics\n# Preparation\n…\n# Assessment at the end of the theme\n…\n# Remarks of the team\n…',
  },
  'template.doc.plan_week': {
    vi: 'Tuần «tuần» (từ ngày «từ ngày» đến ngày «đến ngày») – Chủ đề: «chủ đề»\nLớp: «Tên» – Giáo viên: «giáo viên» – Năm học: «năm»\nChủ đề nhánh: …\nHoạt động | Thứ Hai | Thứ Ba | Thứ Tư | Thứ Năm | Thứ Sáu\n| Đón trẻ, trò chuyện, thể dục sáng, điểm danh\n| Hoạt động học\n| Chơi ngoài trời\n| Chơi, hoạt động ở các góc\n| Ăn, ngủ, vệ sinh\n| Hoạt động chiều\n| Nêu gương, trả trẻ\n# Nhận xét của tổ chuyên môn\n…',
    en: 'Week «week» (from «from» to «to») – Theme: «theme»\nClass: «Name» – Teachers: «teachers» – School year: «year»\nSub-theme: …\nActivity | Monday | Tuesday | Wednesday | Thursday | Friday\n| Arrival, talk, morning exercise, roll call\n| Learning\n| Outdoor play\n| Play in the corners\n| Meals, sleep, hygiene\n| Afternoon\n| Praise, going home\n# Remarks of the team\n…',
  },
  'template.doc.plan_day': {
    vi: 'Tuần «tuần» (từ ngày «từ ngày» đến ngày «đến ngày») – Chủ đề: «chủ đề»\nLớp: «Tên» – Giáo viên: «giáo viên» – Năm học: «năm»\nThứ ……… ngày ………\n# Tên hoạt động học: …\n# I. Mục đích, yêu cầu\nKiến thức: …\nKỹ năng: …\nThái độ: …\n# II. Chuẩn bị\nCủa cô: …\nCủa trẻ: …\n# III. Tiến hành\nHoạt động của cô | Hoạt động của trẻ\n|\n|\n# IV. Các hoạt động khác trong ngày\n…\n# V. Đánh giá trẻ hằng ngày\nTình trạng sức khỏe: …\nCảm xúc, thái độ, hành vi: …\nKiến thức, kỹ năng: …\nĐiều chỉnh: …',
    en: 'Week «week» (from «from» to «to») – Theme: «theme»\nClass: «Name» – Teachers: «teachers» – School year: «year»\nDay ……… date ………\n# Learning activity: …\n# I. Aims\nKnowledge: …\nSkills: …\nAttitude: …\n# II. Preparation\nThe teacher: …\nThe children: …\n# III. Course\nTeacher | Children\n|\n|\n# IV. Other activities of the day\n…\n# V. Daily assessment\nHealth: …\nFeelings, attitude, behaviour: …\nKnowledge, skills: …\nChanges: …',
  },
  'template.doc.bdtx_plan': {
    vi: 'Họ và tên: ……… Chức vụ: ……… Tổ: ……… Năm học: ………\n# I. Căn cứ\n…\n# II. Mục tiêu\n…\n# III. Nội dung bồi dưỡng\nNội dung | Mô-đun | Hình thức | Thời gian | Số tiết | Kết quả cần đạt\n| Chương trình 1\n| Chương trình 2\n| Chương trình 3\n# IV. Tự đánh giá\n…\n# Ý kiến của tổ chuyên môn, ban giám hiệu\n…',
    en: 'Full name: ……… Position: ……… Team: ……… School year: ………\n# I. Grounds\n…\n# II. Aims\n…\n# III. Content\nContent | Module | Way | Time | Lessons | Result wanted\n| Programme 1\n| Programme 2\n| Programme 3\n# IV. Own assessment\n…\n# Remarks of the team and the board\n…',
  },
  'template.doc.notes': {
    vi: 'Họ và tên: ……… Năm học: ………\nNgày | Cuộc họp (hội đồng, tổ, tập huấn) | Chủ trì | Nội dung | Kết luận | Việc được giao\n|\n|\n|\n|\n|',
    en: 'Full name: ……… School year: ………\nDate | Meeting (school, team, training) | Led by | Content | Conclusion | Tasks\n|\n|\n|\n|\n|',
  },
  'template.doc.staff_profile': {
    vi: 'Họ và tên: ………\nNgày sinh: ……… Giới tính: ………\nNơi ở hiện nay: ………\nTrình độ chuyên môn: ……… Trường đào tạo: ……… Năm tốt nghiệp: ………\nNgày vào ngành: ……… Ngày về trường: ………\n# Quá trình công tác\nTừ – đến | Đơn vị | Công việc, chức vụ\n|\n|\n|\n# Đào tạo, bồi dưỡng\nNăm | Nơi đào tạo | Nội dung | Văn bằng, chứng chỉ\n|\n|\n# Khen thưởng, kỷ luật\n…\n# Thay đổi trong năm học\n…',
    en: 'Full name: ………\nBorn on: ……… Sex: ………\nAddress: ………\nQualification: ……… School: ……… Year: ………\nTeacher since: ……… At this school since: ………\n# Career\nFrom – to | Employer | Work, position\n|\n|\n|\n# Training\nYear | Where | Content | Certificate\n|\n|\n# Awards, discipline\n…\n# Changes this school year\n…',
  },
  'template.doc.team_plan': {
    vi: 'Tổ: ……… Năm học: ………\n# I. Đặc điểm tình hình\n…\n# II. Nhiệm vụ, chỉ tiêu\nNhiệm vụ | Chỉ tiêu | Biện pháp | Người thực hiện\n|\n|\n|\n# III. Kế hoạch từng tháng\nTháng | Nội dung | Người thực hiện | Kết quả\n| 9\n| 10\n| 11\n| 12\n| 1\n| 2\n| 3\n| 4\n| 5\n# Phê duyệt của ban giám hiệu\n…',
    en: 'Team: ……… School year: ………\n# I. The team\n…\n# II. Tasks and aims\nTask | Aim | Means | Who\n|\n|\n|\n# III. Plan by month\nMonth | Content | Who | Result\n| 9\n| 10\n| 11\n| 12\n| 1\n| 2\n| 3\n| 4\n| 5\n# Approval of the board\n…',
  },
  'template.doc.team_minutes': {
    vi: 'Tổ: ……… Năm học: ………\n# Sinh hoạt tổ ngày ………\nCó mặt: … Vắng: …\nChủ trì: … Thư ký: …\nNội dung: …\nÝ kiến: …\nKết luận: …\nViệc được giao | Người thực hiện | Hạn\n|\n|',
    en: 'Team: ……… School year: ………\n# Meeting of ………\nPresent: … Absent: …\nLed by: … Minutes by: …\nContent: …\nOpinions: …\nConclusion: …\nTask | Who | By\n|\n|',
  },
  'template.doc.other': {
    vi: 'Người thực hiện: ……… Năm học: ………\nNgày | Nội dung | Kết quả | Ghi chú\n|\n|\n|',
    en: 'Done by: ……… School year: ………\nDate | Content | Result | Remarks\n|\n|\n|',
  },
} as const satisfies Record<string, Message>;
