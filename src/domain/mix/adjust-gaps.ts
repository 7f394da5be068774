import { findFocus } from '../coaching/focus.ts';
import { type GapRow, type Gaps, splitRows } from '../coaching/gaps.ts';
import { measureMix } from './case-mix.ts';
import { weighExcuse } from './excuse.ts';
import type { Strata } from './strata.ts';

/** What is made of the lists that managers work on. */
export interface Adjustment {
  readonly strata: Strata;
  /** Whether a step that the list explains is no focus; else it is only told. */
  readonly decides: boolean;
}

/** Adds to every row and step what the team makes of such a list. */
export function adjustGaps(gaps: Gaps, { strata, decides }: Adjustment): Gaps {
  const teams = [gaps.teamOverall, ...gaps.team].map(({ coefficient }) => coefficient);
  const adjust = (row: GapRow): GapRow => {
    const team = teams[row.step] ?? null;
    if (team === null || row.mature === null || row.ranged) return row;
    const own = row.team ? strata.ofTeam(row.step) : strata.of(row.row, row.step);
    const mix = measureMix(own, team);
    const weak = row.verdict === 'coach' && !row.team && row.gap !== null;
    return { ...row, mix, excuse: mix !== null && weak ? weighExcuse(mix, row.gap ?? 0) : null };
  };
  const adjusted: Gaps = {
    rows: gaps.rows.map(adjust),
    team: gaps.team.map(adjust),
    overall: gaps.overall.map(adjust),
    teamOverall: adjust(gaps.teamOverall),
  };
  return decides ? { ...adjusted, rows: chooseFoci(adjusted) } : adjusted;
}

/** Nobody begins with a step at which he does what his peers do on the same list. */
function chooseFoci({ rows, team }: Gaps): GapRow[] {
  return splitRows(rows, team.length).flatMap((steps) => {
    if (steps[0]?.row == null) return steps;
    const focus = findFocus(steps.filter(({ excuse }) => excuse !== 'peers'));
    return steps.map((step) => ({ ...step, focus: focus?.step === step.step ? focus.focus : null }));
  });
}
