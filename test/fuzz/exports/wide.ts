import type { Told } from './count.ts';
import { type Deal, drawFunnel, findLast } from './funnel.ts';
import { type Export, headersOf, makeColumns } from './one-file.ts';
import { allowIds, makeIdentity, OTHERS } from './one-row.ts';
import { drawDecoys, nameColumn, type Style, writeFile } from './table.ts';

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
