import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { readOptions } from '../../../scripts/start/options';
import { requireFreePort } from '../../../scripts/start/port';
import { requireSameOptions } from '../../../scripts/start/same-options';
import { createWorld } from '../../../src/simulator/world';

const read = (line = '', env: Record<string, string> = {}) => readOptions(line.split(' ').filter(Boolean), env);

describe('the command line of npm start', () => {
  it('[NS1] without options it is the sample school on port 8080', () => {
    expect(read()).toEqual({
      port: 8080,
      stateFile: '.local/workspace.json',
      isReset: false,
      isLenient: false,
      isClockRunning: true,
      newWorld: { school: 'sample', classes: 16, edition: 'gmail', now: '2026-11-23T06:30+07:00', seed: 1 },
      named: [],
    });
    expect(read('', { PORT: '9000' }).port).toBe(9000);
    expect(read('--port 9001', { PORT: '9000' }).port).toBe(9001);
  });

  it('[NS2] what is wrong is refused by name, in Vietnamese and English', () => {
    const wrong = {
      '--classes -3': /^--classes cần .*\n--classes needs .*"-3"\.$/,
      '--classes 1.5': /--classes/,
      '--edition pro': /gmail hoặc education.*\n.*gmail or education/,
      '--school big': /--school/,
      '--clock fast': /--clock/,
      '--port 70000': /--port/,
      '--seed x': /--seed/,
      '--now 23/11/2026': /--now/,
      '--foo': /--help\.\n.*--foo/,
      '--port': /argument missing/,
      extra: /too many arguments/,
    };
    for (const [line, text] of Object.entries(wrong)) expect(() => read(line)).toThrow(text);
  });

  it('[NS3] a time without a zone is that of Việt Nam', () => {
    expect(read('--now 2026-12-01T14:00').newWorld.now).toBe('2026-12-01T14:00+07:00');
    expect(read('--now 2026-12-01T07:00Z').newWorld.now).toBe('2026-12-01T07:00Z');
  });

  it('[NS4] a port in use is told', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(requireFreePort(port)).rejects.toThrow(`Port ${port} is in use`);
    await new Promise((resolve) => other.close(resolve));
    await requireFreePort(port);
  });

  it('[NS5] a refusal ends the process with code 2', () => {
    const run = () => execFileSync('npx', ['tsx', 'scripts/start.ts', '--edition', 'pro'], { stdio: 'pipe' });
    expect(run).toThrow(expect.objectContaining({ status: 2 }));
  });

  it('[NS33] options of a new school are refused where another one is kept', () => {
    const world = createWorld({ now: 0, seed: 1 });
    const kept = { world, scripts: {}, options: read('--classes 4').newWorld };
    expect(() => requireSameOptions(read('--classes 40'), kept)).toThrow('--classes');
    expect(() => requireSameOptions(read('--classes 4'), kept)).not.toThrow();
    expect(() => requireSameOptions(read('--port 1'), kept)).not.toThrow();
    expect(() => requireSameOptions(read('--seed 1'), { world, scripts: {} })).toThrow('--reset');
  });
});
