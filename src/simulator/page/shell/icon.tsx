/** Draws an icon. It says nothing that is not also said in words. */
import { ICON_PATHS, type IconName } from './icon-paths';

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
