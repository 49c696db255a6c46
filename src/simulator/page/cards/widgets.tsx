/** Draws the widgets of a card. */
import { Buttons, ButtonView, IconView, Pressable } from './buttons';
import type { DecoratedText, Grid, OnClick, Widget } from './card';
import type { CardScope } from './card-scope';
import { CardText } from './card-text-view';
import { DateTimeField, SelectionField, SwitchField, TextField } from './fields';

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
  return <p class="error">NotSimulated: card widget {Object.keys(widget).join(', ')}</p>;
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
