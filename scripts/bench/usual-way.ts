/**
 * The same changes of access as people's scripts make them: one API call per grant, or a loop of DriveApp over every file
 * and person. Both run as real scripts in a copy of the world and must end with the very access lists the worker left.
 */
import { createProject, pushFiles, runFunction } from '../../src/simulator/script';
import type { SimWorld } from '../../src/simulator/world';
import { SCHOOL_ACCOUNT } from '../school/school-world';
import { type AccessLists, accessLists, changedGrants, movedItems, placesOf } from './access-lists';

/** Calls of the script, one after another: each waits for the one before. */
export interface UsualWay {
  readonly perGrant: number;
  readonly driveAppLoop: number;
}

/** One grant that has to become other than it is; null: not given. */
interface Change {
  readonly item: string;
  readonly permission: string;
  readonly email: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One item that lies in another folder afterwards. DriveApp moves by a call too, so both scripts do it alike. */
interface Move {
  readonly item: string;
  readonly from: string | null;
  readonly to: string | null;
}

type State = SimWorld['state'];

/** Does again, from `before`, what led to the present state; the world is then as it was. `root`: the folder of the loop. */
export function theUsualWay(world: SimWorld, before: State, root: string): UsualWay {
  const now = world.state;
  const [wanted, places] = [accessLists(world), placesOf(world)];
  const emails = emailsOf(now);
  world.state = before;
  const changes = changesBetween(accessLists(world), wanted, emails);
  const were = placesOf(world);
  const moves = movedItems(were, places).map(
    (item): Move => ({ item, from: were.get(item)?.folder ?? null, to: places.get(item)?.folder ?? null }),
  );
  const [perGrant = 0, driveAppLoop = 0] = [PER_GRANT, DRIVE_APP_LOOP].map((script) => {
    world.restore(before);
    const calls =
      runOf(world, newScript(world, MOVES), [moves]).calls +
      script.run(world, newScript(world, script.source), changes, root);
    const left = changedGrants(accessLists(world), wanted).size + movedItems(placesOf(world), places).length;
    if (left > 0) throw new Error(`${script.name} leaves ${left} items other than the worker does`);
    return calls;
  });
  world.state = now;
  return { perGrant, driveAppLoop };
}

function emailsOf({ drive }: State): ReadonlyMap<string, string> {
  const all = Object.values(drive.files).flatMap(({ permissions }) => permissions);
  return new Map(all.map(({ id, emailAddress }) => [id, emailAddress ?? '']));
}

function changesBetween(before: AccessLists, after: AccessLists, emails: ReadonlyMap<string, string>): Change[] {
  return [...changedGrants(before, after).keys()].flatMap((item) => {
    const [was, is] = [before.get(item), after.get(item)];
    return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
      .map((permission) => ({
        item,
        permission,
        email: emails.get(permission) ?? '',
        from: was?.get(permission) ?? null,
        to: is?.get(permission) ?? null,
      }))
      .filter(({ from, to }) => from !== to);
  });
}

interface UsualScript {
  readonly name: string;
  readonly source: string;
  readonly run: (world: SimWorld, scriptId: string, changes: readonly Change[], root: string) => number;
}

const MOVES = `function work(moves) {
  const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
  for (const { item, from, to } of moves) {
    const url = 'https://www.googleapis.com/drive/v3/files/' + item + '?addParents=' + to + '&removeParents=' + from;
    UrlFetchApp.fetch(url, { method: 'patch', headers, contentType: 'application/json', payload: '{}' });
  }
}`;

/** So many calls surely end within a run. */
const GRANTS_A_RUN = 200;

const PER_GRANT: UsualScript = {
  name: 'one call per grant',
  source: `function work(changes) {
    const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
    for (const { item, permission, email, from, to } of changes) {
      const list = 'https://www.googleapis.com/drive/v3/files/' + item + '/permissions';
      const one = list + '/' + permission;
      const send = (method, url, body) => UrlFetchApp.fetch(url,
        { method, headers, contentType: 'application/json', payload: body === null ? '' : JSON.stringify(body) });
      if (to === null) send('delete', one, null);
      else if (from === null) send('post', list + '?sendNotificationEmail=false', { type: 'user', role: to, emailAddress: email });
      else send('patch', one, { role: to });
    }
  }`,
  run(world, scriptId, changes) {
    let calls = 0;
    for (let at = 0; at < changes.length; at += GRANTS_A_RUN) {
      calls += runOf(world, scriptId, [changes.slice(at, at + GRANTS_A_RUN)]).calls;
    }
    return calls;
  },
};

const DRIVE_APP_LOOP: UsualScript = {
  name: 'the DriveApp loop',
  source: `function work(queue, changes) {
    const start = Date.now();
    const adjust = (item) => {
      const wanted = changes[item.getId()] || {};
      const adjusted = (email) => {
        const to = wanted[email];
        if (to === undefined) return;
        if (to !== 'writer') item.removeEditor(email);
        if (to === 'reader') item.addViewer(email);
        if (to === 'writer') item.addEditor(email);
      };
      item.getEditors().concat(item.getViewers()).forEach((user) => adjusted(user.getEmail()));
    };
    while (queue.length > 0 && Date.now() - start < 200000) {
      const folder = DriveApp.getFolderById(queue.shift());
      adjust(folder);
      for (const files = folder.getFiles(); files.hasNext(); ) adjust(files.next());
      for (const folders = folder.getFolders(); folders.hasNext(); ) queue.push(folders.next().getId());
    }
    return queue;
  }`,
  run(world, scriptId, changes, root) {
    const wanted: Record<string, Record<string, string | null>> = {};
    for (const { item, email, to } of changes) wanted[item] = { ...wanted[item], [email]: to };
    let queue = [root];
    let total = 0;
    while (queue.length > 0) {
      const { calls, value } = runOf(world, scriptId, [queue, wanted]);
      total += calls;
      queue = value as string[];
    }
    return total;
  },
};

const MANIFEST = {
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  oauthScopes: ['https://www.googleapis.com/auth/drive', 'https://www.googleapis.com/auth/script.external_request'],
};

function newScript(world: SimWorld, source: string): string {
  const scriptId = createProject(world, SCHOOL_ACCOUNT, { title: 'Kịch bản thường gặp' });
  pushFiles(world, scriptId, [
    { name: 'Code', type: 'SERVER_JS', source },
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(MANIFEST) },
  ]);
  return scriptId;
}

function runOf(world: SimWorld, scriptId: string, args: readonly unknown[]): { calls: number; value: unknown } {
  const run = runFunction(world, { scriptId, functionName: 'work', account: SCHOOL_ACCOUNT, kind: 'editor', args });
  if (run.status !== 'completed') throw new Error(`${run.status}: ${run.error?.message ?? ''}`);
  return { calls: run.calls.length, value: run.returnValue };
}
