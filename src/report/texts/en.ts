import { initEn } from './init-en.ts';
import { createNumberText } from './number-text.ts';
import { problemsEn, reasonsEn } from './problems-en.ts';
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
  },
  tables: { contacts: 'contacts', transitions: 'transitions' },
  titles: {
    funnel: 'The team’s funnel',
    matrix: (dimension) => `Coefficients by ${dimension}`,
    coaching: 'Whom to coach on what',
    swaps: 'Swaps',
    accounts: 'Rows',
    problems: 'Problems',
    notices: 'Notices',
  },
  dimension: (by) => by,
  head: {
    title: 'Sales funnel',
    file: ({ file, used, rejected }) =>
      `${file}: ${rows(used)} used${rejected > 0 ? `, ${count(rejected)} rejected` : ''}`,
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
  check: {
    clean: 'Every row is used.',
    rejected: (number) => `${rows(number)} rejected.`,
    reasons: reasonsEn,
    notices: {
      'only-in-contacts': (n) =>
        `${contacts(n)} in the contacts only: they count as entered into the list and nothing more`,
      'only-in-transitions': (n) =>
        `${contacts(n)} in the transitions only: they count, without owner, segment or creation date`,
      'duplicate-events': (n) =>
        `${rows(n)} ${plural(n, { one: 'repeats an event', other: 'repeat events' })} exactly; repeats change nothing`,
      'future-events': (n) => `${rows(n)} dated after this machine’s clock; they move the default as-of`,
      'future-created': (n) =>
        `${contacts(n)} created after this machine’s clock; they move the default as-of`,
      'managers-alike': (n) =>
        `${count(n)} ${plural(n, { one: 'manager’s name', other: 'managers’ names' })} spelled in ways that differ only in case or spacing; list them under managers.aliases`,
      'stages-alike': (n) =>
        `${count(n)} ${plural(n, { one: 'stage label', other: 'stage labels' })} spelled in ways that differ only in case or spacing; they count as the same`,
      backwards: (n) =>
        `${contacts(n)} whose times run backwards: a later stage before an earlier one, or an event before the creation date`,
      'contacts-repeated': (n) =>
        `${contacts(n)} in several rows of the contacts: the earliest creation date and the newest values are used`,
      'created-unreadable': (n) =>
        `${rows(n)} with an unreadable creation date; the contacts stay, their time unknown`,
      undated: (n) => `${contacts(n)} without any time: left out whenever a period is asked for`,
      'targets-unmatched': (n) =>
        `${count(n)} ${plural(n, { one: 'target is', other: 'targets are' })} set for a segment or manager that the data do not have`,
      'ignored-rows': (n) => `${rows(n)} with an ignored label: used, and changing nothing`,
    },
    more: (number) => `… and ${count(number)} more`,
    noNotices: 'Nothing else to notice.',
    noProblems: 'No row is rejected.',
  },
  init: initEn,
  problems: problemsEn,
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
