import type { PageWords } from '../charts/caption.ts';
import { buildTable, declareTable } from '../column.ts';
import { collectFacts, openDesk, shownCoachees } from '../funnel/coaching-section.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { addMix, GAPS, type GapFacts } from '../funnel/funnel-tables.ts';
import type { TableSection } from '../model.ts';
import { nameGaps } from '../names.ts';

/** A step of the coaching list, and who can teach it. */
interface EvidenceFacts extends GapFacts {
  readonly teacher: string | null;
  /** Where the coefficient lies, and what the step would bring: ranges as people read them. */
  readonly interval: string | null;
  readonly range: string | null;
}

const { manager, stage, coefficient, target, q, confirmed, entered, mature, short, impact } = GAPS;

/** What somebody in a meeting may want to look up: the numbers behind every sentence of the list. */
const EVIDENCE = declareTable<EvidenceFacts>()({
  manager,
  stage,
  coefficient,
  target,
  interval: { type: 'text', absent: true, read: ({ interval }) => interval },
  q,
  confirmed,
  entered,
  mature,
  short,
  impact,
  range: { type: 'text', absent: true, read: ({ range }) => range },
  mentor: { type: 'text', absent: true, read: ({ teacher }) => teacher },
});

/**
 * The evidence of the coaching list, a row a step: intervals, q, contacts, what it would bring, who can teach it and how well
 * he does it himself. Those on `watch` have their sentence in the list.
 *
 * @returns nothing where nobody stands on the list
 */
export function buildEvidence(answer: FunnelAnswer, { texts, pages, audience }: PageWords): TableSection[] {
  const desk = openDesk(answer, texts);
  const steps = shownCoachees(answer).flatMap(({ way, steps: own }) => (way === null ? own : [way, ...own]));
  if (steps.length === 0) return [];
  const rows = nameGaps(steps, answer.funnel, texts).map((each): EvidenceFacts => {
    const { low, high } = each.gap;
    const { mentor, worth } = collectFacts(each.gap, desk);
    return {
      ...each,
      teacher: mentor === null ? null : `${mentor.name} (${texts.numbers.percent(mentor.coefficient)})`,
      interval: low === null || high === null ? null : texts.numbers.percentRange(low, high),
      range: worth === null ? null : texts.whatif.range(worth.least, worth.most),
    };
  });
  const { range } = texts.whatif.columns;
  const columns = { ...texts.funnel.columns, range, interval: pages.interval(answer.meta.confidence) };
  return [
    buildTable(addMix(EVIDENCE, answer.meta), columns, rows, {
      id: 'evidence',
      title: pages.titles.evidence,
      for: audience,
      folded: true,
    }),
  ];
}
