/** HtmlService: the project's HTML files. */
import { ScriptException } from '../run';
import type { HostMethods } from './service';

export const HTML: HostMethods = {
  'HtmlService.file': {
    label: 'HtmlService.createHtmlOutputFromFile',
    answer: (run, [name]) => {
      const file = run.project.files.find((each) => each.type === 'HTML' && each.name === name);
      if (!file) throw new ScriptException(`No HTML file named ${String(name)} was found.`);
      return file.source;
    },
  },
};
