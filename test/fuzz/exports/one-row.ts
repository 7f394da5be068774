import type { Told } from './count.ts';
import { type Deal, drawFunnel, findFarthest, findLast, LAST_DAY, type TrueFunnel } from './funnel.ts';
import { type Export, headersOf, makeColumns, present, renumber } from './one-file.ts';
import { type Column, drawDecoys, nameColumn, type Row, type Style, writeFile } from './table.ts';
import type { Role } from './vocabulary.ts';

const OTHERS: readonly Role[] = [
  ...([
    'planned',
    'nextActivity',
    'editor',
    'creator',
    'company',
    'companyId',
    'contact',
    'contactId',
  ] as const),
  ...([
    'number',
    'probability',
    'phone',
    'email',
    'notes',
    'amount',
    'currency',
    'tags',
    'birthday',
    'source',
  ] as const),
];

/** The deal's number, or only its name, which two deals may share. */
function makeIdentity(style: Style): Column[] {
  const { luck, id } = style;
  const numbered = !style.decoys || luck.chance(0.8);
  const shared = luck.chance(0.3);
  const title = ({ deal }: Row): string => `Roof ${shared ? Math.floor(deal.place / 2) : deal.place} – Alder`;
  const columns = numbered ? makeColumns(style, [['id', ({ deal }) => id(deal.place)]]) : [];
  if (style.decoys && (!numbered || luck.chance(0.6)))
    columns.push(...makeColumns(style, [['title', title]], columns));
  return columns;
}

/** The id, or anything else that no two rows share; without all of these, none. */
function allowIds(columns: readonly Column[], rows: readonly Row[]): (string | null)[] {
  const distinct = columns.filter(
    ({ role, cell }) =>
      ['id', 'number', 'title'].includes(role) && new Set(rows.map(cell)).size === rows.length,
  );
  const headers = distinct.map(({ header }) => header.trim());
  return columns.some(({ role }) => role === 'id') ? headers : [...headers, null];
}

function makeTimes(style: Style): Column[] {
  const { luck, dates } = style;
  const modified = (deal: Deal): number => findLast(deal).at + (style.usual ? 0 : deal.place % 3);
  const times: (readonly [Role, Column['cell']])[] = [];
  if (luck.chance(0.9)) times.push(['created', ({ deal }) => dates.write(deal.created)]);
  if (luck.chance(0.5)) times.push(['changed', ({ deal }) => dates.write(findLast(deal).at)]);
  if (times.length === 0 || luck.chance(0.8))
    times.push(['modified', ({ deal }) => dates.write(modified(deal))]);
  return makeColumns(style, times);
}

/** The columns of times by what is best for a stage's date. */
function allowTimes(columns: readonly Column[]): Export['allowed'] {
  const [best = null] = [
    ...headersOf(columns, 'changed'),
    ...headersOf(columns, 'modified'),
    ...headersOf(columns, 'created'),
  ];
  return { at: [best], created_at: [...headersOf(columns, 'created'), null] };
}

/** A line a deal with its present stage. */
export function drawSnapshot(style: Style): Export {
  const { luck, words } = style;
  const funnel = drawFunnel(luck, words, false);
  const now = (deal: Deal) => findLast(deal).stage;
  const columns = makeIdentity(style);
  columns.push(...makeTimes(style));
  columns.push(
    ...makeColumns(
      style,
      [
        [
          'stage',
          ({ deal }) => ((stage) => (stage === 'lost' ? funnel.lost : funnel.stages[stage]!))(now(deal)),
        ],
        ['owner', ({ deal }) => deal.owner],
      ],
      columns,
    ),
  );
  columns.push(...drawDecoys(style, OTHERS, columns));
  const created = headersOf(columns, 'created').length > 0;
  const told = funnel.deals.map((deal): Told => {
    const stage = now(deal);
    const common = { owner: deal.owner, created: created ? deal.created : undefined, lost: stage === 'lost' };
    if (stage === 'lost') return { ...common, entries: [], stray: true };
    return { ...common, entries: [{ stage, at: findLast(deal).at, by: deal.owner }] };
  });
  return finish(style, funnel, columns, told, { stage: headersOf(columns, 'stage') });
}

/** The stage how far it came, beside whether it is open, won or lost. */
export function drawStatus(style: Style): Export {
  const { luck, words, dates } = style;
  const funnel = drawFunnel(luck, words, false);
  const [open, won, lost] = style.usual ? words.states[0]! : luck.pick(words.states);
  const last = funnel.stages.length - 1;
  const stageOf = (deal: Deal): number =>
    deal.steps.reduce((found, { stage }) => (stage === 'lost' || stage === last ? found : stage), 0);
  const isWon = (deal: Deal): boolean => findFarthest(deal) === last;
  const isLost = (deal: Deal): boolean => findLast(deal).stage === 'lost';
  const plans = luck.chance(0.3);
  const columns = makeIdentity(style);
  columns.push(...makeTimes(style));
  columns.push(
    ...makeColumns(
      style,
      [
        ['stage', ({ deal }) => funnel.stages[stageOf(deal)]!],
        ['status', ({ deal }) => (isWon(deal) ? won : isLost(deal) ? lost : open)],
        ['owner', ({ deal }) => deal.owner],
        [
          'closed',
          ({ deal }) => {
            if (isWon(deal) || isLost(deal)) return dates.write(findLast(deal).at);
            return plans ? dates.write(LAST_DAY + 30 + (deal.place % 90)) : '';
          },
        ],
      ],
      columns,
    ),
  );
  columns.push(...drawDecoys(style, OTHERS, columns));
  const created = headersOf(columns, 'created').length > 0;
  const told = funnel.deals.map((deal): Told => {
    const at = findLast(deal).at;
    const entries = [stageOf(deal), ...(isWon(deal) ? [last] : [])].map((stage) => ({
      stage,
      at,
      by: deal.owner,
    }));
    return { owner: deal.owner, created: created ? deal.created : undefined, entries, lost: isLost(deal) };
  });
  const whole = finish(style, funnel, columns, told, { stage: headersOf(columns, 'stage') });
  const names = whole.stages.map((name) => (name === funnel.stages[last] ? null : name));
  return { ...whole, stages: names, lost };
}

/** A date for every stage. */
export function drawWide(style: Style): Export {
  const { luck, words, dates } = style;
  const funnel = drawFunnel(luck, words, false);
  const last = funnel.stages.length - 1;
  const first = (deal: Deal, stage: number | 'lost') => deal.steps.find((step) => step.stage === stage)?.at;
  const date = (at: number | undefined): string => (at === undefined ? '' : dates.write(at));
  const columns = makeIdentity(style);
  columns.push(...makeColumns(style, [['owner', ({ deal }) => deal.owner]], columns));
  const listed = luck.chance(0.5);
  if (listed) columns.push(...makeColumns(style, [['created', ({ deal }) => date(deal.created)]], columns));
  const pattern = style.usual ? words.reached[0]! : luck.pick(words.reached);
  const stageHeaders = new Map<string, number>();
  for (let stage = listed ? 1 : 0; stage < last; stage += 1) {
    const header = style.header(pattern.replace('{}', funnel.stages[stage]!), style.deal);
    stageHeaders.set(header.trim(), stage);
    columns.push({ role: 'reached', header, cell: ({ deal }) => date(first(deal, stage)) });
  }
  const won = nameColumn(style, 'wonAt', columns);
  stageHeaders.set(won.trim(), last);
  columns.push({ role: 'wonAt', header: won, cell: ({ deal }) => date(first(deal, last)) });
  columns.push(...makeColumns(style, [['lostAt', ({ deal }) => date(first(deal, 'lost'))]], columns));
  columns.push(...drawDecoys(style, [...OTHERS, 'modified'], columns));
  const told = funnel.deals.map((deal): Told => {
    const entries = funnel.stages.flatMap((_, stage) => {
      const at = first(deal, stage);
      return at === undefined || (listed && stage === 0) ? [] : [{ stage, at, by: deal.owner }];
    });
    return {
      owner: deal.owner,
      created: listed ? deal.created : undefined,
      entries,
      lost: findLast(deal).stage === 'lost',
    };
  });
  const rows = funnel.deals.map((deal) => ({ deal }));
  return {
    files: { 'deals.csv': writeFile(style, columns, rows) },
    argv: ['deals.csv'],
    stages: funnel.stages.map((name, place) => (listed && place === 0 ? null : name)),
    stageHeaders,
    lost: funnel.lost,
    told,
    allowed: {
      contact_id: allowIds(columns, rows),
      manager: headersOf(columns, 'owner'),
      stage: [null],
      created_at: [...headersOf(columns, 'created'), null],
    },
  };
}

function finish(
  style: Style,
  funnel: TrueFunnel,
  columns: readonly Column[],
  told: readonly Told[],
  allowed: Export['allowed'],
): Export {
  const rows = funnel.deals.map((deal) => ({ deal }));
  return {
    files: { 'deals.csv': writeFile(style, columns, rows) },
    argv: ['deals.csv'],
    stages: present(funnel, told),
    lost: funnel.lost,
    told: renumber(funnel, told),
    allowed: {
      contact_id: allowIds(columns, rows),
      manager: headersOf(columns, 'owner'),
      ...allowTimes(columns),
      ...allowed,
    },
  };
}
