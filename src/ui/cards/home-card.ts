/** The card beside Drive when nothing is selected: what the add-on tells, and ways to the school's workbooks. */
import { say } from '../messages/panel';
import { type CardModel, link, text } from './card';

/** `controlUrl`: the control workbook, if this person has locked or unlocked from it before. */
export function homeCard(controlUrl: string | null): CardModel {
  const control = controlUrl ? link(say('card.home.control'), controlUrl) : find(say('card.file.control'));
  return {
    title: say('menu.title'),
    sections: [
      { widgets: [text(say('card.home.select'))] },
      {
        header: say('card.home.places'),
        widgets: [find(say('card.file.meals')), find(say('card.file.tasks')), control],
      },
      { header: say('card.lock.header'), widgets: [text(say('card.lock.how'))] },
    ],
  };
}

/** Drive's own search: the add-on itself sees no file that was not selected. */
function find(name: string) {
  const query = encodeURIComponent(`title:"${name}"`);
  return link(say('card.home.find', { name }), `https://drive.google.com/drive/search?q=${query}`);
}
