/** Draws a card: header, sections, footer; holds what people put into its form fields. */
import { useEffect, useState } from 'preact/hooks';
import { localHref } from '../routes';
import { ButtonView } from './buttons';
import type { Action, Card, CardHeader, OnClick, Section } from './card';
import type { CardScope } from './card-scope';
import { CardText } from './card-text-view';
import { type FormInputs, firstInputs } from './form';
import { cardText } from './text';
import { Widgets } from './widgets';

export interface CardViewProps {
  card: Card;
  /** An action of a widget, with all form fields of the card. */
  onAction: (action: Action, inputs: FormInputs) => void;
}

export function CardView({ card, onAction }: CardViewProps) {
  const [inputs, setInputs] = useState(() => firstInputs(card));
  useEffect(() => setInputs(firstInputs(card)), [card]);
  const latest = { inputs };
  const scope: CardScope = {
    inputs,
    setInput: (name, values) => {
      latest.inputs = { ...latest.inputs, [name]: values };
      setInputs(latest.inputs);
    },
    run: (action) => onAction(action, latest.inputs),
    click: (onClick) => click(onClick, scope),
  };
  const { primaryButton, secondaryButton } = card.fixedFooter ?? {};
  return (
    <article class="card">
      {card.header && <Header header={card.header} />}
      {card.cardActions && <CardActions actions={card.cardActions} scope={scope} />}
      {card.sections?.map((section, n) => (
        <SectionView key={n} section={section} scope={scope} />
      ))}
      {card.fixedFooter && (
        <footer class="card-buttons">
          {secondaryButton && <ButtonView button={secondaryButton} scope={scope} />}
          {primaryButton && <ButtonView button={primaryButton} scope={scope} isMain />}
        </footer>
      )}
    </article>
  );
}

function click(onClick: OnClick, scope: CardScope): void {
  const action = onClick.action ?? onClick.openDynamicLinkAction;
  if (action) scope.run(action);
  if (onClick.openLink) openUrl(onClick.openLink.url);
}

/** Google's own pages open here, all others in a window of their own. */
export function openUrl(url: string): void {
  const href = localHref(url);
  if (href === url) window.open(url, '_blank', 'noopener,noreferrer');
  else location.hash = href;
}

function Header({ header }: { header: CardHeader }) {
  return (
    <header class="card-head">
      {header.imageUrl && (
        <img
          class={header.imageType === 'CIRCLE' ? 'is-round' : ''}
          src={header.imageUrl}
          alt={header.imageAltText ?? ''}
        />
      )}
      <div>
        <h3>{header.title}</h3>
        {header.subtitle && <p>{header.subtitle}</p>}
      </div>
    </header>
  );
}

function CardActions({ actions, scope }: { actions: NonNullable<Card['cardActions']>; scope: CardScope }) {
  return (
    <p class="card-buttons">
      {actions.map(({ actionLabel, onClick }) => (
        <button key={actionLabel} type="button" class="text-button" onClick={() => scope.click(onClick)}>
          {actionLabel}
        </button>
      ))}
    </p>
  );
}

function SectionView({ section, scope }: { section: Section; scope: CardScope }) {
  const { header, widgets = [], collapsible = false, uncollapsibleWidgetsCount = 0 } = section;
  const [isOpen, setOpen] = useState(!collapsible);
  const shown = isOpen ? widgets : widgets.slice(0, uncollapsibleWidgetsCount);
  return (
    <section class="card-section">
      {header && (
        <h4>
          <CardText text={header} />
        </h4>
      )}
      <Widgets widgets={shown} scope={scope} />
      {collapsible && widgets.length > uncollapsibleWidgetsCount && (
        <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {cardText(isOpen ? 'less' : 'more')}
        </button>
      )}
    </section>
  );
}
