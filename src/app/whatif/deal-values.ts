import { countRows } from '../../domain/evidence/counts.ts';
import { listAges } from '../../domain/evidence/maturity.ts';
import { parseAmount } from '../../domain/money/amount.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { type DealValue, gatherAmounts, meanDealValues, readValue } from '../../domain/worth/deal-value.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** What a final conversion is worth, and how that is known. */
export interface DealValues {
  /** `named`: by `--deal-value`; `amounts`: from the input; `none`: nobody knows. */
  readonly from: 'named' | 'amounts' | 'none';
  /** Of a row of the report; null: contacts of nobody. Empty where nobody knows. */
  readonly of: (row: string | null) => readonly DealValue[];
}

/**
 * Finds what a final conversion of each row is worth: what `--deal-value` says, else the mean amount of its final
 * conversions, the team's where these are few, in each currency.
 *
 * @throws InputError deal-value
 */
export async function findDealValues(
  { options, engine }: Pick<Question, 'options' | 'engine'>,
  { asked, assessed, answer }: Ground,
): Promise<DealValues> {
  if (options.dealValue !== undefined) {
    const amount = parseAmount(options.dealValue);
    if (amount === null || amount.units < 0n) {
      throw new InputError([problem('deal-value', {}, { text: options.dealValue })]);
    }
    const named = [readValue(amount)];
    return { from: 'named', of: () => named };
  }
  const { credit, basis } = asked.analysis;
  const horizons = listAges(assessed.terms.maturity);
  const sums = await engine.sumFinalAmounts({ ...asked.query, credit, basis, horizons });
  const { ofRow, team } = gatherAmounts(asked.regroup(countRows(sums, 0)));
  const from = team.sums.length > 0 ? 'amounts' : 'none';
  const last = asked.query.funnel.stages.length - 1;
  const finals = new Map(
    answer.gaps.rows.flatMap(({ row, step, converted }) => (step === last ? [[row, converted]] : [])),
  );
  return { from, of: (row) => meanDealValues(ofRow.get(row), finals.get(row) ?? 0, team) };
}
