import { bookNoticesEn } from './book-notices-en.ts';
import type { CheckTexts } from './check-texts.ts';

const FROM_THE_FUTURE =
  'A date in the future moves the default as-of, so that young contacts are judged too early; --as-of now looks from today.';
const COUNTED_TWICE =
  'If they are one client, it counts several times, and so does its refusal. Several deals of one client are no mistake.';

/** What each notice does to the coefficients, and what to do. */
export const effectsEn: CheckTexts['effects'] = {
  'ids-rounded':
    'Digits are lost: different deals have become one, and no config can part them. Export again, and do not save the file in a spreadsheet, or with the ids as text.',
  'ids-merged':
    'Different deals have become one. Take the key ids out of the config, or export both files with the same ids.',
  stale:
    'Reports look from the newest event or creation: what happened since is missing, and young contacts look unfinished. Export again.',
  'quiet-days':
    'Holidays, or a missing export? What it held is missing: contacts seem to have stopped, and coefficients come out too low.',
  'future-events': FROM_THE_FUTURE,
  'future-created': FROM_THE_FUTURE,
  'files-rejected':
    'Such a file adds nothing. It is probably of another kind than the others, or names its columns and dates in another way: the problems above show some rows.',
  'labels-rejected':
    'Nobody seems to reach such a stage, and coefficients come out too low. A label that the config does not know belongs to a stage, to lost or to ignored; one without times may have them in another column.',
  'managers-blank':
    'Coefficients per manager cannot be had: nearly everything is (unassigned). Export the owner as well, or name his column in the config: columns, manager.',
  'managers-grouped':
    'Such a report names a manager once, above his rows; all the others count as (unassigned). Export it as a flat table (in Salesforce: Details Only), or fill the names down.',
  'managers-joined':
    'Such a cell is a manager of its own, and none of its people is credited. Keep the one who answers for the contact in a column of its own, or map the cell to that name in managers.aliases.',
  'only-in-contacts':
    'Such a contact counts as entered into the list and lowers the first coefficient of its manager. Is the work not done, or not recorded?',
  'only-in-transitions':
    'Such a contact counts, but the list says nothing of it: where the transitions have no owner or segment either, it falls under (unassigned).',
  'same-tax-id': COUNTED_TWICE,
  'same-phone': COUNTED_TWICE,
  'same-email': COUNTED_TWICE,
  'same-company': COUNTED_TWICE,
  'company-split':
    'Several managers call one company: one wins it and the others’ coefficients carry the refusal.',
  'several-managers':
    'The step belongs to whoever entered its stage, so one manager’s work stands in another’s coefficient. Agree whose the contact is.',
  'editor-not-owner':
    'Credit “entry” gives a step to who made the event, “owner” to the owner: the larger this share, the further they are apart.',
  'system-users':
    'What such a user moves is missing from the people’s coefficients, until managers.system names it.',
  'managers-alike':
    'One person’s contacts are split into rows that are too small to judge, until managers.aliases joins them.',
  'stages-alike': 'All spellings count as the same; nothing is lost.',
  'stages-renamed':
    'If one stage was renamed, contacts seem to skip it before or after that day: its coefficient is wrong until both labels are its.',
  'out-of-order':
    'The later stage counts as having passed the earlier ones at its own time: the earlier steps fall into other periods, to other managers.',
  'before-start':
    'The contact entered the list at the earlier of the two: its step falls into another period.',
  'duplicate-events': 'Repeats change nothing.',
  unproven:
    'The config says what proves that the stage was reached, and here it is blank: reached in words only? They count; with --require-proof they do not.',
  'contacts-repeated': 'Such a contact counts once, with its earliest creation date and its newest values.',
  'clock-unread':
    'The dates beside have no clock: what happened to a contact on one day has no order. Join them: columns: { at_time: … }.',
  'placeholder-dates':
    'Programs write such dates where there is none: the cell is blank, no event. A row of a history without another date is rejected.',
  'created-unreadable': 'The contact stays; without a dated event it is left out of every period.',
  undated: 'Such a contact counts over all time, and is left out whenever a period is asked for.',
  'rows-untimed':
    'Such a row is rejected: the stage it tells of is missing unless a later one implies it, and coefficients come out too low.',
  'amounts-unreadable':
    'What cannot be read is in no sum of money; coefficients count contacts and do not change.',
  'currencies-mixed': 'Coefficients count contacts and do not change.',
  'ignored-rows': 'Such a row is used, and changes nothing.',
  'title-lines':
    'Such a line is passed over, and not counted among the rows read. If the header is another line, say so in the config: header: 3.',
  'group-lines': 'Such a line is no row: left out, and not counted among the rows read.',
  'bytes-lost':
    'What was there is read as a replacement sign (U+FFFD): a name with one in it is another name. Export the file again, or mend the texts in the CRM.',
  'footer-rows': 'Such a line is no row: left out, and not counted among the rows read.',
  'aliases-unmatched':
    'Such an alias joins nothing. Misspelled, or gone? The spelling that was meant stays a manager of its own.',
  'targets-unmatched': 'Such a target holds nobody: contacts are judged by the stage’s own.',
  'managers-teamless': 'In a report by team the contacts of such a manager are nobody’s. Misspelled, or new?',
  'teams-idle': 'Such a manager is in no report. Misspelled, or gone?',
  ...bookNoticesEn.effects,
};
