/**
 * Google itself. Needs Node's fetch and, for each of three accounts of one kind (all consumer or all of one
 * organisation), an e-mail and an access token with the scopes drive, spreadsheets and script.projects.
 */
import {
  type Answer,
  addressOf,
  answerOf,
  type Google,
  type Json,
  messageOf,
  type Person,
  type ScriptCall,
} from './google';

const PEOPLE: readonly Person[] = ['school', 'teacher', 'leader'];
const ATTEMPTS = 6;

/** @throws Error that names the first variable that is missing, e.g. LIVE_TEACHER_TOKEN */
export function liveGoogle(env: Readonly<Record<string, string | undefined>>): Google {
  const tokens = perPerson((person) => required(env, `LIVE_${person.toUpperCase()}_TOKEN`));
  const emails = perPerson((person) => required(env, `LIVE_${person.toUpperCase()}_EMAIL`).toLowerCase());
  const call: Google['call'] = (person, url, options = {}) => {
    const { method = 'GET', query } = options;
    return patiently(() => fetch(addressOf(url, query), { method, ...messageOf(tokens[person], options) }));
  };
  return {
    isLive: true,
    emails,
    scriptId: required(env, 'LIVE_SCRIPT_ID'),
    call,
    settle: wait,
    now: Date.now,
    runTogether: (scriptId, calls) => Promise.all(calls.map((one) => runScript(call, scriptId, one))),
  };
}

async function runScript(
  call: Google['call'],
  scriptId: string,
  { functionName, args = [] }: ScriptCall,
): Promise<Json> {
  const body = { function: functionName, parameters: args, devMode: true };
  const url = `https://script.googleapis.com/v1/scripts/${scriptId}:run`;
  const { status, json, text } = await call('school', url, { method: 'POST', body });
  if (status >= 300 || json.error) throw new Error(`${functionName}: ${status} ${text}`);
  return json.response?.result;
}

function perPerson(read: (person: Person) => string): Record<Person, string> {
  return Object.fromEntries(PEOPLE.map((person) => [person, read(person)])) as Record<Person, string>;
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`LIVE=1 needs ${name}: see "On real Google" in the README`);
  return value;
}

/** Rate limits and hiccups of the service are waited out: the contract is not about them. */
async function patiently(send: () => Promise<Response>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const response = await send();
    const answer = answerOf(response.status, await response.text());
    if (!isPassing(answer) || attempt === ATTEMPTS) return answer;
    await wait(2 ** attempt * 1_000);
  }
}

function isPassing({ status, json }: Answer): boolean {
  const reason: unknown = json.error?.errors?.[0]?.reason;
  return status === 429 || status >= 500 || reason === 'rateLimitExceeded' || reason === 'userRateLimitExceeded';
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
