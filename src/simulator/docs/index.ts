/** Google Docs v1 of the simulator, as far as a document made from a template needs it. */
import type { RestHandlers } from '../kernel/rest';
import { batchUpdate } from './batch-update';

export { type DocsState, newDocsState } from './state';

export const docsHandlers: RestHandlers = { 'docs.documents.batchUpdate': batchUpdate };
