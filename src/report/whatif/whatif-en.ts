import { wholes } from '../funnel/coaching-en.ts';
import { count, list, numbers, percent, points } from '../words/phrases-en.ts';
import type { ChangeFacts, WhatifTexts } from './whatif-texts.ts';

const sums = (money: ChangeFacts['money']): string => {
  if (money.length === 0) return '';
  const told = money.map(({ value, currency }) => numbers.roughPrice(value, currency));
  return `, about ${list(told)} more`;
};
const change = ({ last, now, gain, low, high, money }: ChangeFacts): string => {
  const wide = Math.round(now + low) !== Math.round(now + high);
  const range = wide ? ` (${wholes(now + low, now + high)})` : '';
  return `${last} ${count(now)} → ${count(Math.round(now + gain))}${range}${sums(money)}`;
};

export const whatifEn: WhatifTexts = {
  titles: {
    each: 'What raising each step to its target would bring',
    target: 'What it would bring to raise every coefficient to its target',
    best: 'What it would bring to raise every coefficient to the best colleague’s',
    mentor: 'What it would bring to raise coefficients to the mentor’s',
    team: 'What it would bring to raise every coefficient to the team’s',
    rates: (stages) =>
      `What it would bring, were ${list(stages.map(({ stage, rate, onTop }) => (onTop ? `${stage} ${points(rate)} points` : `${stage} ${percent(rate, true)}`)))}`,
  },
  together: 'all together',
  columns: {
    manager: 'Manager',
    stage: 'Stage',
    from: 'Now',
    to: 'Then',
    final_now: 'Final now',
    final_then: 'Final then',
    gain: 'Gain',
    gain_low: 'Gain, low',
    gain_high: 'Gain, high',
    percent: 'Rise',
    money: 'Money',
    currency: 'Currency',
    range: 'Range',
    finals: 'Final',
  },
  range: (low, high) => `${numbers.contacts(low)}–${numbers.contacts(high)}`,
  finals: (now, then) => `${count(now)}\u00a0→\u00a0${count(Math.round(then))}`,
  change,
  most: ({ name, stage, from, to, ...facts }) =>
    `Most valuable: ${name}, ${stage} at ${percent(to, true)} in place of ${percent(from)}. Then ${change(facts)}.`,
  all: (name, facts) => `${name ?? 'The whole team'}: ${change(facts)}.`,
  notes: {
    range:
      'Range: nine times of ten the gain lies inside, by what the later coefficients may be. What has converted stays as it is; behind the last step nothing is left to be unsure of.',
    amounts:
      'Money: gain × the mean amount of the manager’s final deals, the team’s where these are fewer than five.',
    currencies:
      'Of several currencies each stands for its part of the deals: they come together, not in place of one another.',
    more: (rows) => `And ${count(rows)} more of less value: --format csv lists them all.`,
  },
  empty: {
    targets: 'No stage has a target yet: write them into the config, or try --set or --to team.',
    unknown: 'Steps have no coefficients here: at which stage contacts were lost, this export does not tell.',
    each: 'Nobody is below a target.',
    target: 'Nobody is below a target.',
    best: 'No colleague at the floor with 30 contacts or more has a higher coefficient.',
    mentor: 'Nobody has a mentor: nobody is visibly better where somebody is below the floor.',
    team: 'Nobody is below the team.',
    rates: 'Nobody is below that.',
    shown: 'Those who are shown would gain nothing.',
    nobody: 'Nobody would gain: no contact has a manager.',
  },
};
