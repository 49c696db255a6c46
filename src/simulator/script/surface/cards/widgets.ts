/** Widgets that show: texts, images, icons, buttons, grids. */
import { ON_CLICK } from './actions';
import { colourField, describedObject, enumField, field, item, part, type Setter } from './described';

export const BUTTONS = ['TextButton', 'ImageButton'];

export const newTextParagraph = (): object =>
  describedObject('TextParagraph', { setText: field('String', 'text'), setMaxLines: field('integer', 'maxLines') });

export const newDecoratedText = (): object =>
  describedObject('DecoratedText', {
    setText: field('String', 'text'),
    setTopLabel: field('String', 'topLabel'),
    setBottomLabel: field('String', 'bottomLabel'),
    setWrapText: field('boolean', 'wrapText'),
    setStartIcon: part('IconImage', 'startIcon'),
    setEndIcon: part('IconImage', 'endIcon'),
    setButton: part(BUTTONS, 'button'),
    setSwitchControl: part('Switch', 'switchControl'),
    ...ON_CLICK,
  });

export const newDivider = (): object => describedObject('Divider', {});

export const newImage = (): object =>
  describedObject('Image', {
    setImageUrl: field('String', 'imageUrl'),
    setAltText: field('String', 'altText'),
    ...ON_CLICK,
  });

export const newMaterialIcon = (): object =>
  describedObject('MaterialIcon', {
    setName: field('String', 'name'),
    setFill: field('boolean', 'fill'),
    setGrade: field('integer', 'grade'),
    setWeight: field('integer', 'weight'),
  });

const ICON = {
  setIcon: enumField('Icon', 'knownIcon'),
  setIconUrl: field('String', 'iconUrl'),
  setMaterialIcon: part('MaterialIcon', 'materialIcon'),
};

export const newIconImage = (): object =>
  describedObject('IconImage', {
    ...ICON,
    setAltText: field('String', 'altText'),
    setImageCropType: enumField('ImageCropType', 'imageType'),
  });

export const newTextButton = (): object =>
  describedObject('TextButton', {
    setText: field('String', 'text'),
    setAltText: field('String', 'altText'),
    setDisabled: field('boolean', 'disabled'),
    setTextButtonStyle: enumField('TextButtonStyle', 'type'),
    setBackgroundColor: colourField('color'),
    ...ON_CLICK,
  });

/** Its icon is a part of its own in the JSON. */
export function newImageButton(): object {
  const inIcon = (name: keyof typeof ICON): Setter => {
    const [signatures, change] = ICON[name];
    return [signatures, (json, value) => ({ icon: change(json, value) })];
  };
  return describedObject('ImageButton', {
    setIcon: inIcon('setIcon'),
    setIconUrl: inIcon('setIconUrl'),
    setMaterialIcon: inIcon('setMaterialIcon'),
    setAltText: field('String', 'altText'),
    ...ON_CLICK,
  });
}

export const newButtonSet = (): object => describedObject('ButtonSet', { addButton: item(BUTTONS, 'buttons') });

export const newBorderStyle = (): object =>
  describedObject('BorderStyle', {
    setType: enumField('BorderType', 'type'),
    setCornerRadius: field('integer', 'cornerRadius'),
    setStrokeColor: colourField('strokeColor'),
  });

export const newImageCropStyle = (): object =>
  describedObject('ImageCropStyle', {
    setImageCropType: enumField('ImageCropType', 'type'),
    setAspectRatio: field('number', 'aspectRatio'),
  });

export const newImageComponent = (): object =>
  describedObject('ImageComponent', {
    setImageUrl: field('String', 'imageUri'),
    setAltText: field('String', 'altText'),
    setBorderStyle: part('BorderStyle', 'borderStyle'),
    setCropStyle: part('ImageCropStyle', 'cropStyle'),
  });

export const newGridItem = (): object =>
  describedObject('GridItem', {
    setIdentifier: field('String', 'id'),
    setTitle: field('String', 'title'),
    setSubtitle: field('String', 'subtitle'),
    setImage: part('ImageComponent', 'image'),
    setLayout: enumField('GridItemLayout', 'layout'),
  });

export const newGrid = (): object =>
  describedObject('Grid', {
    setTitle: field('String', 'title'),
    setNumColumns: field('integer', 'columnCount'),
    addItem: item('GridItem', 'items'),
    setBorderStyle: part('BorderStyle', 'borderStyle'),
    ...ON_CLICK,
  });
