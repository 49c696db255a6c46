/** HtmlService: templates, the pages of dialogs, google.script.run in a page and on the server's side. */
import { createContext, runInContext } from 'node:vm';
import {
  callFromPage,
  createProject,
  type DialogRecord,
  pageFunctions,
  pageWithShim,
  pushFiles,
  runFunction,
} from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { errorOf, filesOf, projectWith, SCHOOL, smallWorld, TEACHER, valueOfRun } from './fixtures';
import { withWorkbook } from './workbook';

/** The text a template gives; `page` is put on it before. */
function evaluated(template: string, page = ''): unknown {
  const body = `const t = HtmlService.createTemplate(${JSON.stringify(template)}); ${page}; return t.evaluate().getContent();`;
  return valueOfRun(smallWorld(), body);
}

describe('templates', () => {
  it('[SC120] scriptlets run in the order of the page and see the functions of the script', () => {
    const world = smallWorld();
    const page = '<ul><? for (const lop of lops()) { // mỗi lớp ?><li><?= lop; ?></li><? } ?></ul>';
    const source = `const NAMES = ['Mầm', 'Chồi'];
      function lops() { return NAMES; }
      function run() { return HtmlService.createTemplate(${JSON.stringify(page)}).evaluate().getContent(); }`;
    const scriptId = projectWith(world, source);
    const result = runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' });
    expect(result.returnValue).toBe('<ul><li>Mầm</li><li>Chồi</li></ul>');
  });

  it('[SC120] standard scriptlets can write to output', () => {
    expect(evaluated('<? output.append("<i>").appendUntrusted("<") ?>')).toBe('<i>&#60;');
  });

  it('[SC120] an error of a scriptlet is an error of the run', () => {
    expect(errorOf(smallWorld(), 'HtmlService.createTemplate("<?= nobody ?>").evaluate()')).toBe(
      'nobody is not defined',
    );
    expect(errorOf(smallWorld(), 'HtmlService.createTemplate("<? if ( ?>").evaluate()')).toMatch(/Unexpected token/);
  });

  it('[SC121] what is put on a template is a variable of its scriptlets', () => {
    expect(evaluated('<?= a ?>-<?!= b.c ?>', 't.a = 1; t.b = { c: "<b>" }')).toBe('1-<b>');
    expect(
      valueOfRun(smallWorld(), "const t = HtmlService.createTemplate(''); t.a = 2; return [t.a, t.getRawContent()]"),
    ).toEqual([2, '']);
  });

  it.each([
    ['<p><?= v ?></p>', `"<b> & 'x'"`, '<p>&#60;b&#62; &#38; &#39;x&#39;</p>'],
    ['<a title="<?= v ?>">', `'a"b'`, '<a title="a&#34;b">'],
    [
      '<script>const a = <?= v ?>;</script>',
      `{ t: '</script>' }`,
      '<script>const a = {"t":"\\u003c/script\\u003e"};</script>',
    ],
    [
      '<script>const a = "<?= v ?>";</script>',
      `'"\\n</'`,
      '<script>const a = "\\u0022\\u000a\\u003c\\u002f";</script>',
    ],
    ["<script>// it's\nf(<?= v ?>)</script>", `'a'`, '<script>// it\'s\nf("a")</script>'],
    ['<script>1</script><p><?= v ?>', `'<'`, '<script>1</script><p>&#60;'],
    [`<button onclick="go('<?= v ?>')">`, `"');"`, `<button onclick="go('\\u0027);')">`],
    ['<?!= v ?>', `'<b>'`, '<b>'],
  ])('[SC122] %s with %s', (template, value, expected) => {
    expect(evaluated(template, `t.v = ${value}`)).toBe(expected);
  });

  it.each(['<p class=<?= 1 ?>>', '<style>p { width: <?= 1 ?> }</style>'])('[SC7] %s is not simulated', (template) => {
    expect(() => evaluated(template)).toThrow('NotSimulated: HtmlService printing scriptlet');
  });

  it('[SC123] a template includes other files of the project', () => {
    const world = smallWorld();
    const scriptId = createProject(world, SCHOOL, { title: 'Trang' });
    pushFiles(world, scriptId, [
      ...filesOf(`function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
        function run() { const t = HtmlService.createTemplateFromFile('trang'); t.ten = 'Hoa Mai'; return t.evaluate().getContent(); }`),
      { name: 'trang', type: 'HTML', source: "<?!= include('kieu') ?><h1><?= ten ?></h1>" },
      { name: 'kieu', type: 'HTML', source: '<style>h1 { color: green }</style>' },
    ]);
    const result = runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' });
    expect(result.returnValue).toBe('<style>h1 { color: green }</style><h1>Hoa Mai</h1>');
  });

  it('[SC123] a file that is not there is named', () => {
    expect(errorOf(smallWorld(), "HtmlService.createTemplateFromFile('x')")).toBe('No HTML file named x was found.');
  });
});

describe('pages of dialogs', () => {
  it('[SC124] a dialog keeps its page, title and size', () => {
    const { world, id: spreadsheetId } = withWorkbook();
    const source = `function run() {
      const page = HtmlService.createHtmlOutput('<p>Chào</p>').setTitle('Bên').setWidth(320).setHeight(200).addMetaTag('viewport', 'width=device-width');
      SpreadsheetApp.getUi().showModalDialog(page, 'Giữa');
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x').setTitle('Bên'));
    }`;
    const scriptId = projectWith(world, source, { parentId: spreadsheetId });
    const run = {
      scriptId,
      functionName: 'run',
      account: SCHOOL,
      kind: 'menu',
      activeSpreadsheetId: spreadsheetId,
    } as const;
    const expected: DialogRecord[] = [
      { kind: 'modal', title: 'Giữa', text: '<p>Chào</p>', width: 320, height: 200 },
      { kind: 'sidebar', title: 'Bên', text: 'x' },
    ];
    expect(runFunction(world, run).dialogs).toEqual(expected);
  });

  it('[SC124] an output tells what was set, and refuses other meta tags than those Google allows', () => {
    const body = `const o = HtmlService.createHtmlOutput('a').append('<').appendUntrusted('<').setWidth(5).addMetaTag('viewport', 'v');
      return [o.getContent(), o.getWidth(), o.getHeight(), o.getMetaTags().map((t) => t.getName() + t.getContent()), o.clear().getContent()]`;
    expect(valueOfRun(smallWorld(), body)).toEqual(['a<&#60;', 5, null, ['viewportv'], '']);
    expect(errorOf(smallWorld(), "HtmlService.createHtmlOutput('').addMetaTag('robots', 'x')")).toMatch('meta tag');
  });
});

describe('google.script.run on the side of the server', () => {
  const SOURCE = `
    function chao(ten, so) { return { loi: 'Chào ' + ten, so: so + 1, ai: Session.getActiveUser().getEmail(), tep: SpreadsheetApp.getActiveSpreadsheet().getName() }; }
    function tra(kieu) { return { ngay: [new Date()], ham: () => 1, dichVu: Session, rong: undefined, list: [undefined, { a: undefined }] }[kieu]; }
    async function cho() { return 'xong'; }
    function hong() { throw new TypeError('hỏng'); }
    function rieng_() {}`;

  function pageWorld(): { world: SimWorld; scriptId: string; activeSpreadsheetId: string } {
    const { world, id: activeSpreadsheetId } = withWorkbook();
    return { world, scriptId: projectWith(world, SOURCE, { parentId: activeSpreadsheetId }), activeSpreadsheetId };
  }

  function called(functionName: string, ...args: unknown[]) {
    const { world, ...place } = pageWorld();
    const { value, error, execution } = callFromPage(world, { ...place, functionName, args, account: TEACHER });
    return { value, error, kind: execution.kind };
  }

  it('[SC125] a function runs as the person who looks at the page, in her spreadsheet', () => {
    const value = { loi: 'Chào Lan', so: 2, ai: TEACHER, tep: 'Sổ' };
    expect(called('chao', 'Lan', 1)).toEqual({ value, error: undefined, kind: 'page' });
  });

  it('[SC125] only public top-level functions can be called', () => {
    const { world, scriptId } = pageWorld();
    expect(pageFunctions(world, scriptId)).toEqual(['chao', 'tra', 'cho', 'hong']);
    expect(() => called('rieng_')).toThrow(new TypeError('google.script.run.rieng_ is not a function'));
    expect(() => called('khong')).toThrow('google.script.run.khong is not a function');
  });

  it('[SC126] the failure handler gets name and text of an error', () => {
    expect(called('hong')).toMatchObject({ value: undefined, error: { name: 'TypeError', message: 'hỏng' } });
  });

  it('[SC127] a value with a date, a function or a service reaches the page as null', () => {
    expect(['ngay', 'ham', 'dichVu', 'rong'].map((kieu) => called('tra', kieu).value)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(called('tra', 'list').value).toEqual([null, {}]);
    expect(called('cho').value).toBe('xong');
  });
});

describe('google.script in a page', () => {
  interface Posted {
    url: string;
    body: Record<string, unknown>;
    answer(value: unknown): Promise<void>;
  }

  /** A page with a window that keeps what it posts and what it tells its parent. */
  function openPage(functions = ['luu']) {
    const posted: Posted[] = [];
    const told: unknown[] = [];
    const errors: unknown[] = [];
    const fetch = (url: string, init: { body: string }) =>
      new Promise((resolve) => {
        const answer = async (value: unknown) => {
          resolve({ json: async () => value });
          await new Promise((done) => setImmediate(done));
        };
        posted.push({ url, body: JSON.parse(init.body), answer });
      });
    const window = createContext({
      fetch,
      parent: { postMessage: (message: unknown) => told.push(message) },
      console: { error: (...all: unknown[]) => errors.push(all) },
    });
    const html = pageWithShim('<!DOCTYPE html><html><head><title>x</title></head></html>', {
      callUrl: '/goi',
      closeUrl: '/dong',
      as: TEACHER,
      functions,
    });
    const script = /<head><script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const evaluate = (code: string): unknown => runInContext(code, window);
    evaluate('var window = globalThis, heard = [];');
    evaluate(script);
    return { posted, told, errors, evaluate };
  }

  it('[SC128] a call is posted, and its handlers get the answer and the user object', async () => {
    const { posted, evaluate } = openPage();
    evaluate(
      'google.script.run.withSuccessHandler((value, o) => heard.push(value, o)).withUserObject("nút").luu("a", [undefined, 1], { b: undefined })',
    );
    expect(posted.map(({ url, body }) => ({ url, body }))).toEqual([
      { url: '/goi', body: { as: TEACHER, functionName: 'luu', args: ['a', [null, 1], {}] } },
    ]);
    await posted[0]?.answer({ value: 7 });
    expect(evaluate('heard')).toEqual([7, 'nút']);
  });

  it('[SC128] an error reaches the failure handler, or the console', async () => {
    const { posted, errors, evaluate } = openPage();
    evaluate('google.script.run.withFailureHandler((error) => heard.push(error.name, error.message)).luu()');
    evaluate('google.script.run.luu()');
    await posted[0]?.answer({ error: { name: 'TypeError', message: 'hỏng' } });
    await posted[1]?.answer({ error: { message: 'không ai' } });
    expect(evaluate('heard')).toEqual(['ScriptError', 'TypeError: hỏng']);
    expect(errors).toHaveLength(1);
  });

  it.each(['new Date()', '() => 1', '{ a: [new Map()] }', '(() => { const a = []; a.push(a); return a; })()'])(
    '[SC129] %s cannot be passed',
    (value) => {
      expect(() => openPage().evaluate(`google.script.run.luu(${value})`)).toThrow(
        /Failed due to illegal value in property/,
      );
    },
  );

  it('[SC128] ten calls run at once, the eleventh waits', async () => {
    const { posted, evaluate } = openPage();
    evaluate('for (let i = 0; i < 12; i++) google.script.run.luu(i)');
    expect(posted).toHaveLength(10);
    await posted[3]?.answer({});
    expect(posted.map(({ body }) => body.args)).toHaveLength(11);
  });

  it('[SC130] the page closes itself and asks for another size', async () => {
    const { posted, told, evaluate } = openPage();
    evaluate('google.script.host.setHeight(300); google.script.host.close()');
    expect(posted[0]).toMatchObject({ url: '/dong', body: { as: TEACHER, button: 'CLOSE' } });
    await posted[0]?.answer({});
    const source = 'google.script.host';
    expect(told).toEqual([
      { source, action: 'setHeight', value: 300 },
      { source, action: 'close', value: undefined },
    ]);
  });

  it('[SC125] functions that are not there are not members', () => {
    expect(() => openPage().evaluate('google.script.run.xoa()')).toThrow('google.script.run.xoa is not a function');
  });

  it('[SC128] names in the page cannot end its script', () => {
    expect(pageWithShim('<p>', { callUrl: '</script>', closeUrl: '', as: '', functions: [] })).not.toContain(
      '"</script>',
    );
  });
});
