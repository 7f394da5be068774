import { DAY } from '../../domain/calendar/micros.ts';
import { countRows, type OfRow, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import { TEAM } from '../../domain/evidence/funnel.ts';
import { listAges, TIMELESS } from '../../domain/evidence/maturity.ts';
import { compareRows } from '../../domain/evidence/tally.ts';
import {
  type DealtLeads,
  type LeadQuality,
  type LeadStratum,
  testDeal,
  weighLeads,
} from '../../domain/leads/deal-leads.ts';
import {
  addAllRejections,
  countExcess,
  judgeRejections,
  type Rejections,
  sumRejections,
} from '../../domain/leads/judge-rejections.ts';
import type {} from '../../domain/leads/leads-problems.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { dropTargets } from '../../domain/trend/trend.ts';
import type { Grouping } from '../../engine/count/question.ts';
import { nameForEngine } from '../../ingest/tables/wanted-columns.ts';
import type { ExcessAnswer, ExcessOf, LeadsAnswer } from '../../report/leads/leads-answer.ts';
import { settleLeadColumns } from '../funnel/adjust.ts';
import { type Ground, isTeachable, type Question } from '../funnel/answer.ts';
import { answerCapacity } from './answer-capacity.ts';
import { answerMarks } from './answer-marks.ts';

const SOURCE = 'source';
/** A mix that differs by less is told of by nobody, however sure (SPEC-CONTROL: leads, Cramér's V). */
const TELLING_MIX = 0.1;
/** So many times as much of the excess is clearly more of it. */
const CLEARLY = 1.5;

/**
 * How many leads are thrown away after the first contact, how they are dealt out, and who has too many of them.
 *
 * @throws InputError leads-short
 */
export async function answerLeads(question: Question, ground: Ground): Promise<LeadsAnswer> {
  const { engine, settings } = question;
  const { settled, asked, assessed } = ground;
  const stages = settings.funnel.stages.length;
  if (stages < 3) throw new InputError([problem('leads-short', { stages })]);
  const { analysis } = settled;
  const { norm, within } = settings.leads;
  const counts = await countRejected(question, ground, asked.query.by);
  const { dealt, strata, columns } = await countDealt(question, ground);
  const capacity = await answerCapacity(question, ground);
  const known = sumRejections(asked.regroup(counts));
  const rows = new Map(known.map((each) => [each.row, each]));
  for (const { row } of [...dealt, ...(capacity?.rows ?? [])]) {
    if (!rows.has(row)) rows.set(row, { row, entered: 0, rejected: 0, young: 0 });
  }
  const listed = [...rows.values()].sort((a, b) => compareRows(a.row, b.row));
  const dealing = isTeachable(settled) ? testDeal(dealt, strata) : null;
  const team = weighLeads(
    dealt.map((each) => ({ ...each, row: TEAM })),
    strata,
  );
  return {
    bySource: isSource(settled.by),
    norm,
    days: within / DAY,
    rejections: judgeRejections(listed, norm, analysis),
    qualities: [
      ...weighLeads(dealt, strata).map((each) => ({ ...each, team: false })),
      ...team.map((each: LeadQuality) => ({ ...each, team: true })),
    ],
    excess: await findExcess(question, ground),
    dealing,
    uneven: dealing !== null && dealing.v > TELLING_MIX && dealing.p <= analysis.alpha,
    strata: columns,
    losses: assessed.terms.losses !== 'unknown' && assessed.gaps.teamOverall.lost !== 0,
    snapshot: engine.facts.snapshot,
    capacity,
    marks: await answerMarks(question, ground),
  };
}

function isSource(by: string): boolean {
  return normalizeLabel(by) === SOURCE;
}

/** Rejections of the period, by whatever stands first in `by`. */
async function countRejected(
  { engine, settings }: Question,
  { asked: { query, analysis } }: Ground,
  by: readonly Grouping[],
): Promise<(Rejections & OfRow)[]> {
  const counted = await engine.countRejections({
    ...query,
    credit: analysis.credit,
    basis: 'cohort',
    within: settings.leads.within,
    by,
  });
  return countRows(counted, 0);
}

/** Who is given leads of which kind in the period, and what leads of a kind bring over all time. */
async function countDealt(question: Question, { asked, settled, assessed }: Ground) {
  const { engine } = question;
  const { query, analysis, regroup } = asked;
  const { groupings, strata: columns } = settleLeadColumns(question, !isTeachable(settled));
  const { maturity } = assessed.terms;
  const ages = listAges(maturity);
  const whole = {
    ...query,
    funnel: dropTargets(query.funnel),
    credit: analysis.credit,
    basis: 'cohort',
  } as const;
  const own = await engine.countSteps({
    ...whole,
    by: [...query.by, ...groupings],
    horizons: ages?.map(() => null),
  });
  const ever = await engine.countSteps({
    ...whole,
    period: {},
    by: groupings,
    // only the whole way's are looked at
    horizons: ages?.map((age, step) => (step === WHOLE_WAY ? age : null)),
  });
  const given = regroup(countRows(own.overall, 0)).map(({ row, keys, entered }) => {
    return { row, stratum: JSON.stringify(keys.slice(query.by.length)), leads: entered };
  });
  const { share } = maturity[WHOLE_WAY] ?? TIMELESS;
  const strata = new Map<string, LeadStratum>();
  // from the youngest: sums are the same whatever the order of the rows
  for (const each of [...ever.overall].sort((a, b) => (a.age ?? Infinity) - (b.age ?? Infinity))) {
    const stratum = JSON.stringify(each.keys);
    const sum = strata.get(stratum) ?? { stratum, leads: 0, converted: 0, mature: 0 };
    strata.set(stratum, {
      stratum,
      leads: sum.leads + each.entered,
      converted: sum.converted + each.converted,
      mature: sum.mature + each.entered * share(each.age),
    });
  }
  return { dealt: addUp(given), strata: [...strata.values()], columns };
}

/** Leads of one row and kind as one. */
function addUp(given: readonly DealtLeads[]): DealtLeads[] {
  const sums = new Map<string, DealtLeads>();
  for (const each of given) {
    const key = JSON.stringify([each.row, each.stratum]);
    sums.set(key, { ...each, leads: each.leads + (sums.get(key)?.leads ?? 0) });
  }
  return [...sums.values()];
}

/** Whether what is above the norm is that of sources or that of managers; null where contacts have no source. */
async function findExcess(question: Question, ground: Ground): Promise<ExcessAnswer | null> {
  const { engine, settings } = question;
  const { settled, asked } = ground;
  const [row] = asked.query.by;
  const attribute: Grouping = isSource(settled.by)
    ? row!
    : { kind: 'attribute', name: nameForEngine(SOURCE) };
  const isKnown = isSource(settled.by) || engine.facts.attributes.includes(nameForEngine(SOURCE));
  if (!isKnown) return null;
  const measure = async (by: Grouping): Promise<ExcessOf> => {
    const counts = sumRejections(await countRejected(question, ground, [by]));
    const above = judgeRejections(counts, settings.leads.norm, settled.analysis).filter(
      ({ team, verdict }) => !team && verdict === 'excess',
    );
    const contacts = countExcess(above, settings.leads.norm);
    const { rejected } = addAllRejections(counts);
    const names = above.flatMap(({ row: name }) => name ?? []);
    return { rows: above.length, names, contacts, share: rejected > 0 ? contacts / rejected : null };
  };
  const sources = await measure(attribute);
  const managers = await measure({ kind: 'manager' });
  return { sources, managers, speaks: compareExcess(sources.contacts, managers.contacts) };
}

function compareExcess(sources: number, managers: number): ExcessAnswer['speaks'] {
  if (sources === 0 && managers === 0) return null;
  if (sources > managers * CLEARLY) return 'sources';
  return managers > sources * CLEARLY ? 'managers' : 'both';
}
