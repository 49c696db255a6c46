/** Keeps pages of what people see, taken at once or when something first becomes true during a run. */
import type { SimWorld } from '../../src/simulator/world';
import { type Device, sheetHtml } from './sheet-html';
import { sheetView, type ViewRequest } from './sheet-view';

export interface Picture {
  name: string;
  device: Device;
  html: string;
}

export type Shot = Omit<ViewRequest, 'maxRows'> & { name: string; device: Device };

export interface Camera {
  world: SimWorld;
  pictures: Picture[];
  take: (shot: Shot) => void;
}

/** More rows than a window shows. */
const MAX_ROWS = 45;

export function newCamera(world: SimWorld): Camera {
  const pictures: Picture[] = [];
  const take = ({ name, device, ...request }: Shot): void => {
    const view = sheetView(world, { ...request, maxRows: MAX_ROWS });
    pictures.push({ name, device, html: sheetHtml(view, device) });
  };
  return { world, pictures, take };
}

/** Looks after every request of the worker until `isTime`, then takes once; nothing is taken if that never comes. */
export function takeWhen({ world }: Camera, isTime: () => boolean, take: () => void): void {
  world.onExchange = () => {
    if (!isTime()) return;
    delete world.onExchange;
    take();
  };
}
