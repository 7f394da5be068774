import type { Losses } from '../../domain/evidence/terms.ts';
import { countWeeks, nameProbability } from '../words/number-text.ts';
import { count, list, numbers, percent, percentRange, plural } from '../words/phrases-en.ts';
import type { CoachingTexts, StepFacts } from './coaching-texts.ts';

/** Last stages that have a plural: "+77 payments". Of others the name is told as it is. */
const OUTCOMES: Readonly<Record<string, readonly [one: string, other: string]>> = {
  payment: ['payment', 'payments'],
  contract: ['contract', 'contracts'],
  deal: ['deal', 'deals'],
  sale: ['sale', 'sales'],
  purchase: ['purchase', 'purchases'],
  order: ['order', 'orders'],
  delivery: ['delivery', 'deliveries'],
};

const sure = ({ confirmed, whole }: StepFacts): string =>
  `not chance${whole !== null ? '' : confirmed ? ', confirmed over all time' : ', new'}`;
const finding = (facts: StepFacts): string => `${facts.stage} — ${sure(facts)}`;
export const wholes = (least: number, most: number): string =>
  `${count(Math.round(least))} to ${count(Math.round(most))}`;
/** In weeks where they are whole, or many. */
const within = (days: number | null): string => {
  if (days === null) return '';
  const weeks = countWeeks(days);
  return weeks === null
    ? ` over ${count(days)} ${plural(days, { one: 'day', other: 'days' })}`
    : ` over ${count(weeks)} ${plural(weeks, { one: 'week', other: 'weeks' })}`;
};
const outcomes = (value: number, stage: string): string => {
  const forms = OUTCOMES[stage.toLowerCase()];
  const number = Math.round(value);
  if (number === 0) return `Less than one more in “${stage}”`;
  if (forms === undefined) return `About +${count(number)} in “${stage}”`;
  const [one, other] = forms;
  return `About +${count(number)} ${plural(number, { one, other })}`;
};
/** Of the whole way: why no step is named. */
const whereabouts = (losses: Losses): string =>
  losses === 'unknown'
    ? 'Where on the way, this export cannot say.'
    : 'At which step, this export does not prove.';
const finished = (mature: number, entered: number): string =>
  `${Math.round(mature) < entered ? '≈' : ''}${numbers.contacts(mature)}`;

export const coachingEn: CoachingTexts = {
  finding,
  heading: (name, facts) => `${name}: ${finding(facts)}`,
  further: (facts) => `Then ${finding(facts)}`,
  shortfall: ({ coefficient, mature, entered, target, short, whole }) =>
    `${percent(coefficient)} of ${finished(mature, entered)}, target ${percent(target, true)}, ${count(short)} short.${whole === null ? '' : ` ${whereabouts(whole)}`}`,
  evidence: ({ confidence, low, high, p, q }) =>
    `${percent(confidence, true)} interval ${percentRange(low, high)}${nameProbability(numbers, 'p', p)}${nameProbability(numbers, 'q', q)}`,
  worth: ({ value, least, most, days, stage }) =>
    `${outcomes(value, stage)}, ${wholes(least, most)},${within(days)}.`.replace(/,\.$/, '.'),
  teacher: ({ mentor, whole }) => {
    if (whole !== null) return '';
    return mentor === null
      ? 'Nobody on the team is visibly better.'
      : `${mentor.name} can teach it (${percent(mentor.coefficient)}).`;
  },
  purpose: (sentence) => `What has to be reached here: ${sentence}`,
  proof: (sentence) => `Proof: ${sentence}`,
  proofColumn: (header) => `Proof: “${header}” is filled in.`,
  also: (stages) => `Then ${list(stages)}.`,
  potential: ({ final, potential, potentialLeast, potentialMost, stage }) =>
    `At target: ${stage} ${count(final)} → ${count(Math.round(potential))} (${wholes(potentialLeast, potentialMost)}).`,
  gain: ({ worth, days, also, ...facts }) => {
    const { stage, final, potential, potentialLeast, potentialMost } = facts;
    const one = `${outcomes(worth.value, stage)}, ${wholes(worth.least, worth.most)},${within(days)}`.replace(
      /,$/,
      '',
    );
    const change = `${count(Math.round(potential))} instead of ${count(final)}`;
    return also.length === 0
      ? `${one}: ${change}.`
      : `${one}. Then ${list(also)}: in all ${change} (${wholes(potentialLeast, potentialMost)}).`;
  },
  fresh: '“New”: not confirmed yet over all time, look again next week.',
  team: (steps, { shared, young }) =>
    `${shared ? 'The whole team is' : 'The team, taken together, is'} ${young ? 'below the floor so far' : 'below the floor'}: ${list(steps.map(({ stage, coefficient, floor }) => `${stage} ${percent(coefficient)} against ${percent(floor, true)}`))}.${young ? ' Many contacts are still under way, and weekends count as time: look again next week.' : shared ? ' It is not one manager’s doing.' : ''}`,
  watched: (people, more, unprovable) => {
    // the first number says what it is of
    let [finished, needs] = [' finished', ' needed'];
    const told = people.map(({ name, steps }) => {
      const stages = steps.map(({ stage, mature, needed }) => {
        if (needed === null) return stage;
        const text = `${stage}: ${count(mature)}${finished} of ${count(needed)}${needs}`;
        [finished, needs] = ['', ''];
        return text;
      });
      return `${name} (${stages.join(', ')})`;
    });
    const why = unprovable ? 'Below a floor, but these data cannot prove it' : 'Too few contacts yet to say';
    return `${why}: ${told.join('; ')}${more > 0 ? ` and ${count(more)} more` : ''}.`;
  },
  below: ({ name, stage, coefficient, mature, target }) =>
    `${name}: ${stage} — not chance: ${percent(coefficient)} of ${numbers.contacts(mature)}, target ${percent(target, true)}`,
  unteachable: (by) =>
    `Nobody can coach a value of “${by}”: the rows are no people. voronka report --by ${/\s/.test(by) ? `"${by}"` : by} says which are below a floor.`,
  swap: ({ a, b, aTeaches, bTeaches }) =>
    `${a} and ${b} can teach each other: ${a} teaches ${list(aTeaches)}, ${b} teaches ${list(bTeaches)}.`,
};
