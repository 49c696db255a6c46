/** Shortcuts: items that lead to another one. Source: https://developers.google.com/workspace/drive/api/guides/shortcuts */
import { GoogleError } from '../kernel/errors';
import type { World } from '../kernel/world';
import { SHORTCUT } from './mime-types';
import type { DriveFile } from './state';
import { requireVisible } from './store';

/**
 * The id a new item's `shortcutDetails` name; undefined for what is no shortcut.
 * @throws GoogleError 400 without a target, 404 for one the caller cannot see, 403 shortcutTargetInvalid for a shortcut
 */
export function shortcutTarget(world: World, email: string, body: Record<string, unknown>): string | undefined {
  if (body.mimeType !== SHORTCUT) {
    if (body.shortcutDetails) throw invalid('shortcutDetails can only be set on shortcuts.');
    return undefined;
  }
  const { targetId } = (body.shortcutDetails ?? {}) as { targetId?: string };
  if (!targetId) throw invalid('The target of the shortcut is required.');
  const target = requireVisible(world, targetId, email);
  if (target.mimeType === SHORTCUT) {
    throw new GoogleError(403, 'shortcutTargetInvalid', 'The specified shortcut target is invalid.');
  }
  return target.id;
}

/** A target that is gone keeps its id, without a type. */
export function shortcutDetails(world: World, { shortcutTargetId }: DriveFile): unknown {
  if (shortcutTargetId === undefined) return undefined;
  const target = world.state.drive.files[shortcutTargetId];
  return { targetId: shortcutTargetId, ...(target ? { targetMimeType: target.mimeType } : {}) };
}

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'invalid', message);
}
