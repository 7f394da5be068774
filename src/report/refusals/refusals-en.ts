import { contacts, count, counted, list, percent } from '../words/phrases-en.ts';
import type { RefusalsTexts, StandingOut } from './refusals-texts.ts';

const refusals = (value: number): string => counted(value, 'refusal', 'refusals');
const before = (stage: string | null): string => (stage === null ? '' : ` before “${stage}”`);
const part = ({ name, reason, stage, lost, of, share }: Omit<StandingOut, 'others'>): string =>
  `${name}: “${reason}” is ${percent(share)} of the refusals${before(stage)} (${count(lost)} of ${count(of)})`;

export const refusalsEn: RefusalsTexts = {
  reasons: {
    budget: 'No budget',
    supplier: 'Has a supplier',
    price: 'Too expensive',
    'not-planned': 'Not planned now',
    'no-fit': 'Does not fit',
    'no-interest': 'Not interested',
    terms: 'Terms',
  },
  none: 'no reason recorded',
  stages: { after: 'after the last stage', unknown: 'stage not known', all: 'all stages' },
  columns: {
    reason: 'Reason',
    manager: 'Manager',
    stage: 'Not reached',
    lost: 'Refusals',
    share: 'Share',
    cumulative: 'Running total',
    team_share: 'Colleagues',
    low: 'From',
    high: 'To',
    flag: 'Flag',
    unrecorded: 'No reason',
    bar: '',
  },
  others: 'Elsewhere',
  titles: {
    refusals: (lost) => `Why clients say no: ${refusals(lost)}`,
    rows: (dimension) => `The commonest reason by ${dimension}`,
    flags: 'Who stands out',
    recall: ({ contacts: number, until }) => `To be called again by ${until}: ${contacts(number)}`,
    calls: 'Whose calls they are',
  },
  flags: {
    excuse: (facts) => `${part(facts)}, with the colleagues ${percent(facts.others)}.`,
    more: (facts) => `${part(facts)}, with the others ${percent(facts.others)}.`,
    unrecorded: ({ name, stage, lost, of, share }) =>
      `${name}: ${percent(share)} of the refusals${before(stage)} have no reason (${count(lost)} of ${count(of)}).`,
    nobody: 'Nobody stands out: the differences are no larger than chance makes them.',
    few: (fewest) => `Too few to compare: nobody has ${counted(fewest, 'refusal', 'refusals')} yet.`,
    alone: 'There is nobody to compare with.',
  },
  meanings: {
    excuse:
      'An excuse is said to whoever has not convinced: “has a supplier” is mostly a talk that ended too early, “you don’t have this item”, when you do, a weak presentation. It is the talk that wants coaching.',
    more: 'More often than with the colleagues, and not by chance: look whose contacts these are, then listen to the talks.',
    moreOf: 'More often than elsewhere, and not by chance: look what kind of contacts come from there.',
    unrecorded:
      'Over 10% without a reason: nobody can say what to do about these. Have the reason asked for, and recorded.',
  },
  notes: {
    noLosses: 'Nobody was lost here.',
    noReasons: (lost) =>
      `None of ${refusals(lost)} has a reason: the export has no column of reasons, or nobody fills it in. Name the column in the config (transitions: columns: reason).`,
    unrecorded: ({ lost, of }) =>
      `${count(lost)} of ${refusals(of)} ${lost === 1 ? 'has' : 'have'} no reason recorded.`,
    unknown: ({ reasons, of }) =>
      `${counted(of, 'label is a reason', 'labels are reasons')} of ${of === 1 ? 'its' : 'their'} own, as the config does not know ${of === 1 ? 'it' : 'them'}: ${list([...reasons.map((each) => `“${each}”`), ...(of > reasons.length ? [`${count(of - reasons.length)} more`] : [])])}. Labels that mean the same belong together under refusals: reasons.`,
    afterLast: ({ lost, of }) =>
      `${count(lost)} of ${refusals(of)} came after the last stage: in the funnel these contacts count as converted.`,
    unknownStage: (lost) =>
      `${contacts(lost)} ${lost === 1 ? 'was' : 'were'} lost at a stage that this export does not tell: they are in no stage here.`,
    more: (reasons) =>
      `${counted(reasons, 'more reason', 'more reasons')}: --top shows more or fewer, -o refusals.csv writes all.`,
    recall: 'Whom to call again, and when: voronka refusals --recall.',
  },
  recall: {
    columns: {
      due: 'Call on',
      contact_id: 'Contact',
      company: 'Company',
      manager: 'Manager',
      reason: 'Reason',
      lost_at: 'Refused on',
      overdue_days: 'Days overdue',
    },
    row: ({ name, contacts: number, overdue }) =>
      `${name}: ${contacts(number)}${overdue === 0 ? '' : `, ${count(overdue)} overdue`}`,
    more: (number) =>
      `${counted(number, 'more contact', 'more contacts')}: --top shows more or fewer, --manager those of one, -o recall.xlsx writes all.`,
    none: 'Nobody is to be called again until then.',
    nobody:
      'No refusal has a reason after which clients are called again. Which do, recall: 75d of a reason says (refusals: reasons in the config).',
    order: 'Whoever has come back since is not listed.',
  },
  chart: {
    unit: 'refusals',
    alternative: ({ lost, reasons, first, share, half }) =>
      `${refusals(lost)} for ${counted(reasons, 'reason', 'reasons')}. The commonest is “${first}”, ${percent(share)} of them; ${half === 1 ? 'it makes' : `the first ${count(half)} make`} half of all.`,
    note: 'Bars: refusals by reason. Line: how much the reasons make together, from the commonest on.',
  },
  rules: ({ timezone }) =>
    `refusals of the period, by the manager who recorded them, else the owner · time zone ${timezone}`,
};
