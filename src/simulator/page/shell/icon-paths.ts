/** Our own line icons, 24 × 24. */

export const ICON_PATHS = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3',
  log: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h5',
  settings: 'M4 7h10M18 7h2M14 5v4M4 17h4M12 17h8M8 15v4M4 12h6M14 12h6M10 10v4',
  drive: 'M3 6h7l2 2h9v11H3z',
  folder: 'M3 6h7l2 2h9v11H3z',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  sheet: 'M5 3h14v18H5zM5 9h14M5 15h14M11 9v12',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  script: 'M8 8l-4 4 4 4M16 8l4 4-4 4M13 6l-2 12',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  shared: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 3-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M18 14c2 1 3 3 3 6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
  download: 'M12 4v12M7 11l5 5 5-5M4 20h16',
  plus: 'M12 5v14M5 12h14',
  rename: 'M4 20l1-4L16 5l3 3L8 19z',
  share: 'M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 3-6 7-6 2 0 3 .5 4 1.3M18 14v6M15 17h6',
  restore: 'M4 12a8 8 0 1 0 3-6L4 8M4 4v4h4',
  back: 'M15 5l-7 7 7 7',
  more: 'M12 6h.01M12 12h.01M12 18h.01',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  close: 'M6 6l12 12M18 6L6 18',
  phone: 'M8 3h8v18H8zM11 18h2',
  desktop: 'M3 5h18v11H3zM9 20h6M12 16v4',
  open: 'M14 4h6v6M20 4l-9 9M18 13v7H4V6h7',
} as const;

export type IconName = keyof typeof ICON_PATHS;
