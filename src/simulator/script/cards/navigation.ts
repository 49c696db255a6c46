/** The stack of cards and how an answer changes it. Source: https://developers.google.com/workspace/add-ons/how-tos/navigation */
import type { Card, NavigationStep } from './card-answer';

/** The stack after the steps, the last card on top; the root card is never taken away. */
export function navigated(stack: readonly Card[], steps: readonly NavigationStep[]): Card[] {
  return steps.reduce<Card[]>(step, [...stack]);
}

function step(stack: Card[], { pushCard, updateCard, pop, popToRoot, popToCard }: NavigationStep): Card[] {
  if (pushCard) return [...stack, pushCard];
  if (updateCard) return [...stack.slice(0, -1), updateCard];
  if (popToRoot) return stack.slice(0, 1);
  if (pop) return stack.length > 1 ? stack.slice(0, -1) : stack;
  const at = stack.map(({ name }) => name).lastIndexOf(popToCard);
  return at < 0 ? stack : stack.slice(0, at + 1);
}
