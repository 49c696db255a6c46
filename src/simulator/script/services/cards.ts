/** CardService: what `build()` checks. */
import { cardProblems } from '../cards/check-card';
import { ScriptException } from '../run';
import type { HostMethods } from './service';

export const CARDS: HostMethods = {
  'CardService.check': {
    label: 'CardService.build',
    answer: (_run, [message, value]) => {
      const [problem] = cardProblems(String(message), value);
      if (problem !== undefined) throw new ScriptException(`Invalid ${String(message)}: ${problem}`);
    },
  },
};
