import * as z from 'zod';
import { FOCI, VERDICTS } from '../../src/domain/evidence/verdict.ts';
import { SIGNALS } from '../../src/domain/trend/signals.ts';
import type { ColumnSpec, ColumnType, TableSpec } from '../../src/report/column.ts';

export const absent = <T extends z.ZodType>(type: T) => type.nullable();
export const count = z.int().nonnegative();
export const fraction = z.number();
export const texts = z.array(z.string());

/** What a column of each type holds in JSON. */
const SHAPE_OF_TYPE: Readonly<Record<ColumnType, z.ZodType>> = {
  text: z.string(),
  name: z.string(),
  count,
  fraction,
  points: z.number(),
  probability: z.number(),
  amount: z.number(),
  money: z.number(),
  verdict: z.enum(VERDICTS),
  focus: z.enum(FOCI),
  signal: z.enum(SIGNALS),
  spark: z.never(),
  bar: z.never(),
};

/** The shape of a row of a table: what `listRecords` makes of it. */
export function shapeRow<R>(spec: TableSpec<string, R>) {
  const columns = Object.entries(spec).filter(([, each]) => each.for !== 'people');
  return z.strictObject(
    Object.fromEntries(columns.map(([key, each]) => [each.json ?? key, shapeColumn(each)])),
  );
}

function shapeColumn<R>({ type, choices, of, ...column }: ColumnSpec<R>): z.ZodType {
  const value = choices === undefined ? SHAPE_OF_TYPE[type] : z.enum(choices);
  const shape = column.absent ? absent(value) : value;
  return of === undefined ? shape : shape.describe(of);
}
