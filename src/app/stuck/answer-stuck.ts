import { formatIso } from '../../domain/calendar/format-moment.ts';
import { DAY, type Micros } from '../../domain/calendar/micros.ts';
import { countRows, type OfRow } from '../../domain/evidence/counts.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { compareRows } from '../../domain/evidence/tally.ts';
import { parseAmount, writeUnits } from '../../domain/money/amount.ts';
import { choosePatience } from '../../domain/velocity/patience.ts';
import { measureTimes, type StepTimes, toDays } from '../../domain/velocity/step-times.ts';
import type { WaitingContact, WaitingQuery } from '../../engine/count/waits/waiting.ts';
import type { StuckAnswer, StuckCount } from '../../report/stuck/stuck-view.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** What is asked of the contacts that lie too long. */
export interface StuckRequest {
  /** Longer than this is too long, in place of what is usual; microseconds. */
  readonly olderThan: Micros | null;
  /** No more contacts than these one by one; null: all. */
  readonly limit: number | null;
}

/** The contacts of the report's rows that are open and older in their step than is usual on the team, the oldest first. */
export async function answerStuck(
  question: Question,
  ground: Ground,
  { olderThan, limit }: StuckRequest,
): Promise<StuckAnswer> {
  const { engine, settings } = question;
  const { query, regroup } = ground.asked;
  const { timezone: zone, funnel } = settings;
  const team = await measureTeam(question, ground);
  const [by] = query.by;
  if (by === undefined || by.kind === 'bucket') throw new Error('rows of a report are no buckets of time');
  const asked: WaitingQuery = {
    ...query,
    by,
    longer: choosePatience(team, olderThan),
    keys: await findKeys(question, ground),
  };
  const counts = await engine.countWaiting(asked);
  const waiting = await engine.listWaiting(asked, limit);
  return {
    contacts: regroup(waiting.map(ofRow)).map((each) => {
      const { contact, row, manager, step, since, last, company } = each;
      const usual = team[step - 1]?.p80 ?? null;
      return {
        contact,
        company,
        row,
        manager,
        step,
        since: formatIso(since!, zone),
        days: Math.floor((query.moment - since!) / DAY),
        usual: usual === null ? null : toDays(usual),
        lastEvent: last === null ? null : formatIso(last, zone),
        ...readMoney(each),
      };
    }),
    counts: addCounts(regroup(counts.map(ofRow))),
    span: olderThan,
    unusual: funnel.stages.flatMap((_, step) => (step > 0 && team[step - 1]?.p80 == null ? [step] : [])),
  };
}

/** The times of the team's steps 1..n, over the contacts that the report counts. */
export async function measureTeam(
  { engine, settings }: Question,
  { asked, assessed }: Ground,
): Promise<StepTimes[]> {
  const { credit, basis } = assessed.terms.analysis;
  const times = countRows(await engine.countRowTimes({ ...asked.query, credit, basis, by: [] }), 0);
  return settings.funnel.stages.slice(1).map(({ window }, index) =>
    measureTimes(
      times.filter(({ step }) => step === index + 1),
      window,
    ),
  );
}

/** What the engine knows the rows as that are to be shown; undefined where all are. */
async function findKeys(
  { engine }: Question,
  { settled, asked, answer: { shown } }: Ground,
): Promise<WaitingQuery['keys']> {
  if (shown === null) return undefined;
  const keys = [...(settled.attribute === undefined ? shown : await engine.listNames('managers')), null].map(
    (row): OfRow => ({ row: row === UNASSIGNED ? null : row }),
  );
  const rows = asked.regroup(keys);
  return keys.flatMap(({ row }, index) => (shown.has(rows[index]?.row ?? UNASSIGNED) ? [row] : []));
}

function ofRow<C extends { readonly key: string | null }>(counted: C): C & OfRow {
  return { ...counted, row: counted.key };
}

/** By row and step: rows in the order of a report. */
function addCounts(counts: readonly (StuckCount & OfRow)[]): StuckCount[] {
  const sums = new Map<string, StuckCount>();
  for (const { row, step, contacts } of counts) {
    const name = JSON.stringify([row, step]);
    sums.set(name, { row, step, contacts: contacts + (sums.get(name)?.contacts ?? 0) });
  }
  return [...sums.values()].sort((a, b) => compareRows(a.row, b.row) || a.step - b.step);
}

/** The amount as an exact number; nothing where it cannot be read. */
export function readMoney({ amount, currency }: WaitingContact) {
  const read = amount === null ? null : parseAmount(amount, currency ?? '');
  return {
    amount: read === null ? null : (writeUnits(read.units) as `${number}`),
    currency: read?.currency ?? null,
  };
}
