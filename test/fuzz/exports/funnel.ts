import type { Luck } from './luck.ts';
import type { Words } from './vocabulary.ts';

/** Days from 2026-01-01, with the hour as a fraction. */
export type Moment = number;

/** An entry into a stage (its place), or a loss. */
export interface Step {
  readonly stage: number | 'lost';
  readonly at: Moment;
  readonly by: string;
}

export interface Deal {
  /** From 0. */
  readonly place: number;
  readonly owner: string;
  readonly created: Moment;
  /** In order of time, never two on one day; the first is an entry into stage 0. */
  readonly steps: readonly Step[];
}

/** What is true before anybody writes it into a file. */
export interface TrueFunnel {
  /** The list, the stages, the won one. */
  readonly stages: readonly string[];
  readonly lost: string;
  readonly deals: readonly Deal[];
}

/** The newest event is before this one. */
export const LAST_DAY = 320;

/** A company's year. With hand-overs, a colleague may go on with a deal. */
export function drawFunnel(luck: Luck, words: Words, handOvers: boolean): TrueFunnel {
  const ladder = luck.pick(words.ladders);
  const used = ladder.slice(0, luck.whole(2, ladder.length));
  const people = luck.shuffle(words.people).slice(0, luck.whole(2, 6));
  const stages = [...used, luck.pick(words.won)];
  const deals = Array.from({ length: luck.whole(30, 200) }, (_, place) =>
    drawDeal(luck, { place, people, stages: stages.length, handOvers }),
  );
  return { stages, lost: luck.pick(words.lost), deals };
}

interface Company {
  readonly place: number;
  readonly people: readonly string[];
  readonly stages: number;
  readonly handOvers: boolean;
}

function drawDeal(luck: Luck, { place, people, stages, handOvers }: Company): Deal {
  const owner = luck.pick(people);
  let by = owner;
  let day = luck.whole(5, 200);
  let stage = 0;
  const steps: Step[] = [];
  const step = (to: number | 'lost') => {
    steps.push({ stage: to, at: day + luck.whole(8, 17) / 24, by });
    day += luck.whole(1, 9);
    if (handOvers && luck.chance(0.15)) by = luck.pick(people);
  };
  step(0);
  while (stage < stages - 1 && luck.chance(0.75)) {
    stage = Math.min(stage + (luck.chance(0.08) ? 2 : 1), stages - 1);
    step(stage);
    if (stage > 1 && stage < stages - 1 && luck.chance(0.06)) step(stage - 1);
  }
  if (stage < stages - 1 && luck.chance(0.6)) step('lost');
  const created = luck.chance(0.5) ? steps[0]!.at : steps[0]!.at - luck.whole(1, 4);
  return { place, owner, created, steps };
}

/** The farthest stage that a deal has reached. */
export function findFarthest({ steps }: Deal): number {
  return Math.max(...steps.map(({ stage }) => (stage === 'lost' ? 0 : stage)));
}

/** What happened last. */
export function findLast({ steps }: Deal): Step {
  return steps.at(-1)!;
}
