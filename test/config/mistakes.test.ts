import { describe, expect, it } from 'vitest';
import { ru } from '../../src/report/words/ru.ts';
import { complain, STAGES, warn } from './read.ts';

describe('what is no YAML', () => {
  it.each([
    [
      'tab',
      'stages:\n\t- { id: a }\n',
      /^2:1: a tab stands .*spaces only \| - \{ id: a \} \| Hint: put two spaces/,
    ],
    ['tab below', 'stages:\n  - id: a\n\tname: b\n', /^3:1: a tab stands /],
    ['brace', 'stages:\n  - { id: a\n  - { id: b }\n', /^3:3: a quote or a bracket is opened/],
    ['bracket', 'language: en\nstages: [{ id: a }\n', /^\d:\d+: a quote or a bracket is opened/],
    ['quote', 'stages: []\nlanguage: "en\n', /^\d:\d+: a quote or a bracket is opened/],
    [
      'twice',
      'language: en\nlanguage: ru\n',
      /^2:1: the same key stands twice \| language: ru \| Hint: put both under one/,
    ],
    [
      'second colon',
      'stages:\n  - id: a\n    name: Stage: first\n',
      /^3:11: a second colon in one line \| name: Stage: first \| Hint: put the text/,
    ],
    ['indentation', 'stages:\n  - id: a\n   name: b\n', /^3:\d: the line is not indented/],
    [
      'sign',
      'language: @en\n',
      /^1:11: a value may not begin with this sign \| language: @en \| Hint: put the value in quotes/,
    ],
    ['space', 'language:en\ntimezone: UTC\n', /^\d:\d+: (this is no key with a value|a second colon)/],
    ['backslash', 'contacts: { file: "C:\\quarter" }\n', /^1:\d+: between double quotes a backslash/],
    ['documents', `${STAGES}---\n${STAGES}`, /^2:1: a line of --- begins a second document/],
    [
      'text',
      'hello\n',
      '1:1: the config has no keys | Hint: it is keys with values, a line each: “stages:”, with a space after the colon; voronka init writes one',
    ],
    ['list', '- a\n- b\n', /^1:1: the config has no keys/],
    [
      'comma',
      'stages: [{ id: a }, { id: b, target: 0,9 }]\n',
      '1:38: “0,9”: between braces a comma ends the value | 0,9 | Hint: write 0.9, or put it in quotes: "0,9"',
    ],
    ['per cent', 'stages: [{ id: a }, { id: b, target: 66,5% }]\n', /^1:38: “66,5%”: .*write 66.5%/],
    ['floor', 'stages: [{ id: a }, { id: b, target: 90%, floor: 0,8 }]\n', /^1:50: “0,8”/],
  ])('%s', (_, text, expected) => {
    const [first = ''] = complain(text);
    expect(first).toMatch(expected);
    // no word of the parser's
    expect(first).not.toMatch(/[A-Z]{2,}_[A-Z]/);
    expect(complain(text, ru)[0]).toMatch(/[а-я]/);
  });

  it('is nothing that a block can say', () => {
    expect(complain('stages:\n  - { id: a }\n  - id: b\n    target: 0,9\n')).toEqual([]);
    expect(complain('stages: [{ id: 1 }, { id: 2, labels: [0,9] }]\n')).toEqual([]);
  });
});

describe('a mistake in the config', () => {
  it.each([
    [`stagse: []\n${STAGES}`, '1:1: unknown key “stagse” | stagse | Hint: did you mean “stages”?'],
    [
      `${STAGES}colour: red\n`,
      /^2:1: unknown key “colour” \| colour \| Hint: known here: language, timezone, /,
    ],
    [
      'stages:\n  - { id: a }\n  - { id: b, traget: 80% }\n',
      '3:14: unknown key “traget” | traget | Hint: did you mean “target”?',
    ],
    [
      `${STAGES}contacts:\n  columns: { contactid: ID }\n`,
      '3:14: unknown key “contactid” | contactid | Hint: did you mean “contact_id”?',
    ],
    [
      `${STAGES}transitions: { file: *.csv }\n`,
      '2:22: to YAML “*.csv” repeats a value marked “&.csv”, and none stands before it | *.csv | Hint: put what begins with an asterisk in quotes: file: "*.csv"',
    ],
    [
      `${STAGES}pipeline: *\n`,
      '2:11: an asterisk without quotes | pipeline: * | Hint: put what begins with an asterisk in quotes: file: "*.csv"',
    ],
    [
      'stages: &a [{ id: list }, *a]\n',
      '1:27: “*a” stands inside the value that it repeats | *a | Hint: write the value out',
    ],
    [
      `${STAGES}a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdef'].map((key, at) => `${key}: &${key} [${Array(10).fill(`*${'abcde'[at]}`)}]\n`).join('')}`,
      /^\d+:\d+: “\*[cd]”: repeats of repeats make more values than a config has \| \*[cd] \| Hint: write the value out$/,
    ],
    [`${STAGES}managers: { aliases: { __proto__: Ann } }\n`, '2:24: unknown key “__proto__” | __proto__'],
    ['', '“stages” is missing'],
    ['# nothing\n', '“stages” is missing'],
    ['language: en\n', '1:1: “stages” is missing'],
    ['stages: 5\n', '1:9: “stages” should be a list | 5'],
    ['stages: []\n', '1:9: a funnel needs at least two stages: the list and one step'],
    ['stages: [{ id: a }]\n', '1:9: a funnel needs at least two stages: the list and one step'],
    ['stages: [{ id: a }, { name: b }]\n', '1:21: “stages.1.id” is missing'],
    [
      'stages: [{ id: a }, { id: b, target: 800 }]\n',
      '1:38: target should be a share between 0% and 100% | 800 | Hint: write 80% or 0.8',
    ],
    [
      'stages: [{ id: a }, { id: b, target: 80 }]\n',
      '1:38: target should be a share between 0% and 100% | 80 | Hint: write 80% or 0.8',
    ],
    ['stages: [{ id: a }, { id: b, target: [1] }]\n', '1:38: “stages.1.target” should be text or a number'],
    [
      'stages: [{ id: a }, { id: b, target: 70%, floor: 80% }]\n',
      '1:50: the floor 80% is above the target 70% | 80% | Hint: the floor is the lowest value that is still acceptable',
    ],
    ['stages: [{ id: a }, { id: b, floor: 80% }]\n', '1:37: a floor needs a target beside it | 80%'],
    [
      'stages: [{ id: a, target: 80% }, { id: b }]\n',
      '1:27: the first stage is the list itself and has no target | 80% | Hint: a target belongs to the stage that a step ends in',
    ],
    [
      'stages: [{ id: a }, { id: b, window: soon }]\n',
      '1:38: not a span of time | soon | Hint: write 30d, 12h, 6w or 90min',
    ],
    ['stages: [{ id: a, labels: [] }, { id: a, labels: [x] }]\n', '1:39: two stages have the id “a” | a'],
    [
      'stages: [{ id: a, labels: [New] }, { id: b, labels: [Call, " new "] }]\n',
      '1:60: the label “ new ” already belongs to a | new | Hint: labels compare without regard to case and spacing; each may mean one thing',
    ],
    [
      `${STAGES}lost: { labels: [CALL] }\n`,
      '2:18: the label “CALL” already belongs to call | CALL | Hint: labels compare without regard to case and spacing; each may mean one thing',
    ],
    [
      `${STAGES}lost: { labels: [No] }\nignored: { labels: [no] }\n`,
      '3:21: the label “no” already belongs to lost | no | Hint: labels compare without regard to case and spacing; each may mean one thing',
    ],
    [
      `${STAGES}targets: [{ stage: daal, target: 50% }]\n`,
      '2:20: no such stage with a step | daal | Hint: did you mean “deal”?',
    ],
    [`${STAGES}targets: [{ stage: list, target: 50% }]\n`, /^2:20: no such stage with a step \| list \| /],
    [`${STAGES}targets: [{ stage: deal }]\n`, '2:11: “targets.0.target” is missing'],
    [
      `${STAGES}targets: [{ stage: deal, target: 50%, period: last-week }]\n`,
      '2:47: not a period | last-week | Hint: write 2026-11, 2026-W47, 2026-Q4 or 2026-11-02..2026-11-08',
    ],
    [
      `${STAGES}timezone: Europe/Moskow\n`,
      '2:11: not a time zone | Europe/Moskow | Hint: did you mean “Europe/Moscow”?',
    ],
    [
      `${STAGES}weekStart: mondy\n`,
      '2:12: “weekStart” should be one of monday, sunday, saturday | mondy | Hint: did you mean “monday”?',
    ],
    [`${STAGES}language: de\n`, /^2:11: “language” should be one of en, ru \| de/],
    [`${STAGES}analysis: { alpha: 5 }\n`, '2:20: “analysis.alpha” is out of range | 5'],
    [`${STAGES}analysis: { minEntered: 0.5 }\n`, /^2:25: “analysis\.minEntered” /],
    [
      `${STAGES}transitions: { dates: dd.MM }\n`,
      '2:23: not a date pattern | dd.MM | Hint: letters as in dd.MM.yyyy HH:mm:ss, with day, month and year; or one of the words day-first, month-first, excel, unix, unix-ms',
    ],
    [
      `${STAGES}contacts: { delimiter: ";;" }\n`,
      '2:24: a delimiter is one character | ;; | Hint: one of "," ";" "|" or tab',
    ],
    [`${STAGES}contacts: { file: { a: b } }\n`, '2:19: “contacts.file” should be text or a list'],
    [
      `${STAGES}transitions: { shape: wied }\n`,
      '2:23: “transitions.shape” should be one of long, wide, snapshot | wied | Hint: did you mean “wide”?',
    ],
    [
      `${STAGES}transitions: { entries: [{ column: a }] }\n`,
      '2:26: an entry leads to a stage or to a loss, one of the two | Hint: write { stage: won, column: close_date } or { lost: true, column: close_date }',
    ],
    [
      `${STAGES}transitions: { entries: [{ stage: call, lost: true, column: a }] }\n`,
      '2:26: an entry leads to a stage or to a loss, one of the two | Hint: write { stage: won, column: close_date } or { lost: true, column: close_date }',
    ],
    [
      `${STAGES}transitions: { entries: [{ stage: cal, column: a }] }\n`,
      '2:35: no such stage | cal | Hint: did you mean “call”?',
    ],
    [
      `${STAGES}transitions: { entries: [{ stage: payment, column: a }] }\n`,
      '2:35: no such stage | payment | Hint: one of list, call, deal',
    ],
    [
      `${STAGES}transitions: { entries: [{ stage: call }] }\n`,
      '2:26: “transitions.entries.0.column” is missing',
    ],
    [
      `${STAGES}transitions: { entries: [{ stage: call, column: a, were: { b: c } }] }\n`,
      '2:52: unknown key “were” | were | Hint: did you mean “where”?',
    ],
    [
      `${STAGES}transitions: { entries: [{ stage: call, column: a, where: { b: { c: d } } }] }\n`,
      '2:64: “transitions.entries.0.where.b” should be text or a number or a list',
    ],
    [
      `${STAGES}transitions: { shape: long, entries: [{ stage: call, column: a }] }\n`,
      '2:29: entries are columns of dates, which a long table does not have | entries | Hint: write shape: wide, or shape: snapshot where a column has the current stage as well',
    ],
    [
      `${STAGES}transitions: { numbered: true }\n`,
      '2:16: rows of a long table cannot be told apart by their numbers: a contact has several | numbered | Hint: numbered belongs to shape: wide or shape: snapshot, where a row is a contact',
    ],
    [
      `${STAGES}transitions: { shape: long, numbered: true }\n`,
      '2:29: rows of a long table cannot be told apart by their numbers: a contact has several | numbered | Hint: numbered belongs to shape: wide or shape: snapshot, where a row is a contact',
    ],
    [
      `${STAGES}transitions: { numbered: yes }\n`,
      '2:26: “transitions.numbered” should be true or false | yes',
    ],
    [
      `${STAGES}transitions: { preset: amocrn }\n`,
      '2:24: “transitions.preset” should be one of amocrm, amocrm-events, kommo, bitrix24, hubspot, pipedrive, salesforce, zoho, freshsales, close, copper, monday, … (18 in all) | amocrn | Hint: did you mean “amocrm”?',
    ],
    [
      `${STAGES}transitions: { where: { Closed: true } }\n`,
      '2:33: “transitions.where.Closed” should be text or a number or a list | true',
    ],
    [`${STAGES}transitions: { where: [Won] }\n`, '2:23: “transitions.where” should be keys with values'],
    [`${STAGES}pipeline: [Sales]\n`, '2:11: “pipeline” should be text or a number'],
    [
      `${STAGES}contacts: { shape: wide }\n`,
      '2:13: unknown key “shape” | shape | Hint: known here: file, table, times, preset, pipeline, where, blanks, dates, encoding, delimiter, header, sheet, … (13 in all)',
    ],
  ])('%j', (text, message) => {
    const told = complain(text);
    expect(told.length).toBe(1);
    if (typeof message === 'string') expect(told[0]).toBe(message);
    else expect(told[0]).toMatch(message);
  });

  it.each([
    [
      'transitions: { entries: [{ stage: cal, column: a }, { column: b }] }',
      [
        '2:35: нет такого этапа | cal | Подсказка: может быть, «call»?',
        '2:53: столбец ведёт либо на этап, либо к отказу: нужно одно из двух | Подсказка: напишите { stage: won, column: close_date } или { lost: true, column: close_date }',
      ],
    ],
    [
      'transitions: { shape: long, entries: [{ stage: call, column: a }] }',
      [
        '2:29: entries — столбцы с датами, а в длинной таблице их нет | entries | Подсказка: напишите shape: wide или, если текущий этап стоит в своём столбце, shape: snapshot',
      ],
    ],
    [
      'transitions: { numbered: true }',
      [
        '2:16: в длинной таблице строки нельзя различать по номерам: у клиента их несколько | numbered | Подсказка: numbered годится для shape: wide и shape: snapshot, где строка — это клиент',
      ],
    ],
  ])('%j is told in Russian', (text, messages) => {
    expect(complain(`${STAGES}${text}\n`, ru)).toEqual(messages);
  });

  it('does not hide another one', () => {
    const text = `langage: ru
timezone: Europe/Moskow
stages:
  - { id: list, target: 80% }
  - { id: call, target: 800, labels: [Call, 5, { a: b }] }
  - { name: Talk, target: 70%, floor: 80% }
  - { id: deal, labels: [CALL], window: soon, traget: 5 }
  - 17
lost: { label: [Lost] }
targets:
  - { stage: daal, target: 50% }
  - { stage: deal, floor: 50%, period: nonsense }
contacts: { columns: { contact_id: [a] }, delimiter: ";;" }
transitions: { dates: dd, shape: broad }
analysis: { alpha: 5, credit: performr }
`;
    expect(complain(text)).toEqual([
      '1:1: unknown key “langage” | langage | Hint: did you mean “language”?',
      '2:11: not a time zone | Europe/Moskow | Hint: did you mean “Europe/Moscow”?',
      '4:25: the first stage is the list itself and has no target | 80% | Hint: a target belongs to the stage that a step ends in',
      '5:25: target should be a share between 0% and 100% | 800 | Hint: write 80% or 0.8',
      '5:48: “stages.1.labels.2” should be text or a number',
      '6:5: “stages.2.id” is missing',
      '6:39: the floor 80% is above the target 70% | 80% | Hint: the floor is the lowest value that is still acceptable',
      '7:26: the label “CALL” already belongs to call | CALL | Hint: labels compare without regard to case and spacing; each may mean one thing',
      '7:41: not a span of time | soon | Hint: write 30d, 12h, 6w or 90min',
      '7:47: unknown key “traget” | traget | Hint: did you mean “target”?',
      '8:5: “stages.4” should be keys with values | 17',
      '9:7: “lost.labels” is missing',
      '9:9: unknown key “label” | label | Hint: did you mean “labels”?',
      '11:14: no such stage with a step | daal | Hint: did you mean “deal”?',
      '12:5: “targets.1.target” is missing',
      '12:27: a floor needs a target beside it | 50%',
      '12:40: not a period | nonsense | Hint: write 2026-11, 2026-W47, 2026-Q4 or 2026-11-02..2026-11-08',
      '13:36: “contacts.columns.contact_id” should be text or a number',
      '13:54: a delimiter is one character | ;; | Hint: one of "," ";" "|" or tab',
      '14:23: not a date pattern | dd | Hint: letters as in dd.MM.yyyy HH:mm:ss, with day, month and year; or one of the words day-first, month-first, excel, unix, unix-ms',
      '14:34: “transitions.shape” should be one of long, wide, snapshot | broad',
      '15:20: “analysis.alpha” is out of range | 5',
      '15:31: “analysis.credit” should be one of entry, owner, performer | performr | Hint: did you mean “performer”?',
    ]);
  });
});

describe('what a config says and hardly means', () => {
  it.each([
    ['100%', 'stages: [{ id: a }, { id: b, target: 100% }]', '1:38'],
    ['1', 'stages: [{ id: a }, { id: b, target: 1 }]', '1:38'],
    ['1.0', 'stages: [{ id: a }, { id: b, target: 1.0 }]', '1:38'],
    ['"100,0 %"', 'stages: [{ id: a }, { id: b, target: "100,0 %" }]', '1:38'],
    ['100%', `${STAGES}targets: [{ stage: call, segment: Retail, target: 100% }]`, '2:51'],
  ])('is a target of %s without a floor', (_, text, place) => {
    expect(warn(text)).toEqual([
      expect.stringMatching(
        new RegExp(`^${place}: a target of 100% without a floor: .*Hint: give it a floor, .*floor: 90%$`),
      ),
    ]);
    expect(warn(text, ru)).toEqual([
      expect.stringMatching(
        new RegExp(`^${place}: цель 100\\s% без порога: .*Подсказка: задайте порог.*floor: 90%$`),
      ),
    ]);
  });

  it('is none with a floor, whichever, nor a target below', () => {
    expect(
      warn(
        'stages: [{ id: a }, { id: b, target: 100%, floor: 90% }, { id: c, target: 1, floor: 1 }, { id: d, target: 99.9% }]',
      ),
    ).toEqual([]);
  });

  it('keeps the order of the config', () => {
    const text =
      'stages: [{ id: a }, { id: b, target: 1 }]\ntargets: [{ stage: b, manager: Ann, target: 1 }]';
    expect(warn(text).map((each) => each.slice(0, 4))).toEqual(['1:38', '2:45']);
  });
});
