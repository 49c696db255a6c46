/** A progress bar on the terminal's error stream: done of total and the time left; silent where nobody watches. */

export interface Progress {
  /** The next step begins; its name is shown. */
  next(name: string): void;
  done(): void;
}

const WIDTH = 24;

export function progressLine(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const startedMs = Date.now();
  let begun = 0;
  const show = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
  };
  return {
    next(name) {
      const filled = Math.round((WIDTH * begun) / total);
      const left =
        begun === 0
          ? ''
          : ` còn khoảng ${Math.ceil((((Date.now() - startedMs) / begun) * (total - begun)) / 1000)} giây`;
      show(`[${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${begun}/${total} ${name}${left}`);
      begun++;
    },
    done: () => show(''),
  };
}
