/**
 * What the sandbox evaluates before the script: installs the globals and answers (as the completion value of the
 * bundle) what begins a run and what invokes one of the script's functions.
 */
import { type AdvancedService, advancedService } from './advanced-services';
import { call, openDoor, revive } from './bridge';
import { cardService } from './cards/card-service';
import { cardJson } from './cards/card-value';
import { contentService } from './content-service';
import { driveApp } from './drive-app';
import { htmlService } from './html-service';
import { lockService } from './lock-service';
import { mailApp } from './mail-app';
import { pageJson } from './page-value';
import { cacheService, propertiesService } from './properties-service';
import { seedRandom, shapeRealm } from './realm';
import { scriptApp } from './script-app';
import { lazy, missingService } from './service';
import { session } from './session';
import { spreadsheetApp } from './spreadsheet-app';
import { urlFetchApp } from './url-fetch-app';
import { logger, utilities } from './utilities';
import { apiJson, webJson } from './web-value';

const SERVICES: Record<string, () => object> = {
  SpreadsheetApp: spreadsheetApp,
  Session: session,
  PropertiesService: propertiesService,
  CacheService: cacheService,
  LockService: lockService,
  MailApp: mailApp,
  ScriptApp: scriptApp,
  Utilities: utilities,
  Logger: logger,
  UrlFetchApp: urlFetchApp,
  HtmlService: htmlService,
  ContentService: contentService,
  CardService: cardService,
  DriveApp: driveApp,
};

const MISSING = ['GmailApp', 'CalendarApp', 'DocumentApp', 'FormApp', 'SlidesApp'].concat([
  'XmlService',
  'Charts',
  'Jdbc',
  'LanguageApp',
  'GroupsApp',
]);

/** A global that is built when the script first names it. */
function define(name: string, service: () => object, configurable = false): void {
  Object.defineProperty(globalThis, name, { get: service, enumerable: false, configurable });
}

/** A settled promise's outcome is known only after the microtasks ran: the sandbox reads the box then. */
interface Outcome {
  value?: string;
  error?: unknown;
  isRejected?: boolean;
}

function settle(result: unknown, print: (value: unknown) => string | undefined): Outcome {
  const box: Outcome = {};
  if (result instanceof Promise) {
    result.then(
      (value) => (box.value = print(value)),
      (error) => Object.assign(box, { error, isRejected: true }),
    );
  } else box.value = print(result);
  return box;
}

/** How a returned value leaves the script, by who gets it. */
const PRINTERS: Record<string, (value: unknown) => string | undefined> = {
  page: pageJson,
  card: cardJson,
  api: apiJson,
  webApp: webJson,
};

/** Calls the function `find` answers with the revived arguments. */
function invoke(find: () => unknown, inputJson: string): Outcome {
  const target = find();
  const { args, returnsTo } = JSON.parse(inputJson) as { args: unknown[]; returnsTo: string };
  const result = (target as (...values: unknown[]) => unknown)(...(revive(args) as unknown[]));
  return settle(result, PRINTERS[returnsTo] ?? JSON.stringify);
}

shapeRealm(globalThis as unknown as Record<string, unknown>);
for (const name of Object.keys(SERVICES)) define(name, SERVICES[name] as () => object);
for (const name of MISSING)
  define(
    name,
    lazy(() => missingService(name)),
  );

/** Before every run of a realm, before its script's top level: the run's clock, seed and advanced services. */
function begin(): void {
  openDoor();
  const { seed, advancedServices } = call('Runtime', 'start') as { seed: number; advancedServices: AdvancedService[] };
  for (const service of advancedServices) define(service.userSymbol, advancedService(service), true);
  seedRandom(seed);
}

export { begin, invoke };
