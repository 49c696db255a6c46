/**
 * The `addOns` part of a manifest: names, triggers, universal actions of Google Workspace add-ons.
 * Sources: https://developers.google.com/apps-script/manifest/addons, …/drive-addons, …/editor-addons
 */
import { invalidManifest, refuseUnknown } from './manifest-errors';

export interface UniversalAction {
  label: string;
  runFunction?: string;
  openLink?: string;
}

/** What of it changes behaviour; functions by the host's trigger. A host that is not named shows nothing. */
export interface AddOnManifest {
  name: string;
  universalActions: UniversalAction[];
  openLinkUrlPrefixes?: string[];
  useLocaleFromApp: boolean;
  drive?: { homepage?: string; onItemsSelected?: string };
  sheets?: { homepage?: string; onFileScopeGranted?: string };
}

type Fields = Record<string, unknown>;

const HOSTS = ['common', 'drive', 'sheets', 'gmail', 'docs', 'slides', 'calendar', 'httpOptions'];
const COMMON = ['name', 'logoUrl', 'layoutProperties', 'homepageTrigger', 'universalActions'].concat([
  'openLinkUrlPrefixes',
  'useLocaleFromApp',
]);

/** @throws Google's "Invalid manifest" text */
export function readAddOns(addOns: Fields): AddOnManifest {
  refuseUnknown(addOns, HOSTS, 'addOns.');
  const common = (addOns.common ?? {}) as Fields;
  refuseUnknown(common, COMMON, 'addOns.common.');
  for (const field of ['name', 'logoUrl'])
    if (!common[field]) throw invalidManifest(`addOns.common.${field} is missing`);
  const homepage = homepageOf(common, 'addOns.common');
  const drive = hostOf(addOns, 'drive', 'onItemsSelectedTrigger');
  const sheets = hostOf(addOns, 'sheets', 'onFileScopeGrantedTrigger');
  return {
    name: String(common.name),
    universalActions: ((common.universalActions ?? []) as Fields[]).map(universalAction),
    ...(common.openLinkUrlPrefixes !== undefined && { openLinkUrlPrefixes: common.openLinkUrlPrefixes as string[] }),
    useLocaleFromApp: common.useLocaleFromApp === true,
    ...(drive && { drive: { ...homepage, ...drive.homepage, ...named('onItemsSelected', drive.other) } }),
    ...(sheets && { sheets: { ...homepage, ...sheets.homepage, ...named('onFileScopeGranted', sheets.other) } }),
  };
}

interface HostTriggers {
  homepage: { homepage?: string };
  other: string | undefined;
}

function hostOf(addOns: Fields, host: string, trigger: string): HostTriggers | undefined {
  const fields = addOns[host] as Fields | undefined;
  if (fields === undefined) return undefined;
  const path = `addOns.${host}`;
  refuseUnknown(fields, ['homepageTrigger', trigger], `${path}.`);
  return { homepage: homepageOf(fields, path), other: functionOf(fields[trigger], `${path}.${trigger}`) };
}

/** `{ homepage: undefined }` for a trigger that is not enabled: the host then has none, not even the common one. */
function homepageOf(fields: Fields, path: string): { homepage?: string } {
  const trigger = fields.homepageTrigger as Fields | undefined;
  const name = functionOf(trigger, `${path}.homepageTrigger`);
  if (trigger?.enabled === false) return { homepage: undefined };
  return named('homepage', name);
}

function functionOf(trigger: unknown, path: string): string | undefined {
  if (trigger === undefined) return undefined;
  const fields = trigger as Fields;
  refuseUnknown(fields, ['runFunction', 'enabled'], `${path}.`);
  if (typeof fields.runFunction !== 'string') throw invalidManifest(`${path}.runFunction is missing`);
  return fields.runFunction;
}

function universalAction(fields: Fields): UniversalAction {
  refuseUnknown(fields, ['label', 'text', 'runFunction', 'openLink'], 'addOns.common.universalActions.');
  const { runFunction, openLink } = fields as { runFunction?: string; openLink?: string };
  if ((runFunction === undefined) === (openLink === undefined)) {
    throw invalidManifest('addOns.common.universalActions needs one of runFunction and openLink');
  }
  return {
    label: String(fields.label ?? fields.text),
    ...named('runFunction', runFunction),
    ...named('openLink', openLink),
  };
}

function named<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: string });
}
