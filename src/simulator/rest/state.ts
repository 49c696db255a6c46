/** The REST layer's part of the world's state: plain data only. */
import type { RestRequest } from '../kernel/rest';
import type { RestFault } from './faults';

export interface RestState {
  /** Unknown parameters and body fields are ignored instead of refused by name. */
  isLenient: boolean;
  /** Resumable uploads that are open or done, by upload id. */
  uploads: Record<string, UploadSession>;
  /** Planned refusals, see faults.ts. */
  faults: RestFault[];
}

export interface UploadSession {
  email: string;
  method: RestRequest['method'];
  /** Of the request that opened the session. */
  url: string;
  mimeType: string;
  /** JSON text of the metadata. */
  metadata: string;
  /** What has arrived, in base64. */
  received: string;
  openedMs: number;
  /** The final answer, once the upload is complete. */
  answer?: { status: number; body: string };
}

export function newRestState(isLenient: boolean): RestState {
  return { isLenient, uploads: {}, faults: [] };
}
