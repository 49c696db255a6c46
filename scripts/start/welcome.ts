/** What is printed once the server answers. */
import type { StartOptions } from './options';
import type { School } from './school';

export function welcome(url: string, { world }: School, { stateFile, isClockRunning }: StartOptions): string {
  const time = new Date(world.state.nowMs + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return [
    '',
    `Workspace tại chỗ: ${url}`,
    '  Mở địa chỉ ấy, chọn một người rồi làm theo các việc gợi ý; mở cửa sổ thứ hai để làm người khác.',
    `  Trong đó là ${time}, đồng hồ ${isClockRunning ? 'đang chạy' : 'đứng yên'}. Trạng thái giữ trong ${stateFile}; --reset để làm lại. Ctrl+C để dừng.`,
    `  Chương trình dùng API của Google: đặt rootUrl là ${url}/ và token là e-mail, như curl -H 'Authorization: Bearer ht@hoamai.example' ${url}/drive/v3/files`,
    '',
    `Local Workspace: ${url}`,
    '  Open the address, choose a person and try what is suggested; a second window can be somebody else.',
    `  It is ${time} there, and the clock ${isClockRunning ? 'goes on' : 'stands still'}. State is kept in ${stateFile}; --reset begins anew. Ctrl+C stops.`,
    `  Programs for Google's APIs: root URL ${url}/, the e-mail as token. Everything else: src/simulator/README.md`,
  ].join('\n');
}
