import type { Told } from './count.ts';
import { labelStep } from './deal-states.ts';
import { drawFunnel, findFarthest, findLast } from './funnel.ts';
import {
  arrangeRows,
  type Export,
  headersOf,
  listChanges,
  makeColumns,
  present,
  renumber,
  tellSteps,
} from './one-file.ts';
import { drawDecoys, type Style, writeFile } from './table.ts';

/** A list of leads, and another of those who bought. */
export function drawLeadsAndWon(style: Style): Export {
  const { luck, words, dates, id } = style;
  const funnel = drawFunnel(luck, words, false);
  const last = funnel.stages.length - 1;
  const leads = makeColumns(style, [
    ['id', ({ deal }) => id(deal.place)],
    ['created', ({ deal }) => dates.write(deal.created)],
    ['owner', ({ deal }) => deal.owner],
  ]);
  leads.push(...drawDecoys(style, ['source', 'company', 'companyId', 'phone', 'email', 'notes'], leads));
  const won = makeColumns(style, [
    ['id', ({ deal }) => id(deal.place)],
    ['wonAt', ({ deal }) => dates.write(findLast(deal).at)],
  ]);
  won.push(...drawDecoys(style, ['amount', 'currency', 'tags', 'number'], won));
  const rows = funnel.deals.map((deal) => ({ deal }));
  const bought = rows.filter(({ deal }) => findFarthest(deal) === last);
  const told = funnel.deals.map((deal): Told => {
    const entries = findFarthest(deal) === last ? [{ stage: 1, at: findLast(deal).at, by: deal.owner }] : [];
    return { owner: deal.owner, created: deal.created, entries, lost: false };
  });
  return {
    files: { 'leads.csv': writeFile(style, leads, rows), 'won.csv': writeFile(style, won, bought) },
    argv: ['leads.csv', 'won.csv'],
    stages: [null, null],
    stageHeaders: new Map(headersOf(won, 'wonAt').map((header) => [header, 1])),
    lost: funnel.lost,
    told,
    allowed: {
      contact_id: [...headersOf(leads, 'id'), ...headersOf(won, 'id')],
      manager: headersOf(leads, 'owner'),
      created_at: headersOf(leads, 'created'),
      stage: [null],
    },
  };
}

/** A list of deals, and the history of their stages. */
export function drawListAndHistory(style: Style): Export {
  const { luck, words, dates, id } = style;
  const funnel = drawFunnel(luck, words, luck.chance(0.4));
  const list = makeColumns(style, [
    ['id', ({ deal }) => id(deal.place)],
    ['created', ({ deal }) => dates.write(deal.created)],
    ['owner', ({ deal }) => deal.owner],
  ]);
  list.push(
    ...drawDecoys(
      style,
      ['source', 'company', 'companyId', 'phone', 'email', 'birthday', 'editor', 'amount'],
      list,
    ),
  );
  const history = makeColumns(style, [
    ['id', ({ deal }) => id(deal.place)],
    ['stage', ({ step }) => labelStep(funnel, step!.stage)],
    ['at', ({ step }) => dates.write(step!.at)],
    ['actor', ({ step }) => step!.by],
  ]);
  history.push(...drawDecoys(style, ['contact', 'contactId', 'notes', 'probability'], history));
  const rows = funnel.deals.flatMap((deal) => listChanges(funnel, deal));
  const told = funnel.deals.map((deal) => tellSteps(deal, deal.created));
  const files = luck.chance(0.5) ? ['deals.csv', 'history.csv'] : ['history.csv', 'deals.csv'];
  return {
    files: {
      'deals.csv': writeFile(
        style,
        list,
        funnel.deals.map((deal) => ({ deal })),
      ),
      'history.csv': writeFile(style, history, arrangeRows(style, rows)),
    },
    argv: files,
    stages: present(funnel, told),
    lost: funnel.lost,
    told: renumber(funnel, told),
    allowed: {
      contact_id: [...headersOf(list, 'id'), ...headersOf(history, 'id')],
      manager: [...headersOf(list, 'owner'), ...headersOf(history, 'actor')],
      stage: headersOf(history, 'stage'),
      at: headersOf(history, 'at'),
      created_at: [...headersOf(list, 'created'), null],
    },
  };
}
