import type { Told } from './count.ts';
import { type Deal, findFarthest, findLast, LAST_DAY, type Step, type TrueFunnel } from './funnel.ts';
import type { Column, Style } from './table.ts';
import type { Role } from './vocabulary.ts';

export type States = readonly [open: string, won: string, lost: string];

export function labelStep({ stages, lost }: TrueFunnel, stage: Step['stage']): string {
  return stage === 'lost' ? lost : stages[stage]!;
}

const isLost = (deal: Deal): boolean => findLast(deal).stage === 'lost';
const isWon = (funnel: TrueFunnel, deal: Deal): boolean => findFarthest(deal) === funnel.stages.length - 1;

/** The latest stage before it was won or lost. */
function findStageBefore(funnel: TrueFunnel, deal: Deal): number {
  const last = funnel.stages.length - 1;
  return deal.steps.reduce((found, { stage }) => (stage === 'lost' || stage === last ? found : stage), 0);
}

/** What a line a deal says of each role; with states, the stage is the one before them. */
export function presentCells(
  { dates, usual }: Style,
  funnel: TrueFunnel,
  { states, plans }: { states?: States | undefined; plans: boolean },
): Partial<Record<Role, Column['cell']>> {
  const written = (at: number | undefined): string => (at === undefined ? '' : dates.write(at));
  const first = (deal: Deal, stage: Step['stage']) => deal.steps.find((step) => step.stage === stage)?.at;
  return {
    owner: ({ deal }) => deal.owner,
    created: ({ deal }) => written(deal.created),
    changed: ({ deal }) => written(findLast(deal).at),
    modified: ({ deal }) => written(findLast(deal).at + (usual ? 0 : deal.place % 3)),
    stage: ({ deal }) =>
      states ? funnel.stages[findStageBefore(funnel, deal)]! : labelStep(funnel, findLast(deal).stage),
    previous: ({ deal }) => ((step) => (step ? labelStep(funnel, step.stage) : ''))(deal.steps.at(-2)),
    status: ({ deal }) => states?.[isWon(funnel, deal) ? 1 : isLost(deal) ? 2 : 0] ?? '',
    wonAt: ({ deal }) => written(first(deal, funnel.stages.length - 1)),
    lostAt: ({ deal }) => written(first(deal, 'lost')),
    closed: ({ deal }) => {
      if (isWon(funnel, deal) || isLost(deal)) return written(findLast(deal).at);
      return plans ? written(LAST_DAY + 30 + (deal.place % 90)) : '';
    },
  };
}

/** What a list of present stages tells; of the lost ones, nothing but that. */
export function tellPresent(funnel: TrueFunnel, created: boolean): Told[] {
  return funnel.deals.map((deal) => {
    const { stage, at } = findLast(deal);
    const common = { owner: deal.owner, created: created ? deal.created : undefined, lost: stage === 'lost' };
    if (stage === 'lost') return { ...common, entries: [], stray: true };
    return { ...common, entries: [{ stage, at, by: deal.owner }] };
  });
}

/** What a list tells that keeps the stage beside the state. */
export function tellBeside(funnel: TrueFunnel, created: boolean): Told[] {
  const last = funnel.stages.length - 1;
  return funnel.deals.map((deal) => {
    const { at } = findLast(deal);
    const stages = [findStageBefore(funnel, deal), ...(isWon(funnel, deal) ? [last] : [])];
    return {
      owner: deal.owner,
      created: created ? deal.created : undefined,
      entries: stages.map((stage) => ({ stage, at, by: deal.owner })),
      lost: isLost(deal),
    };
  });
}
