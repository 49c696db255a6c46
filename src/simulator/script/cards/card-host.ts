/** Where cards are shown, and the state that belongs to one add-on at one person's screen. */

import { getFile } from '../../drive';
import type { World } from '../../kernel/world';
import { hasAddOn } from '../add-ons';
import type { AddOnManifest } from '../manifest-add-ons';
import type { ScriptProject } from '../state';
import type { Card } from './card-answer';

export type CardHost = 'drive' | 'sheets';

/** One add-on beside what a person has open. */
export interface CardPlace {
  email: string;
  host: CardHost;
  project: ScriptProject & { addOn: AddOnManifest };
  /** Selected in Drive. */
  itemIds: readonly string[];
  /** Open in Sheets. */
  spreadsheetId?: string;
}

/** Every add-on of this person that shows cards in this host. */
export function addOnsIn(world: World, host: CardHost, email: string): CardPlace['project'][] {
  return Object.values(world.state.script.projects).filter(
    (project): project is CardPlace['project'] =>
      project.addOn?.[host] !== undefined && hasAddOn(world, project, email),
  );
}

export function cardStack(world: World, place: CardPlace): Card[] {
  return (world.state.script.cardStacks[stackKey(place)] ?? []) as Card[];
}

export function setCardStack(world: World, place: CardPlace, cards: readonly Card[]): void {
  world.state.script.cardStacks[stackKey(place)] = [...cards];
}

function stackKey({ email, project, host }: CardPlace): string {
  return `${email}|${project.id}|${host}`;
}

/** True when the person let this add-on use this file (drive.file). */
export function hasFileGrant(world: World, email: string, scriptId: string, fileId: string): boolean {
  return (world.state.script.fileGrants[`${email}|${scriptId}`] ?? []).includes(fileId);
}

export function grantFile(world: World, email: string, scriptId: string, fileId: string): void {
  const grants = world.state.script.fileGrants;
  const key = `${email}|${scriptId}`;
  grants[key] = [...new Set([...(grants[key] ?? []), getFile(world, fileId).id])];
}
