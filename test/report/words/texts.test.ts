import { describe, expect, it } from 'vitest';
import { type ProblemCode, problem } from '../../../src/domain/problem.ts';
import { NOTICE_CODES, NOTICE_UNITS } from '../../../src/domain/quality/notice.ts';
import { describeProblem, describeProblems } from '../../../src/report/problem-lines.ts';
import { en } from '../../../src/report/words/en.ts';
import { ru } from '../../../src/report/words/ru.ts';
import { SAMPLES } from '../sample-problems.ts';

const SPOILED = /undefined|null|NaN|\[object|\$\{|function|=>| {2}\S/;

describe.each([
  ['en', en],
  ['ru', ru],
])('texts in %s', (language, texts) => {
  it.each(Object.keys(SAMPLES) as ProblemCode[])('say %s', (code) => {
    const told = new Set<string>();
    for (const args of SAMPLES[code]) {
      for (const place of [{}, { file: 'a.csv', line: 3, column: 'at', text: 'x;y', value: 'x' }]) {
        const lines = describeProblem(problem(code, args, place), texts);
        const sentences = lines.filter((line) => !line.startsWith('    ')).map((line) => line.trim());
        for (const sentence of sentences) {
          expect(sentence).not.toMatch(SPOILED);
          expect(sentence).not.toBe('');
        }
        told.add(lines.join('\n'));
      }
    }
    // what depends on arguments shows them; what has none says one thing at two places
    expect(told.size).toBeGreaterThanOrEqual(2);
    const [first = ''] = told;
    expect(/[а-яё]/i.test(first)).toBe(language === 'ru');
  });

  it.each(NOTICE_CODES)('notice %s of any number', (code) => {
    const told = [1, 2, 5, 21, 1234].map((number) => texts.check.notices[code](number));
    for (const sentence of told) expect(sentence).not.toMatch(SPOILED);
    expect(new Set(told).size).toBe(5);
    // whatever the number before it
    expect(texts.check.effects[code]).not.toMatch(/^(They|Each|Они|От них|Каждый)(?!\p{L})/u);
    for (const text of [texts.check.effects[code], texts.check.names[code]]) {
      expect(text).not.toMatch(SPOILED);
      expect(/[а-яё]/i.test(text)).toBe(language === 'ru');
    }
  });

  it('shares are of something, the smallest are not nothing', () => {
    for (const unit of NOTICE_UNITS) {
      const told = texts.check.share(0.0001, unit);
      expect(told).toMatch(/^<0[.,]1/);
      expect(told.split(/\s/).at(-1)).not.toBe('');
      expect(told).not.toMatch(SPOILED);
    }
    expect(texts.check.share(0.123, 'contacts')).toMatch(/^12[.,]3/);
  });

  it('pages of any number', () => {
    const { head, notes, coaching } = texts.funnel;
    const meta = { period: null, asOfDay: '2026-11-15' };
    const told = [1, 2, 5, 21, 1234].map((number) => [
      head.scope({ ...meta, participants: number, open: number, lost: number }),
      head.rejected(number),
      head.lossesUnknown({ unknownLosses: number, contacts: 5000 }),
      head.undatedLeftOut(number),
      notes.mature([{ stage: 'A', entered: number, mature: number }]),
      notes.immature(number),
      notes.worth({ converted: number, entered: 2 * number, mature: number + 0.5 }),
      notes.fewest({ mark: '·', minEntered: 5, points: 20, needed: { least: number, most: 2 * number } }),
      coaching.gain({
        ...{ final: 0, potential: number, potentialLeast: 0, potentialMost: number, stage: 'Оплата' },
        ...{ worth: { value: number, least: 0, most: number }, days: number, also: ['A'] },
      }),
      coaching.worth({ value: number, least: number - 1, most: number + 1, days: number, stage: 'Оплата' }),
      coaching.worth({
        value: number,
        least: number - 1,
        most: number + 1,
        days: 7 * number,
        stage: 'Payment',
      }),
    ]);
    for (const sentence of told.flat()) expect(sentence).not.toMatch(SPOILED);
    for (const index of told[0]!.keys()) expect(new Set(told.map((all) => all[index])).size).toBe(5);
    const nothing = coaching.worth({ value: 0.3, least: 0.1, most: 0.4, days: null, stage: 'A' });
    expect(nothing).toMatch(/^(Less than one|Меньше одной)/);
    expect(nothing).not.toMatch(SPOILED);
  });

  it('suggestions of any number', () => {
    const { alias, system, label, rows } = texts.check.suggestions;
    for (const say of [alias, system, rows]) {
      const told = [1, 2, 5, 21].map(say);
      for (const sentence of told) expect(sentence).not.toMatch(SPOILED);
      expect(new Set(told).size).toBe(4);
    }
    expect(label({ from: 'Talk', near: 'Call', stage: 'call', held: null })).toMatch(/Talk.*Call.*call/);
    expect(label({ from: 'Talk', near: 'Call', stage: 'call', held: 'old' })).toMatch(
      /Talk.*Call.*call.*old/,
    );
  });
});

describe('plurals', () => {
  const numbers = [1, 2, 5, 11, 21, 22, 1000];

  it('of Russian rows', () => {
    expect(numbers.map((number) => ru.check.rejected(number))).toEqual([
      'Отклонена 1 строка.',
      'Отклонено 2 строки.',
      'Отклонено 5 строк.',
      'Отклонено 11 строк.',
      'Отклонена 21 строка.',
      'Отклонено 22 строки.',
      'Отклонено 1\u00a0000 строк.',
    ]);
  });

  it('of Russian fields', () => {
    const told = [1, 2, 5, 21].map(
      (found) => ru.problems['record-fields']({ expected: 4, found }, {}).message,
    );
    expect(told).toEqual([
      '1 поле, а в заголовке 4',
      '2 поля, а в заголовке 4',
      '5 полей, а в заголовке 4',
      '21 поле, а в заголовке 4',
    ]);
  });

  it('of English rows', () => {
    expect(numbers.map((number) => en.check.rejected(number))).toEqual([
      '1 row rejected.',
      '2 rows rejected.',
      '5 rows rejected.',
      '11 rows rejected.',
      '21 rows rejected.',
      '22 rows rejected.',
      '1,000 rows rejected.',
    ]);
  });

  it('of English fields', () => {
    expect(en.problems['record-fields']({ expected: 4, found: 1 }, {}).message).toBe(
      '1 field where the header has 4',
    );
    expect(en.problems['record-fields']({ expected: 1, found: 2 }, {}).message).toBe(
      '2 fields where the header has 1',
    );
  });
});

describe('numbers', () => {
  it.each([
    [
      en,
      [
        '80.0%',
        '80%',
        '80.5%',
        '−20.0',
        '+4.5',
        '0.0',
        '<0.0001',
        '0.00014',
        '1.0',
        '73.9–85.0%',
        '2026-11-05',
        'a, b, and c',
        '−1,334.50',
        '300',
        '9,007,199,254,740,993.0001',
      ],
    ],
    [
      ru,
      [
        '80,0\u00a0%',
        '80\u00a0%',
        '80,5\u00a0%',
        '−20,0',
        '+4,5',
        '0,0',
        '<0,0001',
        '0,00014',
        '1,0',
        '73,9–85,0\u00a0%',
        '05.11.2026',
        'a, b и c',
        '−1\u00a0334,50',
        '300',
        '9\u00a0007\u00a0199\u00a0254\u00a0740\u00a0993,0001',
      ],
    ],
  ] as const)('are written the way of the language (%#)', ({ numbers }, expected) => {
    expect([
      numbers.percent(0.8),
      numbers.percent(0.8, true),
      numbers.percent(0.805, true),
      numbers.points(-0.2),
      numbers.points(0.045),
      numbers.points(-0),
      numbers.probability(0.00001),
      numbers.probability(0.000136),
      numbers.probability(0.999942),
      numbers.percentRange(0.739145, 0.849548),
      numbers.day('2026-11-05'),
      numbers.list(['a', 'b', 'c']),
      numbers.money('-1334.5'),
      numbers.money('300'),
      numbers.money('9007199254740993.0001'),
    ]).toEqual(expected);
  });
});

describe('describeProblems', () => {
  it('shows ten of a kind and counts the rest', () => {
    const many = Array.from({ length: 13 }, (_, i) =>
      problem('id-missing', {}, { file: 'a.csv', line: i + 2 }),
    );
    const lines = describeProblems([...many, problem('input-none', {})], en);
    expect(lines.filter((line) => line.includes('no contact id')).length).toBe(10);
    expect(lines.some((line) => line.startsWith('nothing to read'))).toBe(true);
    expect(lines.at(-1)).toBe('… and 3 more of the same');
  });

  it('says once what two tables fail of alike', () => {
    const forbidden = () => problem('server-forbidden', { user: 'reader', detail: 'no' }, { file: 'a' });
    expect(describeProblems([forbidden(), forbidden()], en)).toHaveLength(2);
  });

  it('cleans and cuts what files say', () => {
    const place = { file: 'a\u001b[31m.csv', line: 2, text: `\u001b]0;title\u0007${'x'.repeat(500)}` };
    expect(describeProblem(problem('id-missing', {}, place), en)).toEqual([
      'a.csv:2: no contact id',
      `    ${'x'.repeat(160)}…`,
      '  Hint: every row needs one',
    ]);
    const named = { header: 'st\u001b[31mage', nearest: '\u202ecall' };
    expect(describeProblem(problem('entry-label', named, { file: 'a.csv' }), en)).toEqual([
      'a.csv: the column “stage” is the entry into a stage that the config does not know',
      '  Hint: add it to the labels of a stage, of lost or of ignored; did you mean “call”?',
    ]);
  });

  it('names the place as far as it is known', () => {
    const told = (place: object): string | undefined =>
      describeProblem(problem('stage-missing', {}, place), en)[0];
    expect(told({})).toBe('no stage');
    expect(told({ file: '-' })).toBe('(standard input): no stage');
    expect(told({ file: 'v.yaml', line: 3, column: 7 })).toBe('v.yaml:3:7: no stage');
    expect(told({ file: 'a.csv', line: 3, column: 'Этап' })).toBe('a.csv:3, column “Этап”: no stage');
    expect(told({ file: 'a.csv', column: 'stage' })).toBe('a.csv: no stage');
  });
});

it('Russian goes by the number that is read, and tells tenths where they count', () => {
  const told = [21.3, 1.4, 0.7, 5].map((mature) =>
    ru.funnel.notes.mature([{ stage: 'А', entered: 40, mature }]).replace(/.*как /, ''),
  );
  expect(told).toEqual(['21 завершённый.', '1,4 завершённых.', '0,7 завершённых.', '5 завершённых.']);
});
