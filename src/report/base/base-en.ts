import { contacts, count, counted, day, numbers, percent, percentRange } from '../words/phrases-en.ts';
import type { BaseTexts } from './base-texts.ts';

const clients = (value: number): string => counted(value, 'client', 'clients');
const purchases = (value: number): string => counted(value, 'purchase', 'purchases');
const UNITS = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
} as const;
const brought = (sums: readonly string[]): string => (sums.length === 0 ? '' : ` (${sums.join(', ')})`);
const part = ({ converted, of, share }: { converted: number; of: number; share: number }): string =>
  `${percent(share)} (${count(converted)} of ${numbers.contacts(of)})`;
const alike =
  (what: string) =>
  ({ contacts: number, items }: { contacts: number; items: number }): string =>
    `${contacts(number)} share ${what} with another one: ${counted(items, 'group', 'groups')}.`;

export const baseEn: BaseTexts = {
  columns: {
    section: 'Section',
    name: 'Name',
    period: 'Period',
    from: 'From',
    to: 'To',
    class: 'Class',
    was: 'Class before',
    clients: 'Clients',
    of: 'Of',
    share: 'Share',
    low: 'Low',
    high: 'High',
    norm: 'Norm',
    verdict: 'Verdict',
    purchases: 'Purchases',
    sum: 'Sum',
    currency: 'Currency',
    value: 'Value',
  },
  silentColumns: {
    contact_id: 'Client',
    company: 'Company',
    manager: 'Manager',
    class: 'Class',
    last: 'Last purchase',
    silent_days: 'Silent, days',
    period: 'Usual, days',
    sum_12m: 'In 12 months',
    lifetime: 'In all',
    currency: 'Currency',
  },
  buckets: (unit) => ({
    period: UNITS[unit][0].replace(/^./, (letter) => letter.toUpperCase()),
    new: 'New',
    repeat: 'Repeat',
    sum: 'Bought for',
    before: `Bought the ${UNITS[unit][0]} before`,
    kept: 'Bought again',
    churn: 'Left',
    range: '95% interval',
    verdict: 'Against the norm',
  }),
  classes: { class: 'Class', clients: 'Clients', sum: 'Sum', share: 'Of the sum', bar: '' },
  moves: { class: 'Class now', A: 'Was A', B: 'Was B', C: 'Was C', D: 'Was D', none: 'Did not buy' },
  owners: {
    manager: 'Manager',
    clients: 'Clients',
    sum: 'Sum',
    before: 'Bought the year before',
    left: 'Left',
    churn: 'Share that left',
    verdict: 'Against the norm',
  },
  ages: { age: 'Last updated', contacts: 'Contacts', share: 'Share', bar: '' },
  verdicts: {
    ok: 'within the norm',
    watch: 'above it, may be chance',
    over: 'above the norm',
    under: 'below the norm',
    'too-few': 'too few to say',
    unfinished: 'not over yet',
  },
  titles: {
    summary: 'Clients',
    buckets: (unit) => `New, repeat and lost clients by ${UNITS[unit][0]}`,
    classes: 'Classes by the sum of the last 12 months',
    moves: 'Where they were in the 12 months before',
    owners: 'Whose clients stay, and whose leave',
    list: (number) => `The list: ${contacts(number)}`,
    silent: (number) => `Silent for more than twice the usual time: ${clients(number)}`,
  },
  source: {
    purchases: ({ purchases: number, firstDay, lastDay }) =>
      `${purchases(number)} from ${day(firstDay)} to ${day(lastDay)}.`,
    events: ({ purchases: number, firstDay, lastDay }) =>
      `There is no file of purchases: they are the ${counted(number, 'entry', 'entries')} into the last stage that have a sum, from ${day(firstDay)} to ${day(lastDay)}. Where a client has a row a deal, repeat purchases are not seen.`,
    deals: 'There is no file of purchases: they are the entries into the last stage that have a sum.',
    none: 'No purchases: neither rows in a file of them (--purchases) nor an entry into the last stage with a sum. Who buys again, leaves or is worth most, the data cannot say.',
    later: (number) =>
      `${purchases(number)} after the day that this page looks from are left out: --as-of names a later day.`,
    unread: (number) =>
      `${counted(number, 'sum', 'sums')} of the last stage cannot be read, and count as no purchase.`,
    currencies: (main) =>
      `Sums in several currencies are never added: classes and values are of ${main}, in which most was bought.`,
    unclassed: (number) => `${clients(number)} paid in other currencies only and have no class.`,
  },
  churn: {
    year: ({ base, left, share, low, high, norm, verdict }) => {
      const range = `${percent(share)}, 95% interval ${percentRange(low, high)}`;
      const held =
        norm === null || verdict === null
          ? ''
          : verdict === 'ok'
            ? `, within the norm of ${percent(norm, true)}`
            : verdict === 'over'
              ? `, more than the norm of ${percent(norm, true)}`
              : verdict === 'too-few'
                ? ': too few to be held to a norm'
                : `, above the norm of ${percent(norm, true)}, which may be chance`;
      return `Of ${clients(base)} of the year before, ${count(left)} bought nothing in the last 12 months (${range})${held}.`;
    },
    none: 'Nobody bought in the year before the last 12 months: how many clients leave, the data cannot say yet.',
  },
  buyers: ({ fresh, repeat, freshSums, repeatSums, always }) =>
    always
      ? `${clients(fresh + repeat)} bought at all${brought(freshSums)}; by year or quarter they are new or repeat clients below.`
      : `Bought in the period: ${count(fresh)} new${brought(freshSums)} and ${count(repeat)} repeat${brought(repeatSums)}.`,
  kinds: {
    rate: ({ fresh, repeat, times }) =>
      `Of the same list repeat clients buy at ${part(repeat)}, new ones at ${part(fresh)}${times === null ? '' : `: ${numbers.plainAmount(times)} times as readily`}.`,
    others: (number) => `${contacts(number)} are called neither new nor repeat.`,
  },
  lifetime: ({ yearly, years, most, value }) =>
    `A client brings ${yearly} a year and stays ${numbers.plainAmount(years)} years${most ? ' (more are not reckoned with)' : ''}: ${value} in all.`,
  period: {
    known: ({ days, clients: number, silent }) =>
      `Between two purchases usually ${counted(days, 'day', 'days').replace(/^[\d.,]+/, numbers.plainAmount(days))} pass (median of ${clients(number)} who bought on three days or more). Silent for more than twice that: ${clients(silent)}${silent > 0 ? '; voronka base --reactivate lists them' : ''}.`,
    unknown:
      'Nobody bought on three days or more: how long a client usually waits, and who went silent, the data cannot say.',
  },
  silent: {
    none: 'Nobody has been silent for longer than twice the usual time.',
    rule: 'Usual: the median of the days between his purchases where he bought on four days or more, else that of all clients. Purchases of one day are one.',
    more: (number) =>
      `${counted(number, 'more client', 'more clients')}: --top shows more or fewer, --manager those of one, -o reactivate.csv writes all.`,
  },
  notes: {
    buckets: 'Left: bought in the time before and not in this one.',
    history: (firstDay) =>
      `Purchases are known from ${day(firstDay)} on: whoever bought before counts as new.`,
    norm: (unit, norm) =>
      norm === null
        ? `A ${UNITS[unit][0]} has no norm unless base.churn.norm says one.`
        : `Norm: at most ${percent(norm, true)} leave in a ${UNITS[unit][0]}.`,
    classes: ({ firstDay, lastDay }) =>
      `From ${day(firstDay)} to ${day(lastDay)}, the biggest first: A up to 50% of the sum, B to 80%, C to 95%, D the rest.`,
    noMoves: 'Nobody bought in the 12 months before: there is nothing to move from.',
    bought: 'did not buy',
    owners: 'A client is of whoever sold the newest purchase, else of his owner.',
  },
  list: {
    names: {
      quarter: 'within a quarter',
      year: 'within a year',
      older: 'longer ago',
      undated: 'no date',
      blacklist: 'on the black list',
    },
    renewed: ({ share, norm, verdict, created }) =>
      `${created ? 'Put on the list' : 'Renewed'} within a year: ${percent(share)}, ${verdict === 'ok' ? `the norm of ${percent(norm, true)} is met` : `the norm is ${percent(norm, true)}`}.${created ? ' When contacts were changed the list does not say (updated_at).' : ''}`,
    undated: 'The list has no dates: how old it is, nobody can say.',
    empty: 'There is no list of contacts.',
    blacklist: 'On the black list',
    duplicates: {
      'same-tax-id': alike('a tax id'),
      'same-phone': alike('a telephone number'),
      'same-email': alike('an e-mail address'),
      'same-company': alike('a name'),
      'company-split': ({ contacts: number, items }) =>
        `${contacts(number)} of ${counted(items, 'company', 'companies')} belong to several managers.`,
    },
    whole: 'Duplicates are those of the whole list; voronka check names them.',
  },
  bucket: (_, name) => name.replace(/^(\d+)-(Q\d)$/, '$2 $1'),
  noCurrency: 'no named currency',
};
