/** Content of native files (spreadsheets …): owned by its service, made and copied on Drive's behalf. */
import type { Content } from './content';
import type { World } from './world';

export interface NativeContent {
  /** Makes the empty content of a new file. */
  create(world: World, fileId: string): void;
  /** Copies the content of one file to another whose content does not exist yet. */
  copy(world: World, fromId: string, toId: string): void;
  /** Content as plain text, for `fullText` searches. */
  text?(world: World, fileId: string): string;
  /** MIME types `export` can make. */
  readonly exportTypes?: readonly string[];
  /** Content in one of `exportTypes`. */
  export?(world: World, fileId: string, mimeType: string): Content;
  /** Forgets the content of a file deleted for good. */
  remove?(world: World, fileId: string): void;
}

/** By MIME type, e.g. `application/vnd.google-apps.spreadsheet`. A native type that is absent is not simulated. */
export type NativeContents = Readonly<Record<string, NativeContent>>;
