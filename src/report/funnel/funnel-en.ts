import type { Gate, Verdict } from '../../domain/evidence/verdict.ts';
import type { PeriodMeta } from '../meta.ts';
import { headings } from '../words/headings-en.ts';
import { contacts, counted, events, numbers, rows } from '../words/phrases-en.ts';
import { coachingEn } from './coaching-en.ts';
import type { FunnelTexts } from './funnel-texts.ts';

const { count, day, list, percent, plural } = numbers;

const span = (period: PeriodMeta | null): string => {
  const { firstDay = null, lastDay = null } = period ?? {};
  if (firstDay === null) return lastDay === null ? 'all time' : `up to ${day(lastDay)}`;
  if (lastDay === null) return `from ${day(firstDay)}`;
  return firstDay === lastDay ? day(firstDay) : `${day(firstDay)} to ${day(lastDay)}`;
};

const spanOf = ({ firstDay, lastDay }: PeriodMeta): string =>
  [firstDay && `from ${day(firstDay)}`, lastDay && `to ${day(lastDay)}`].filter(Boolean).join(' ');
const covers: FunnelTexts['head']['covers'] = ({ period, asOfDay }) =>
  `Sales funnel, ${span(period)}${asOfDay === null ? '' : `, as of ${day(asOfDay)}`}`;
/** A gate that both verdicts close says which. */
const nameClosing =
  (gate: Gate) =>
  ({ stage, verdict }: { stage: string; verdict: Verdict | null }): string =>
    gate === 'watch' && verdict === 'watch' ? `${stage} (weak evidence)` : stage;

export const funnelEn: FunnelTexts = {
  unassigned: '(unassigned)',
  unstated: '(not stated)',
  team: 'Team',
  targetRow: 'Target',
  wholeWay: 'Overall',
  way: 'the whole way',
  quoted: (stage) => stage,
  columns: {
    ...headings,
    immature: 'Immature',
    short: 'Short',
    impact: 'Impact',
    confirmed: 'Confirmed',
    expected: 'Expected',
    adjusted: 'Same list',
    bar: '',
    cumulative: 'Product',
    final: 'Final now',
    potential: 'Potential',
    rise: 'Rise',
    impact_least: 'Impact, least',
    impact_most: 'Impact, most',
    potential_least: 'Potential, least',
    potential_most: 'Potential, most',
    a: 'Who',
    b: 'Whom',
    a_teaches: 'Teaches',
    b_teaches: 'Learns',
  },
  titles: {
    funnel: 'The team’s funnel',
    matrix: (dimension) => `Coefficients by ${dimension}`,
    coaching: 'Whom to coach on what',
    below: 'What is below its floor',
    swaps: 'Swaps',
  },
  dimension: (by) => by,
  dimensionName: (by) => by.charAt(0).toUpperCase() + by.slice(1),
  head: {
    covers,
    scope: ({ participants, open, lost, ...times }) =>
      [
        `${covers(times)}: ${contacts(participants)}`,
        ...(open === null ? [] : [`${count(open)} open`]),
        ...(lost === null ? [] : [`${count(lost)} lost`]),
      ].join(', '),
    filters: ({ segments, managers, adjust }) =>
      [
        ...(segments.length > 0 ? [`only segment ${list(segments)}`] : []),
        ...(managers.length > 0 ? [`rows shown: ${list(managers)}`] : []),
        ...(adjust.length > 0 ? [`lists made alike by ${list(adjust)}`] : []),
      ].join(' · '),
    lossesUnknown: ({ unknownLosses, contacts: all }) =>
      `${count(unknownLosses)} of ${contacts(all)} ${plural(unknownLosses, { one: 'was', other: 'were' })} lost at a stage that this export does not tell: steps have ranges in place of coefficients. What helps: several dated exports as a pattern (--transitions 'exports/*.csv'), voronka track, or the CRM’s stage history.`,
    lossesKept:
      'This export has present stages only: how long the open ones have waited, it does not tell. So steps are “watch” at most; a history of the stages says more (voronka track).',
    rising: (stages) =>
      `The history is too short, conversions still come in: ${list(stages)}. Verdicts there are “watch” at most for now.`,
    undatedLeftOut: (number) =>
      `${contacts(number)} entered the list at an unknown time and ${plural(number, { one: 'is', other: 'are' })} left out of the period.`,
    performerWarning:
      'Credit “performer” depends on the outcome: whoever closes a contact gets it, so it can flatter and carries no test or verdict. “entry” cannot.',
    flowWarning:
      'Basis “flow” divides arrivals by arrivals: it may pass 100% and carries no interval, test or verdict.',
    rejected: (number) =>
      `${rows(number)} rejected: ${plural(number, { one: 'it does', other: 'they do' })} not count; voronka check says why.`,
    rejectedHint: 'voronka check lists the rejected rows.',
  },
  foot: {
    file: ({ file, used, rejected, aside }) =>
      `${file}: ${rows(used)} used${aside > 0 ? ` (${count(aside)} left out by pipeline or condition)` : ''}${rejected > 0 ? `, ${count(rejected)} rejected` : ''}`,
    rules: ({ credit, basis, timezone }) => `credit: ${credit} · basis: ${basis} · time zone ${timezone}`,
  },
  gate: ({ gate, rows: closing, more }) => {
    const named = closing.map(({ name, steps }) => `${name}: ${steps.map(nameClosing(gate)).join(', ')}`);
    return `--fail-on ${gate}: ${[...named, ...(more > 0 ? [`and ${count(more)} more`] : [])].join('; ')}`;
  },
  caveats: {
    idsRounded: ({ count: number, examples }) =>
      `${rows(number)} ${plural(number, { one: 'has an id', other: 'have ids' })} that a spreadsheet has rounded (${examples.join(', ')}): different deals have become one, and the coefficients are wrong. Export again, and do not save the file in a spreadsheet, or with the ids as text.`,
    idsMerged: ({ count: number, examples }) =>
      `ids in the config makes ${counted(number, 'id', 'ids')} of one file the same as ${plural(number, { one: 'another', other: 'others' })} (${examples.join(', ')}): different deals have become one. Take the key ids out, or export both files with the same ids.`,
    ids: ({ transitions, both }) =>
      `${count(transitions - both)} of ${counted(transitions, 'contact', 'contacts')} in the transitions (${percent((transitions - both) / transitions)}) ${plural(transitions - both, { one: 'is', other: 'are' })} not in the list: is it the same export? voronka check names some.`,
    emptyPeriod: ({ period, newestDay, instead }) =>
      `No contact entered a step ${spanOf(period)}: the newest event is of ${day(newestDay)}.${instead === null ? '' : ` To count the period from that day: ${instead}`}`,
    unassigned: ({ by, contacts: number, of }) =>
      by === 'manager'
        ? `${count(number)} of ${contacts(of)} have no manager: coefficients per manager cannot be had. Export the list with its owners, or name their column in the config (columns: manager, of the contacts where they have a file of their own).`
        : `${by} says nothing of ${number === of ? `any of the ${contacts(of)}` : `${count(number)} of ${contacts(of)}`}. Is it the right column, and of the right file?`,
    grouped: (files) =>
      `${list(files)}: most rows have no manager, below one that has: a report grouped by manager. Export it as a flat table (in Salesforce: Details Only), or fill the names down.`,
    joined: (names) =>
      `${counted(names.length, 'manager’s name is', 'managers’ names are')} probably several people in one cell: ${names
        .slice(0, 3)
        .map((name) => `“${name}”`)
        .join(
          '; ',
        )}${names.length > 3 ? ' …' : ''}. None of these people is credited there; voronka check says what helps.`,
    stale: ({ newestDay, days }) =>
      `The newest event is of ${day(newestDay)}, ${counted(days, 'day', 'days')} ago: is this the latest export?`,
    unproven: (stages) =>
      stages.length === 0
        ? 'Proof is required: every event of a stage that has to be proved has it.'
        : `Proof is required: ${events(stages.reduce((sum, each) => sum + each.events, 0))} without it did not count (${stages.map((each) => `${each.stage} ${count(each.events)}`).join(', ')}).`,
    placeholders: (columns) =>
      `Dates that programs write for none count as blank: ${list(columns.map(({ column, cells, dated, example }) => `${column} ${count(cells)} of ${count(dated)} (${example})`))}.`,
  },
  notes: {
    legend: (marks) =>
      `${marks.coach} coach   ${marks.watch} watch   ${marks.near} near   ${marks.met} met   ${marks['too-few']} too few to tell`,
    ranged:
      'Below a range: converted/entered of those whose stage is known. The range allows for none or all of the others to have been lost there.',
    worth: ({ converted, entered, mature }) =>
      `${count(converted)}/${count(entered)}≈${numbers.contacts(mature)}: of ${count(entered)} who entered ${count(converted)} converted; some are still under way, so they count as ${numbers.contacts(mature)}.`,
    fewest: ({ mark, minEntered, points, needed }) => {
      const few = `${mark}: fewer than ${count(minEntered)} finished contacts.`;
      if (needed === null) return few;
      const { least, most } = needed;
      return `${few} To be sure of ${count(points)} points below a floor takes ${count(least)}${most > least ? ` to ${count(most)}` : ''}.`;
    },
    mature: (steps) =>
      `${steps
        .map(({ stage, entered, mature }, index) => {
          const finished = `${numbers.contacts(mature)} finished ${plural(mature, { one: 'one', other: 'ones' })}`;
          // said once, it is clear of the others
          return `${stage}: ${count(entered)} ${index === 0 ? `entered, worth ${finished}` : `worth ${numbers.contacts(mature)}`}`;
        })
        .join('; ')}.`,
    curveless: (stages) =>
      `Fewer than 30 conversions, so nobody knows yet how long they take: ${list(stages)}. All who entered count as finished there.`,
    windowed: (stages) =>
      `Fewer than 30 conversions: ${list(stages)}. Only those whose window is over are judged there.`,
    maturityOff: 'Every contact is held to the whole target, whatever its age: --maturity off.',
    immature: (number) =>
      `${count(number)} ${plural(number, { one: 'entry is', other: 'entries are' })} too recent for the window of ${plural(number, { one: 'its', other: 'their' })} stage and not counted yet.`,
    late: (stages) =>
      `Converted means within the window: ${list(stages)}. Who came later has entered the next step all the same.`,
    noRows: 'Nothing to count: no contact entered a step.',
    noCoaching: 'Everybody who can be judged is at or above the floor.',
    nobodySurely: 'Nobody is surely below a floor.',
    nothingSurely: 'Nothing is surely below a floor.',
    tooFew: 'Too few contacts entered to tell who needs coaching.',
    noCoachingFlow: 'No verdicts in the flow basis; use --basis cohort.',
    noCoachingPerformer: 'No verdicts with this credit; use --credit entry.',
    noTargets: 'No stage has a target yet: fill them in in the config to get verdicts.',
  },
  coaching: coachingEn,
};
