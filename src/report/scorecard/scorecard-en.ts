import { headings } from '../words/headings-en.ts';
import { countWeeks } from '../words/number-text.ts';
import { contacts, count, counted, list, numbers, percent } from '../words/phrases-en.ts';
import type { ScorecardTexts, ToldStep } from './scorecard-texts.ts';

const tellStep = ({ stage, coefficient, target }: ToldStep): string =>
  `${stage} ${percent(coefficient)} (target ${percent(target, true)})`;

/** A name as a shell takes it for one. */
const quoteName = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);

/** In weeks where they are whole, or many. */
const within = (days: number | null): string => {
  const weeks = days === null ? null : countWeeks(days);
  if (days === null) return '';
  return weeks === null
    ? `, over ${counted(days, 'day', 'days')}`
    : `, over ${counted(weeks, 'week', 'weeks')}`;
};

export const scorecardEn: ScorecardTexts = {
  titles: {
    card: (name) => `Scorecard: ${name}`,
    good: 'What goes well',
    step: 'The one step to work on',
    funnel: 'The funnel, beside the team and the targets',
    trend: 'How it went, week by week',
    times: 'How many days steps take',
  },
  columns: {
    ...headings,
    interval: 'Interval',
    team: 'Team',
    change: 'Change, pp',
    signal: 'Signal',
    median: 'Half within',
    team_median: 'Team',
    pace: '',
    stuck: 'Stuck',
    gain: 'Gain',
    gain_low: 'Gain, low',
    gain_high: 'Gain, high',
    money: 'Money',
    currency: 'Currency',
  },
  headline: ({ entered, worth, converted, open, coefficient, target, team, stage }) => {
    const finished = worth === null ? '' : ` (worth ${numbers.contacts(worth)} finished ones)`;
    const beside = [
      ...(open === null ? [] : [`${count(open)} are still under way`]),
      ...(coefficient === null ? [] : [percent(coefficient)]),
      ...(target === null ? [] : [`target ${percent(target, true)}`]),
      ...(team === null ? [] : [`team ${percent(team)}`]),
    ];
    return `${count(converted)} of ${contacts(entered)}${finished} came to ${stage}${beside.length === 0 ? '' : `: ${beside.join(', ')}`}.`;
  },
  nothing: 'No contacts here: nothing can be said.',
  few: (steps) =>
    `Too few finished contacts to judge: ${list(steps.map(({ stage, mature }) => `${stage} (${numbers.contacts(mature)})`))}.`,
  met: (steps) => `At target: ${list(steps.map(tellStep))}.`,
  near: (steps) => `Near the target: ${list(steps.map(tellStep))}.`,
  teaches: (lessons) =>
    `Can teach: ${lessons.map(({ stage, whom }) => `${stage} (${list(whom)})`).join('; ')}.`,
  tentative: (stage) => `${stage} — it looks below the floor, but that may still be chance`,
  needs: ({ mature, needed }) =>
    `To be sure takes ${contacts(needed)} that are finished; there are ${numbers.contacts(mature)} so far.`,
  doubts: {
    certainty: 'A floor of 100% proves nothing: one contact too few is enough to be below it.',
    rising: 'The data are too short for this step: conversions still come in.',
    open: 'Many contacts are still under way, and nobody knows yet how long this step takes.',
    present: 'A list of present stages does not tell how long the open contacts have waited.',
  },
  weeks: ({ low, high }) =>
    `Bars run from ${percent(low, true)} to ${percent(high, true)}; dots are weeks too young, or of too few contacts, to judge. vs last: points from the week before; vs earlier: from all before.`,
  paces: { slower: 'surely slower than the colleagues', faster: 'surely faster than the colleagues' },
  worth: ({ target, change, rise, days }) =>
    `At its target of ${percent(target, true)}: ${change}${rise === null ? '' : `, +${percent(rise)}`}${within(days)}.`,
  moreStuck: ({ contacts: number, name, by }) =>
    `And ${contacts(number)} more: voronka stuck${by === 'manager' ? '' : ` --by ${quoteName(by)}`} --manager ${quoteName(name)}`,
  noStep: 'Every step that can be judged is at or above its floor: nothing has to be worked on first.',
};
