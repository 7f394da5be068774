import * as z from 'zod/mini';
import { BASES, CREDITS } from '../domain/funnel.ts';
import { LANGUAGES } from '../domain/language.ts';

/**
 * The shape of `voronka.yaml`. Strict: an unknown key is an error. What the values mean (percentages, windows,
 * periods) and whether they agree with one another is judged in `interpret.ts`, so that one run can show both kinds
 * of mistake.
 */

export const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const;
export type WeekStart = (typeof WEEK_STARTS)[number];

export const SHAPES = ['long'] as const;

export const CONTACT_COLUMNS = [
  'contact_id',
  'company',
  'manager',
  'segment',
  'source',
  'created_at',
  'kind',
  'tax_id',
  'phone',
  'email',
  'updated_at',
] as const;
export const TRANSITION_COLUMNS = ['contact_id', 'stage', 'at', 'manager', 'reason', 'amount'] as const;

const label = z.union([z.string(), z.number()]);
const labels = z.array(label);
const percent = z.union([z.string(), z.number()]);

const columns = <T extends readonly string[]>(names: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(label)])));

const input = {
  file: z.optional(z.union([z.string(), z.array(z.string())])),
  dates: z.optional(z.string()),
  encoding: z.optional(z.string()),
  delimiter: z.optional(z.string()),
};

export const configSchema = z.strictObject({
  language: z.optional(z.enum(LANGUAGES)),
  timezone: z.optional(z.string()),
  weekStart: z.optional(z.enum(WEEK_STARTS)),
  stages: z.array(
    z.strictObject({
      id: label,
      name: z.optional(label),
      labels: z.optional(labels),
      target: z.optional(percent),
      floor: z.optional(percent),
      window: z.optional(z.string()),
    }),
  ),
  lost: z.optional(z.strictObject({ labels })),
  ignored: z.optional(z.strictObject({ labels })),
  targets: z.optional(
    z.array(
      z.strictObject({
        stage: label,
        segment: z.optional(label),
        manager: z.optional(label),
        period: z.optional(label),
        target: percent,
        floor: z.optional(percent),
      }),
    ),
  ),
  contacts: z.optional(z.strictObject({ ...input, columns: z.optional(columns(CONTACT_COLUMNS)) })),
  transitions: z.optional(
    z.strictObject({
      ...input,
      shape: z.optional(z.enum(SHAPES)),
      columns: z.optional(columns(TRANSITION_COLUMNS)),
    }),
  ),
  managers: z.optional(z.strictObject({ aliases: z.optional(z.record(z.string(), label)) })),
  analysis: z.optional(
    z.strictObject({
      credit: z.optional(z.enum(CREDITS)),
      basis: z.optional(z.enum(BASES)),
      confidence: z.optional(z.number().check(z.gt(0), z.lt(1))),
      alpha: z.optional(z.number().check(z.gt(0), z.lt(1))),
      minEntered: z.optional(z.int().check(z.gte(1))),
    }),
  ),
});

/** A config file as written: every key optional but `stages`. */
export type RawConfig = z.infer<typeof configSchema>;
