/** CardService: the JSON of cards and answers, and what may not be built. */
import { cardProblems } from '../../../src/simulator/script/cards/check-card';
import { errorOf, runBody, smallWorld, valueOfRun } from './fixtures';

/** The JSON of a card whose only section has these widgets. */
function widgetsOf(...widgets: string[]): unknown[] {
  const body = `const C = CardService; const section = C.newCardSection();
    [${widgets.join(', ')}].forEach((widget) => section.addWidget(widget));
    return JSON.parse(C.newCardBuilder().addSection(section).build().printJson()).sections[0].widgets;`;
  return valueOfRun(smallWorld(), body) as unknown[];
}

function buildError(code: string): string | undefined {
  return errorOf(smallWorld(), `const C = CardService; ${code}`);
}

const CLICK = "setOnClickAction(C.newAction().setFunctionName('mo'))";
const onClick = { action: { function: 'mo' } };

describe('CardService', () => {
  it('[SC131] a card is printed as google.apps.card.v1', () => {
    const body = `const C = CardService;
      const action = C.newAction().setFunctionName('mo').setParameters({ lop: '5A1' }).setLoadIndicator(C.LoadIndicator.SPINNER).addRequiredWidget('lyDo');
      const link = C.newOpenLink().setUrl('https://docs.google.com/').setOpenAs(C.OpenAs.FULL_SIZE);
      return JSON.parse(C.newCardBuilder()
        .setName('ho-so')
        .setHeader(C.newCardHeader().setTitle('Hồ sơ').setSubtitle('Lớp 5A1').setImageStyle(C.ImageStyle.CIRCLE))
        .addSection(C.newCardSection().setHeader('Trạng thái').setCollapsible(true).setNumUncollapsibleWidgets(1)
          .addWidget(C.newTextParagraph().setText('Đã khóa')).addWidget(C.newDivider()))
        .addCardAction(C.newCardAction().setText('Mở bảng').setOpenLink(link))
        .setFixedFooter(C.newFixedFooter().setPrimaryButton(
          C.newTextButton().setText('Mở').setTextButtonStyle(C.TextButtonStyle.FILLED).setOnClickAction(action)))
        .build().printJson())`;
    expect(valueOfRun(smallWorld(), body)).toEqual({
      name: 'ho-so',
      header: { title: 'Hồ sơ', subtitle: 'Lớp 5A1', imageType: 'CIRCLE' },
      sections: [
        {
          header: 'Trạng thái',
          collapsible: true,
          uncollapsibleWidgetsCount: 1,
          widgets: [{ textParagraph: { text: 'Đã khóa' } }, { divider: {} }],
        },
      ],
      cardActions: [
        { actionLabel: 'Mở bảng', onClick: { openLink: { url: 'https://docs.google.com/', openAs: 'FULL_SIZE' } } },
      ],
      fixedFooter: {
        primaryButton: {
          text: 'Mở',
          type: 'FILLED',
          onClick: {
            action: {
              function: 'mo',
              parameters: [{ key: 'lop', value: '5A1' }],
              loadIndicator: 'SPINNER',
              requiredWidgets: ['lyDo'],
            },
          },
        },
      },
    });
  });

  it.each([
    [
      `C.newDecoratedText().setText('Khóa').setTopLabel('a').setBottomLabel('b').setWrapText(true).setStartIcon(C.newIconImage().setIcon(C.Icon.STAR)).${CLICK}`,
      {
        decoratedText: {
          text: 'Khóa',
          topLabel: 'a',
          bottomLabel: 'b',
          wrapText: true,
          startIcon: { knownIcon: 'STAR' },
          onClick,
        },
      },
    ],
    [
      "C.newDecoratedText().setText('x').setSwitchControl(C.newSwitch().setFieldName('k').setValue('1').setSelected(true).setControlType(C.SwitchControlType.CHECK_BOX))",
      {
        decoratedText: {
          text: 'x',
          switchControl: { name: 'k', value: '1', selected: true, controlType: 'CHECK_BOX' },
        },
      },
    ],
    [
      `C.newButtonSet().addButton(C.newTextButton().setText('a').setBackgroundColor('#ff0000').setDisabled(true).${CLICK}).addButton(C.newImageButton().setIcon(C.Icon.CLOCK).setAltText('giờ').${CLICK})`,
      {
        buttonList: {
          buttons: [
            { text: 'a', color: { red: 1, green: 0, blue: 0 }, disabled: true, onClick },
            { icon: { knownIcon: 'CLOCK' }, altText: 'giờ', onClick },
          ],
        },
      },
    ],
    [`C.newTextButton().setText('a').${CLICK}`, { buttonList: { buttons: [{ text: 'a', onClick }] } }],
    [
      "C.newTextInput().setFieldName('lyDo').setTitle('Lý do').setMultiline(true).setValidation(C.newValidation().setCharacterLimit(50).setInputType(C.InputType.INTEGER)).setSuggestions(C.newSuggestions().addSuggestions(['a', 'b']))",
      {
        textInput: {
          name: 'lyDo',
          label: 'Lý do',
          type: 'MULTIPLE_LINE',
          validation: { characterLimit: 50, inputType: 'INTEGER' },
          initialSuggestions: { items: [{ text: 'a' }, { text: 'b' }] },
        },
      },
    ],
    [
      "C.newSelectionInput().setFieldName('lop').setType(C.SelectionInputType.DROPDOWN).addItem('5A1', 1, true).addItem('5A2', 2, false)",
      {
        selectionInput: {
          name: 'lop',
          type: 'DROPDOWN',
          items: [
            { text: '5A1', value: '1', selected: true },
            { text: '5A2', value: '2', selected: false },
          ],
        },
      },
    ],
    [
      "C.newDatePicker().setFieldName('d').setValueInMsSinceEpoch(5)",
      { dateTimePicker: { type: 'DATE_ONLY', name: 'd', valueMsEpoch: '5' } },
    ],
    [
      "C.newTimePicker().setFieldName('t').setHours(7).setMinutes(30)",
      { dateTimePicker: { type: 'TIME_ONLY', name: 't', valueMsEpoch: '27000000' } },
    ],
    [
      "C.newDateTimePicker().setFieldName('t').setTimeZoneOffsetInMins(420)",
      { dateTimePicker: { type: 'DATE_AND_TIME', name: 't', timezoneOffsetDate: 420 } },
    ],
    [
      "C.newImage().setImageUrl('https://a.example/a.png').setAltText('a')",
      { image: { imageUrl: 'https://a.example/a.png', altText: 'a' } },
    ],
    [
      `C.newGrid().setNumColumns(2).addItem(C.newGridItem().setIdentifier('1').setTitle('5A1').setImage(C.newImageComponent().setImageUrl('https://a.example/a.png'))).${CLICK}`,
      {
        grid: {
          columnCount: 2,
          items: [{ id: '1', title: '5A1', image: { imageUri: 'https://a.example/a.png' } }],
          onClick,
        },
      },
    ],
    [
      "C.newColumns().addColumn(C.newColumn().addWidget(C.newTextParagraph().setText('a')).setVerticalAlignment(C.VerticalAlignment.TOP))",
      { columns: { columnItems: [{ widgets: [{ textParagraph: { text: 'a' } }], verticalAlignment: 'TOP' }] } },
    ],
  ])('[SC131] %s', (code, json) => {
    expect(widgetsOf(code)).toEqual([json]);
  });

  it.each([
    ['C.newCardHeader()', 'header.title is missing'],
    ["C.newCardHeader().setTitle('a').setImageUrl('http://a.example')", 'header.imageUrl is not a https'],
  ])('[SC132] header %s: %s', (header, problem) => {
    expect(buildError(`C.newCardBuilder().setHeader(${header}).build()`)).toBe(`Invalid Card: ${problem}`);
  });

  it.each([
    ['C.newTextParagraph()', 'textParagraph.text is missing'],
    ["C.newTextButton().setText('a')", 'buttonList.buttons[0].onClick is missing'],
    [
      "C.newTextButton().setText('a').setOnClickAction(C.newAction())",
      'buttonList.buttons[0].onClick.action.function is missing',
    ],
    [
      "C.newTextButton().setText('a').setOpenLink(C.newOpenLink().setUrl('docs'))",
      'buttonList.buttons[0].onClick.openLink.url is not a url',
    ],
    ["C.newTextInput().setFieldName('a')", 'textInput needs a title or a hint'],
    ["C.newTextInput().setTitle('a')", 'textInput.name is missing'],
    ["C.newSelectionInput().setFieldName('a').addItem('a', 'a', false)", 'selectionInput.type is missing'],
    [`C.newImageButton().${CLICK}`, 'buttonList.buttons[0] needs one of text, icon'],
    ['C.newButtonSet()', 'buttonList.buttons is missing'],
  ])('[SC132] %s: %s', (code, problem) => {
    const card = `C.newCardBuilder().addSection(C.newCardSection().addWidget(${code})).build()`;
    expect(buildError(card)).toBe(`Invalid Card: sections[0].widgets[0].${problem}`);
  });

  it('[SC132] a section without widgets, a footer without a filled button', () => {
    expect(buildError('C.newCardBuilder().addSection(C.newCardSection()).build()')).toBe(
      'Invalid Card: sections[0].widgets is missing',
    );
    const footer = `C.newFixedFooter().setPrimaryButton(C.newTextButton().setText('a').${CLICK})`;
    expect(buildError(`C.newCardBuilder().setFixedFooter(${footer}).build()`)).toBe(
      'Invalid Card: fixedFooter.primaryButton is not a filled button',
    );
  });

  it('[SC133] at most 100 widgets a section and 100 sections a card', () => {
    const text = "C.newTextParagraph().setText('a')";
    const widgets = (n: number) =>
      `const s = C.newCardSection(); for (let i = 0; i < ${n}; i++) s.addWidget(${text}); C.newCardBuilder().addSection(s).build()`;
    expect([buildError(widgets(100)), buildError(widgets(101))]).toEqual([
      undefined,
      'Invalid Card: sections[0].widgets has 101 items, more than 100',
    ]);
    const sections = (n: number) =>
      `const s = C.newCardSection().addWidget(${text}); const b = C.newCardBuilder(); for (let i = 0; i < ${n}; i++) b.addSection(s); b.build()`;
    expect([buildError(sections(100)), buildError(sections(101))]).toEqual([
      undefined,
      'Invalid Card: sections has 101 items, more than 100',
    ]);
  });

  it('[SC8] wrong parameters are refused by their signature', () => {
    expect(buildError('C.newTextParagraph().setText(1)')).toBe(
      "The parameters (number) don't match the method signature for CardService.TextParagraph.setText.",
    );
    expect(buildError('C.newCardSection().addWidget(C.newCardHeader())')).toMatch(
      /\(CardService.CardHeader\) don't match/,
    );
    expect(buildError('C.newAction().setParameters({ a: 1 })')).toBe(
      'Invalid argument: parameters. The value of "a" is not a string.',
    );
    expect(buildError("C.newTextButton().setBackgroundColor('red')")).toBe('Invalid color: red');
  });

  it.each(['newKeyValue', 'newLinkPreview', 'newComposeActionResponseBuilder'])('[SC7] %s is not simulated', (name) => {
    expect(() => runBody(smallWorld(), `CardService.${name}()`)).toThrow(`NotSimulated: CardService.${name}`);
  });

  it('[SC134] answers of callbacks are printed with their steps', () => {
    const body = `const C = CardService; const card = C.newCardBuilder().build();
      return JSON.parse(C.newActionResponseBuilder()
        .setNavigation(C.newNavigation().popToRoot().pushCard(card).popCard().popToNamedCard('a').updateCard(card))
        .setNotification(C.newNotification().setText('Xong')).setStateChanged(true).build().printJson())`;
    expect(valueOfRun(smallWorld(), body)).toEqual({
      renderActions: {
        action: {
          navigations: [{ popToRoot: true }, { pushCard: {} }, { pop: true }, { popToCard: 'a' }, { updateCard: {} }],
          notification: { text: 'Xong' },
        },
      },
      stateChanged: true,
    });
    expect(buildError('C.newActionResponseBuilder().setNotification(C.newNotification()).build()')).toMatch(
      'notification.text is missing',
    );
  });

  it('[SC132] unknown fields and messages are problems', () => {
    expect(cardProblems('Card', { title: 'a', sections: {} })).toEqual([
      'title is not a field of Card',
      'sections is not a list',
    ]);
    expect(cardProblems('Divider', null)).toEqual([' is not a Divider']);
    expect(cardProblems('Kitten', {})).toEqual([': there is no message Kitten']);
    expect(cardProblems('OpenLink', { url: 'https://a.example', openAs: 'TAB' })).toEqual([
      'openAs is not one of FULL_SIZE|OVERLAY',
    ]);
  });
});
