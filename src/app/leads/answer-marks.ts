import { countRows, type OfRow, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import { listAges, TIMELESS } from '../../domain/evidence/maturity.ts';
import { compareRows } from '../../domain/evidence/tally.ts';
import { checkMarks, type MarkedLeads } from '../../domain/leads/check-marks.ts';
import { contrastMarks, findFewMarks } from '../../domain/leads/tell-marks.ts';
import { dropTargets } from '../../domain/trend/trend.ts';
import type { Grouping } from '../../engine/count/question.ts';
import { nameForEngine } from '../../ingest/tables/wanted-columns.ts';
import { keepShown } from '../../report/funnel/funnel-answer.ts';
import type { MarksAnswer, RowMarks } from '../../report/leads/marks/marks-answer.ts';
import { settleLeadColumns } from '../funnel/adjust.ts';
import { type Ground, isTeachable, type Question } from '../funnel/answer.ts';

const SOURCE = 'source';
const OF_LEADS: Grouping & { kind: 'attribute' } = { kind: 'attribute', name: nameForEngine(SOURCE) };

/**
 * How many leads of the period pass each mark of the config, and what becomes of them on the whole way.
 *
 * @returns null where the config has no marks
 */
export async function answerMarks(question: Question, ground: Ground): Promise<MarksAnswer | null> {
  const { engine, settings } = question;
  const { marks } = settings.leads;
  if (marks.length === 0) return null;
  const { asked, settled, assessed, answer } = ground;
  const { confidence, alpha } = settled.analysis;
  const columns = settleLeadColumns(question, !isTeachable(settled));
  const sourced = settled.by !== SOURCE && engine.facts.attributes.includes(OF_LEADS.name);
  const { maturity } = assessed.terms;
  const ages = listAges(maturity);
  const { overall } = await engine.countSteps({
    ...asked.query,
    funnel: dropTargets(asked.query.funnel),
    credit: asked.analysis.credit,
    basis: 'cohort',
    by: [...asked.query.by, ...(sourced ? [OF_LEADS] : []), ...columns.marks],
    // only the whole way's are looked at
    horizons: ages?.map((age, step) => (step === WHOLE_WAY ? age : null)),
  });
  const first = asked.query.by.length + Number(sourced);
  const { share } = maturity[WHOLE_WAY] ?? TIMELESS;
  const kinds = asked.regroup(countRows(overall, 0)).map(
    ({ row, keys, age, entered, converted }): Kind => ({
      row,
      source: text(keys[asked.query.by.length] ?? null),
      texts: marks.map((_, index) => text(keys[first + index] ?? null)),
      leads: entered,
      converted,
      share: share(age),
    }),
  );
  const check = (own: readonly Kind[]) => checkMarks(marks, own, confidence);
  const checkBy = (rowOf: (kind: Kind) => string | null): RowMarks[] =>
    groupKinds(kinds, rowOf).map(([row, own]) => ({ row, checked: check(own) }));
  const rows = checkBy(({ row }) => row);
  const sources = sourced ? checkBy(({ source }) => source) : null;
  const team = check(kinds);
  return {
    by: settled.by === SOURCE ? 'source' : isTeachable(settled) ? 'manager' : 'column',
    marks: marks.map(({ name }) => name),
    team,
    contrast: contrastMarks(team, confidence),
    rows: keepShown(rows, answer),
    sources,
    few: {
      rows: keepShown(findFewMarks(rows, alpha), answer),
      sources: findFewMarks(sources ?? [], alpha),
    },
  };
}

interface Kind extends OfRow, MarkedLeads {
  readonly source: string | null;
}

function text(key: string | number | null): string | null {
  return key === null ? null : String(key);
}

function groupKinds(
  kinds: readonly Kind[],
  rowOf: (kind: Kind) => string | null,
): (readonly [string | null, readonly Kind[]])[] {
  const groups = new Map<string | null, Kind[]>();
  for (const kind of kinds) {
    const row = rowOf(kind);
    const own = groups.get(row);
    if (own === undefined) groups.set(row, [kind]);
    else own.push(kind);
  }
  return [...groups].sort(([a], [b]) => compareRows(a, b));
}
