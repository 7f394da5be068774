import fc from 'fast-check';
import { BASES, CREDITS } from '../../src/domain/evidence/funnel.ts';
import { NAMES } from './spelling.ts';

const style = fc.nat({ max: 7 });
const labelStyle = fc.nat({ max: 19 });
export const index = fc.nat({ max: 59 });
/** Mostly a value, now and then a blank. */
export const seldom = fc.nat({ max: 19 });

export const name = fc.record({ blank: fc.nat({ max: 3 }), index, style });
export const time = fc.record({ odd: seldom, index, style });
export const contactRow = fc.record({
  id: index,
  noId: seldom,
  manager: name,
  segment: name,
  created: time,
  updated: time,
});
const eventRow = fc.record({
  id: index,
  noId: seldom,
  kind: seldom,
  label: index,
  labelStyle,
  at: time,
  manager: name,
});
const rows = <T>(row: fc.Arbitrary<T>, maxLength: number) => fc.array(row, { maxLength, size: 'max' });

/** What is asked. */
export const question = {
  credit: fc.constantFrom(...CREDITS),
  basis: fc.constantFrom('cohort', ...BASES),
  maturity: fc.constantFrom('auto', 'auto', 'off'),
  by: fc.constantFrom('manager', 'manager', 'manager', 'segment', 'team'),
  segments: fc.array(index, { maxLength: 2 }),
  filtered: fc.nat({ max: 3 }),
  period: fc.record({ kind: fc.nat({ max: 7 }), from: index, to: index }),
  asOf: fc.record({ kind: fc.nat({ max: 7 }), index }),
};

/** What fast-check draws and shrinks: plain numbers, which are read as indices into whatever there is. */
export const draws = fc.record({
  stages: fc.constantFrom(2, 3, 4, 5, 12),
  windows: fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }),
  targets: fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
  overrides: fc.array(fc.record({ stage: index, segment: name, manager: name, day: index }), {
    maxLength: 3,
  }),
  people: fc.oneof(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 5, max: 25 }),
    fc.integer({ min: 26, max: 60 }),
  ),
  instants: fc.integer({ min: 1, max: 20 }),
  names: fc.integer({ min: 1, max: NAMES.length }),
  /** Which name is a system user's, if any. */
  system: fc.option(index, { freq: 1 }),
  contacts: rows(contactRow, 60),
  events: rows(eventRow, 120),
  files: fc.constantFrom('both', 'both', 'both', 'both', 'contacts', 'transitions'),
  columns: fc.record({
    segment: seldom,
    manager: seldom,
    created: seldom,
    updated: fc.nat({ max: 3 }),
    performer: seldom,
  }),
  delimiter: fc.constantFrom(',', ',', ';', '\t'),
  ...question,
});
export type Draws = typeof draws extends fc.Arbitrary<infer T> ? T : never;
export type QuestionDraws = Pick<Draws, keyof typeof question>;

/** The value that a drawn number stands for. */
export function pick<T>(values: readonly T[], at: number): T {
  return values[at % values.length]!;
}

/** A property, or none where its value is undefined. */
export function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}
