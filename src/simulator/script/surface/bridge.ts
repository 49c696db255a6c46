/** The one door out of the sandbox: `__call(service, method, argsJson): replyJson`, synchronous. */

type HostCall = (service: string, method: string, argsJson: string) => string;

interface Reply {
  now: number;
  value?: unknown;
  error?: { name: string; message: string; details?: object };
}

const scope = globalThis as unknown as { __call?: HostCall };
let hostCall: HostCall = () => {
  throw new Error('no run has begun');
};
let worldMs = 0;

/** Takes the run's door, so that no script finds it. */
export function openDoor(): void {
  hostCall = scope.__call as HostCall;
  delete scope.__call;
}

/** World time of the run, as the last reply told it. */
export function worldNow(): number {
  return worldMs;
}

/** What Apps Script throws when a service refuses: `e.name` is "Exception". */
class ServiceException extends Error {
  constructor(name: string, message: string) {
    super(message);
    Object.defineProperty(this, 'name', { value: name, configurable: true, writable: true });
  }
}

/** Builders of objects that travel as `{ $: kind, … }`; each service registers its own. */
const revivers: Record<string, (data: Record<string, unknown>) => unknown> = {
  date: (data) => new Date(data.ms as number),
};

export function registerReviver(kind: string, revive: (data: Record<string, unknown>) => unknown): void {
  revivers[kind] = revive;
}

/** Asks the host; throws in this realm what the host refuses. */
export function call(service: string, method: string, ...args: unknown[]): unknown {
  const reply = JSON.parse(hostCall(service, method, JSON.stringify(args.map(encode)))) as Reply;
  worldMs = reply.now;
  if (reply.error) throw serviceException(reply.error);
  return revive(reply.value);
}

function serviceException({ name, message, details }: NonNullable<Reply['error']>): ServiceException {
  const error = new ServiceException(name, message);
  return details ? Object.assign(error, { details }) : error;
}

/** For setters that answer their object: the call is made first, then `self` is the answer. */
export function chained<T>(_reply: unknown, self: T): T {
  return self;
}

export function exception(message: string): Error {
  return new ServiceException('Exception', message);
}

/** Tells the host first, so that a script which swallows the error cannot hide it. */
export function notSimulated(what: string): Error {
  call('Runtime', 'notSimulated', what);
  return new ServiceException('NotSimulated', `NotSimulated: ${what}`);
}

function encode(value: unknown): unknown {
  if (value instanceof Date) return { $: 'date', ms: value.getTime() };
  if (Array.isArray(value)) return value.map(encode);
  return value;
}

export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const data = value as Record<string, unknown>;
  const make = typeof data.$ === 'string' ? revivers[data.$] : undefined;
  if (make) return make(data);
  for (const key of Object.keys(data)) data[key] = revive(data[key]);
  return data;
}
