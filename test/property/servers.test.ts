import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CREDITS, type TargetOverride } from '../../src/domain/evidence/funnel.ts';
import type { CountQuery, Grouping } from '../../src/engine/count/question.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { TestTable } from '../engine/engines.ts';
import { LAYOUTS } from '../engine/lay-table.ts';
import { useServersUnderTest } from '../engine/server-engines.ts';
import { funnelOf, queryOf } from '../reference/ask-engine.ts';
import { foldLog } from '../reference/fold.ts';
import { BERLIN, MOSCOW, midnight, writeIso } from './calendar.ts';
import { readLog, type Scenario, scenarios } from './scenario.ts';
import { ALIASES, NAMES, SEGMENTS } from './spelling.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

const REASONS = ['Дорого', 'too   late', 'Дорого ', "it's \\'; DROP TABLE x; --", ''];
const ORIGINS = ['web', 'Я\u0300рмарка', '\\N', '', 'a\nb'];
const PLACEHOLDERS = ['1970-01-01T00:00', '1900-01-01T00:00', '2099-12-31T00:00'];

/** How rows are written down that a scenario means. */
const spellings = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  /** Whether times are texts of the config's zone rather than of UTC. */
  local: fc.boolean(),
  /** A row of so many has a time that stands for none; 0: none. */
  placeholders: fc.constantFrom(0, 0, 5),
  /** Managers there are beside those drawn. */
  crowd: fc.constantFrom(0, 0, 40),
  /** What stands for contacts: plain texts, whole numbers, or texts that have to be brought to be read. */
  ids: fc.constantFrom('plain', 'plain', 'whole', 'whole', 'odd'),
});
type Spelling = typeof spellings extends fc.Arbitrary<infer T> ? T : never;

/** Tables of a scenario that a server can count: ids and times are plain, whatever else stands as it was drawn. */
function writeTables({ contacts, transitions, calendar }: Scenario, spelling: Spelling) {
  const { local, placeholders, crowd, ids } = spelling;
  const walls = new Map(calendar.moments.map(({ utc, wall }) => [utc, wall]));
  const numbers = new Map<string, string>();
  const name = (id: string | null): string => {
    if (id === null) return '';
    if (!numbers.has(id)) numbers.set(id, String(101 + numbers.size));
    if (ids === 'odd') return id;
    return ids === 'whole' ? numbers.get(id)! : `id-${numbers.get(id)}`;
  };
  const time = (at: number | undefined, index: number): string => {
    if (at === undefined) return '';
    const standIn = placeholders > 0 && index % placeholders === 3;
    const stands = PLACEHOLDERS[index % PLACEHOLDERS.length]!;
    if (standIn) return local ? stands : `${stands}Z`;
    return local ? writeIso(walls.get(at) ?? calendar.moments[0]!.wall!) : `${writeIso(at)}Z`;
  };
  const manager = (text: string, index: number): string =>
    crowd > 0 && index % 3 === 0 ? `M${index % crowd} \\'"` : text;
  const list: TestTable = {
    columns: [
      { name: 'contact', kind: 'text' },
      { name: 'manager', kind: 'verbatim' },
      { name: 'segment', kind: 'text' },
      { name: 'origin', kind: 'text' },
      { name: 'created_at', kind: 'time' },
      ...(contacts?.columns.includes('updated_at') ? [{ name: 'updated_at', kind: 'time' } as const] : []),
    ],
    rows: (contacts?.rows ?? []).map(({ cells, meaning }, index) => [
      name(meaning.id),
      manager(cells.manager ?? '', index),
      cells.segment ?? '',
      // a row with nothing in it is none
      ORIGINS[meaning.id === null ? 0 : index % ORIGINS.length]!,
      time(meaning.createdAt, index),
      ...(contacts?.columns.includes('updated_at') ? [time(meaning.updatedAt, index)] : []),
    ]),
  };
  const events: TestTable = {
    columns: [
      { name: 'contact', kind: 'text' },
      { name: 'stage', kind: 'verbatim' },
      { name: 'at', kind: 'time' },
      { name: 'manager', kind: 'verbatim' },
      { name: 'reason', kind: 'text' },
    ],
    rows: (transitions?.rows ?? []).map(({ cells, meaning }, index) => [
      name(meaning.id),
      cells.stage ?? '',
      time(meaning.at, index),
      manager(cells.manager ?? '', index + 1),
      REASONS[index % REASONS.length]!,
    ]),
  };
  return { contacts: list, transitions: withoutEmpty(events) };
}

/** Rows that say neither who nor what nor when are counted by nobody there. */
function withoutEmpty({ columns, rows }: TestTable): TestTable {
  return { columns, rows: rows.filter((row) => row.slice(0, 4).some((cell) => cell.trim() !== '')) };
}

const hours = fc.constantFrom(null, 0, 7, 24, 1000);
const asked = fc.record({
  credit: fc.constantFrom(...CREDITS),
  horizons: fc.option(fc.array(hours, { minLength: 12, maxLength: 12 }), { nil: undefined }),
  least: fc.array(hours, { minLength: 12, maxLength: 12 }),
  by: fc.constantFrom('manager', 'segment', 'origin', 'bucket', 'manager+origin', 'bucket+segment', 'none'),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

/** All that is asked of counts, each answer in an order of its own. */
async function askAll(
  engine: Engine,
  query: CountQuery,
  { least }: Asked,
  starts: readonly number[],
): Promise<unknown> {
  const steps = least.slice(0, query.funnel.stages.length);
  const longer = steps.map((each) => (each === null ? null : each * 3_600_000_000));
  const by = query.by.find(({ kind }) => kind !== 'bucket') as Exclude<Grouping, { kind: 'bucket' }>;
  const one = by ?? { kind: 'manager' };
  const { counts, overall, unknown, ...sums } = await engine.countSteps(query);
  return {
    sums,
    counts: sort(counts),
    overall: sort(overall),
    unknown: sort(unknown),
    times: sort(await engine.countTimes(query)),
    rowTimes: sort(await engine.countRowTimes({ ...query, basis: 'cohort' })),
    aged: await engine.countAged(query, steps),
    waiting: sort(await engine.countWaiting({ ...query, by: one, longer, undated: true })),
    rejections: sort(
      await engine.countRejections({ ...query, basis: 'cohort', by: [one], within: 24 * 3_600_000_000 }),
    ),
    arrivals: sort(await engine.countArrivals({ ...query, starts })),
    openAges: sort(await engine.countOpenAges({ ...query, horizons: steps })),
    losses: sort(await engine.countLosses({ ...query, by: one })),
    ids: await engine.countIds(query.before),
    managers: await engine.listNames('managers'),
    segments: await engine.listNames({ attribute: 'segment' }),
    span: [engine.facts.times.oldest, engine.facts.times.newest],
    contacts: engine.facts.contacts,
    rejected: sort(engine.facts.rejected),
  };
}

function sort(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row, Object.keys(row).sort().concat(listNested(row)))).sort();
}

/** Names within the objects of a row. */
function listNested(row: object): string[] {
  return Object.values(row).flatMap((each) => (typeof each === 'object' && each ? Object.keys(each) : []));
}

function groupingsOf({ by }: Asked, starts: readonly number[]): Grouping[] {
  return by.split('+').flatMap((each): Grouping[] => {
    if (each === 'none') return [];
    if (each === 'manager') return [{ kind: 'manager' }];
    return [each === 'bucket' ? { kind: 'bucket', starts } : { kind: 'attribute', name: each }];
  });
}

const OVERRIDES: readonly TargetOverride[] = [
  { stage: 1, target: 0.5, floor: 0.4, segment: SEGMENTS[0] },
  { stage: 1, target: 0.6, floor: 0.4, manager: NAMES[0] },
];

/** Old servers think for seconds about a statement of many stages: few scenarios are so long. */
const isShort = ({ funnel, question }: Scenario): boolean =>
  funnel.stages.length <= 5 || question.segments !== undefined;

/** Whether everything can be counted there: of dates that stand for none, ClickHouse reads no texts from before 1970. */
const isPlain = ({ ids, placeholders }: Spelling): boolean => ids !== 'odd' && placeholders === 0;

const places = await useServersUnderTest();
if (places.length === 0) it.skip('no database server on this machine', () => {});

describe.each(places)('$name', (place) => {
  it.each([MOSCOW, BERLIN])(
    'counts everything where it lies as DuckDB counts the same rows, $zone',
    async (calendar) => {
      const starts = calendar.days.map((day) => midnight(calendar, day));
      await fc.assert(
        fc.asyncProperty(
          scenarios(calendar).filter(isShort),
          spellings,
          asked,
          async (scenario, spelling, question) => {
            const tables = writeTables(scenario, spelling);
            const funnel = funnelOf({ ...scenario.funnel, overrides: OVERRIDES });
            const system = (scenario.config as { managers: { system: string[] } }).managers.system;
            const input = {
              funnel,
              zone: calendar.zone,
              aliases: ALIASES,
              system,
              attributes: ['segment', 'origin'],
            };
            const opened = await place.openTwice(tables, input, spelling.layout);
            try {
              const { moment } = foldLog(readLog(scenario), scenario.funnel, scenario.question);
              const { teams: _, ...rest } = scenario.question;
              const query: CountQuery = {
                ...queryOf(funnel, { ...rest, credit: question.credit }, [], moment, question.horizons),
                by: groupingsOf(question, starts),
              };
              const here = await askAll(await opened.openHere(), query, question, starts);
              expect(await askAll(opened.there, query, question, starts)).toEqual(here);
              if (isPlain(spelling)) expect(opened.travelled).toEqual([]);
            } finally {
              await opened.close();
            }
          },
        ),
        // to look for a smaller one would take minutes
        { numRuns: chooseRuns(8), seed: 21, endOnFailure: true },
      );
    },
    PATIENCE,
  );
});
