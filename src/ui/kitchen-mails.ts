/** To those who cook: what classes have changed after the reports were closed. One mail a person for all of it. */
import type { KitchenModel } from '../app/kitchen-views';
import type { QueuedMail } from '../app/stored-values';
import type { Supplement } from '../domain/meals/supplements';
import { formatDate } from '../domain/shared/plain-date';
import { changeText, rowName } from './kitchen-words';
import { compose } from './mail-parts';
import { say } from './messages/catalogue';
import { kitchenEditors } from './sheets/kitchen-ticks';

export function supplementMails(model: KitchenModel, supplements: readonly Supplement[], first: number): QueuedMail[] {
  const { school, state, book } = model;
  const date = formatDate(state.date);
  const lines = supplements.map((one) =>
    say('mail.supplement.item', { class: rowName(school, one.rowId), change: changeText(state.columns, one) }),
  );
  return kitchenEditors({ school, date: state.date }, 'kitchen').map((to) =>
    compose({
      key: `supplement/${state.date}/${book.id}/${first}/${to}`,
      to,
      school,
      subject: say('mail.supplement.subject', { date }),
      intro: [say('mail.supplement.intro', { date })],
      lines,
      todo: say('mail.supplement.todo'),
    }),
  );
}
