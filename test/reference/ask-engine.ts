import type { StepCount } from '../../src/domain/evidence/counts.ts';
import type { Funnel } from '../../src/domain/evidence/funnel.ts';
import type { CountQuery, Grouping } from '../../src/engine/count/question.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { EngineUnderTest, TestTable } from '../engine/engines.ts';
import { writeIso } from '../property/calendar.ts';
import type { Cell, EventLog, FoldGrouping, Group, LogFunnel, Question } from './event-log.ts';

/** The funnel of a log as an engine takes it; target rules change no count. */
export function funnelOf({ stages, lost, ignored }: LogFunnel, overrides: Funnel['overrides'] = []): Funnel {
  return {
    stages: stages.map((stage, index) => ({ ...stage, id: `s${index}`, name: `s${index}` })),
    lost,
    ignored,
    overrides,
  };
}

/** Opens an engine on a log. */
export function openLog(engine: EngineUnderTest, log: EventLog, funnel: Funnel): Promise<Engine> {
  const tables = { contacts: writeContacts(log), transitions: writeEvents(log) };
  const attributes = ['segment', 'origin'];
  return engine.open(tables, { funnel, zone: 'UTC', aliases: {}, system: [], attributes });
}

const time = (at: number | undefined): string => (at === undefined ? '' : `${writeIso(at)}Z`);

function writeContacts({ contacts }: EventLog): TestTable {
  return {
    columns: [
      { name: 'contact', kind: 'text' },
      { name: 'manager', kind: 'verbatim' },
      { name: 'segment', kind: 'text' },
      { name: 'origin', kind: 'text' },
      { name: 'created_at', kind: 'time' },
      { name: 'updated_at', kind: 'time' },
    ],
    rows: contacts.map(({ id, manager = '', segment = '', origin = '', createdAt, updatedAt }) => {
      return [id ?? '', manager, segment, origin, time(createdAt), time(updatedAt)];
    }),
  };
}

function writeEvents({ events }: EventLog): TestTable {
  return {
    columns: [
      { name: 'contact', kind: 'text' },
      { name: 'stage', kind: 'verbatim' },
      { name: 'at', kind: 'time' },
      { name: 'manager', kind: 'verbatim' },
    ],
    rows: events.map(({ id, label, at, manager = '' }) => [id ?? '', label, time(at), manager]),
  };
}

/** The same question to an engine; where nothing has a time, any moment will do. */
export function queryOf(
  funnel: Funnel,
  { credit, basis, period = {}, segments }: Question,
  by: readonly FoldGrouping[],
  moment: number,
): CountQuery {
  const groupings = by.map((each): Grouping => {
    if (typeof each === 'object') return { kind: 'bucket', starts: each.starts };
    return each === 'manager' ? { kind: 'manager' } : { kind: 'attribute', name: each };
  });
  const asOf = Number.isFinite(moment) ? { moment, before: moment + 1 } : { moment: 0, before: 0 };
  return { funnel, credit, basis, period, segments, by: groupings, ...asOf };
}

/** Counts of an engine, by keys, in the form of {@link tabulateGroups}. */
export function tabulateCounts(counts: readonly StepCount[]): Record<string, number[]> {
  const table: Record<string, number[]> = {};
  for (const { keys, step, entered, converted, lost, open, immature } of counts) {
    const name = `${JSON.stringify(keys)} ${step}`;
    const known = table[name] ?? [0, 0, 0, 0, 0];
    table[name] = [entered, converted, lost, open, immature].map((each, index) => each + known[index]!);
  }
  return dropEmpty(table);
}

/** The reference's counts by keys and step: entered, converted, lost, open, immature; nothing where all are 0. */
export function tabulateGroups(groups: readonly Group[]): Record<string, number[]> {
  const list = (cell: Cell): number[] => [cell.entered, cell.converted, cell.lost, cell.open, cell.immature];
  return dropEmpty(
    Object.fromEntries(
      groups.flatMap(({ keys, cells }) =>
        cells.map((cell, index) => [`${JSON.stringify(keys)} ${index + 1}`, list(cell)]),
      ),
    ),
  );
}

function dropEmpty(table: Record<string, number[]>): Record<string, number[]> {
  return Object.fromEntries(Object.entries(table).filter(([, counts]) => counts.some((each) => each > 0)));
}
