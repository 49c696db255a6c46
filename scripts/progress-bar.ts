/** A bar with what is being done and the time left, on a terminal only: a pipe gets nothing of it. */
export interface ProgressBar {
  step(text: string): void;
  end(): void;
}

const WIDTH = 24;

export function progressBar(total: number, out: NodeJS.WriteStream = process.stderr): ProgressBar {
  const startedMs = performance.now();
  let done = -1;
  const show = (text: string) => {
    if (out.isTTY) out.write(`\r\x1b[K${text}`);
  };
  return {
    step(text) {
      done += 1;
      show(`${barOf(done / total)} ${done}/${total}  ${text}${timeLeft(performance.now() - startedMs, done, total)}`);
    },
    end: () => show(''),
  };
}

function barOf(share: number): string {
  const full = Math.round(share * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

function timeLeft(elapsedMs: number, done: number, total: number): string {
  return done === 0 ? '' : ` (còn khoảng ${Math.ceil((elapsedMs * (total - done)) / done / 1_000)} giây)`;
}
