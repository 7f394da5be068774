import fc from 'fast-check';
import { contactRow, index, name, seldom, time } from './draws.ts';

const entry = fc.record({
  stage: index,
  lost: seldom,
  column: index,
  limited: fc.nat({ max: 2 }),
  result: index,
});
const row = fc.record({
  contact: contactRow,
  result: index,
  resultStyle: fc.nat({ max: 19 }),
  pipeline: index,
  kind: seldom,
  label: index,
  labelStyle: fc.nat({ max: 19 }),
  at: time,
  times: fc.array(time, { minLength: 5, maxLength: 5 }),
  manager: name,
});

/** A file with one row a contact; its people, times and names come from the scenario's own draws. */
export const rowDraws = fc.record({
  shape: fc.constantFrom('wide', 'wide', 'snapshot'),
  /** How the columns of times are known: listed in the config, called like labels, or as HubSpot calls them. */
  naming: fc.constantFrom('listed', 'labels', 'entered'),
  times: fc.integer({ min: 1, max: 5 }),
  entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
  rows: fc.array(row, { maxLength: 60, size: 'max' }),
  /** Whether rows of some results do not count. */
  filtered: fc.boolean(),
  results: fc.array(index, { minLength: 1, maxLength: 2 }),
  pipelines: fc.constantFrom('none', 'one', 'chosen', 'all'),
  numbered: fc.nat({ max: 5 }),
  columns: fc.record({ manager: seldom, segment: seldom, created: seldom, updated: fc.nat({ max: 3 }) }),
  bySegment: fc.nat({ max: 3 }),
  /** As it stands; with a lone CR, which makes us rewrite it; in UTF-16. */
  form: fc.constantFrom('plain', 'plain', 'lone-cr', 'utf-16'),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  parts: fc.integer({ min: 1, max: 3 }),
});
export type RowDraws = typeof rowDraws extends fc.Arbitrary<infer T> ? T : never;
export type DrawnRow = RowDraws['rows'][number];
