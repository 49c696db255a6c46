/** What happens at a click: Action, OpenLink, and the setters every clickable object has. */
import { exception } from '../bridge';
import { describedObject, enumField, field, item, type Json, jsonOf, push, type Setter } from './described';

function parametersOf(given: Readonly<Record<string, unknown>>): Json[] {
  return Object.entries(given).map(([key, value]) => {
    if (typeof value !== 'string')
      throw exception(`Invalid argument: parameters. The value of "${key}" is not a string.`);
    return { key, value };
  });
}

export const newAction = (): object =>
  describedObject('Action', {
    setFunctionName: field('String', 'function'),
    setParameters: ['Object', (_json, given: Record<string, unknown>) => ({ parameters: parametersOf(given) })],
    setLoadIndicator: enumField('LoadIndicator', 'loadIndicator'),
    setPersistValues: field('boolean', 'persistValues'),
    setAllWidgetsAreRequired: field('boolean', 'allWidgetsAreRequired'),
    addRequiredWidget: ['String', (json, name: string) => push(json, 'requiredWidgets', name)],
  });

export const newOpenLink = (): object =>
  describedObject('OpenLink', {
    setUrl: field('String', 'url'),
    setOpenAs: enumField('OpenAs', 'openAs'),
    setOnClose: enumField('OnClose', 'onClose'),
  });

function clickPart(name: string, key: string): Setter {
  return [`CardService.${name}`, (_json, value: object) => ({ onClick: { [key]: jsonOf(value) } })];
}

/** The last one set counts. */
export const ON_CLICK: Readonly<Record<string, Setter>> = {
  setOnClickAction: clickPart('Action', 'action'),
  setOnClickOpenLinkAction: clickPart('Action', 'openDynamicLinkAction'),
  setOpenLink: clickPart('OpenLink', 'openLink'),
};

export const newCardAction = (): object =>
  describedObject('CardAction', { setText: field('String', 'actionLabel'), ...ON_CLICK });

export const newNotification = (): object => describedObject('Notification', { setText: field('String', 'text') });

function navigate(key: string): Setter {
  return ['', (json) => push(json, 'navigations', { [key]: true })];
}

export const newNavigation = (): object =>
  describedObject('Navigation', {
    pushCard: item('Card', 'navigations', (card) => ({ pushCard: jsonOf(card) })),
    updateCard: item('Card', 'navigations', (card) => ({ updateCard: jsonOf(card) })),
    popCard: navigate('pop'),
    popToRoot: navigate('popToRoot'),
    popToNamedCard: ['String', (json, name: string) => push(json, 'navigations', { popToCard: name })],
  });
