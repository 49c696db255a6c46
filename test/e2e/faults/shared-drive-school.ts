/** A shared drive as the school account makes it, and a school whose settings name it. */
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import type { ControlTables } from '../../../src/domain/school/types';
import type { SimWorld } from '../../../src/simulator/world';

/** The id of a new drive whose only manager is the school account. */
export function madeDrive(world: SimWorld, name = 'Hồ sơ trường'): string {
  const answer = world.rest({
    method: 'POST',
    url: `https://www.googleapis.com/drive/v3/drives?requestId=${encodeURIComponent(name)}&fields=id`,
    headers: { Authorization: `Bearer ${SCHOOL_ACCOUNT}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  if (answer.status !== 200) throw new Error(answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
}

export function inSharedDrive(tables: ControlTables, driveId: string): ControlTables {
  const values: Readonly<Record<string, string>> = {
    'Nơi lưu hồ sơ': 'Drive dùng chung',
    'Liên kết Drive dùng chung': `https://drive.google.com/drive/folders/${driveId}`,
  };
  const { settings } = tables;
  if (!settings) throw new Error('The school has no settings');
  const rows = settings.rows.map((row) => {
    const value = values[row.cells[0] ?? ''];
    return value === undefined ? row : { ...row, cells: [row.cells[0] ?? '', value, ...row.cells.slice(2)] };
  });
  return { ...tables, settings: { ...settings, rows } };
}
