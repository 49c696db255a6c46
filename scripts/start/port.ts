/** A port that somebody else has is told before anything is made. */
import { createServer } from 'node:net';
import { StartError } from './start-error';

/** @throws StartError when the port is taken or may not be used */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    throw listenError(error, port);
  } finally {
    probe.close();
  }
}

/** The sentence for what listening threw; other errors stay what they are. */
export function listenError(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Cổng ${port} đang có chương trình khác dùng; chọn cổng khác bằng --port.`,
      `Port ${port} is in use by another program; choose another one with --port.`,
    );
  }
  if (code !== 'EACCES') return error;
  return new StartError(`Không được phép dùng cổng ${port}.`, `Port ${port} may not be used.`);
}
