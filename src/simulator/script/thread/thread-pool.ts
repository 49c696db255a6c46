/** Worker threads that wait for a run: starting one and compiling a bundle in it costs more than most runs. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { THREAD_PATH } from '../surface-text';

export interface PooledThread {
  worker: Worker;
  /** One cell: rung when a reply has been posted. */
  bell: Int32Array;
  replies: MessagePort;
}

const MOST_IDLE = 4;
const idle: PooledThread[] = [];

export function takeThread(): PooledThread {
  const thread = idle.pop() ?? newThread();
  thread.worker.ref();
  return thread;
}

/** For a thread whose run has ended by itself. Idle ones do not keep the process alive. */
export function giveBack(thread: PooledThread): void {
  if (idle.length >= MOST_IDLE) {
    endThread(thread);
    return;
  }
  thread.worker.unref();
  idle.push(thread);
}

/** Ends a thread wherever it is, even in a loop that calls nothing. */
export function endThread({ worker, replies }: PooledThread): void {
  replies.close();
  void worker.terminate();
}

function newThread(): PooledThread {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(THREAD_PATH, { workerData: { bell, replies: port2 }, transferList: [port2] });
  return { worker, bell, replies: port1 };
}
