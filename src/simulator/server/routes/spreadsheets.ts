/** /simulator/spreadsheets: a person looks at a spreadsheet, opens it, types, chooses from its menus. */
import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, fireEdit, menuRequest, openSpreadsheet, type } from '../../script';
import { pasteBlock, spreadsheetView } from '../../sheets';
import { requireAccess } from '../../sheets/access';
import { executionInfo } from '../execution-info';
import { menuInfo } from '../menu-info';
import type {
  Actor,
  OpenAnswer,
  PressAnswer,
  PressRequest,
  SpreadsheetView,
  TypeAnswer,
  TypeRequest,
} from '../protocol';
import type { Served } from '../served';
import { ACTOR, acting, personOf } from './actor';
import { pressAnswer } from './press-answer';

interface OfSpreadsheet {
  Params: { id: string };
}

const VIEW = {
  type: 'object',
  properties: { ...ACTOR, sheetId: { type: 'string', pattern: '^\\d+$' } },
  required: ['as'],
  additionalProperties: false,
};

const CELL_INPUT = { type: ['string', 'number', 'boolean'] };

const TYPE = {
  ...acting(
    {
      sheetId: { type: 'integer' },
      cell: { type: 'string', pattern: '^[A-Za-z]+[0-9]+$' },
      input: CELL_INPUT,
      values: { type: 'array', minItems: 1, items: { type: 'array', minItems: 1, items: { type: 'string' } } },
      isValuesOnly: { type: 'boolean' },
    },
    ['sheetId', 'cell'],
  ),
  oneOf: [{ required: ['input'] }, { required: ['values'] }],
};

export const DIALOG_ANSWER = {
  button: { type: 'string', enum: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] },
  text: { type: 'string' },
};

const PRESS = acting(
  {
    path: { type: 'array', minItems: 1, items: { type: 'string' } },
    answers: {
      type: 'array',
      items: { type: 'object', properties: DIALOG_ANSWER, required: ['button'], additionalProperties: false },
    },
  },
  ['path'],
);

export function spreadsheetRoutes(app: FastifyInstance, served: Served): void {
  app.get<OfSpreadsheet & { Querystring: Actor & { sheetId?: string } }>(
    '/spreadsheets/:id',
    { schema: { querystring: VIEW } },
    ({ params, query }) => view(served, params.id, query),
  );
  app.post<OfSpreadsheet & { Body: Actor }>(
    '/spreadsheets/:id/open',
    { schema: { body: acting() } },
    ({ params, body }) => open(served, params.id, body),
  );
  app.post<OfSpreadsheet & { Body: TypeRequest }>(
    '/spreadsheets/:id/type',
    { schema: { body: TYPE } },
    ({ params, body }) => typeOrPaste(served, params.id, body),
  );
  app.post<OfSpreadsheet & { Body: PressRequest }>(
    '/spreadsheets/:id/press',
    { schema: { body: PRESS } },
    ({ params, body }) => press(served, params.id, body),
  );
}

function view(served: Served, id: string, { as, sheetId }: Actor & { sheetId?: string }): SpreadsheetView {
  return spreadsheetView(
    served.world,
    personOf(served, as),
    id,
    sheetId === undefined ? {} : { sheetId: Number(sheetId) },
  );
}

async function open(served: Served, id: string, { as, client }: Actor): Promise<OpenAnswer> {
  const { world, turns, notices } = served;
  const email = personOf(served, as);
  requireAccess(world, id, email, 'read');
  const opened = await turns.exclusively(() => openSpreadsheet(world, email, id, { client }));
  if (opened.executions.length > 0) notices.changed();
  return { menus: opened.menus.map((menu) => menuInfo(menu)), executions: infos(served, opened.executions) };
}

async function typeOrPaste(served: Served, id: string, body: TypeRequest): Promise<TypeAnswer> {
  const { world, turns, notices } = served;
  const email = personOf(served, body.as);
  const target = { spreadsheetId: id, sheet: body.sheetId, cell: body.cell };
  const { input = '', values, isValuesOnly: valuesOnly = false, client } = body;
  const executions = await turns.exclusively(() =>
    values
      ? fireEdit(world, pasteBlock(world, email, target, values, { valuesOnly }), { client })
      : type(world, email, target, input, { client }),
  );
  notices.changed();
  return { executions: infos(served, executions) };
}

async function press(served: Served, id: string, { as, client, path, answers }: PressRequest): Promise<PressAnswer> {
  const request = menuRequest(served.world, personOf(served, as), id, path, { client });
  return pressAnswer(served, await served.runs.start({ ...request, ...(answers && { answers }) }));
}

function infos({ world }: Served, results: readonly ExecutionResult[]): TypeAnswer['executions'] {
  return results.map((result) => executionInfo(world, result));
}
