/** The calls of the control API (`server/protocol.ts`), made as the person of this window. */
import type {
  AccountInfo,
  AddOnCards,
  CardActionRequest,
  CardsAnswer,
  ClockAnswer,
  ClockRequest,
  DialogAnswer,
  ExecutionInfo,
  MailInfo,
  OpenAnswer,
  PageCallAnswer,
  PressAnswer,
  QuotaInfo,
  ScreenInfo,
  SpreadsheetView,
  TypeAnswer,
  TypeRequest,
  WorldInfo,
} from '../server/protocol';
import { jsonBody, type Query, request, requestJson, withQuery } from './http';
import { session } from './session';

const BASE = '/simulator';

export const api = {
  world: () => get<WorldInfo>('/world'),
  moveClock: (to: ClockRequest) => post<ClockAnswer>('/clock', to),
  addAccount: (account: Pick<AccountInfo, 'email' | 'edition'>) => post<AccountInfo>('/accounts', account),

  spreadsheet: (spreadsheetId: string, sheetId?: number) =>
    get<SpreadsheetView>(`/spreadsheets/${spreadsheetId}`, { ...actor(), sheetId }),
  openSpreadsheet: (spreadsheetId: string) => act<OpenAnswer>(`/spreadsheets/${spreadsheetId}/open`),
  type: (spreadsheetId: string, typed: Omit<TypeRequest, 'as' | 'client'>) =>
    act<TypeAnswer>(`/spreadsheets/${spreadsheetId}/type`, typed),
  pressMenu: (spreadsheetId: string, path: string[]) =>
    act<PressAnswer>(`/spreadsheets/${spreadsheetId}/press`, { path }),
  screen: () => get<ScreenInfo>('/screen', actor()),
  answerDialog: (dialogId: string, answer: DialogAnswer) =>
    act<Pick<PressAnswer, 'state' | 'execution'>>(`/dialogs/${dialogId}/answer`, answer),
  callFromPage: (pageId: string, functionName: string, args: unknown[]) =>
    act<PageCallAnswer>(`/pages/${pageId}/call`, { functionName, args }),

  driveCards: (itemIds: string[]) => act<CardsAnswer>('/cards/drive', { itemIds }),
  sheetsCards: (spreadsheetId: string) => act<CardsAnswer>('/cards/sheets', { spreadsheetId }),
  pressCard: (press: Omit<CardActionRequest, 'as' | 'client'>) => act<AddOnCards>('/cards/action', press),

  /** Of one account, or of all. */
  mail: (as?: string) => get<MailInfo[]>('/mail', { as }),
  executions: (filter: { limit?: number; account?: string; functionName?: string }) =>
    get<ExecutionInfo[]>('/executions', filter),
  execution: (id: string) => get<ExecutionInfo>(`/executions/${id}`),
  quotas: (as: string) => get<QuotaInfo[]>('/quotas', { as }),

  setSwitches: (switches: Partial<WorldInfo['switches']>) => post<unknown>('/switches', switches),
  setChaos: (chaos: object) => post<unknown>('/chaos', chaos),
  reset: () => post<unknown>('/reset', {}),
  snapshot: () => request(`${BASE}/snapshot`).then((answer) => answer.blob()),
  restore: (snapshot: string) => requestJson<unknown>(`${BASE}/restore`, { ...jsonBody('POST', {}), body: snapshot }),
};

const get = <T>(path: string, query: Query = {}): Promise<T> => requestJson<T>(withQuery(BASE + path, query));
const post = <T>(path: string, body: object): Promise<T> => requestJson<T>(BASE + path, jsonBody('POST', body));
/** As the person of this window, at its device. */
const act = <T>(path: string, body: object = {}): Promise<T> => post<T>(path, { ...actor(), ...body });
const actor = (): { as: string; client: typeof session.client } => ({ as: session.as, client: session.client });
