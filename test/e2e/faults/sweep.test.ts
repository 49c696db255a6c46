/** The sweep and its judge must be able to fail. */
import { createProject, pushFiles, runFunction } from '../../../src/simulator/script';
import { createWorld } from '../../../src/simulator/world';
import { type Job, sweep } from '../../support/fault-sweep';
import { judge, type Outcome } from './outcome';

const MANIFEST = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', exceptionLogging: 'NONE' };

/** A job that counts and then says that it is done: killed in between, it counts again. */
function countingJob(): Job<string> {
  const world = createWorld({ now: '2026-11-23T08:00+07:00', seed: 1 });
  const account = 'truong@hoamai.example';
  world.addAccount(account);
  const scriptId = createProject(world, account, { title: 'Counting' });
  const source = `function work() {
    const store = PropertiesService.getScriptProperties();
    if (store.getProperty('done')) return;
    store.setProperty('n', String(Number(store.getProperty('n') || 0) + 1));
    store.setProperty('done', 'yes');
  }`;
  pushFiles(world, scriptId, [
    { name: 'Code', type: 'SERVER_JS', source },
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(MANIFEST) },
  ]);
  const work = () => runFunction(world, { scriptId, functionName: 'work', account, kind: 'editor' });
  return {
    name: 'counting',
    world,
    start: world.snapshot(),
    run: () => {
      if (work().status !== 'completed') work();
    },
    outcome: () => world.state.script.properties[`script|${scriptId}`]?.n ?? '',
    judge: (faultless, faulty) => (faultless === faulty ? [] : [`counted ${faulty} times`]),
  };
}

describe('the sweep', () => {
  it('[FS13] finds exactly the calls after which the work is done twice', () => {
    const { calls, injected, failures } = sweep(countingJob());
    expect({ calls, injected }).toEqual({ calls: 4, injected: 16 });
    expect(failures.map(({ fault, problems }) => `${fault.kind} ${fault.call}: ${problems.join()}`)).toEqual([
      'before 4: counted 2 times',
      'after 3: counted 2 times',
      'kill 4: counted 2 times',
      'killAfter 3: counted 2 times',
    ]);
  });

  const mail = { key: 'gv@hoamai.example Việc', body: 'a\nb' };
  const good: Outcome = {
    drive: { items: ['a', 'b'], setAside: [], doubled: [] },
    ids: new Map([['a', '1']]),
    workbooks: ['x'],
    journal: {
      entries: ['locked', 'Đã gửi thư gv@hoamai.example'],
      findings: [],
      waiting: 0,
      register: new Map([['a', '1']]),
    },
    mails: [mail],
    sharingMails: 0,
    widest: new Map([['a gv@hoamai.example', 1]]),
    carried: {},
    facts: { state: 'done' },
  };

  it.each<[string, Partial<Outcome>]>([
    ['an item is missing', { drive: { ...good.drive, items: ['a'] } }],
    ['an item is there twice', { drive: { ...good.drive, items: ['a', 'b', 'b'] } }],
    ['a key is on two items', { drive: { ...good.drive, doubled: ['a'] } }],
    ['a cell differs', { workbooks: ['y'] }],
    ['a fact differs', { facts: { state: 'running' } }],
    ['someone had more in between', { widest: new Map([['a gv@hoamai.example', 3]]) }],
    ['someone else had access in between', { widest: new Map([['a ht@hoamai.example', 1]]) }],
    ['a mail went twice', { mails: [mail, mail] }],
    ['a mail is lost', { mails: [] }],
    ['the items of another mail are carried over', { mails: [], carried: { 'gv@hoamai.example': ['c'] } }],
    ['a journal entry is lost', { journal: { ...good.journal, entries: [] } }],
    ['a mail is not in the journal', { journal: { ...good.journal, entries: ['locked'] } }],
    ['a row of the journal was changed', { journal: { ...good.journal, findings: ['changed'] } }],
    ['the journal is not written', { journal: { ...good.journal, waiting: 1 } }],
    ['the register does not know an item', { journal: { ...good.journal, register: new Map([['a', '']]) } }],
    ['Drive sent mails', { sharingMails: 1 }],
  ])('[FS13] the judge reports that %s', (_, change) => {
    expect(judge(good, { ...good, ...change })).not.toEqual([]);
    expect(judge(good, good)).toEqual([]);
  });

  it('[FS13] the judge accepts a mail whose items are carried over', () => {
    expect(judge(good, { ...good, mails: [], carried: { 'gv@hoamai.example': ['a', 'b'] } })).toEqual([]);
  });
});
