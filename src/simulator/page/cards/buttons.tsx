/** What can be pressed on a card. */
import type { ComponentChildren } from 'preact';
import type { Button, Icon, OnClick } from './card';
import type { CardScope } from './card-scope';
import { knownIcon } from './known-icons';

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

export function IconView({ icon }: { icon: Icon | undefined }) {
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
