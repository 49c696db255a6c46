/** /simulator/cards: what add-ons show beside Drive and Sheets, and pressing it. */
import type { FastifyInstance } from 'fastify';
import { type AddOnView, openDriveCards, openSheetsCards, pressCard } from '../../script';
import { requireAccess } from '../../sheets/access';
import { ControlError } from '../control-error';
import type { Actor, AddOnCards, CardActionRequest, CardsAnswer } from '../protocol';
import type { Served } from '../served';
import { acting, objectOf, personOf } from './actor';

const IDS = { type: 'array', items: { type: 'string' } };

const ACTION = acting(
  {
    scriptId: { type: 'string' },
    host: { type: 'string', enum: ['drive', 'sheets'] },
    action: {
      type: 'object',
      properties: {
        function: { type: 'string' },
        parameters: {
          type: 'array',
          items: objectOf({ key: { type: 'string' }, value: { type: 'string' } }, ['key', 'value']),
        },
      },
      required: ['function'],
    },
    formInputs: { type: 'object', additionalProperties: IDS },
    itemIds: IDS,
    spreadsheetId: { type: 'string' },
    depth: { type: 'integer', minimum: 1 },
  },
  ['scriptId', 'host', 'action'],
);

export function cardRoutes(app: FastifyInstance, served: Served): void {
  app.post<{ Body: Actor & { itemIds?: string[] } }>(
    '/cards/drive',
    { schema: { body: acting({ itemIds: IDS }) } },
    ({ body: { as, client, itemIds = [] } }) =>
      views(served, as, (email) => openDriveCards(served.world, email, itemIds, { client })),
  );
  app.post<{ Body: Actor & { spreadsheetId: string } }>(
    '/cards/sheets',
    { schema: { body: acting({ spreadsheetId: { type: 'string' } }, ['spreadsheetId']) } },
    ({ body: { as, client, spreadsheetId } }) =>
      views(served, as, (email) => openSheetsCards(served.world, email, spreadsheetId, { client })),
  );
  app.post<{ Body: CardActionRequest }>('/cards/action', { schema: { body: ACTION } }, ({ body }) =>
    press(served, body),
  );
}

async function views(served: Served, as: string, show: (email: string) => AddOnView[]): Promise<CardsAnswer> {
  const email = personOf(served, as);
  const shown = await served.turns.exclusively(() => show(email));
  if (shown.some(({ executions }) => executions.length > 0)) served.notices.changed();
  return { addOns: shown.map(cardsOf) };
}

async function press(served: Served, { as, client, ...press }: CardActionRequest): Promise<AddOnCards> {
  if (client === 'phone') throw new ControlError(409, 'client: phones have no cards');
  const email = personOf(served, as);
  if (press.spreadsheetId !== undefined) requireAccess(served.world, press.spreadsheetId, email, 'read');
  const view = await served.turns.exclusively(() => pressCard(served.world, email, press));
  served.notices.changed();
  return cardsOf(view);
}

/** The runs are in the log. */
function cardsOf({ executions: _executions, ...cards }: AddOnView): AddOnCards {
  return cards;
}
