/** A school grown by copying: what a class has, made again by requests to Drive as a program would. */
import type { SimWorld } from '../../src/simulator/world';
import { SCHOOL_ACCOUNT } from '../school/school-world';

const FOLDER = 'application/vnd.google-apps.folder';
const MODEL = '5a1';

/** Adds copies of one class with its two teachers' records. No script runs. */
export function addClasses(world: SimWorld, count: number): void {
  world.state.switches.apiFilesCountAgainstDailyLimit = false;
  // A copied file carries the mark of its model: the oldest is the model.
  const files = Object.values(world.state.drive.files).sort((a, b) => a.createdMs - b.createdMs);
  const models = MODEL_KEYS.map((key) => files.find(({ properties }) => properties.hsmnKey === key));
  for (let n = 0; n < count; n++) {
    for (const model of models) if (model) copyTree(world, model.id, model.parentId ?? '', n);
  }
}

const MODEL_KEYS = [`class/${MODEL}`, `person/gv1-${MODEL}`, `person/gv2-${MODEL}`, `tasks/${MODEL}`];

function copyTree(world: SimWorld, id: string, parentId: string, n: number): void {
  const { name, mimeType, permissions } = world.state.drive.files[id] ?? { name: '', mimeType: '', permissions: [] };
  const body = { name: `${name} ${n}`, parents: [parentId] };
  const isFolder = mimeType === FOLDER;
  const made = post(world, isFolder ? 'files' : `files/${id}/copy`, isFolder ? { ...body, mimeType } : body);
  for (const { role, emailAddress } of permissions) {
    if (role !== 'owner') post(world, `files/${made}/permissions`, { type: 'user', role, emailAddress });
  }
  for (const child of Object.keys(world.state.drive.childIds[id] ?? {})) copyTree(world, child, made, n);
}

function post(world: SimWorld, path: string, body: object): string {
  const headers = { authorization: `Bearer ${SCHOOL_ACCOUNT}`, 'content-type': 'application/json' };
  const url = `https://www.googleapis.com/drive/v3/${path}${path.endsWith('permissions') ? '?sendNotificationEmail=false' : ''}`;
  const { status, body: text } = world.rest({ method: 'POST', url, headers, body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return (JSON.parse(text) as { id: string }).id;
}
