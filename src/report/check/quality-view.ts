import {
  looksLikeDeals,
  type Notice,
  type NoticeCode,
  SUMS_NOTICES,
  shareOf,
  UNIT_OF_NOTICE,
} from '../../domain/quality/notice.ts';
import { buildProse } from '../column.ts';
import type { Line, ProseSection } from '../model.ts';
import { clipText } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import { NOTICES } from './check-tables.ts';

/** What is odd about the input, and what was looked for in vain. */
export interface QualityFindings {
  readonly notices: readonly Notice[];
  /** Codes that were looked for and not found. */
  readonly clear: readonly NoticeCode[];
  /** Codes that could not be looked for, since the rows lie in a database. */
  readonly unseen?: readonly NoticeCode[];
}

/** These change no coefficient. */
const HARMLESS: ReadonlySet<NoticeCode> = new Set([
  'stages-alike',
  'duplicate-events',
  'contacts-repeated',
  'amounts-unreadable',
  'currencies-mixed',
  'ignored-rows',
  'title-lines',
  'group-lines',
  'footer-rows',
  'kinds-unknown',
  'reasons-unknown',
  'purchases-mixed',
]);

/** A notice as JSON has it. */
export function flattenNotice(notice: Notice, texts: Texts) {
  const { code, count, total, examples } = notice;
  return {
    notice: code,
    count,
    examples,
    message: texts.check.notices[code](count),
    of: UNIT_OF_NOTICE[code],
    total,
    share: shareOf(notice),
    effect: effectOf(notice, texts),
  };
}

/** The data-quality part of the page: each notice with its share, what it does to the coefficients, examples. */
export function buildNotices({ notices, clear, unseen = [] }: QualityFindings, texts: Texts): ProseSection {
  const { check } = texts;
  const lines = notices.flatMap((each) => describeNotice(each, texts));
  if (lines.length === 0) lines.push({ text: check.noNotices, tone: 'met' });
  if (clear.length > 0) {
    lines.push({ text: check.clear(clear.map((code) => check.names[code])), tone: 'muted' });
  }
  if (unseen.length > 0) {
    lines.push({ text: check.unseen(unseen.map((code) => check.names[code])), tone: 'muted' });
  }
  const rows = notices.map((notice) => ({
    notice,
    examples: notice.examples.join(separatorOf(notice.examples)),
    message: check.notices[notice.code](notice.count),
    effect: effectOf(notice, texts),
  }));
  return buildProse(NOTICES, check.columns, rows, { id: 'notices', title: check.titles.notices, lines });
}

function describeNotice(notice: Notice, texts: Texts): Line[] {
  const { code, count, items, examples } = notice;
  const share = shareOf(notice);
  const part = share === null ? '' : ` (${texts.check.share(share, UNIT_OF_NOTICE[code])})`;
  const harmless = HARMLESS.has(code) || looksLikeDeals(notice);
  const lines: Line[] = [
    { text: texts.check.notices[code](count) + part, tone: harmless ? undefined : 'watch' },
    { text: effectOf(notice, texts), indent: 1 },
  ];
  if (examples.length === 0) return lines;
  if (SUMS_NOTICES.has(code)) {
    const sums = examples.map((each) => writeSum(each, texts)).join('; ');
    return [...lines, { text: texts.check.sums(sums), indent: 1 }];
  }
  const shown = examples.map((each) => writeExample(notice, each, texts)).join(separatorOf(examples));
  const more = items > examples.length ? ' …' : '';
  return [...lines, { text: `${shown}${more}`, tone: 'muted', indent: 1 }];
}

function effectOf(notice: Notice, { check }: Texts): string {
  return looksLikeDeals(notice) ? check.deals : check.effects[notice.code];
}

/** `1334.5 RUB`, as the notice has it, the way of the language. */
function writeSum(example: string, { numbers }: Texts): string {
  const [sum, ...currency] = example.split(' ');
  return [numbers.money(sum as `${number}`), ...currency].join(' ');
}

/** Examples that hold commas themselves are set apart by semicolons. */
function separatorOf(examples: readonly string[]): string {
  return examples.some((each) => each.includes(', ')) ? '; ' : ', ';
}

/** Days are written the way of the language. */
function writeExample({ code }: Notice, example: string, texts: Texts): string {
  if (UNIT_OF_NOTICE[code] !== 'days') return clipText(example);
  return example.split('..').map(texts.numbers.day).join('–');
}
