import { counted, events, plural, rows } from '../words/phrases-en.ts';
import type { BookNoticeTexts } from './check-texts.ts';

const touches = (n: number): string => counted(n, 'touch', 'touches');
const purchases = (n: number): string => counted(n, 'purchase', 'purchases');

/** What `check` says of touches, purchases and reasons of a loss. */
export const bookNoticesEn: BookNoticeTexts = {
  notices: {
    'touches-unknown-contacts': (n) => `${touches(n)} of contacts that stand in no other file`,
    'touches-unknown-managers': (n) =>
      `${touches(n)} by ${plural(n, { one: 'somebody', other: 'people' })} without a contact or an event`,
    'touches-ahead': (n) => `${touches(n)} dated after this machine’s clock`,
    'touches-empty': (n) => `${touches(n)} of no length`,
    'kinds-unknown': (n) => `${touches(n)} of a kind that activities.kinds does not name`,
    'results-unknown': (n) => `${touches(n)} with a result that activities.substantive does not name`,
    'reasons-unknown': (n) => `${events(n)} of refusal for a reason that refusals.reasons does not name`,
    'purchases-unknown-contacts': (n) => `${purchases(n)} of contacts that stand in no other file`,
    'purchases-ahead': (n) => `${purchases(n)} dated after this machine’s clock`,
    'purchases-repeated': (n) => `${rows(n)} of purchases that repeat another exactly`,
    'purchases-mixed': (n) => `${purchases(n)} in several currencies`,
  },
  effects: {
    'touches-unknown-contacts':
      'Such a touch counts as work, but belongs to nobody in the funnel. Does the file name another id, such as the call’s own or the company’s?',
    'touches-unknown-managers':
      'Such a person has touches and no funnel: two spellings of one name, or a user who does not sell? managers.aliases joins, managers.system leaves out.',
    'touches-ahead':
      'Planned, not done: a report that looks from an earlier day leaves it out. Export finished activities only.',
    'touches-empty':
      'A call without a length is one that nobody answered: among calls it counts as missed, not as a touch.',
    'kinds-unknown':
      'Such a touch counts as a touch, and neither as a proposal nor as a request. If it is one, name its kind there.',
    'results-unknown':
      'Such a touch counts as missed, beside the touches and not among them. If something was said, name its result there. Results such as “no answer” are not meant.',
    'reasons-unknown':
      'Such a reason is a row of its own. To join it to another, or to call again after it, name it in the config.',
    'purchases-unknown-contacts':
      'The purchase counts; of its client nobody knows the manager or the company. Does the file name another id than the other files?',
    'purchases-ahead':
      'A date in the future makes a client look active who is not. Is the order only planned?',
    'purchases-repeated':
      'A repeated row counts as a purchase. If the file was exported twice, or every line of an order is a row, sums and repeat purchases come out too high.',
    'purchases-mixed': 'Sums are kept apart by currency: nothing is converted.',
  },
  names: {
    'touches-unknown-contacts': 'touches of unknown contacts',
    'touches-unknown-managers': 'touches by unknown managers',
    'touches-ahead': 'touches in the future',
    'touches-empty': 'touches of no length',
    'kinds-unknown': 'unknown kinds of touches',
    'results-unknown': 'unknown results of touches',
    'reasons-unknown': 'unknown reasons of refusal',
    'purchases-unknown-contacts': 'purchases of unknown contacts',
    'purchases-ahead': 'purchases in the future',
    'purchases-repeated': 'repeated purchases',
    'purchases-mixed': 'purchases in several currencies',
  },
};
