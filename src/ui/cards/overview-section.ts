/** The school at a glance on the first card: the lines of the tab `Tổng quan` as they stand there. */
import { type CardSection, type CardWidget, fact, link, text } from './card';

/** Label and text of a line; a line without a text is a heading. */
export type OverviewLine = readonly [label: string, text: string];

/** `url`: of the tab. */
export function overviewSections(lines: readonly OverviewLine[], way: { label: string; url: string }): CardSection[] {
  const sections: { header?: string; widgets: CardWidget[] }[] = [{ widgets: [] }];
  for (const [label, value] of lines.slice(0, MOST_LINES)) {
    const last = sections[sections.length - 1]!;
    if (value !== '') last.widgets.push(fact(label, value));
    else if (last.header === undefined && last.widgets.length === 0) last.widgets.push(text(label));
    else sections.push({ header: label, widgets: [] });
  }
  sections[sections.length - 1]!.widgets.push(link(way.label, way.url));
  return sections.filter(({ widgets }) => widgets.length > 0);
}

/** A card shows at most a hundred widgets. https://developers.google.com/workspace/add-ons/guides/workspace-restrictions */
const MOST_LINES = 40;
