import * as z from 'zod';
import { CAPACITY } from '../../src/report/leads/capacity/capacity-tables.ts';
import { NUMBERS, PASSED } from '../../src/report/leads/marks/marks-tables.ts';
import { absent, count, shapeRow } from './shape-row.ts';

/** How many contacts managers can work. */
export const CAPACITY_SHAPE = absent(
  z.strictObject({
    limit: absent(count).describe('leads.capacity of the config'),
    rows: z.array(shapeRow(CAPACITY)).describe('over all whole weeks up to as-of, whatever the period'),
  }),
).describe('null where rows are no managers, and of lists of present stages');

const checked = {
  leads: count,
  mean: absent(z.number()).describe('marks passed by a lead, on the average'),
  marks: z.array(shapeRow(PASSED)).describe('in the order of the config'),
  numbers: z.array(shapeRow(NUMBERS)).describe('by the number of marks passed, from 0 to all'),
};

/** How leads stand up to the marks of the config. */
export const MARKS_SHAPE = absent(
  z.strictObject({
    ...checked,
    managers: z
      .array(z.strictObject({ manager: z.string(), ...checked }))
      .describe('or what --by names in their place'),
    sources: absent(
      z.array(z.strictObject({ source: absent(z.string()).describe('null: leads without one'), ...checked })),
    ).describe('null where the contacts have no source, and with --by source'),
  }),
).describe('leads of the period; null where the config has no leads.marks');
