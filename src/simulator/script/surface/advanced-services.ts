/** Advanced services (`Drive`, `Sheets` …): the methods of an API's discovery file as objects. */
import { call, notSimulated } from './bridge';
import { labelOf, lazy, type Member, serviceObject } from './service';

export interface AdvancedService {
  userSymbol: string;
  serviceId: string;
  version: string;
}

interface Description {
  /** `drive.files.list` and the like. */
  methods: string[];
  schemas: string[];
}

/** Named methods and, below them, collections with methods of their own. */
interface Collection {
  methods: Record<string, string>;
  collections: Record<string, Collection>;
}

export function advancedService({ userSymbol, serviceId, version }: AdvancedService): () => object {
  return lazy(() => {
    const { methods, schemas } = call('Advanced', 'describe', serviceId, version) as Description;
    const root = emptyCollection();
    for (const id of methods) place(root, id);
    const makers: Record<string, Member> = {};
    for (const schema of schemas) makers[`new${schema}`] = ['', () => ({})];
    return collectionObject(userSymbol, root, makers);
  });
}

function emptyCollection(): Collection {
  return { methods: {}, collections: {} };
}

function place(root: Collection, id: string): void {
  const [, ...path] = id.split('.');
  const name = path.pop() as string;
  let at = root;
  for (const part of path) {
    const key = part.charAt(0).toUpperCase() + part.slice(1);
    at.collections[key] = at.collections[key] ?? emptyCollection();
    at = at.collections[key] as Collection;
  }
  // "delete" is a word of the language.
  at.methods[name === 'delete' ? 'remove' : name] = id;
}

const ANY = 'any?,any?,any?,any?,any?,any?';

function collectionObject(label: string, { methods, collections }: Collection, makers: Record<string, Member>): object {
  const members: Record<string, Member> = { ...makers };
  for (const name of Object.keys(methods)) members[name] = [ANY, send(label, name, methods[name] as string)];
  const inner: Record<string, object> = {};
  for (const name of Object.keys(collections)) {
    inner[name] = collectionObject(`${label}.${name}`, collections[name] as Collection, {});
  }
  return serviceObject(label, members, inner);
}

function send(label: string, name: string, id: string): (...args: unknown[]) => unknown {
  return (...args) => {
    if (args.some((arg) => labelOf(arg) === 'Utilities.Blob')) throw notSimulated(`${label}.${name} with a Blob`);
    return call('Advanced', 'send', `${label}.${name}`, id, args);
  };
}
