/** Mails about requests for corrections: the record and times, nothing of what stands in it. */
import type { CorrectionEvent } from '../app/correction-views';
import type { QueuedMail } from '../app/stored-values';
import { TASKS } from '../app/workbooks';
import type { CorrectionRequest } from '../domain/corrections/request';
import { nameOfAddress } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { formatDateTime } from '../domain/shared/plain-date';
import { compose } from './mail-parts';
import { say } from './messages/catalogue';

export interface CorrectionMail {
  event: CorrectionEvent;
  request: CorrectionRequest;
  school: School;
  to: readonly string[];
}

export function correctionMails({ event, request, school, to }: CorrectionMail): QueuedMail[] {
  const params = paramsOf(request, school);
  return to.map((email) =>
    compose({
      key: `correction/${request.id}/${event}/${email}`,
      to: email,
      school,
      subject: say(`mail.correction.${event}.subject`, params),
      intro: [],
      lines: [say(`mail.correction.${event}.item`, params)],
      todo:
        event === 'asked' || event === 'opened' || event === 'overdue'
          ? say(`mail.correction.${event}.todo`, params)
          : null,
    }),
  );
}

function paramsOf(request: CorrectionRequest, school: School) {
  const { id, item, email, file, untilMs = 0, because = 'hour', overdue = 0 } = request;
  return {
    id,
    record: item.name,
    asker: nameOfAddress(school, email),
    until: formatDateTime(untilMs),
    because: say(`request.because.${because}`),
    reason: request.reason ?? say('request.failed.gone'),
    count: overdue,
    link: `https://docs.google.com/spreadsheets/d/${file}/edit#gid=${TASKS.requests.id}`,
  };
}
