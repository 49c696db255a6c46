/** ScriptApp: triggers, the OAuth token, the project's own facts. */
import { call, chained, registerReviver, worldNow } from './bridge';
import { type EnumValue, enumOf } from './enums';
import { lazy, serviceObject } from './service';

const authMode = lazy(() => enumOf('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']));
const eventType = lazy(() =>
  enumOf('ScriptApp.EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE']),
);
const triggerSource = lazy(() =>
  enumOf('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']),
);
const weekDay = lazy(() =>
  enumOf('Base.Weekday', ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']),
);
const authorizationStatus = lazy(() => enumOf('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']));

registerReviver('authMode', (data) => authMode()[data.name as 'FULL']);

interface TriggerFacts {
  id: string;
  handler: string;
  eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  sourceId?: string;
}

function trigger(facts: TriggerFacts): object {
  return serviceObject('ScriptApp.Trigger', {
    getUniqueId: ['', () => facts.id],
    getHandlerFunction: ['', () => facts.handler],
    getEventType: ['', () => eventType()[facts.eventType]],
    getTriggerSource: ['', () => triggerSource()[facts.eventType === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS']],
    getTriggerSourceId: ['', () => facts.sourceId ?? null],
  });
}

function create(spec: object): object {
  return trigger(call('ScriptApp', 'createTrigger', spec) as TriggerFacts);
}

type Settings = Record<string, unknown>;

/** Each setter answers the same builder, as Apps Script's does. */
function clockBuilder(handler: string): object {
  const settings: Settings = {};
  const put = (more: Settings): object => chained(Object.assign(settings, more), self);
  const every = (kind: string) => (n: number) => put({ kind, n });
  const self: object = serviceObject('ScriptApp.ClockTriggerBuilder', {
    everyMinutes: ['integer', every('everyMinutes')],
    everyHours: ['integer', every('everyHours')],
    everyDays: ['integer', every('everyDays')],
    everyWeeks: ['integer', every('everyWeeks')],
    onMonthDay: ['integer', every('onMonthDay')],
    onWeekDay: ['Base.Weekday', (day: EnumValue) => put({ weekDay: day.ordinal() || 7 })],
    atHour: ['integer', (atHour: number) => put({ atHour })],
    nearMinute: ['integer', (nearMinute: number) => put({ nearMinute })],
    at: ['Date', (date: Date) => put({ kind: 'at', n: date.getTime() })],
    atDate: [
      'integer,integer,integer',
      (year: number, month: number, day: number) => put({ kind: 'atDate', n: 0, date: { year, month, day } }),
    ],
    after: ['integer', (ms: number) => put({ kind: 'at', n: worldNow() + ms })],
    inTimezone: ['String', (timeZone: string) => put({ timeZone })],
    create: ['', () => create({ handler, eventType: 'CLOCK', clock: settings })],
  });
  return self;
}

const SPREADSHEET = 'SpreadsheetApp.Spreadsheet';

function spreadsheetBuilder(handler: string, sourceId: string): object {
  const on = (type: string): [string, () => object] => [
    '',
    () =>
      serviceObject('ScriptApp.SpreadsheetTriggerBuilder', {
        create: ['', () => create({ handler, eventType: type, sourceId })],
      }),
  ];
  return serviceObject('ScriptApp.SpreadsheetTriggerBuilder', {
    onEdit: on('ON_EDIT'),
    onOpen: on('ON_OPEN'),
    onChange: on('ON_CHANGE'),
  });
}

type HasId = { getId(): string };

export const scriptApp = lazy<object>(() =>
  serviceObject(
    'ScriptApp',
    {
      newTrigger: [
        'String',
        (handler: string) =>
          serviceObject('ScriptApp.TriggerBuilder', {
            timeBased: ['', () => clockBuilder(handler)],
            forSpreadsheet: [
              `String | ${SPREADSHEET}`,
              (target: string | HasId) =>
                spreadsheetBuilder(handler, typeof target === 'string' ? target : target.getId()),
            ],
          }),
      ],
      getProjectTriggers: ['', () => (call('ScriptApp', 'getProjectTriggers') as TriggerFacts[]).map(trigger)],
      deleteTrigger: [
        'ScriptApp.Trigger',
        (doomed: { getUniqueId(): string }) => void call('ScriptApp', 'deleteTrigger', doomed.getUniqueId()),
      ],
      getOAuthToken: ['', () => call('ScriptApp', 'getOAuthToken')],
      getScriptId: ['', () => call('ScriptApp', 'getScriptId')],
      getService: ['', () => serviceObject('ScriptApp.Service', { getUrl: ['', () => call('ScriptApp', 'getUrl')] })],
      getAuthorizationInfo: [
        'ScriptApp.AuthMode',
        () =>
          serviceObject('ScriptApp.AuthorizationInfo', {
            getAuthorizationStatus: ['', () => authorizationStatus().NOT_REQUIRED],
            getAuthorizationUrl: ['', () => null],
          }),
      ],
    },
    {
      AuthMode: authMode(),
      EventType: eventType(),
      TriggerSource: triggerSource(),
      WeekDay: weekDay(),
      AuthorizationStatus: authorizationStatus(),
    },
  ),
);
