/** What is wrong in the control workbook and how to mend it: one text for each type of problem. */
import type { ProblemType } from '../../domain/shared/problem';
import type { Message } from './message';

const BY_TYPE = {
  'problem.SheetMissing': {
    vi: 'không tìm thấy trang này. Nếu vừa xóa nhầm, bấm Hoàn tác; nếu không, khôi phục trong Tệp › Nhật ký phiên bản.',
    en: 'this tab is gone. Undo, or restore it from File › Version history.',
  },
  'problem.HeaderWrong': {
    vi: 'tên cột phải là “{expected}”, hiện là “{value}”. Hãy đưa cột về đúng chỗ hoặc gõ lại tên cột.',
    en: 'the heading must be “{expected}” but is “{value}”. Move the column back or type the heading again.',
  },
  'problem.YearNotSetUp': {
    vi: 'năm học chưa được khởi tạo. Hãy chọn “Khởi tạo năm học” trước.',
    en: 'the school year was not started yet. Choose “Start the school year” first.',
  },
  'problem.YearNotBegun': {
    vi: 'năm học {value} bắt đầu từ ngày {expected}. Năm học này vẫn đang tiếp tục: hãy khởi tạo từ ngày đó, chọn “Chuẩn bị năm học mới” để tạo trước, hoặc ghi lại năm học hiện tại.',
    en: 'the school year {value} begins on {expected}. Start it from that day on, choose “Prepare the next school year” to make it before, or write the present year again.',
  },
  'problem.YearIsPast': {
    vi: 'năm học {value} đã qua, đang là năm học {expected}. Hồ sơ năm trước được lưu trữ, không khởi tạo lại.',
    en: 'the school year {value} is over, it is {expected} now. Records of former years are archived and not set up again.',
  },
  'problem.NextYearTooEarly': {
    vi: 'năm học {value} được chuẩn bị từ ngày {expected}. Hãy chọn lại lệnh từ ngày đó.',
    en: 'the school year {value} can be prepared from {expected} on. Give the command again then.',
  },
  'problem.NextYearBegun': {
    vi: 'năm học {value} đã bắt đầu ngày {expected}. Hãy ghi năm học ấy vào trang Thiết lập rồi chọn “Khởi tạo năm học”.',
    en: 'the school year {value} began on {expected}. Write it into the settings and choose “Start the school year”.',
  },
  'problem.NextYearExpected': {
    vi: 'đang ghi năm học {value}. Hãy ghi năm học {expected} cùng các lớp, nhân sự, ngày nghỉ của năm ấy, rồi chọn lại lệnh. Năm đang học vẫn giữ nguyên cho đến hết 31/7.',
    en: 'the school year here is {value}. Write {expected} with its classes, staff and days off, and give the command again. The present year stays as it is until the end of July.',
  },
  'problem.TabsOfOtherYear': {
    vi: 'các trang đang ghi năm học {value}, còn lệnh này chỉ đổi nhân sự của năm đang học {expected}. Hãy ghi lại năm học {expected} với lớp và nhân sự của năm ấy (Tệp → Lịch sử phiên bản giúp lấy lại), rồi chọn lại lệnh.',
    en: 'the tabs are of the school year {value}, and this command changes only the staff of the present year {expected}. Write {expected} with its classes and staff again (File → Version history helps), and give the command again.',
  },
  'problem.SettingMissing': {
    vi: 'thiếu mục “{expected}”. Hãy thêm một dòng có đúng tên mục này ở cột A và điền giá trị ở cột B.',
    en: 'the setting “{expected}” is missing. Add a row with this name in column A and its value in column B.',
  },
  'problem.SettingDuplicate': {
    vi: 'mục “{value}” đã có ở dòng {otherRow}. Hãy xóa một trong hai dòng.',
    en: 'the setting “{value}” already stands in row {otherRow}. Delete one of the two rows.',
  },
  'problem.SettingUnknown': {
    vi: 'không có mục nào tên “{value}”; dòng này được bỏ qua. Hãy sửa tên mục hoặc xóa dòng.',
    en: 'there is no setting called “{value}”; the row is skipped. Correct the name or delete the row.',
  },
  'problem.SettingInvalid': {
    vi: 'giá trị “{value}” chưa dùng được. Hãy điền lại.',
    en: 'the value “{value}” cannot be used. Type it again.',
  },
  'problem.NotSchoolAccount': {
    vi: 'mục “Tài khoản trường” khác với tài khoản đang chạy là {value}. Hãy sửa mục này, hoặc mở bảng bằng đúng tài khoản trường rồi làm lại.',
    en: 'the setting “Tài khoản trường” differs from the running account {value}. Correct it, or use the school account.',
  },
  'problem.SharedDriveUnseen': {
    vi: 'tài khoản trường không mở được Drive dùng chung “{value}”. Hãy kiểm tra liên kết, hoặc thêm tài khoản trường vào Drive đó với quyền Người quản lý, rồi làm lại.',
    en: 'the school account cannot open the shared drive “{value}”. Check the link, or add the school account to that drive as Manager, then try again.',
  },
  'problem.SharedDriveNotManaged': {
    vi: 'tài khoản trường chưa phải Người quản lý của Drive dùng chung “{value}”. Hãy nhờ người đang quản lý đổi quyền của tài khoản trường thành Người quản lý, rồi làm lại.',
    en: 'the school account is not a Manager of the shared drive “{value}”. Ask whoever manages it to make the school account a Manager, then try again.',
  },
  'problem.SharedDriveMembersOnly': {
    vi: 'Drive dùng chung “{value}” đang chỉ cho thành viên mở tệp, nên không giao thư mục cho từng người được. Trong phần Cài đặt của Drive đó, hãy cho phép người không phải thành viên mở tệp được chia sẻ, rồi làm lại.',
    en: 'the shared drive “{value}” lets only members open files, so folders cannot be given to single people. In its settings allow people who are not members to open what is shared with them, then try again.',
  },
  'problem.EditionChanged': {
    vi: 'năm học đang chạy lưu hồ sơ ở “{expected}”; nơi lưu chỉ đổi được khi sang năm học mới. Hãy ghi lại như cũ.',
    en: 'the records of the current school year lie in “{expected}”; that can only change with a new school year. Put the setting back.',
  },
  'problem.WeeksDoNotFit': {
    vi: 'từ ngày {value} không xếp đủ {expected} tuần thực học trước khi hết năm học. Hãy xem lại ngày này và trang Ngày nghỉ.',
    en: 'from {value} on, {expected} school weeks do not fit into the year. Check this date and the tab Ngày nghỉ.',
  },
  'problem.LunarHolidaysUnknown': {
    vi: 'chưa có sẵn ngày nghỉ Tết và Giỗ Tổ của năm học {value}. Hãy điền các ngày đó vào trang này.',
    en: 'the lunar holidays of {value} are not known here. Fill them in on this tab.',
  },
  'problem.MealColumnsLater': {
    vi: 'bữa ăn, chế độ ăn đã đổi sẽ có từ trang báo ăn tháng {value}; trang của tháng này giữ các cột đang có, số đã báo không mất.',
    en: 'changed meals and diets hold from the meal tab of {value} on; the tab of this month keeps its columns and what was reported.',
  },
  'problem.NoClasses': {
    vi: 'chưa có lớp nào. Hãy điền mỗi lớp một dòng.',
    en: 'there is no class. Fill in one row a class.',
  },
  'problem.ClassCodeMissing': {
    vi: 'chưa có mã lớp. Hãy điền, ví dụ 5A1.',
    en: 'the class code is missing. Fill it in, e.g. 5A1.',
  },
  'problem.ClassCodeInvalid': {
    vi: 'mã lớp “{value}” không dùng được. Hãy dùng chữ và số, nhiều nhất 20 ký tự, ví dụ 5A1.',
    en: 'the class code “{value}” cannot be used. Use at most 20 letters and digits, e.g. 5A1.',
  },
  'problem.ClassDuplicate': {
    vi: 'mã lớp “{value}” đã có ở dòng {otherRow}. Mỗi lớp một mã: hãy đổi mã hoặc xóa dòng thừa.',
    en: 'the class code “{value}” already stands in row {otherRow}. Change the code or delete the row.',
  },
  'problem.StageUnknown': {
    vi: 'chưa rõ giai đoạn “{value}”. Hãy chọn Nhà trẻ hoặc Mẫu giáo.',
    en: 'the stage “{value}” is unknown. Choose Nhà trẻ or Mẫu giáo.',
  },
  'problem.EnrolmentInvalid': {
    vi: 'sĩ số “{value}” không hợp lệ. Hãy điền một số nguyên trong khoảng {expected}.',
    en: 'the enrolment “{value}” is not valid. Fill in a whole number, {expected}.',
  },
  'problem.EnrolmentOverLimit': {
    vi: 'sĩ số {value} cao hơn mức quy định ({expected} trẻ). Vẫn dùng được; hãy kiểm tra xem có gõ nhầm không.',
    en: 'the enrolment {value} is above the usual limit ({expected}). It is accepted; please check it.',
  },
  'problem.TeamMissing': {
    vi: 'chưa có tên tổ. Hãy điền tổ chuyên môn.',
    en: 'the team is missing. Fill it in.',
  },
  'problem.FormerTeamConflict': {
    vi: 'tên tổ cũ “{value}” mâu thuẫn với dòng {otherRow}. Một tổ chỉ có một tên cũ, và một tên cũ chỉ thuộc một tổ: hãy sửa một trong hai dòng.',
    en: 'the former team name “{value}” contradicts row {otherRow}. A team has one former name, and a former name one team: correct one of the rows.',
  },
  'problem.MergeTargetInvalid': {
    vi: 'không nhập vào lớp “{value}” được. Hãy ghi mã một lớp khác vẫn còn học sau ngày cuối của lớp này, hoặc để trống.',
    en: 'the class “{value}” cannot take this one. Name another class that goes on after the last day of this one, or leave it empty.',
  },
  'problem.IdMissing': {
    vi: 'chưa có mã nhân sự. Hãy điền, ví dụ GV01.',
    en: 'the staff code is missing. Fill it in, e.g. GV01.',
  },
  'problem.IdInvalid': {
    vi: 'mã “{value}” không dùng được. Hãy dùng chữ và số, nhiều nhất 20 ký tự, ví dụ GV01.',
    en: 'the code “{value}” cannot be used. Use at most 20 letters and digits, e.g. GV01.',
  },
  'problem.NameMissing': {
    vi: 'chưa có họ và tên. Hãy điền như trong hồ sơ.',
    en: 'the name is missing. Fill it in.',
  },
  'problem.RoleMissing': {
    vi: 'chưa có chức vụ. Hãy chọn trong danh sách: {expected}.',
    en: 'the role is missing. Choose one of: {expected}.',
  },
  'problem.RoleUnknown': {
    vi: 'không có chức vụ “{value}” trong quy chế. Hãy chọn trong danh sách, ví dụ {expected}.',
    en: 'the regulation has no role “{value}”. Choose from the list, e.g. {expected}.',
  },
  'problem.EmailMissing': {
    vi: 'chưa có e-mail. Hãy điền tài khoản Google của chính người này.',
    en: "the e-mail is missing. Fill in this person's own Google account.",
  },
  'problem.EmailMalformed': {
    vi: '“{value}” không phải là địa chỉ e-mail. Hãy gõ lại, không dấu, không khoảng trắng, có dạng ten@truong.edu.vn.',
    en: '“{value}” is no e-mail address. Type it again, without spaces, like ten@truong.edu.vn.',
  },
  'problem.EmailIsSchoolAccount': {
    vi: '{value} là tài khoản trường, không dùng cho một người. Hãy điền e-mail riêng của người này.',
    en: "{value} is the school account. Fill in this person's own e-mail.",
  },
  'problem.EmailOfTwoPeople': {
    vi: 'e-mail {value} đã dùng cho người ở dòng {otherRow}. Mỗi người cần một e-mail riêng; nếu là cùng một người thì dùng cùng mã.',
    en: 'the e-mail {value} belongs to the person in row {otherRow}. One e-mail a person; if it is the same person, use the same code.',
  },
  'problem.PersonWithTwoEmails': {
    vi: 'mã này đã có e-mail {expected} ở dòng {otherRow}, ở đây lại là {value}. Hãy dùng một e-mail; nếu là hai người thì đổi mã.',
    en: 'this code has the e-mail {expected} in row {otherRow} and {value} here. Use one; if they are two people, change the code.',
  },
  'problem.PersonWithTwoNames': {
    vi: 'mã này đã có tên “{expected}” ở dòng {otherRow}, ở đây lại là “{value}”. Hãy viết giống nhau; nếu là hai người thì đổi mã.',
    en: 'this code has the name “{expected}” in row {otherRow} and “{value}” here. Write the same; if they are two people, change the code.',
  },
  'problem.StaffRowDuplicate': {
    vi: 'người này đã có cùng chức vụ ở dòng {otherRow} trong cùng thời gian. Hãy xóa dòng thừa hoặc sửa ngày.',
    en: 'this person has the same role in row {otherRow} at the same time. Delete one row or correct the dates.',
  },
  'problem.ClassUnknown': {
    vi: 'trang Lớp không có lớp “{value}”. Hãy sửa mã lớp ở đây hoặc thêm lớp vào trang Lớp.',
    en: 'the tab Lớp has no class “{value}”. Correct the code here or add the class there.',
  },
  'problem.ClassNotForRole': {
    vi: 'chức vụ này không gắn với lớp nên lớp “{value}” không được dùng. Hãy xóa ô này, hoặc thêm một dòng Giáo viên.',
    en: 'this role has no class, so “{value}” is not used. Clear the cell, or add a row as Giáo viên.',
  },
  'problem.TeamUnknown': {
    vi: 'không có tổ “{value}” trong trang Lớp. Hãy sửa tên tổ cho giống trang Lớp.',
    en: 'the tab Lớp has no team “{value}”. Write the team as it stands there.',
  },
  'problem.TeamDiffersFromClass': {
    vi: 'ghi tổ “{value}” nhưng lớp của người này thuộc tổ “{expected}”. Vẫn dùng được; hãy kiểm tra lại.',
    en: "the row says team “{value}”, but this person's class belongs to “{expected}”. It is accepted; please check it.",
  },
  'problem.TeamWithoutLead': {
    vi: 'tổ “{value}” chưa có tổ trưởng, tổ phó nên kế hoạch của tổ chưa có người kiểm tra. Hãy thêm ở trang Nhân sự.',
    en: 'the team “{value}” has no lead, so nobody reviews its plans. Add one on the tab Nhân sự.',
  },
  'problem.ClassWithoutTeacher': {
    vi: 'lớp “{value}” chưa có giáo viên. Hãy thêm giáo viên của lớp ở trang Nhân sự.',
    en: 'the class “{value}” has no teacher. Add one on the tab Nhân sự.',
  },
  'problem.ClassWithoutTeacherToday': {
    vi: 'ngày {expected} lớp “{value}” không có giáo viên nào. Hãy xem lại Từ ngày, Đến ngày ở trang Nhân sự.',
    en: 'on {expected} the class “{value}” has no teacher. Check the dates on the tab Nhân sự.',
  },
  'problem.PrincipalMissing': {
    vi: 'chưa có hiệu trưởng. Hãy thêm một dòng có chức vụ Hiệu trưởng.',
    en: 'there is no principal. Add a row with the role Hiệu trưởng.',
  },
  'problem.PrincipalMissingToday': {
    vi: 'ngày {expected} không ai giữ chức Hiệu trưởng. Hãy xem lại Từ ngày, Đến ngày.',
    en: 'on {expected} nobody is principal. Check the dates.',
  },
  'problem.TwoPrincipals': {
    vi: 'đã có một hiệu trưởng khác ở dòng {otherRow} trong cùng thời gian. Hãy sửa chức vụ, hoặc điền Đến ngày cho người trước.',
    en: 'row {otherRow} has another principal at the same time. Correct the role, or fill in when the former one ended.',
  },
  'problem.DateMissing': {
    vi: 'chưa có ngày. Hãy điền theo dạng ngày/tháng/năm, ví dụ 24/11/2026.',
    en: 'the date is missing. Fill it in as day/month/year, e.g. 24/11/2026.',
  },
  'problem.DateInvalid': {
    vi: '“{value}” không phải là một ngày có thật. Hãy điền theo dạng ngày/tháng/năm, ví dụ 24/11/2026.',
    en: '“{value}” is no real date. Fill it in as day/month/year, e.g. 24/11/2026.',
  },
  'problem.DateOutsideYear': {
    vi: 'ngày {value} nằm ngoài năm học ({expected}). Hãy sửa ngày.',
    en: '{value} is outside the school year ({expected}). Correct the date.',
  },
  'problem.DateOrderWrong': {
    vi: 'ngày cuối {value} trước ngày đầu {limit}. Hãy đổi lại hai ngày.',
    en: 'the last day {value} is before the first day {limit}. Correct the two dates.',
  },
  'problem.JoinedClassesFew': {
    vi: 'ghép lớp cần ít nhất hai mã lớp, lớp báo ăn ghi đầu. Ví dụ: 5A1, 5A2.',
    en: 'joined classes are two at least, the one that reports first. For example: 5A1, 5A2.',
  },
  'problem.MakeUpOfClasses': {
    vi: 'học bù là cho cả trường: hãy để trống ô này.',
    en: 'days are made up by the whole school: leave this cell empty.',
  },
  'problem.RecordCodeMissing': {
    vi: 'chưa có mã hồ sơ. Hãy điền một mã ngắn, không dấu, ví dụ {expected}.',
    en: 'the code of the record is missing. Fill in a short one, e.g. {expected}.',
  },
  'problem.RecordCodeInvalid': {
    vi: 'mã hồ sơ “{value}” không dùng được. Hãy dùng chữ và số, nhiều nhất 20 ký tự, ví dụ suc_khoe.',
    en: 'the record code “{value}” cannot be used. Use at most 20 letters and digits, e.g. suc_khoe.',
  },
  'problem.RecordDuplicate': {
    vi: 'mã hồ sơ “{value}” đã có ở dòng {otherRow}. Mỗi hồ sơ một mã: hãy đổi mã hoặc xóa dòng thừa.',
    en: 'the record code “{value}” already stands in row {otherRow}. Change the code or delete the row.',
  },
  'problem.RecordNameMissing': {
    vi: 'chưa có tên hồ sơ. Hãy điền tên sẽ thấy trên Drive.',
    en: 'the name of the record is missing. Fill in what Drive shall show.',
  },
  'problem.RecordRequired': {
    vi: 'hồ sơ “{value}” (mã {expected}) phải có và phải áp dụng, vì sổ chung của trường dùng nó. Hãy thêm lại dòng này.',
    en: 'the record “{value}” (code {expected}) has to be there and applied: a shared workbook needs it. Add the row again.',
  },
  'problem.ChoiceUnknown': {
    vi: 'không có lựa chọn “{value}” trong cột này. Hãy chọn: {expected}.',
    en: '“{value}” is no choice in this column. Choose: {expected}.',
  },
  'problem.SharedBookUnknown': {
    vi: 'chỉ sổ chung có sẵn mới đi với Sổ chung và Trường: {expected}. Hãy chọn loại khác, và ai thực hiện là Lớp, Tổ, Văn phòng…',
    en: 'Sổ chung and Trường go with the shared books only: {expected}. Choose another form, and Lớp, Tổ, Văn phòng … as who keeps it.',
  },
  'problem.ArticleInvalid': {
    vi: '“{value}” không phải là một điều của quy chế. Hãy điền, ví dụ {expected}, hoặc để trống.',
    en: '“{value}” is no article of the regulation. Fill in e.g. {expected}, or leave it empty.',
  },
  'problem.LeafReserved': {
    vi: 'thư mục “{value}” chỉ để hồ sơ đã duyệt. Hãy đặt tên thư mục khác.',
    en: 'the folder “{value}” is for approved records only. Name another folder.',
  },
  'problem.LeafNameClash': {
    vi: 'tên thư mục “{value}” quá giống tên ở dòng {otherRow}. Hãy ghi hai tên như nhau, hoặc khác hẳn nhau ở đầu tên.',
    en: 'the folder name “{value}” is too like the one in row {otherRow}. Make them the same, or differ at their beginning.',
  },
  'problem.TemplateInvalid': {
    vi: '“{value}” không phải là liên kết tới một tệp Google. Hãy mở tệp mẫu, chép địa chỉ trên thanh địa chỉ và dán vào đây.',
    en: '“{value}” is no link to a Google file. Open the template, copy its address and paste it here.',
  },
  'problem.TemplateKindDiffers': {
    vi: 'tệp mẫu không cùng loại với cột Loại. Hãy chọn lại loại, hoặc dán liên kết của tệp đúng loại.',
    en: 'the template is of another kind than the column Loại says. Choose again, or link a file of that kind.',
  },
  'problem.TemplateNotUsed': {
    vi: 'loại Thư mục và Sổ chung không dùng mẫu; ô này được bỏ qua. Hãy xóa liên kết, hoặc chọn Bảng tính hay Văn bản.',
    en: 'folders and shared books have no template; the cell is skipped. Clear it, or choose Bảng tính or Văn bản.',
  },
  'problem.TemplateGone': {
    vi: 'tài khoản trường không mở được tệp mẫu {value}: đã bị xóa, hoặc chưa chia sẻ. Hãy dán liên kết khác rồi chọn lại lệnh; hồ sơ của dòng này chờ, các hồ sơ khác vẫn được tạo.',
    en: 'the school account cannot open the template {value}: it was deleted, or is not shared. Paste another link and give the command again; the records of this row wait, all others are made.',
  },
  'problem.TemplateTrashed': {
    vi: 'tệp mẫu “{value}” đang ở thùng rác. Hãy khôi phục tệp, hoặc dán liên kết khác, rồi chọn lại lệnh; hồ sơ của dòng này chờ, các hồ sơ khác vẫn được tạo.',
    en: 'the template “{value}” is in the bin. Restore it or paste another link, and give the command again; the records of this row wait, all others are made.',
  },
  'problem.TemplateOfOther': {
    vi: 'tệp mẫu “{value}” thuộc một tài khoản khác, người đó sửa hay xóa được. Hãy tạo bản sao bằng tài khoản trường và dán liên kết của bản sao; hồ sơ của dòng này chờ, các hồ sơ khác vẫn được tạo.',
    en: 'the template “{value}” belongs to another account, which can change or delete it. Make a copy as the school account and paste its link; the records of this row wait, all others are made.',
  },
  'problem.StaffIdUnknown': {
    vi: 'trang Nhân sự không có mã “{value}”. Hãy sửa mã ở đây hoặc thêm người vào trang Nhân sự.',
    en: 'the tab Nhân sự has no code “{value}”. Correct it here or add the person there.',
  },
  'problem.PositionMissing': {
    vi: 'chưa có vai trò trong ban. Hãy điền, ví dụ Trưởng ban hoặc Thành viên.',
    en: 'the position on the board is missing. Fill it in, e.g. Trưởng ban or Thành viên.',
  },
  'problem.DecisionMissing': {
    vi: 'chưa có số quyết định. Hãy điền, ví dụ 16/QĐ-MNHM.',
    en: 'the number of the decision is missing. Fill it in, e.g. 16/QĐ-MNHM.',
  },
  'problem.ThemeNameMissing': {
    vi: 'chưa có tên chủ đề: hãy ghi tên.',
    en: 'there is no name of the theme: give one.',
  },
  'problem.BlockUnknown': {
    vi: '“{value}” không phải tổ hay giai đoạn nào có lớp; gần nhất là “{expected}”, hoặc để trống cho mọi lớp.',
    en: '“{value}” is no team or stage with classes; the nearest is “{expected}”, or leave it empty for all classes.',
  },
  'problem.EventOfOtherYear': {
    vi: 'sự kiện này không thuộc năm học ({expected}) nên được bỏ qua. Nếu gõ nhầm năm, hãy sửa ngày.',
    en: 'this event is not of the school year ({expected}) and is left out. Correct the date if the year is a slip.',
  },
  'problem.EventDuplicate': {
    vi: 'sự kiện này đã có ở dòng {otherRow}: hãy xóa một dòng, hoặc ghi nội dung khác.',
    en: 'this event stands in row {otherRow} too: delete one of them, or word it differently.',
  },
  'problem.ThemeOfOtherYear': {
    vi: 'chủ đề này không thuộc năm học ({expected}) nên được bỏ qua. Nếu gõ nhầm năm, hãy sửa ngày.',
    en: 'this theme is not of the school year ({expected}) and is left out. Correct the dates if the year is a slip.',
  },
  'problem.ThemeDuplicate': {
    vi: 'chủ đề này đã có ở dòng {otherRow}: hãy xóa một dòng, hoặc đặt tên khác.',
    en: 'this theme stands in row {otherRow} too: delete one of them, or name it differently.',
  },
  'problem.ThemesOverlap': {
    vi: 'có lớp đã theo chủ đề ở dòng {otherRow} trong những ngày này: hãy sửa ngày để một lớp không có hai chủ đề cùng lúc.',
    en: 'some class has the theme of row {otherRow} on these days: change the days so that no class has two themes at once.',
  },
  'problem.ThemesGap': {
    vi: 'giữa chủ đề này và chủ đề ở dòng {otherRow} có ngày học không thuộc chủ đề nào ({expected}). Hãy kéo dài một trong hai, hoặc thêm chủ đề.',
    en: 'between this theme and the one in row {otherRow} are school days without a theme ({expected}). Lengthen one of them, or add a theme.',
  },
  'problem.ThemeOutsideWeeks': {
    vi: 'chủ đề có ngày nằm ngoài 35 tuần thực học ({expected}), như tuần 36. Hãy sửa ngày.',
    en: 'the theme has days outside the 35 weeks of the year ({expected}), such as a week 36. Correct the dates.',
  },
  'problem.ThemeWithoutSchoolDay': {
    vi: 'cả thời gian của chủ đề là ngày nghỉ. Hãy sửa ngày, hoặc xóa dòng.',
    en: 'all days of the theme are days off. Correct the dates or delete the row.',
  },
  'problem.MakeUpOnSchoolDay': {
    vi: 'ngày {expected} vốn là ngày học, không cần học bù. Hãy sửa ngày.',
    en: 'there is school on {expected} anyway, nothing is made up. Correct the date.',
  },
  'problem.MakeUpOutsideWeeks': {
    vi: 'ngày {expected} nằm ngoài 35 tuần thực học nên không được tính là ngày học. Hãy sửa ngày.',
    en: '{expected} is outside the 35 weeks of the year and does not count as a school day. Correct the date.',
  },
  'problem.DaysOutOfRange': {
    vi: 'số ngày “{value}” chưa dùng được. Hãy điền một số nguyên, trong khoảng {expected}; số âm là trước mốc.',
    en: 'the number of days “{value}” cannot be used. Fill in a whole number, {expected}; below zero is before.',
  },
  'problem.CheckBeforeDue': {
    vi: 'hạn kiểm tra ({value}) trước hạn làm ({expected}). Hãy đổi lại hai số ngày.',
    en: 'the check ({value}) comes before the work is due ({expected}). Correct the two numbers of days.',
  },
  'problem.BoardMemberTwice': {
    vi: 'người này đã có vai trò ấy ở dòng {otherRow} trong cùng thời gian. Hãy sửa ngày, hoặc xóa dòng thừa.',
    en: 'row {otherRow} has the same person in the same position at the same time. Correct the dates or delete the row.',
  },
} as const satisfies Record<`problem.${ProblemType}`, Message>;

export const PROBLEM_MESSAGES = {
  ...BY_TYPE,
  'problem.header.empty': {
    vi: 'tên cột “{expected}” đã bị xóa. Hãy gõ lại tên cột.',
    en: 'the heading “{expected}” was cleared. Type it again.',
  },
  'problem.stage.empty': {
    vi: 'chưa có giai đoạn. Hãy chọn Nhà trẻ hoặc Mẫu giáo.',
    en: 'the stage is missing. Choose Nhà trẻ or Mẫu giáo.',
  },
  'problem.enrolment.empty': {
    vi: 'chưa có sĩ số. Hãy điền một số nguyên trong khoảng {expected}.',
    en: 'the enrolment is missing. Fill in a whole number, {expected}.',
  },
  'problem.choice.empty': {
    vi: 'ô này chưa được điền. Hãy chọn: {expected}.',
    en: 'this cell is empty. Choose: {expected}.',
  },
  'problem.setting.empty': { vi: 'mục này chưa được điền. Hãy điền.', en: 'this setting is empty. Fill it in.' },
  'problem.example': { vi: '{text} Ví dụ: {expected}.', en: '{text} For example: {expected}.' },
  'problem.before': { vi: '{text} Giá trị phải trước {limit}.', en: '{text} It must be before {limit}.' },
  'problem.within': { vi: '{text} Giá trị trong khoảng {expected}.', en: '{text} It must be within {expected}.' },
  'problem.near': { vi: '{text} Có phải là “{expected}” không?', en: '{text} Did you mean “{expected}”?' },
  'problem.at.row': { vi: '{sheet}, dòng {row}', en: '{sheet}, row {row}' },
  'problem.at.cell': { vi: '{sheet}, dòng {row}, cột {column}', en: '{sheet}, row {row}, column {column}' },
  'problem.sentence': { vi: '{place}: {text}', en: '{place}: {text}' },
} as const satisfies Record<string, Message>;
