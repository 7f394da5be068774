import type { Verdict } from '../../src/domain/evidence/verdict.ts';
import type { Language } from '../../src/domain/text/language.ts';
import type { Cell, Report, TableSection } from '../../src/report/model.ts';
import {
  amount,
  count,
  fraction,
  makeColumns,
  makeReport,
  makeTable,
  points,
  probability,
  rate,
  text,
} from './sample-report.ts';

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

type Say = (typeof TEXTS)[Language];

/** A page with everything that a renderer has to draw: two managers and four steps. */
export function makeSamplePage(language: Language): Report {
  const say = TEXTS[language];
  return makeReport([
    {
      kind: 'prose',
      id: 'head',
      title: say.head,
      lines: [{ text: say.file, tone: 'muted' }, { text: say.scope }],
    },
    makeFunnel(say),
    makeMatrix(say),
    makeCoaching(say),
    makeGaps(say),
    makeTable(makeColumns('reason'), [], { id: 'losses', title: null, empty: say.empty }),
  ]);
}

function makeTitled(
  keys: readonly string[],
  titles: readonly string[],
  left: readonly number[],
): TableSection['columns'] {
  return titles.map((title, index) => ({
    key: keys[index]!,
    title,
    align: left.includes(index) ? 'left' : 'right',
    ...(keys[index] === 'bar' ? { for: 'people' } : {}),
  }));
}

function makeFunnel(say: Say): TableSection {
  const [list, contact, presentation, contract, payment] = say.stages;
  const level = (name: string, reached: number, share: Cell, ofList: number, target: Cell): Cell[] => [
    text(name),
    count(reached),
    { type: 'bar', value: ofList },
    share,
    fraction(ofList),
    target,
  ];
  return makeTable(
    makeTitled(['stage', 'reached', 'bar', 'share', 'cumulative', 'target'], say.funnelColumns, [0, 2]),
    [
      level(list, 1400, text(''), 1, text('')),
      level(contact, 1351, fraction(0.965, 'near'), 0.965, fraction(1)),
      level(presentation, 284, fraction(0.2102, 'coach'), 0.2028, fraction(0.8)),
      level(contract, 215, fraction(0.757, 'watch'), 0.1536, fraction(0.8)),
      level(payment, 4, fraction(1, 'met'), 0.0029, fraction(0.95)),
    ],
    { id: 'funnel', title: say.funnel },
  );
}

function makeMatrix(say: Say): TableSection {
  const [manager, ivanov, sidorov, team, target] = say.rows;
  return makeTable(
    makeTitled(
      ['manager', 'contact', 'presentation', 'contract', 'payment'],
      [manager, ...say.stages.slice(1)],
      [0],
    ),
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
}

function makeCoaching(say: Say): Report['sections'][number] {
  const [head, evidence, remedy, also] = say.lines;
  return {
    kind: 'prose',
    id: 'coaching',
    title: say.coaching,
    lines: [
      { text: head, tone: 'coach' },
      { text: evidence, indent: 1 },
      { text: remedy, indent: 1 },
      { text: also, tone: 'muted', indent: 2 },
    ],
    table: makeTable(makeColumns('manager', 'impact'), [[text(say.rows[1]), amount(22.7504)]]),
  };
}

function makeGaps(say: Say): TableSection {
  const [, ivanov, sidorov, team] = say.rows;
  const [, contact, presentation, , payment] = say.stages;
  const row = (
    names: string[],
    n: number,
    numbers: Cell[],
    verdict: Verdict | null,
    more: Cell[],
  ): Cell[] => [
    ...names.map((name) => text(name)),
    count(n),
    ...numbers,
    { type: 'verdict', value: verdict },
    ...more,
  ];
  return makeTable(
    makeTitled(
      ['manager', 'stage', 'entered', 'coefficient', 'gap', 'p', 'verdict', 'impact', 'focus'],
      say.gapColumns,
      [0, 1, 6, 8],
    ),
    [
      row([ivanov, contact], 200, [fraction(0.8, 'coach'), points(-0.2), probability(1.70073e-5)], 'coach', [
        amount(22.75),
        { type: 'focus', value: 'yes' },
      ]),
      row(
        [sidorov, presentation],
        1234,
        [fraction(0.900524, 'met'), points(0.100524), probability(0.0338)],
        'met',
        [amount(null), { type: 'focus', value: null }],
      ),
      row([team, payment], 0, [fraction(null, 'no-data'), points(null), probability(null)], null, [
        amount(1300.72),
        { type: 'focus', value: 'tentative' },
      ]),
    ],
    { id: 'gaps', title: say.gaps, rules: [2] },
  );
}
