import { guideOf } from '../../../scripts/start/guide';
import { newSchool, refreshScripts, type School } from '../../../scripts/start/school';
import { openDriveCards, openSpreadsheet, pushFiles } from '../../../src/simulator/script';
import type { Guide } from '../../../src/simulator/server/protocol';

const OPTIONS = { school: 'sample', classes: 4, edition: 'gmail', now: '2026-11-23T06:30+07:00', seed: 1 } as const;

const idOf = ({ world }: School, key: string): string =>
  Object.values(world.state.drive.files).find(({ properties }) => properties.hsmnKey === key)?.id ?? '';

describe('the sample school', () => {
  let school: School;
  beforeAll(() => {
    school = newSchool(OPTIONS, () => undefined);
  });

  it('[NS10] is set up at the given time, and leaders have the menu of the control workbook', () => {
    const { world } = school;
    expect(world.now()).toBe(Date.parse(OPTIONS.now));
    expect(world.state.quota).toEqual({});
    expect(world.state.switches.apiFilesCountAgainstDailyLimit).toBe(true);
    expect(idOf(school, 'meals')).not.toBe('');
    expect(idOf(school, 'tasks/5a1')).not.toBe('');
    const opened = openSpreadsheet(world, 'ht@hoamai.example', idOf(school, 'control'));
    expect(opened.menus.map(({ title }) => title)).toEqual(['Hồ sơ điện tử']);
  });

  it('[NS20] its guide leads each role to sheets that exist', () => {
    const guide = guideOf(school);
    expect(guide.people.map(({ role }) => role)).toHaveLength(5);
    for (const { tasks } of guide.people) expect(tasks.length).toBeGreaterThan(0);
    for (const { id, sheetId } of [...guide.files, ...linkedSheets(guide)]) {
      const sheets = school.world.state.sheets.spreadsheets[id]?.sheets.map((sheet) => sheet.sheetId);
      expect(sheets).toContain(sheetId);
    }
  });

  it('[NS34] scripts that another build has left are pushed anew', () => {
    const { world, scripts } = school;
    expect(refreshScripts(school)).toBe(false);
    const files = world.state.script.projects[scripts.worker ?? '']?.files ?? [];
    const older = files.map((file) =>
      file.type === 'SERVER_JS' ? { ...file, source: `// older\n${file.source}` } : file,
    );
    pushFiles(world, scripts.worker ?? '', older);
    expect(refreshScripts(school)).toBe(true);
    expect(world.state.script.projects[scripts.worker ?? '']?.files).toEqual(files);
  });
});

function linkedSheets(guide: Guide): { id: string; sheetId: number }[] {
  const urls = guide.people.flatMap(({ tasks }) => tasks.map(({ url }) => url ?? ''));
  return urls.flatMap((url) => {
    const [, id, sheetId] = /#\/sheets\/([^/]+)\/(\d+)$/.exec(url) ?? [];
    return id === undefined ? [] : [{ id, sheetId: Number(sheetId) }];
  });
}

describe('the sample school of a Workspace domain', () => {
  it('[NS10, NS12] leaders have the menu and the cards of the add-on installed for the domain', () => {
    const school = newSchool({ ...OPTIONS, edition: 'education' }, () => undefined);
    const { world, scripts } = school;
    expect(Object.keys(scripts)).toEqual(['worker', 'panel-domain']);
    const opened = openSpreadsheet(world, 'ht@hoamai.example', idOf(school, 'control'));
    expect(opened.menus.map(({ title }) => title)).toEqual(['Hồ sơ điện tử']);
    const cards = openDriveCards(world, 'ht@hoamai.example', [idOf(school, 'class/5a1')]);
    expect(cards).toMatchObject([{ scriptId: scripts['panel-domain'], cards: [expect.anything()] }]);
  });
});

describe('the empty school', () => {
  it('[NS11, NS12, NS20] has accounts of the edition and the worker; its guide begins with the installation', () => {
    const school = newSchool({ ...OPTIONS, school: 'empty', edition: 'education' }, () => undefined);
    const { world, scripts } = school;
    expect(Object.values(world.state.accounts).every(({ edition }) => edition === 'education')).toBe(true);
    expect(Object.keys(world.state.script.projects)).toEqual([scripts.worker]);
    expect(world.state.script.triggers).toEqual({});
    const tasks = guideOf(school).people.flatMap((person) => person.tasks.map(({ text }) => text));
    expect(tasks.some((text) => text.includes('Cài đặt'))).toBe(true);
    expect(guideOf(school).files).toEqual([]);
  });
});
