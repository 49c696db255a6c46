/** Colours a folder can have, as `about` lists them. */
export const FOLDER_COLOURS: readonly string[] = [
  ...['#ac725e', '#d06b64', '#f83a22', '#fa573c', '#ff7537', '#ffad46', '#fad165', '#fbe983'],
  ...['#b3dc6c', '#7bd148', '#16a765', '#42d692', '#92e1c0', '#9fe1e7', '#9fc6e7', '#4986e7'],
  ...['#9a9cff', '#b99aff', '#8f8f8f', '#cabdbf', '#cca6ac', '#f691b2', '#cd74e6', '#a47ae2'],
];
