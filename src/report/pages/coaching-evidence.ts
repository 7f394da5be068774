import type { PageWords } from '../charts/caption.ts';
import { buildTable, declareTable } from '../column.ts';
import { collectFacts, openDesk, shownCoachees } from '../funnel/coaching-section.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { addMix, GAPS, type GapFacts } from '../funnel/funnel-tables.ts';
import type { TableSection } from '../model.ts';
import { nameGaps } from '../names.ts';

/** A step of the coaching list, and who can teach it. */
interface EvidenceFacts extends GapFacts {
  readonly teacher: { readonly name: string; readonly coefficient: string } | null;
}

const { manager, stage, entered, mature, converted, coefficient, low, high, target } = GAPS;
const { short, q, confirmed, impact } = GAPS;

/** What somebody in a meeting may want to look up: the numbers behind every sentence of the list. */
const EVIDENCE = declareTable<EvidenceFacts>()({
  manager,
  stage,
  coefficient,
  target,
  low,
  high,
  q,
  confirmed,
  entered,
  mature,
  converted,
  short,
  impact,
  impact_least: { type: 'amount', absent: true, read: ({ gap }) => gap.impactLeast },
  impact_most: { type: 'amount', absent: true, read: ({ gap }) => gap.impactMost },
  mentor: {
    type: 'text',
    absent: true,
    read: ({ teacher }) => (teacher === null ? null : `${teacher.name} (${teacher.coefficient})`),
  },
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
    const { mentor } = collectFacts(each.gap, desk);
    const teacher =
      mentor === null ? null : { ...mentor, coefficient: texts.numbers.percent(mentor.coefficient) };
    return { ...each, teacher };
  });
  return [
    buildTable(addMix(EVIDENCE, answer.meta), texts.funnel.columns, rows, {
      id: 'evidence',
      title: pages.titles.evidence,
      for: audience,
    }),
  ];
}
