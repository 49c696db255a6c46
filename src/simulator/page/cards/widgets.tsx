/** Draws the widgets of a card. */
import type { ComponentChildren } from 'preact';
import type { Action, Button, DecoratedText, Grid, Icon, OnClick, Widget } from './card';
import { CardText } from './card-text-view';
import { DateTimeField, SelectionField, SwitchField, TextField } from './fields';
import type { FormInputs } from './form';
import { knownIcon } from './known-icons';

/** What the widgets of a card can do and know. */
export interface CardScope {
  inputs: FormInputs;
  setInput(name: string, values: string[]): void;
  click(onClick: OnClick): void;
  run(action: Action): void;
}

export function WidgetView({ widget, scope }: { widget: Widget; scope: CardScope }) {
  const { textParagraph, image, decoratedText, buttonList, textInput, selectionInput, dateTimePicker, grid, columns } =
    widget;
  if (textParagraph)
    return (
      <p class="card-text">
        <CardText text={textParagraph.text} />
      </p>
    );
  if (decoratedText) return <DecoratedTextView widget={decoratedText} scope={scope} />;
  if (buttonList) return <Buttons buttons={buttonList.buttons} scope={scope} />;
  if (textInput) return <TextField field={textInput} scope={scope} />;
  if (selectionInput) return <SelectionField field={selectionInput} scope={scope} />;
  if (dateTimePicker) return <DateTimeField field={dateTimePicker} scope={scope} />;
  if (image)
    return (
      <Pressable onClick={image.onClick} scope={scope}>
        <img class="card-image" src={image.imageUrl} alt={image.altText ?? ''} />
      </Pressable>
    );
  if (grid) return <GridView grid={grid} scope={scope} />;
  if (columns)
    return (
      <div class="card-columns">
        {columns.columnItems.map(({ widgets = [] }) => (
          <div>
            <Widgets widgets={widgets} scope={scope} />
          </div>
        ))}
      </div>
    );
  if (widget.divider) return <hr />;
  throw new Error(`NotSimulated: card widget ${Object.keys(widget).join(', ')}`);
}

export function Widgets({ widgets, scope }: { widgets: readonly Widget[]; scope: CardScope }) {
  return widgets.map((widget, n) => <WidgetView key={n} widget={widget} scope={scope} />);
}

function DecoratedTextView({ widget, scope }: { widget: DecoratedText; scope: CardScope }) {
  const { topLabel, text, bottomLabel, wrapText, button, switchControl, endIcon, onClick } = widget;
  return (
    <div class="decorated-text">
      <IconView icon={widget.startIcon ?? widget.icon} />
      <Pressable onClick={onClick} scope={scope}>
        <span class={wrapText ? 'decorated-body is-wrapped' : 'decorated-body'}>
          {topLabel && <small>{topLabel}</small>}
          <span>
            <CardText text={text} />
          </span>
          {bottomLabel && (
            <small>
              <CardText text={bottomLabel} />
            </small>
          )}
        </span>
      </Pressable>
      {button && <ButtonView button={button} scope={scope} />}
      {switchControl && <SwitchField field={switchControl} label={text} scope={scope} />}
      <IconView icon={endIcon} />
    </div>
  );
}

export function Buttons({ buttons, scope }: { buttons: readonly Button[]; scope: CardScope }) {
  return (
    <p class="card-buttons">
      {buttons.map((button, n) => (
        <ButtonView key={n} button={button} scope={scope} />
      ))}
    </p>
  );
}

export function ButtonView({ button, scope, isMain = false }: { button: Button; scope: CardScope; isMain?: boolean }) {
  const { text, icon, altText, disabled = false, onClick } = button;
  const isFilled = isMain || button.type === 'FILLED' || button.color !== undefined;
  return (
    <button
      type="button"
      class={isFilled ? 'is-main' : 'text-button'}
      style={isFilled ? { background: cssColour(button.color) } : {}}
      disabled={disabled}
      aria-label={text ? undefined : (altText ?? icon?.altText)}
      onClick={() => scope.click(onClick)}
    >
      <IconView icon={icon} />
      {text}
    </button>
  );
}

/** A button when a click does something, else only what is in it. */
export function Pressable({
  onClick,
  scope,
  children,
}: {
  onClick: OnClick | undefined;
  scope: CardScope;
  children: ComponentChildren;
}) {
  if (!onClick) return <>{children}</>;
  return (
    <button type="button" class="card-press" onClick={() => scope.click(onClick)}>
      {children}
    </button>
  );
}

function GridView({ grid: { title, columnCount = 2, items, onClick }, scope }: { grid: Grid; scope: CardScope }) {
  return (
    <section>
      {title && <h4>{title}</h4>}
      <div class="card-grid" style={{ gridTemplateColumns: `repeat(${columnCount}, 1fr)` }}>
        {items.map((item) => (
          <Pressable key={item.id} onClick={onClick && ofItem(onClick, item.id)} scope={scope}>
            <span class="card-grid-item">
              {item.image?.imageUri && <img src={item.image.imageUri} alt={item.image.altText ?? ''} />}
              <strong>{item.title}</strong>
              <small>{item.subtitle}</small>
            </span>
          </Pressable>
        ))}
      </div>
    </section>
  );
}

/** The pressed item is named in a parameter. */
function ofItem(onClick: OnClick, id = ''): OnClick {
  const { action } = onClick;
  if (!action) return onClick;
  const parameters = [...(action.parameters ?? []), { key: 'grid_item_identifier', value: id }];
  return { action: { ...action, parameters } };
}

function IconView({ icon }: { icon: Icon | undefined }) {
  if (!icon) return null;
  if (icon.iconUrl) return <img class="card-icon" src={icon.iconUrl} alt={icon.altText ?? ''} />;
  return (
    <span class="card-icon" role="img" aria-label={icon.altText ?? ''}>
      {knownIcon(icon.knownIcon ?? icon.materialIcon?.name ?? '')}
    </span>
  );
}

function cssColour(colour: Button['color']): string | undefined {
  if (!colour) return undefined;
  const { red = 0, green = 0, blue = 0 } = colour;
  return `rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join(' ')})`;
}
