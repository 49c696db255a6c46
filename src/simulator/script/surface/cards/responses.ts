/** What a callback answers besides cards. */
import { call } from '../bridge';
import { describedObject, field, type Json, jsonOf, part } from './described';

function built(name: string, response: Json): object {
  const text = JSON.stringify(response);
  return describedObject(name, {}, JSON.parse(text) as Json, { printJson: ['', () => text] });
}

/** https://developers.google.com/apps-script/reference/card-service/action-response-builder */
export function newActionResponseBuilder(): object {
  const json: Json = {};
  const build = () => {
    const { stateChanged, ...action } = json;
    const response = { renderActions: { action }, ...(stateChanged !== undefined && { stateChanged }) };
    call('CardService', 'check', 'ActionResponse', response);
    return built('ActionResponse', response);
  };
  return describedObject(
    'ActionResponseBuilder',
    {
      setNavigation: ['CardService.Navigation', (_json, value: object) => jsonOf(value)],
      setNotification: part('Notification', 'notification'),
      setOpenLink: part('OpenLink', 'link'),
      setStateChanged: field('boolean', 'stateChanged'),
    },
    json,
    { build: ['', build] },
  );
}

/** https://developers.google.com/apps-script/reference/card-service/universal-action-response-builder */
export function newUniversalActionResponseBuilder(): object {
  const response: Json = {};
  return describedObject(
    'UniversalActionResponseBuilder',
    {
      displayAddOnCards: ['CardService.Card[]', (_json, cards: object[]) => ({ cards: cards.map(jsonOf) })],
      setOpenLink: part('OpenLink', 'link'),
    },
    response,
    { build: ['', () => built('UniversalActionResponse', response)] },
  );
}

/** https://developers.google.com/apps-script/reference/card-service/drive-items-selected-action-response-builder */
export function newDriveItemsSelectedActionResponseBuilder(): object {
  const response: Json = {};
  return describedObject(
    'DriveItemsSelectedActionResponseBuilder',
    { requestFileScope: field('String', 'requestFileScope') },
    response,
    { build: ['', () => built('DriveItemsSelectedActionResponse', response)] },
  );
}

/** https://developers.google.com/apps-script/reference/card-service/editor-file-scope-action-response-builder */
export function newEditorFileScopeActionResponseBuilder(): object {
  const response: Json = {};
  return describedObject(
    'EditorFileScopeActionResponseBuilder',
    { requestFileScopeForActiveDocument: ['', () => ({ requestFileScopeForActiveDocument: true })] },
    response,
    { build: ['', () => built('EditorFileScopeActionResponse', response)] },
  );
}
