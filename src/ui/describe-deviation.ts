/** A deviation in words: what, where, who, since when, and what becomes of it. */

import { outranks } from '../domain/access/drive-role';
import type { Deviation, Mend } from '../domain/deviations/deviation';
import type { School } from '../domain/school/types';
import { formatDateTime } from '../domain/shared/plain-date';
import { type MessageKey, say } from './messages/catalogue';
import { personText } from './plan-words';

/** 'Chia sẻ cho người ngoài danh sách: ban@gmail.example (sửa)'. */
export function whatText({ kind, grantee, role }: Deviation, school: School): string {
  const words = say(`deviation.kind.${kind}`);
  if (role === null) return words;
  const whom = grantee === null ? say('deviation.anyone') : personText(grantee, school);
  return say('deviation.what', { kind: words, grantee: whom, role: say(`deviation.role.${role}`) });
}

export function itemText({ name, count }: Deviation): string {
  return count > 1 ? say('deviation.items', { count, name }) : say('deviation.item', { name });
}

/** '› Năm học 2026-2027 › Các lớp › Lớp 5A1'; the school's root says nothing. No cell begins with what people typed. */
export function whereText({ path, key }: Deviation): string {
  if (key === null) return say('deviation.outside');
  return say('deviation.where', { path: path.slice(path.length > 1 ? 1 : 0).join(' › ') });
}

export function whoText({ who }: Deviation, school: School): string {
  return who === null ? say('deviation.unknown') : personText(who, school);
}

export function sinceText({ sinceMs }: Deviation, seenMs: number): string {
  return sinceMs === null ? say('deviation.seen', { at: formatDateTime(seenMs) }) : formatDateTime(sinceMs);
}

/** 'Tự sửa ngay: đổi lại thành “Kế hoạch tuần”'. */
export function cureText({ treatment, mends, wanted, grantee, article }: Deviation): string {
  const when = say(`deviation.cure.${treatment}`);
  const [first] = mends;
  if (!first) return when;
  return say('deviation.cure.line', {
    when,
    how: say(howOf(first), { wanted: wanted ?? '', grantee: grantee ?? '', article: article ?? '' }),
  });
}

function howOf(mend: Mend): MessageKey {
  if (mend.type !== 'grant') return `deviation.cure.${mend.type}`;
  const { step } = mend;
  if (step.type === 'revoke') return 'deviation.cure.revoke';
  if (step.type === 'grant') return 'deviation.cure.give';
  return outranks(step.to, step.from) ? 'deviation.cure.give' : 'deviation.cure.lower';
}
