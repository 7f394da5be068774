import { checkEn } from '../check/check-en.ts';
import { initEn } from '../init/init-en.ts';
import { trackEn } from '../track/track-en.ts';
import { createNumberText } from './number-text.ts';
import { configEn } from './problems/config-en.ts';
import { filesEn } from './problems/files-en.ts';
import { historyEn } from './problems/history-en.ts';
import { optionsEn } from './problems/options-en.ts';
import { systemEn } from './problems/system-en.ts';
import { tablesEn } from './problems/tables-en.ts';
import { progressEn } from './progress-en.ts';
import type { StepFacts, Texts } from './texts.ts';

const numbers = createNumberText('en');
const { count, percent, points, amount, probability, percentRange, day, plural, list } = numbers;

const rows = (value: number): string => `${count(value)} ${plural(value, { one: 'row', other: 'rows' })}`;
const contacts = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'contact', other: 'contacts' })}`;
const conversions = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'conversion', other: 'conversions' })}`;
const sure = (facts: StepFacts): string =>
  facts.verdict === 'coach' ? 'coach' : 'watch: the evidence is weak';
/** No-break spaces keep `q = 0.01` on one line. */
const evidenceOf = ({ q }: StepFacts): string =>
  q === null ? '' : `, q\u00a0${q < 0.0001 ? '' : '=\u00a0'}${probability(q).replace('<', '<\u00a0')}`;
const worth = ({ impact }: StepFacts): string =>
  impact === null ? '' : ` Worth ${amount(impact)} more final conversions.`;

export const en: Texts = {
  language: 'en',
  numbers,
  verdicts: {
    'no-data': 'no data',
    'too-few': 'too few',
    met: 'met',
    near: 'near',
    coach: 'coach',
    watch: 'watch',
  },
  foci: { yes: 'yes', tentative: 'tentative' },
  absent: 'n/a',
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
    table: 'Table',
    file: 'File',
    rows: 'Rows',
    used: 'Used',
    rejected: 'Rejected',
    problem: 'Problem',
    count: 'Count',
    line: 'Line',
    column: 'Column',
    value: 'Value',
    message: 'Message',
    kind: 'Kind',
    example: 'Example',
    item: 'What',
    header: 'Column',
    reason: 'Reason',
    text: 'Text',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    label: 'Label',
    contacts: 'Contacts',
    deals: 'Deals',
    share: 'Share',
    of: 'Share of',
    effect: 'Effect',
    from: 'From',
    to: 'To',
    config: 'Config',
    aside: 'Left out',
    preset: 'Preset',
    crm: 'CRM',
    layout: 'Layout',
    language: 'Language',
    shape: 'Shape',
    contact_id: 'Deal',
    at: 'Time',
  },
  tables: { contacts: 'contacts', transitions: 'transitions' },
  titles: {
    funnel: 'The team’s funnel',
    matrix: (dimension) => `Coefficients by ${dimension}`,
    coaching: 'Whom to coach on what',
    swaps: 'Swaps',
    accounts: 'Rows',
    problems: 'Problems',
    notices: 'Data quality',
  },
  dimension: (by) => by,
  dimensionName: (by) => by,
  head: {
    title: 'Sales funnel',
    file: ({ file, used, rejected, aside }) =>
      `${file}: ${rows(used)} used${aside > 0 ? ` (${count(aside)} left out by pipeline or condition)` : ''}${rejected > 0 ? `, ${count(rejected)} rejected` : ''}`,
    scope: ({ contacts: number, start, end, asOf, timezone, credit, basis }) =>
      [
        contacts(number),
        start === null && end === null
          ? 'all time'
          : [start === null ? '' : `from ${day(start)}`, end === null ? '' : `to ${day(end)}`]
              .filter(Boolean)
              .join(' '),
        ...(asOf === null ? [] : [`as of ${day(asOf)}`]),
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
  check: checkEn,
  init: initEn,
  progress: progressEn,
  track: trackEn,
  presets: [
    'voronka init recognises these by the header line; --preset NAME reads one of them without a config.',
    'snapshot: a row a deal with today’s stage. long: a row a stage change. wide: a column of dates a stage.',
  ],
  problems: { ...filesEn, ...tablesEn, ...configEn, ...optionsEn, ...historyEn, ...systemEn },
  remarks: {
    rejected: ({ file, rejected, rows: read }) => `${file}: ${count(rejected)} of ${rows(read)} rejected`,
    rejectsCut: ({ file, listed, rejected }) =>
      `${file} lists ${count(listed)} of ${rows(rejected)} rejected; the rest is counted only.`,
    stopped: 'Stopped by --strict: no result is printed.',
    future: (when) =>
      `The newest event is dated ${day(when)}, after this machine’s clock, and the report looks from there: a mistyped date? voronka check names it; --as-of now looks from today.`,
  },
  error: {
    prefix: 'voronka',
    hint: 'Hint',
    column: (name) => `column “${name}”`,
    more: (number) => `… and ${count(number)} more of the same`,
    standardInput: '(standard input)',
    internal: 'This is a fault of voronka, not yours. Please report it with the command and the text above.',
  },
};
