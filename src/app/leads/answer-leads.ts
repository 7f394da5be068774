import { countRows, type OfRow, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import type { Analysis } from '../../domain/evidence/funnel.ts';
import { listAges, TIMELESS } from '../../domain/evidence/maturity.ts';
import { type DealtLeads, type LeadStratum, testDeal, weighLeads } from '../../domain/leads/deal-leads.ts';
import {
  countExcess,
  type JudgedRejections,
  judgeRejections,
  type Rejections,
  sumRejections,
} from '../../domain/leads/judge-rejections.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { dropTargets } from '../../domain/trend/trend.ts';
import type { Grouping } from '../../engine/count/question.ts';
import { nameForEngine } from '../../ingest/tables/wanted-columns.ts';
import type { Excess, LeadsAnswer } from '../../report/leads/leads-answer.ts';
import { settleLeadColumns } from '../funnel/adjust.ts';
import { type Ground, isTeachable, type Question } from '../funnel/answer.ts';
import { answerCapacity } from './answer-capacity.ts';
import { answerMarks } from './answer-marks.ts';

const SOURCE = 'source';
const OF_SOURCE: Grouping & { kind: 'attribute' } = { kind: 'attribute', name: nameForEngine(SOURCE) };
/** Stages that it takes: leads are rejected between the first and the second contact. */
const FEWEST_STAGES = 3;

/** @throws InputError leads-short */
export async function answerLeads(question: Question, ground: Ground): Promise<LeadsAnswer> {
  const { settings, engine } = question;
  const { norm, within } = settings.leads;
  const stages = settings.funnel.stages.length;
  if (stages < FEWEST_STAGES) throw new InputError([problem('leads-short', { stages })]);
  const { analysis, by } = ground.settled;
  const teachable = isTeachable(ground.settled);
  const columns = settleLeadColumns(question, !teachable);
  const present = engine.facts.snapshot;
  const rejections = present ? [] : judgeRejections(await countBy(question, ground), norm, analysis);
  const dealt = await countDealt(question, ground, columns.groupings);
  const strata = await countStrata(question, ground, columns.groupings);
  const told = columns.strata.length > 0;
  return {
    norm,
    within,
    rejections,
    present,
    excess: present || !teachable ? null : await compareExcess(question, ground, rejections, analysis),
    given: weighLeads(dealt, strata).map((each) => (told ? each : { ...each, quality: null })),
    strata: columns.strata,
    // what rows are told apart by is no mix of theirs
    deal: told && teachable ? testDeal(dealt, strata) : null,
    capacity: await answerCapacity(question, ground),
    marks: await answerMarks(question, ground),
    losses: ground.assessed.gaps.teamOverall.lost !== 0,
    bySource: normalizeLabel(by) === SOURCE,
  };
}

/** What became of leads after the first contact, by the rows of the report or another grouping. */
async function countBy(
  { engine, settings }: Question,
  { asked }: Ground,
  grouping?: Grouping,
): Promise<(OfRow & Rejections)[]> {
  const counted = await engine.countRejections({
    ...asked.query,
    funnel: dropTargets(asked.query.funnel),
    credit: asked.analysis.credit,
    basis: 'cohort',
    by: grouping === undefined ? asked.query.by : [grouping],
    within: settings.leads.within,
  });
  const rows = countRows(counted, 0);
  return sumRejections(grouping === undefined ? asked.regroup(rows) : rows);
}

/** Whether it is sources that bring the wrong people, or managers who throw leads away. */
async function compareExcess(
  question: Question,
  ground: Ground,
  managers: readonly JudgedRejections[],
  analysis: Analysis,
): Promise<LeadsAnswer['excess']> {
  const { engine, settings } = question;
  if (!engine.facts.attributes.includes(OF_SOURCE.name)) return null;
  const { norm } = settings.leads;
  const sources = judgeRejections(await countBy(question, ground, OF_SOURCE), norm, analysis);
  return { managers: addExcess(managers, norm), sources: addExcess(sources, norm) };
}

function addExcess(judged: readonly JudgedRejections[], norm: number): Excess {
  const above = judged.filter(({ team, verdict }) => !team && verdict === 'excess');
  const rows = above
    .map((each) => ({ row: each.row ?? '', share: each.share ?? 0, own: countExcess([each], norm) }))
    .sort((a, b) => b.own - a.own);
  return { contacts: countExcess(above, norm), rows: rows.map(({ row, share }) => ({ row, share })) };
}

/** Leads of the period by row and kind. */
async function countDealt(
  { engine }: Question,
  { asked }: Ground,
  groupings: readonly Grouping[],
): Promise<DealtLeads[]> {
  const { overall } = await engine.countSteps({
    ...asked.query,
    funnel: dropTargets(asked.query.funnel),
    credit: asked.analysis.credit,
    basis: 'cohort',
    by: [...asked.query.by, ...groupings],
  });
  const sums = new Map<string, DealtLeads>();
  for (const { row, keys, entered } of asked.regroup(countRows(overall, 0))) {
    const stratum = JSON.stringify(keys.slice(asked.query.by.length));
    const key = JSON.stringify([row, stratum]);
    sums.set(key, { row, stratum, leads: entered + (sums.get(key)?.leads ?? 0) });
  }
  return [...sums.values()];
}

/** What leads of each kind brought the team over all time (SPEC: overall). */
async function countStrata(
  { engine }: Question,
  { asked, assessed }: Ground,
  groupings: readonly Grouping[],
): Promise<LeadStratum[]> {
  const { maturity } = assessed.terms;
  const { overall } = await engine.countSteps({
    ...asked.query,
    funnel: dropTargets(asked.query.funnel),
    credit: asked.analysis.credit,
    basis: 'cohort',
    period: {},
    by: groupings,
    // only the whole way's are looked at
    horizons: listAges(maturity)?.map((age, step) => (step === WHOLE_WAY ? age : null)),
  });
  const { share } = maturity[WHOLE_WAY] ?? TIMELESS;
  const sums = new Map<string, LeadStratum>();
  // from the youngest: sums are the same whatever the order of the rows
  const ordered = [...overall].sort((a, b) => (a.age ?? Infinity) - (b.age ?? Infinity));
  for (const { keys, age, entered, converted } of ordered) {
    const stratum = JSON.stringify(keys);
    const sum = sums.get(stratum) ?? { stratum, leads: 0, converted: 0, mature: 0 };
    sums.set(stratum, {
      stratum,
      leads: sum.leads + entered,
      converted: sum.converted + converted,
      mature: sum.mature + entered * share(age),
    });
  }
  return [...sums.values()];
}
