import { dutiesOfRegulation } from '../../../src/domain/duties/presets';
import { hasRegulation, REGULATION_IDS, regulationById } from '../../../src/domain/regulation/presets';
import type { Article, LeafKey, RecordKey, Regulation } from '../../../src/domain/regulation/types';
import { foldText } from '../../../src/domain/shared/text';

const hoaMai = regulationById('hoa-mai');

/** Every value of a key `article`, `…Article`, anywhere in the regulation. */
function articlesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(articlesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (/article$/i.test(key) ? [inner] : articlesOf(inner)));
}

const leaf = (key: LeafKey, unit: string) => hoaMai.leaves.find((item) => item.key === key && item.unit === unit);
const record = (key: RecordKey) => hoaMai.records.find((item) => item.key === key);
const duty = (key: string) => dutiesOfRegulation('hoa-mai').find((item) => item.key === key);

describe('the Hoa Mai regulation as data', () => {
  it('[RG1] every article named is one of Điều 1 to Điều 10', () => {
    const known = Array.from({ length: 10 }, (_, index): Article => `Điều ${index + 1}`);
    const articles = articlesOf(hoaMai);
    expect(articles.length).toBeGreaterThan(60);
    expect(articles.filter((article) => !known.includes(article as Article))).toEqual([]);
  });

  it.each(['roles', 'units', 'leaves', 'records', 'workbooks'] as const)(
    '[RG1] each of the %s names its article',
    (part) => {
      expect(hoaMai[part].every(({ article }) => /^Điều \d+$/.test(article))).toBe(true);
    },
  );

  it('[RG2] keys are unique and every record lies in a leaf of its unit held by the same people', () => {
    const leafKeys = hoaMai.leaves.map(({ unit, key }) => `${unit}/${key}`);
    expect(new Set(leafKeys).size).toBe(leafKeys.length);
    const recordKeys = hoaMai.records.map(({ key }) => key);
    expect(new Set(recordKeys).size).toBe(recordKeys.length);
    const lost = hoaMai.records.filter(
      (item) => item.leaf !== null && leaf(item.leaf, item.unit)?.heldBy !== item.heldBy,
    );
    expect(lost).toEqual([]);
    expect(hoaMai.records.filter((item) => item.leaf === null).map(({ key }) => key)).toEqual(['meal_report']);
  });

  it('[RG3] class leaves are written by the class teachers, the approved ones by nobody', () => {
    const classLeaves = hoaMai.leaves.filter(({ unit }) => unit === 'class');
    expect(classLeaves.filter(({ writers }) => writers !== 'class_teachers').map(({ key }) => key)).toEqual([
      'approved',
    ]);
    expect(leaf('approved', 'class')?.writers).toBe('nobody');
    expect(hoaMai.groups.nobody.roles).toEqual([]);
  });

  it('[RG4] the board reads the year, teachers and leads their class', () => {
    const readersOf = (unit: string) =>
      hoaMai.units.find((item) => item.unit === unit)?.readers.map(({ group }) => group);
    expect(hoaMai.yearReaders.map(({ group }) => group)).toEqual(['board']);
    expect(readersOf('class')).toEqual(['class_teachers', 'team_leads']);
    expect(readersOf('person')).toEqual(['person', 'team_leads']);
    expect(hoaMai.groups.board).toEqual({ relation: 'school', roles: ['principal', 'vice_principal'] });
  });

  it('[RG5] training and notes are kept by teachers, the profile by everyone', () => {
    const heldBy = (key: LeafKey) => leaf(key, 'person')?.heldBy;
    expect([heldBy('bdtx'), heldBy('notes'), heldBy('profile')]).toEqual(['teachers', 'teachers', 'all']);
    const personRecords = hoaMai.records.filter(({ unit }) => unit === 'person').map(({ key }) => key);
    expect(personRecords).toEqual(['bdtx_plan', 'bdtx_log', 'notes', 'staff_profile']);
  });

  it('[RG6] the limits are those of the text', () => {
    expect(duty('plan_theme')).toMatchObject({
      anchor: { type: 'theme', edge: 'start' },
      due: { offset: { days: -5 } },
    });
    expect(duty('bdtx_plan')?.anchor).toEqual({ type: 'dates', dates: [{ month: 8, day: 25 }] });
    expect(duty('child_results')?.anchor).toEqual({ type: 'dates', dates: 'childResults' });
    for (const key of ['plan_week', 'plan_day']) expect(duty(key)?.due.offset).toEqual({ type: 'week_limit' });
    expect(hoaMai.mealRule).toMatchObject({ minutesAfterDropOff: 30, article: 'Điều 5' });
    expect(record('child_results')).toMatchObject({ cadence: 'three_times_a_year', form: 'sheet' });
  });

  it('[RG7] the principal decides on locks, the board on corrections', () => {
    expect(hoaMai.lockPolicy).toMatchObject({
      decidedBy: ['principal'],
      decisionArticle: 'Điều 3',
      correctionAllowedBy: ['principal', 'vice_principal'],
      correctionArticle: 'Điều 7',
    });
  });

  it('[RG8] an unknown regulation is refused with the known ones', () => {
    expect(hasRegulation('vinh-hao')).toBe(false);
    expect(REGULATION_IDS).toEqual(['hoa-mai']);
    expect(() => regulationById('vinh-hao')).toThrow("No regulation 'vinh-hao'. Known: hoa-mai.");
  });

  it('[RG9] no two roles share a name or alias', () => {
    const labels = hoaMai.roles.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldText);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    expect(new Set(hoaMai.roles.map(({ role }) => role)).size).toBe(11);
  });

  it('[RG10] records are reviewed as often as the text says', () => {
    expect(duty('board_reviews')).toMatchObject({
      ...{ owner: 'vice_principal', anchor: { type: 'year', parts: 2 } },
      evidence: { type: 'reviews', timesAPart: 1, of: 'all' },
    });
    expect(duty('lead_reviews')).toMatchObject({ owner: 'team', anchor: { type: 'term', parts: 2 } });
    expect(duty('plan_theme')?.check).toMatchObject({ steps: ['leads'], due: { offset: { days: -2 } } });
    for (const key of ['plan_week', 'plan_day'])
      expect(duty(key)?.check).toMatchObject({ steps: ['leads'], due: { offset: { days: 0 }, time: 'checkTime' } });
  });

  it('[RG11] the meal workbook is written by class teachers, kitchen and accountant', () => {
    const meals = hoaMai.workbooks.find(({ key }) => key === 'meals');
    expect(meals?.writers).toEqual([
      { group: 'all_class_teachers', article: 'Điều 5' },
      { group: 'kitchen_office', article: 'Điều 6' },
    ]);
    expect(rolesOf(hoaMai, 'kitchen_office')).toEqual(['kitchen_staff', 'accountant']);
    expect(hoaMai.groups.all_class_teachers).toEqual({ relation: 'school', roles: ['teacher'], withClass: true });
  });

  it('[RG13] every unit keeps what is approved where nobody writes, for the clerk and the accreditation unit to read', () => {
    const approved = hoaMai.leaves.filter(({ key }) => key === 'approved');
    expect(approved.map(({ unit }) => unit).sort()).toEqual(['board', 'class', 'office', 'person', 'team']);
    expect(approved.every(({ writers }) => writers === 'nobody')).toBe(true);
    expect(hoaMai.archiveReaders.map(({ group }) => group)).toEqual(['clerk', 'accreditation']);
  });

  it('[RG12] team, office and board leaves are written by their roles', () => {
    expect(leaf('files', 'team')?.writers).toBe('team_leads');
    expect(leaf('finance', 'office')?.writers).toBe('kitchen_office');
    expect(leaf('clerk', 'office')?.writers).toBe('clerk');
    expect(leaf('management', 'board')?.writers).toBe('board');
    expect(rolesOf(hoaMai, 'team_leads')).toEqual(['team_lead', 'deputy_team_lead']);
    expect(rolesOf(hoaMai, 'clerk')).toEqual(['clerk']);
  });
});

function rolesOf({ groups }: Regulation, group: keyof Regulation['groups']): readonly string[] {
  return groups[group].roles;
}
