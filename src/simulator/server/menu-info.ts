/** A script's menu as the page shows it. */
import type { MenuItem } from '../script';
import type { MenuInfo } from './protocol';

export function menuInfo(item: MenuItem, above: readonly string[] = []): MenuInfo {
  const path = [...above, item.title];
  return {
    title: item.title,
    path,
    ...(item.separator && { isSeparator: true }),
    ...(item.items && { items: item.items.map((child) => menuInfo(child, path)) }),
  };
}
