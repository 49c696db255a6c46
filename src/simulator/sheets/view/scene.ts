/** What a sheet is drawn from. */
import type { World } from '../../kernel/world';
import type { Renderer } from '../rendered';
import type { Sheet, Spreadsheet } from '../state';

export interface Scene {
  world: World;
  spreadsheet: Spreadsheet;
  sheet: Sheet;
  render: Renderer;
}
