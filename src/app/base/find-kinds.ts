import { CLIENT_KINDS, readClientKind } from '../../domain/base/client-kind.ts';
import { assessGaps } from '../../domain/coaching/gaps.ts';
import { countRows, type OfRow } from '../../domain/evidence/counts.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { listAges } from '../../domain/evidence/maturity.ts';
import type { KindRates } from '../../report/base/base-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';

const COLUMN = 'kind';

/** How readily new and repeat contacts of the list buy; null where the list does not tell them apart. */
export async function findKinds({ engine }: Question, ground: Ground): Promise<KindRates | null> {
  const { asked, assessed, answer } = ground;
  const { analysis, query, regroup } = asked;
  if (!engine.facts.attributes.includes(COLUMN) || analysis.basis === 'flow') return null;
  const counted = await engine.countSteps({
    ...query,
    credit: analysis.credit,
    basis: analysis.basis,
    by: [...query.by, { kind: 'attribute', name: COLUMN }],
    horizons: listAges(assessed.terms.maturity),
  });
  const shown = regroup(countRows(counted.overall, 0)).filter(
    ({ row }) => answer.shown === null || answer.shown.has(row ?? UNASSIGNED),
  );
  const ways = countRows(shown, query.by.length).map((way): typeof way & OfRow => ({
    ...way,
    row: readClientKind(way.row),
  }));
  const { overall } = assessGaps({ counts: [], overall: ways, unknown: [] }, assessed.terms);
  const rates = CLIENT_KINDS.flatMap((kind) => {
    const found = overall.find(({ row }) => row === kind);
    if (found === undefined) return [];
    const { converted, mature, entered, coefficient, low, high } = found;
    return { kind, converted, mature: mature ?? entered, coefficient, low, high };
  });
  if (rates.length === 0) return null;
  const of = (kind: string): number | null => rates.find((each) => each.kind === kind)?.coefficient ?? null;
  const [fresh, repeat] = [of('new'), of('repeat')];
  return {
    rates,
    times: fresh === null || fresh === 0 || repeat === null ? null : repeat / fresh,
    others: ways.reduce((sum, { row, entered }) => sum + (row === null ? entered : 0), 0),
  };
}
