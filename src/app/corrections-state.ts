/** The memory of requests: every change of state stands in the journal and is told to the asker, in one save. */
import { exceptionsOf } from '../domain/corrections/next-state';
import type { CorrectionRequest } from '../domain/corrections/request';
import { boardOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { type Context, log, today } from './context';
import { queueMails } from './outbox';

/** Keeps the exceptions of the locks in step. */
export function replaceCorrections(context: Context, requests: readonly CorrectionRequest[]): void {
  context.store.set('corrections', requests);
  context.store.set('exceptions', exceptionsOf(requests));
}

/** The journal has every change of state, the asker every answer. */
function tell(context: Context, school: School, request: CorrectionRequest): void {
  const { id, email, item, state, reason = '', because = '', problem } = request;
  if (problem) return;
  const isBoards = state === 'opening' || state === 'refused' || because === 'withdrawn';
  log(context, {
    action: ACTIONS[state],
    actor: isBoards ? 'board' : isAskers(request) ? email : context.ports.account,
    target: item.place,
    detail: { request: id, person: email, ...(because ? { because } : {}) },
    why: reason,
  });
  const event = MAILED[state];
  if (event) queueMails(context, context.views.correctionMails({ event, request, school, to: [email] }));
  if (state === 'closed' && request.overdue) {
    const to = boardOf(school, today(context)).map((person) => person.email);
    queueMails(context, context.views.correctionMails({ event: 'overdue', request, school, to }));
  }
}

function isAskers({ state, because }: CorrectionRequest): boolean {
  return state === 'takenBack' || because === 'done';
}

const ACTIONS: Readonly<Record<CorrectionRequest['state'], string>> = {
  asked: 'correctionAsked',
  opening: 'correctionAllowed',
  open: 'correctionOpened',
  closing: 'correctionEnds',
  closed: 'correctionClosed',
  refused: 'correctionRefused',
  takenBack: 'correctionTakenBack',
  left: 'correctionLeft',
  notNeeded: 'correctionNotNeeded',
  failed: 'correctionFailed',
};

const MAILED: Readonly<Partial<Record<CorrectionRequest['state'], 'opened' | 'refused' | 'closed' | 'failed'>>> = {
  open: 'opened',
  refused: 'refused',
  closed: 'closed',
  failed: 'failed',
};

/** Replaces some requests by what has become of them, told and saved at once. */
export function settle(context: Context, school: School, changed: readonly CorrectionRequest[]): void {
  if (changed.length === 0) return;
  const byId = new Map(changed.map((request) => [request.id, request]));
  replaceCorrections(
    context,
    context.store.get('corrections').map((request) => byId.get(request.id) ?? request),
  );
  for (const request of changed) tell(context, school, request);
  context.store.save();
}

export function inState(context: Context, state: CorrectionRequest['state']): CorrectionRequest[] {
  return context.store.get('corrections').filter((request) => request.state === state);
}
