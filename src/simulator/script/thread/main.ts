/**
 * A worker thread in which one run after another goes on: it evaluates surface and bundle anew for each, and for each call
 * posts to the host and sleeps until the reply.
 */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { runInSandbox, type SandboxInput } from '../sandbox';

interface Start {
  /** One cell: 0 while the host has not answered. */
  bell: Int32Array;
  replies: MessagePort;
}

const { bell, replies } = workerData as Start;

function callHost(service: string, method: string, argsJson: string): string {
  Atomics.store(bell, 0, 0);
  parentPort?.postMessage({ service, method, argsJson });
  Atomics.wait(bell, 0, 0);
  return (receiveMessageOnPort(replies) as { message: string }).message;
}

parentPort?.on('message', (input: SandboxInput) => {
  parentPort?.postMessage({ outcome: runInSandbox(input, callHost) });
});
