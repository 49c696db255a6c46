import { parseCardText } from '../../../src/simulator/page/cards/card-text';
import { firstInputs } from '../../../src/simulator/page/cards/form';
import { mailDocument } from '../../../src/simulator/page/mail/mail-document';
import { localHref } from '../../../src/simulator/page/routes';

const BREAK = { tag: 'br', children: [] };

it('[PG20] a text has the tags that Google names', () => {
  expect(parseCardText('<b>Hạn <i>nay</i></b><br>a\nb')).toEqual([
    { tag: 'b', children: ['Hạn ', { tag: 'i', children: ['nay'] }] },
    BREAK,
    'a',
    BREAK,
    'b',
  ]);
  expect(parseCardText('<font color="#a33a1d">trễ</font><strike>x</strike>')).toEqual([
    { tag: 'font', colour: '#a33a1d', children: ['trễ'] },
    { tag: 's', children: ['x'] },
  ]);
});

it('[PG20] other tags are dropped, entities are read, a lone < stays', () => {
  expect(parseCardText('<script>x</script> &lt;b&gt; &#7843; 1 < 2')).toEqual(['x', ' <b> ả 1 ', '<', ' 2']);
  expect(parseCardText('</b>a<u>b')).toEqual(['a', { tag: 'u', children: ['b'] }]);
});

it('[PG21] a link to anything but the web and mail leads nowhere', () => {
  const link = (href: string) => parseCardText(`<a href='${href}'>mở</a>`)[0];
  expect(link('https://hoamai.example/?a=1&amp;b=2')).toEqual({
    tag: 'a',
    href: 'https://hoamai.example/?a=1&b=2',
    children: ['mở'],
  });
  expect(link('javascript:alert(1)')).toEqual({ tag: 'a', children: ['mở'] });
});

it('[PG22] fields begin as the add-on filled them', () => {
  const items = [
    { text: 'Một', value: '1' },
    { text: 'Hai', value: '2' },
  ];
  const widgets = [
    { textInput: { name: 'note' } },
    { selectionInput: { name: 'which', type: 'DROPDOWN' as const, items } },
    { selectionInput: { name: 'several', items: items.map((one) => ({ ...one, selected: true })) } },
    { decoratedText: { text: 'x', switchControl: { name: 'off', value: 'yes' } } },
    { columns: { columnItems: [{ widgets: [{ dateTimePicker: { name: 'day', valueMsEpoch: 0 } }] }] } },
  ];
  const inputs = { note: [], which: ['1'], several: ['1', '2'], off: [], day: ['0'] };
  expect(firstInputs({ sections: [{ widgets }] })).toEqual(inputs);
});

it('[PG30] links of a mail to Google’s pages open this page', () => {
  const html =
    '<a class="x" href="https://docs.google.com/spreadsheets/d/1a/edit#gid=3">mở</a><a href="https://x.example">x</a>';
  const text = mailDocument(html, 'http://127.0.0.1:8080/?as=me', localHref);
  expect(text).toContain('href="http://127.0.0.1:8080/?as=me#/sheets/1a/3"');
  expect(text).toContain('href="https://x.example"');
  expect(text).toContain('<base target="_blank">');
});
