/** The simulator as the contract tests see it. */
import { runTogether } from '../../src/simulator/script';
import { createWorld } from '../../src/simulator/world';
import { addressOf, answerOf, type Google, messageOf, type Person } from './google';

const EMAILS: Record<Person, string> = {
  school: 'truong@hoamai.example',
  teacher: 'gv.5a1@hoamai.example',
  leader: 'tt.la@hoamai.example',
};

export function simulatedGoogle(): Google {
  const accounts = Object.values(EMAILS).map((email) => ({ email }));
  const world = createWorld({ now: '2026-11-23T06:30+07:00', seed: 1, accounts });
  return {
    isLive: false,
    emails: EMAILS,
    async call(person, url, call = {}) {
      const { method = 'GET', query } = call;
      const answer = world.rest({ method, url: addressOf(url, query), ...messageOf(EMAILS[person], call) });
      return answerOf(answer.status, String(answer.body));
    },
    async settle(ms) {
      world.state.nowMs += ms;
    },
    now: world.now,
    async runTogether(scriptId, calls) {
      const account = EMAILS.school;
      const requests = calls.map(({ functionName, args = [] }) => ({
        scriptId,
        functionName,
        account,
        kind: 'api' as const,
        args,
      }));
      const results = await runTogether(world, requests);
      return results.map(({ error, returnValue }) => {
        if (error) throw new Error(error.message);
        return returnValue;
      });
    },
  };
}
