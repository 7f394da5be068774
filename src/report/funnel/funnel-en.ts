import type { Gate, Verdict } from '../../domain/evidence/verdict.ts';
import type { PeriodMeta } from '../meta.ts';
import { contacts, counted, numbers, rows } from '../words/phrases-en.ts';
import type { FunnelTexts, StepFacts } from './funnel-texts.ts';

const { amount, count, day, list, percent, percentRange, plural, points, probability } = numbers;

const conversions = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'conversion', other: 'conversions' })}`;
const sure = (facts: StepFacts): string =>
  facts.verdict === 'coach' ? 'coach' : 'watch: the evidence is weak';
const spanOf = ({ firstDay, lastDay }: PeriodMeta): string =>
  [firstDay && `from ${day(firstDay)}`, lastDay && `to ${day(lastDay)}`].filter(Boolean).join(' ');
/** A gate that both verdicts close says which. */
const nameClosing =
  (gate: Gate) =>
  ({ stage, verdict }: { stage: string; verdict: Verdict | null }): string =>
    gate === 'watch' && verdict === 'watch' ? `${stage} (weak evidence)` : stage;
/** No-break spaces keep `q = 0.01` on one line. */
const evidenceOf = ({ q }: StepFacts): string =>
  q === null ? '' : `, q\u00a0${q < 0.0001 ? '' : '=\u00a0'}${probability(q).replace('<', '<\u00a0')}`;
const worth = ({ impact }: StepFacts): string =>
  impact === null ? '' : ` Worth ${amount(impact)} more final conversions.`;

export const funnelEn: FunnelTexts = {
  unassigned: '(unassigned)',
  team: 'Team',
  targetRow: 'Target',
  columns: {
    manager: 'Manager',
    stage: 'Stage',
    entered: 'Entered',
    converted: 'Converted',
    lost: 'Lost',
    open: 'Open',
    immature: 'Immature',
    coefficient: 'Coefficient',
    low: 'Low',
    high: 'High',
    target: 'Target',
    floor: 'Floor',
    gap: 'Gap, pp',
    short: 'Short',
    p: 'p',
    q: 'q',
    verdict: 'Verdict',
    impact: 'Impact',
    focus: 'Focus',
    mentor: 'Mentor',
    bar: '',
    cumulative: 'Of the list',
    final: 'Final now',
    potential: 'Potential',
    rise: 'Rise',
    a: 'One',
    b: 'The other',
    a_teaches: 'One teaches',
    b_teaches: 'The other teaches',
  },
  titles: {
    funnel: 'The team’s funnel',
    matrix: (dimension) => `Coefficients by ${dimension}`,
    coaching: 'Whom to coach on what',
    swaps: 'Swaps',
  },
  dimension: (by) => by,
  dimensionName: (by) => by,
  head: {
    title: 'Sales funnel',
    file: ({ file, used, rejected, aside }) =>
      `${file}: ${rows(used)} used${aside > 0 ? ` (${count(aside)} left out by pipeline or condition)` : ''}${rejected > 0 ? `, ${count(rejected)} rejected` : ''}`,
    scope: ({ contacts: number, period, asOfDay, timezone, credit, basis }) =>
      [
        contacts(number),
        (period && spanOf(period)) || 'all time',
        ...(asOfDay === null ? [] : [`as of ${day(asOfDay)}`]),
        timezone,
        `credit: ${credit}`,
        `basis: ${basis}`,
      ].join(' · '),
    filters: ({ segments, managers }) =>
      [
        ...(segments.length > 0 ? [`only segment ${list(segments)}`] : []),
        ...(managers.length > 0 ? [`rows shown: ${list(managers)}`] : []),
      ].join(' · '),
    undatedLeftOut: (number) =>
      `${contacts(number)} entered the list at an unknown time and ${plural(number, { one: 'is', other: 'are' })} left out of the period.`,
    performerWarning:
      'Credit “performer” depends on the outcome: whoever closes a contact gets it, so it can flatter. “entry” cannot.',
    flowWarning:
      'Basis “flow” divides arrivals by arrivals: it may pass 100% and carries no interval, test or verdict.',
    rejectedHint: 'voronka check lists the rejected rows.',
  },
  gate: ({ gate, rows: closing, more }) => {
    const named = closing.map(({ name, steps }) => `${name}: ${steps.map(nameClosing(gate)).join(', ')}`);
    return `--fail-on ${gate}: ${[...named, ...(more > 0 ? [`and ${count(more)} more`] : [])].join('; ')}`;
  },
  caveats: {
    ids: ({ transitions, both }) =>
      `${count(transitions - both)} of ${counted(transitions, 'contact', 'contacts')} in the transitions (${percent((transitions - both) / transitions)}) ${plural(transitions - both, { one: 'is', other: 'are' })} not in the list: is it the same export? voronka check names some.`,
    emptyPeriod: ({ period, newestDay, instead }) =>
      `No contact entered a step ${spanOf(period)}: the newest event is of ${day(newestDay)}.${instead === null ? '' : ` To count the period from that day: ${instead}`}`,
    stale: ({ newestDay, days }) =>
      `The newest event is of ${day(newestDay)}, ${counted(days, 'day', 'days')} ago: is this the latest export?`,
  },
  notes: {
    legend: (marks) =>
      `${marks.coach} coach   ${marks.watch} watch   ${marks.near} near   ${marks.met} met   ${marks['too-few']} too few to tell`,
    immature: (number) =>
      `${count(number)} ${plural(number, { one: 'entry is', other: 'entries are' })} too recent for the window of ${plural(number, { one: 'its', other: 'their' })} stage and not counted yet.`,
    noRows: 'Nothing to count: no contact entered a step.',
    noCoaching: 'Nobody is below a floor: nothing to coach.',
    tooFew: 'Too few contacts entered to tell who needs coaching.',
    noCoachingFlow: 'No verdicts in the flow basis; use --basis cohort.',
    noTargets: 'No stage has a target yet: fill them in in the config to get verdicts.',
  },
  coaching: {
    focus: (name, facts) =>
      `${name}: ${facts.stage} (${facts.focus === 'tentative' ? 'tentative, the evidence is weak' : 'coach'})`,
    evidence: (facts) =>
      `${percent(facts.coefficient)} of ${count(facts.entered)} against a target of ${percent(facts.target, true)}: ${points(facts.gap)} points, ${conversions(facts.short)} short; ${percent(facts.confidence, true)} interval ${percentRange(facts.low, facts.high)}${evidenceOf(facts)}`,
    remedy: (facts) =>
      (facts.mentor === null
        ? 'No one on this team can teach it; train outside.'
        : `${facts.mentor.name} can teach it (${percent(facts.mentor.coefficient)}).`) + worth(facts),
    further: (facts) => `then ${facts.stage} (${sure(facts)})`,
    alsoBelow: (stages) => `Also below its floor: ${list(stages)} (voronka coach).`,
    potential: ({ final, potential, rise, stage }) =>
      `With every coach step at its target: ${stage} ${count(final)} → ${amount(potential)}${rise === null ? '' : ` (+${percent(rise)})`}`,
    swap: ({ a, b, aTeaches, bTeaches }) =>
      `${a} teaches ${b} ${list(aTeaches)}, ${b} teaches ${a} ${list(bTeaches)}.`,
  },
};
