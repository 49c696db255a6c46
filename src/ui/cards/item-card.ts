/** The card of what is selected in Drive: which record it is, whose, and whether and why it is closed. */
import { MARK } from '../../app/marks';
import { type PanelKey, say } from '../messages/panel';
import { type CardModel, type CardSection, fact, link, text } from './card';
import { controlSection, type LockTab, lockSection } from './lock-section';

/** What Drive tells an add-on of a selected item before the person lets it look. */
export interface SelectedItem {
  readonly id: string;
  readonly title: string;
  readonly mayLook: boolean;
}

/** What it tells then. */
export interface ItemFacts {
  readonly id: string;
  readonly name: string;
  readonly isFolder: boolean;
  readonly description: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly parentId: string | null;
  /** '' in a shared drive. */
  readonly owner: string;
  /** By the person who looks. */
  readonly canEdit: boolean;
}

export const LOOK_FUNCTION = 'cardLook';
/** The control workbook: whoever lets the add-on use it can ask for locks beside any other item. */
const CONTROL_KEY = 'control';

/** Asks to be let look: an add-on sees no file that its person has not given it. */
export function askCard({ id, title }: SelectedItem): CardModel {
  const ask = {
    type: 'action',
    label: say('card.item.look'),
    functionName: LOOK_FUNCTION,
    parameters: { itemId: id },
  } as const;
  return { title, sections: [{ widgets: [text(say('card.item.mayLook')), ask] }] };
}

/** `tab`: `Khóa – Mở`, if this person let the add-on use the control workbook. */
export function itemCard(item: ItemFacts, tab: LockTab | null): CardModel {
  const key = item.properties[MARK.key] ?? null;
  const locks = key === CONTROL_KEY ? controlSection(item) : lockSection(item, tab);
  if (key === null) return { title: item.name, sections: [added(item), ...locks, ways(item)] };
  const scope = item.properties[MARK.scope] ?? '';
  return {
    title: item.name,
    subtitle: unitText(scope),
    sections: [
      {
        widgets: [
          fact(say('card.item.kind'), kindText(key, item.isFolder)),
          fact(say('card.item.unit'), unitText(scope)),
          ...yearFact(item.properties[MARK.year]),
        ],
      },
      { header: say('card.lock.header'), widgets: lockWidgets(item, key, scope) },
      ...locks,
      ways(item),
    ],
  };
}

/** The item is gone, or was taken out of the person's sight meanwhile. */
export function goneCard({ title }: SelectedItem): CardModel {
  return { title, sections: [{ widgets: [text(say('card.item.gone'))] }] };
}

function added(item: ItemFacts): CardSection {
  return { widgets: [text(say('card.item.added')), text(accessText(item))] };
}

/** Items that outlive a school year have none. */
function yearFact(year = ''): CardSection['widgets'] {
  return /^\d{4}-\d{4}$/.test(year) ? [fact(say('card.item.year'), year)] : [];
}

/** The reason stands on the locked folder; below it there is only what the person may do. */
function lockWidgets(item: ItemFacts, key: string, scope: string): CardSection['widgets'] {
  if (item.description.startsWith(say('lock.noteMark'))) return [text(item.description), text(say('card.lock.how'))];
  const isBelow = key !== scope && !item.canEdit;
  return [text(accessText(item)), ...(isBelow ? [text(say('card.lock.where', { unit: unitText(scope) }))] : [])];
}

function accessText({ canEdit }: ItemFacts): string {
  return say(canEdit ? 'card.item.canEdit' : 'card.item.canRead');
}

function ways({ parentId }: ItemFacts): CardSection {
  const folder = parentId ? [link(say('card.item.folder'), `https://drive.google.com/drive/folders/${parentId}`)] : [];
  return { widgets: [...folder, text(say('card.item.ask'))] };
}

function kindText(key: string, isFolder: boolean): string {
  const [unit = '', , leaf] = key.split('/');
  if (unit === 'meals' || unit === 'control' || unit === 'tasks' || unit === 'review') return say('card.kind.workbook');
  if (!isFolder) return say('card.kind.record');
  if (leaf !== undefined) return say('card.kind.leaf');
  return say(unit in NAMED_UNITS ? 'card.kind.unit' : 'card.kind.frame');
}

/** 'class/5a1' → 'Lớp 5A1'. */
function unitText(scope: string): string {
  const [unit = '', id] = scope.split('/');
  const named = NAMED_UNITS[unit];
  return named ? say(named, { name: (id ?? '').toUpperCase() }) : say('card.unit.school');
}

const NAMED_UNITS: Readonly<Record<string, PanelKey | undefined>> = {
  class: 'card.unit.class',
  person: 'card.unit.person',
  team: 'card.unit.team',
  office: 'card.unit.office',
  board: 'card.unit.board',
};
