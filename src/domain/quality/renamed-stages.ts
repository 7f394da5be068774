import { DAY, type Micros } from '../calendar/micros.ts';
import { compareCodePoints } from '../text/order.ts';

/** A stage label over time. */
export interface LabelSpan {
  readonly label: string;
  /** Number of its stage; null where the config does not know it. */
  readonly stage: number | null;
  readonly rows: number;
  readonly first: Micros;
  readonly last: Micros;
}

/** Labels that are looked at: the commonest. */
const MOST_LABELS = 200;

/** A label whose events end where those of another one begin. */
export interface Renaming {
  readonly before: LabelSpan;
  readonly after: LabelSpan;
}

/** A label with fewer rows begins and ends by chance. */
const LEAST_ROWS = 10;
/** So much may the old and the new label be used side by side. */
const OVERLAP = 7 * DAY;
/** So long may the new one keep waiting. */
const PAUSE = 14 * DAY;
/** So long before the end of the data the old one has to stop, and so long after their start the new one to begin. */
const MARGIN = 14 * DAY;
/** … and this share of the whole span at least. */
const MARGIN_SHARE = 0.1;

/**
 * Pairs of labels that look like one stage renamed: the first ends within a week after the second begins, or up to two
 * weeks before; both have at least ten rows; the first ended, and the second began, at least 14 days and a tenth of the
 * whole span away from the newest and the oldest event. Of several partners the nearest in time; a pair is named if
 * each is the other's nearest, and the config knows one of them and does not have both in one stage.
 *
 * @param span the oldest and the newest event of all
 * @returns in code-point order of the older label
 */
export function findRenamings(
  labels: readonly LabelSpan[],
  span: { readonly oldest: Micros; readonly newest: Micros },
): Renaming[] {
  const margin = Math.max(MARGIN, (span.newest - span.oldest) * MARGIN_SHARE);
  const usual = labels
    .filter(({ rows }) => rows >= LEAST_ROWS)
    .sort((a, b) => b.rows - a.rows || compareCodePoints(a.label, b.label))
    .slice(0, MOST_LABELS);
  const ended = usual.filter(({ last }) => span.newest - last >= margin);
  const begun = usual.filter(({ first }) => first - span.oldest >= margin);
  const mutual = ended.flatMap((before): Renaming[] => {
    const after = findNearest(begun, (each) => distance(before, each));
    if (after === null) return [];
    return findNearest(ended, (each) => distance(each, after)) === before ? [{ before, after }] : [];
  });
  return mutual
    .filter(({ before, after }) => before.stage !== after.stage)
    .sort((a, b) => compareCodePoints(a.before.label, b.before.label));
}

/** Time between the end of one and the beginning of the other; null where that is no renaming. */
function distance(before: LabelSpan, after: LabelSpan): number | null {
  const pause = after.first - before.last;
  return before === after || before.first >= after.first || pause > PAUSE || pause < -OVERLAP
    ? null
    : Math.abs(pause);
}

function findNearest(spans: readonly LabelSpan[], far: (each: LabelSpan) => number | null): LabelSpan | null {
  const near = spans.flatMap((span) => {
    const away = far(span);
    return away === null ? [] : { span, away };
  });
  near.sort((a, b) => a.away - b.away || compareCodePoints(a.span.label, b.span.label));
  return near[0]?.span ?? null;
}
