import type { Language } from '../../src/domain/language.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import type { RenderOptions, Words } from '../../src/render/render-options.ts';
import type { Meta } from '../../src/report/meta.ts';
import type { Cell, Column, Report, Section, TableSection } from '../../src/report/model.ts';
import { createNumberText } from '../../src/report/texts/number-text.ts';

const META: Meta = {
  command: 'report',
  files: [{ table: 'transitions', file: 'transitions.csv', rows: 10, used: 9, rejected: 1 }],
  contacts: 400,
  undated: 0,
  period: null,
  asOf: null,
  asOfDay: null,
  timezone: 'Europe/Moscow',
  credit: 'entry',
  basis: 'cohort',
  by: 'manager',
  segments: [],
  managers: [],
  confidence: 0.95,
  alpha: 0.05,
  minEntered: 5,
  stages: [],
};

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    numbers: createNumberText('en'),
    absent: 'n/a',
    verdicts: {
      'no-data': 'no data',
      'too-few': 'too few',
      met: 'met',
      near: 'near',
      coach: 'coach',
      watch: 'watch',
    },
    foci: { yes: 'yes', tentative: 'tentative' },
  },
  ru: {
    numbers: createNumberText('ru'),
    absent: 'н/д',
    verdicts: {
      'no-data': 'нет данных',
      'too-few': 'мало данных',
      met: 'выполнен',
      near: 'близко',
      coach: 'учить',
      watch: 'следить',
    },
    foci: { yes: 'да', tentative: 'возможно' },
  },
};

export function makeOptions(language: Language, more: Partial<RenderOptions> = {}): RenderOptions {
  return { words: WORDS[language], width: 80, color: false, ...more };
}

export function makeReport(sections: readonly Section[], data: Report['data'] = {}): Report {
  return { meta: META, sections, data };
}

export function makeColumns(...keys: readonly string[]): Column[] {
  return keys.map((key, index) => ({ key, title: key, align: index === 0 ? 'left' : 'right' }));
}

export function makeTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  more: Partial<TableSection> = {},
): TableSection {
  return { kind: 'table', id: 'table', title: null, columns, rows, ...more };
}

export const text = (value: string | null, strong = false): Cell => ({ type: 'text', value, strong });
export const count = (value: number | null): Cell => ({ type: 'count', value });
export const amount = (value: number | null): Cell => ({ type: 'amount', value });
export const points = (value: number | null): Cell => ({ type: 'points', value });
export const probability = (value: number | null): Cell => ({ type: 'probability', value });
export const fraction = (value: number | null, verdict?: Verdict): Cell => ({
  type: 'fraction',
  value,
  ...(verdict ? { verdict } : {}),
});
export const rate = (converted: number, entered: number, verdict: Verdict | null): Cell => ({
  type: 'rate',
  coefficient: entered === 0 ? null : converted / entered,
  converted,
  entered,
  verdict,
});

const TEXTS = {
  en: {
    head: 'What was read',
    file: 'transitions.csv: 10 rows, 9 used, 1 rejected',
    scope:
      '400 contacts, everything up to 20 November 2026, Europe/Moscow; each step is credited to the manager on the event that began it, and cohorts are followed to their end.',
    funnel: 'Funnel of the team',
    funnelColumns: ['Stage', 'Reached', '', 'Of those entered', 'Of the list', 'Target'],
    stages: ['List', 'Contact', 'Presentation', 'Contract', 'Payment'],
    matrix: 'Managers and steps',
    rows: ['Manager', 'Ivanov', 'Sidorov', 'Team', 'Target'],
    legend: '!! coach   ? watch   ~ near   + met   · too few to tell',
    coaching: 'Coaching list',
    lines: [
      'Ivanov: Contact, 80.0% of 200 (target 100%): coach.',
      'Short of the target by 40 conversions (−20.0 points); the interval is 73.9–85.0%, wholly below the floor of 90%.',
      'Sidorov can teach it.',
      'Also below: Presentation.',
    ],
    gaps: 'Steps one by one',
    gapColumns: ['Manager', 'Stage', 'Entered', 'Coefficient', 'Gap, pp', 'p', 'Verdict', 'Impact', 'Focus'],
    empty: 'No losses.',
  },
  ru: {
    head: 'Что прочитано',
    file: 'transitions.csv: 10 строк, использовано 9, отклонено 1',
    scope:
      '400 контактов, всё по 20 ноября 2026 года, Europe/Moscow; шаг засчитан менеджеру события, с которого он начался, когорты прослежены до конца.',
    funnel: 'Воронка команды',
    funnelColumns: ['Этап', 'Дошли', '', 'Из вошедших', 'От базы', 'Цель'],
    stages: ['База', 'Знакомство', 'Презентация', 'Договор', 'Оплата'],
    matrix: 'Менеджеры и шаги',
    rows: ['Менеджер', 'Иванов', 'Сидоров', 'Команда', 'Цель'],
    legend: '!! учить   ? следить   ~ близко   + выполнен   · мало данных',
    coaching: 'Кого чему учить',
    lines: [
      'Иванов: Знакомство, 80,0 % из 200 (цель 100 %): учить.',
      'До цели не хватило 40 переходов (−20,0 п. п.); интервал 73,9–85,0 %, весь ниже порога 90 %.',
      'Научит Сидоров.',
      'Ниже порога и Презентация.',
    ],
    gaps: 'Шаги по одному',
    gapColumns: ['Менеджер', 'Этап', 'Вошли', 'Коэффициент', 'Отставание', 'p', 'Вывод', 'Эффект', 'Фокус'],
    empty: 'Отказов нет.',
  },
} as const;

/** A page with everything that a renderer has to draw: the worked example of two managers and four steps. */
export function makeSampleReport(language: Language): Report {
  const say = TEXTS[language];
  const [, ivanov, sidorov, team, target] = say.rows;
  const [list, contact, presentation, contract, payment] = say.stages;
  const stage = (name: string, reached: number, share: Cell, ofList: number, goal: Cell): Cell[] => [
    text(name),
    count(reached),
    { type: 'bar', value: ofList },
    share,
    fraction(ofList),
    goal,
  ];
  const keys = ['stage', 'reached', 'bar', 'share', 'cumulative', 'target'];
  const funnel = makeTable(
    say.funnelColumns.map((title, index) => ({
      key: keys[index]!,
      title,
      align: index === 0 || index === 2 ? 'left' : 'right',
    })),
    [
      stage(list, 1400, text(''), 1, text('')),
      stage(contact, 1351, fraction(0.965, 'near'), 0.965, fraction(1)),
      stage(presentation, 284, fraction(0.2102, 'coach'), 0.2028, fraction(0.8)),
      stage(contract, 215, fraction(0.757, 'watch'), 0.1536, fraction(0.8)),
      stage(payment, 4, fraction(1, 'met'), 0.0029, fraction(0.95)),
    ],
    { id: 'funnel', title: say.funnel },
  );
  const matrix = makeTable(
    [say.rows[0], contact, presentation, contract, payment].map((title, index) => ({
      key: ['manager', 'contact', 'presentation', 'contract', 'payment'][index]!,
      title,
      align: index === 0 ? 'left' : 'right',
    })),
    [
      [
        text(ivanov),
        rate(160, 200, 'coach'),
        rate(112, 160, 'watch'),
        rate(95, 112, 'met'),
        rate(0, 0, 'no-data'),
      ],
      [
        text(sidorov),
        rate(1191, 1200, 'near'),
        rate(172, 191, 'met'),
        rate(1, 4, 'too-few'),
        rate(96, 120, 'coach'),
      ],
      [
        text(team, true),
        rate(1351, 1400, 'near'),
        rate(284, 351, 'met'),
        rate(96, 116, 'met'),
        rate(96, 120, null),
      ],
      [text(target), fraction(1), fraction(0.8), fraction(0.8), text('')],
    ],
    { id: 'matrix', title: say.matrix, rules: [2], notes: [say.legend] },
  );
  const gaps = makeTable(
    say.gapColumns.map((title, index) => ({
      key: ['manager', 'stage', 'entered', 'coefficient', 'gap', 'p', 'verdict', 'impact', 'focus'][index]!,
      title,
      align: [0, 1, 6, 8].includes(index) ? 'left' : 'right',
    })),
    [
      [
        text(ivanov),
        text(contact),
        count(200),
        fraction(0.8, 'coach'),
        points(-0.2),
        probability(1.70073e-5),
        { type: 'verdict', value: 'coach' },
        amount(22.75),
        { type: 'focus', value: 'yes' },
      ],
      [
        text(sidorov),
        text(presentation),
        count(1234),
        fraction(0.900524, 'met'),
        points(0.100524),
        probability(0.0338),
        { type: 'verdict', value: 'met' },
        amount(null),
        { type: 'focus', value: null },
      ],
      [
        text(team),
        text(payment),
        count(0),
        fraction(null, 'no-data'),
        points(null),
        probability(null),
        { type: 'verdict', value: null },
        amount(1300.72),
        { type: 'focus', value: 'tentative' },
      ],
    ],
    { id: 'gaps', title: say.gaps, rules: [2] },
  );
  const [head, evidence, remedy, also] = say.lines;
  return makeReport([
    {
      kind: 'prose',
      id: 'head',
      title: say.head,
      lines: [{ text: say.file, tone: 'muted' }, { text: say.scope }],
    },
    funnel,
    matrix,
    {
      kind: 'prose',
      id: 'coaching',
      title: say.coaching,
      lines: [
        { text: head, tone: 'coach' },
        { text: evidence, indent: 1 },
        { text: remedy, indent: 1 },
        { text: also, tone: 'muted', indent: 2 },
      ],
      table: makeTable(makeColumns('manager', 'impact'), [[text(ivanov), amount(22.7504)]]),
    },
    gaps,
    makeTable(makeColumns('reason'), [], { id: 'losses', title: null, empty: say.empty }),
  ]);
}
