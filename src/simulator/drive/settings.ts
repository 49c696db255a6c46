/** Settings of a file that creating and updating take alike. */
import { FOLDER_COLOURS } from './colours';
import type { DriveFile } from './state';

/** Of a request's body: times it gives, colour of a folder, whether readers may download. */
export function plainSettings(body: Record<string, unknown>): Partial<DriveFile> {
  const { createdTime, modifiedTime, folderColorRgb, copyRequiresWriterPermission } = body;
  return {
    ...(typeof createdTime === 'string' ? { createdMs: Date.parse(createdTime) } : {}),
    ...(typeof modifiedTime === 'string' ? { modifiedMs: Date.parse(modifiedTime) } : {}),
    ...(typeof folderColorRgb === 'string' ? { folderColorRgb: closestColour(folderColorRgb) } : {}),
    ...(typeof copyRequiresWriterPermission === 'boolean' ? { copyRequiresWriterPermission } : {}),
  };
}

/** "If an unsupported color is specified, the closest color in the palette is used instead." */
function closestColour(wanted: string): string {
  const distance = (colour: string) =>
    channels(colour).reduce((sum, value, i) => sum + (value - (channels(wanted)[i] ?? 0)) ** 2, 0);
  return FOLDER_COLOURS.reduce((best, colour) => (distance(colour) < distance(best) ? colour : best));
}

function channels(colour: string): number[] {
  return (colour.match(/[\da-f]{2}/gi) ?? []).map((hex) => Number.parseInt(hex, 16));
}
