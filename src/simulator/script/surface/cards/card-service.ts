/** CardService. Deprecated classes and those for Gmail and Calendar are not simulated. */
import { lazy, type Member, serviceObject } from '../service';
import { newAction, newCardAction, newNavigation, newNotification, newOpenLink } from './actions';
import { cardEnums } from './enums';
import * as inputs from './inputs';
import * as layout from './layout';
import * as responses from './responses';
import * as widgets from './widgets';

const { BUTTONS: _, ...newWidgets } = widgets;
const FACTORIES = {
  ...{ newAction, newCardAction, newNavigation, newNotification, newOpenLink },
  ...inputs,
  ...layout,
  ...responses,
  ...newWidgets,
};

export const cardService = lazy<object>(() => {
  const members: Record<string, Member> = {};
  for (const [name, make] of Object.entries(FACTORIES)) members[name] = ['', make];
  return serviceObject('CardService', members, cardEnums());
});
