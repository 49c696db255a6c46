/** Deviations of the tree's own items: their name, their place, the bin, their switches. */
import type { Deviation, Mend } from './deviation';
import { type Facts, lastEditor, told } from './telling';

export function itemDeviations(facts: Facts): Deviation[] {
  return [
    ...renamed(facts),
    ...moved(facts),
    ...trashed(facts),
    ...switched(facts),
    ...limited(facts),
    ...unmarked(facts),
    ...notChangeable(facts),
  ];
}

function renamed(facts: Facts): Deviation[] {
  return facts.plan.renames.flatMap((step) =>
    on(facts, step.id, (item) =>
      told(facts, 'renamed', item, [{ type: 'rename', step }], {
        wanted: step.to,
        who: lastEditor(facts, item),
        sinceMs: item.modifiedMs,
      }),
    ),
  );
}

function moved(facts: Facts): Deviation[] {
  return facts.plan.moves.flatMap((step) =>
    on(facts, step.id, (item) =>
      told(facts, 'moved', item, [{ type: 'move', step }], {
        wanted: facts.wanted.get(step.toKey)?.name ?? null,
        who: lastEditor(facts, item),
      }),
    ),
  );
}

/** What lies in a folder that is in the bin comes out with it. */
function trashed(facts: Facts): Deviation[] {
  return facts.plan.restores.flatMap((step) =>
    on(facts, step.id, (item) =>
      facts.byId.get(item.parentId ?? '')?.trashed
        ? null
        : told(facts, 'trashed', item, [{ type: 'restore', step }], { who: lastEditor(facts, item) }),
    ),
  );
}

function switched(facts: Facts): Deviation[] {
  return facts.plan.shareSwitches.flatMap((step) =>
    on(facts, step.id, (item) => told(facts, 'writersCanShare', item, [{ type: 'shareSwitch', step }])),
  );
}

/** Nobody but the owner could have limited a folder of the school; files may carry it from Google's change of 2026. */
function limited(facts: Facts): Deviation[] {
  return own(facts).flatMap(([key, item]) => {
    if (!item.limited) return [];
    const mends: Mend[] = item.kind === 'folder' ? [{ type: 'unlimit', step: { key, id: item.id } }] : [];
    return [told(facts, 'limitedAccess', item, mends)];
  });
}

/** The register knows the item although its mark is gone: without it the next listing would not find it. */
function unmarked(facts: Facts): Deviation[] {
  return own(facts).flatMap(([key, item]) =>
    item.key === key
      ? []
      : [
          told(facts, 'markLost', item, [{ type: 'mark', step: { key, id: item.id } }], {
            who: lastEditor(facts, item),
          }),
        ],
  );
}

function notChangeable(facts: Facts): Deviation[] {
  return facts.plan.unrecognised.flatMap(({ id, reason }) => {
    if (reason === 'AccessUnreadable') return on(facts, id, (item) => told(facts, 'unreadable', item, []));
    if (reason === 'OwnedByOther')
      return on(facts, id, (item) => told(facts, 'givenAway', item, [], { who: item.owner }));
    return reason === 'WrongKind' ? on(facts, id, (item) => told(facts, 'wrongKind', item, [])) : [];
  });
}

/** Originals that the school account made and may change. */
function own({ identities, wanted }: Facts) {
  return [...identities.found].filter(
    ([key, { trashed }]) => !identities.blocked.has(key) && !wanted.get(key)?.given && !trashed,
  );
}

function on(facts: Facts, id: string, tell: (item: NonNullable<ReturnType<Facts['byId']['get']>>) => Deviation | null) {
  const item = facts.byId.get(id);
  const deviation = item ? tell(item) : null;
  return deviation ? [deviation] : [];
}
