/** Google Docs as Drive sees them: files without a content model (the Docs API is not simulated). */
import type { NativeContent } from '../kernel/native';

export const documentContent: NativeContent = {
  create() {},
  copy() {},
};
