import * as z from 'zod/mini';
import { BASES, CREDITS, MATURITIES } from '../domain/evidence/funnel.ts';
import { ID_FORMS } from '../domain/quality/id-form.ts';
import { listColumns, mapTables, type TableName } from '../domain/tables.ts';
import { LANGUAGES } from '../domain/text/language.ts';
import { PRESET_NAMES, SHAPES } from '../ingest/crm/preset.ts';
import { PLAN_COLUMNS } from '../ingest/tables/plan-file.ts';
import { REMOTE_TIMES } from '../ingest/tables/remote-table.ts';
import { EVENT_COLUMNS } from '../ingest/tables/wanted-columns.ts';

/**
 * The shape of `voronka.yaml`. Strict: an unknown key is an error. What the values mean (percentages, windows,
 * periods) and whether they agree with one another is judged in `interpret.ts`, so that one run can show both kinds
 * of mistake.
 */

export const WEEK_STARTS = ['monday', 'sunday', 'saturday'] as const;
export type WeekStart = (typeof WEEK_STARTS)[number];

const label = z.union([z.string(), z.number()]);
const labels = z.array(label);
/** A number as people write it: `80%`, `0,8`, `1 200`. */
const figure = z.union([z.string(), z.number()]);

const columns = (names: readonly string[]) =>
  z.optional(z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(label)]))));

/** Header → a value, or several, of which a row must have one. */
const where = z.record(z.string(), z.union([label, labels]));

/** How a file is cut into cells. */
const howCut = {
  encoding: z.optional(z.string()),
  delimiter: z.optional(z.string()),
  header: z.optional(z.int().check(z.gte(1))),
  sheet: z.optional(label),
};

/** How a file is read, whichever it is. */
const howRead = {
  preset: z.optional(z.enum(PRESET_NAMES)),
  pipeline: z.optional(label),
  where: z.optional(where),
  blanks: z.optional(labels),
  dates: z.optional(z.string()),
  ...howCut,
};
/** Files, or a table of a database. */
const input = {
  file: z.optional(z.union([z.string(), z.array(z.string())])),
  table: z.optional(z.string()),
  times: z.optional(z.enum(REMOTE_TIMES)),
  ...howRead,
};

const eventKeys = {
  ...input,
  shape: z.optional(z.enum(SHAPES)),
  numbered: z.optional(z.boolean()),
  columns: columns(EVENT_COLUMNS),
  entries: z.optional(
    z.array(
      z.strictObject({
        stage: z.optional(label),
        lost: z.optional(z.literal(true)),
        column: label,
        where: z.optional(where),
      }),
    ),
  ),
};
/** A table of events: its files may have one row a contact, and columns of both tables then. */
const events = z.optional(z.strictObject(eventKeys));

/** A table that lists contacts has no keys of its own; as a type it lacks those of events as well as any. */
const tables: Readonly<Record<TableName, typeof events>> = mapTables((table) =>
  table === 'transitions'
    ? events
    : (z.optional(z.strictObject({ ...input, columns: columns(listColumns(table)) })) as typeof events),
);

/** Where tables lie: the address of a database server, or several that share no contact. */
const source = z.union([
  z.string(),
  z.array(z.string()),
  z.strictObject({
    url: z.optional(z.string()),
    urls: z.optional(z.array(z.string())),
    passwordFile: z.optional(z.string()),
    authority: z.optional(z.string()),
  }),
]);

/** What the rows of activities mean. */
const workKeys = {
  kinds: z.optional(z.strictObject({ proposal: z.optional(labels), request: z.optional(labels) })),
  substantive: z.optional(labels),
  norm: z.optional(z.strictObject({ touches: z.optional(figure) })),
};
type WorkTable = z.ZodMiniOptional<z.ZodMiniObject<typeof eventKeys & typeof workKeys, z.core.$strict>>;
const activities = z.optional(
  z.strictObject({ ...input, columns: columns(listColumns('activities')), ...workKeys }),
) as unknown as WorkTable;

/** A file; a file and how it is read; or managers, each with a team or with attributes. */
const teams = z.union([
  z.string(),
  z.strictObject({
    file: z.string(),
    columns: z.optional(z.record(z.string(), label)),
    ...howCut,
  }),
  z.record(z.string(), z.union([label, z.record(z.string(), label)])),
]);

/** A file; a file and how it is read; or the lines themselves. */
const plan = z.union([
  z.string(),
  z.strictObject({ file: z.string(), columns: columns(PLAN_COLUMNS), ...howCut }),
  z.array(z.strictObject({ period: label, manager: z.optional(label), stage: label, count: figure })),
]);

/** What an option of a saved view may be; which options there are, the commands know. */
const given = z.union([z.string(), z.number(), z.boolean(), z.array(label)]);

/** A report that is kept under a name: a command, where it goes, and options by their long names. */
const view = z.catchall(
  z.object({ command: z.string(), outputs: z.optional(z.union([z.string(), z.array(z.string())])) }),
  given,
);

/** A sentence, or a column that has to say something. */
const proof = z.union([z.string(), z.strictObject({ column: label, filled: z.optional(z.literal(true)) })]);

/** Why clients say no. */
const refusals = z.strictObject({
  reasons: z.array(
    z.strictObject({
      id: label,
      name: z.optional(label),
      labels: z.optional(labels),
      recall: z.optional(label),
      excuse: z.optional(z.boolean()),
    }),
  ),
});

const leads = z.strictObject({
  rejected: z.optional(z.strictObject({ norm: z.optional(figure), within: z.optional(label) })),
  capacity: z.optional(z.int().check(z.gte(1))),
  marks: z.optional(
    z.array(
      z.strictObject({
        name: label,
        column: label,
        filled: z.optional(z.literal(true)),
        equals: z.optional(z.union([label, labels])),
        atLeast: z.optional(z.number()),
      }),
    ),
  ),
});

const base = z.strictObject({
  churn: z.optional(z.strictObject({ norm: z.optional(figure) })),
  renewal: z.optional(z.strictObject({ norm: z.optional(figure) })),
  blacklist: z.optional(
    z.union([
      label,
      z.strictObject({
        column: label,
        filled: z.optional(z.literal(true)),
        equals: z.optional(z.union([label, labels])),
      }),
    ]),
  ),
});

export const configSchema = z.strictObject({
  language: z.optional(z.enum(LANGUAGES)),
  timezone: z.optional(z.string()),
  weekStart: z.optional(z.enum(WEEK_STARTS)),
  stages: z.array(
    z.strictObject({
      id: label,
      name: z.optional(label),
      labels: z.optional(labels),
      target: z.optional(figure),
      floor: z.optional(figure),
      window: z.optional(label),
      purpose: z.optional(z.string()),
      proof: z.optional(proof),
    }),
  ),
  pipeline: z.optional(label),
  ids: z.optional(z.enum(ID_FORMS)),
  lost: z.optional(z.strictObject({ labels })),
  ignored: z.optional(z.strictObject({ labels })),
  targets: z.optional(
    z.array(
      z.strictObject({
        stage: label,
        segment: z.optional(label),
        manager: z.optional(label),
        period: z.optional(label),
        target: figure,
        floor: z.optional(figure),
      }),
    ),
  ),
  source: z.optional(source),
  ...tables,
  activities,
  refusals: z.optional(refusals),
  leads: z.optional(leads),
  base: z.optional(base),
  track: z.optional(z.strictObject({ ...howRead, columns: columns(EVENT_COLUMNS) })),
  managers: z.optional(
    z.strictObject({
      aliases: z.optional(z.record(z.string(), label)),
      system: z.optional(labels),
      teams: z.optional(teams),
      share: z.optional(z.record(z.string(), figure)),
    }),
  ),
  plan: z.optional(plan),
  calendar: z.optional(z.strictObject({ holidays: z.optional(labels) })),
  reports: z.optional(z.record(z.string(), view)),
  analysis: z.optional(
    z.strictObject({
      credit: z.optional(z.enum(CREDITS)),
      basis: z.optional(z.enum(BASES)),
      maturity: z.optional(z.enum(MATURITIES)),
      confidence: z.optional(z.number().check(z.gt(0), z.lt(1))),
      alpha: z.optional(z.number().check(z.gt(0), z.lt(1))),
      minEntered: z.optional(z.int().check(z.gte(1))),
      adjust: z.optional(z.union([label, labels])),
    }),
  ),
});

/** A config file as written: every key optional but `stages`. */
export type RawConfig = z.infer<typeof configSchema>;

/** As much of something as has the right types; the rest is undefined, list items keep their positions. */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly (Loose<Item> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;
export type LooseConfig = Loose<RawConfig>;

/**
 * The parts of a faulty config that have the right types, so that the second kind of check can run over them too and
 * one run shows all mistakes.
 */
export function keepWellTyped(value: unknown): LooseConfig {
  // what the schema's own parts accept has their types, and all keys are optional
  return (keepParts(configSchema, value) ?? {}) as LooseConfig;
}

function keepParts(schema: z.core.$ZodType, value: unknown): unknown {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const { shape, element } = definitionOf(schema);
  if (element && Array.isArray(value)) return value.map((item) => keepParts(element, item));
  if (!shape || typeof value !== 'object' || value === null) return undefined;
  const fields = Object.entries(value).filter(([key]) => Object.hasOwn(shape, key));
  return Object.fromEntries(fields.map(([key, field]) => [key, keepParts(shape[key]!, field)]));
}

interface Definition {
  /** Of an object: the schema of each key. */
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  /** Of a list: the schema of its items. */
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  /** Of one that has several forms: the schema of each. */
  readonly options?: readonly z.core.$ZodType[];
}

/** The forms that a value may have: one, unless the schema says otherwise. */
export function listForms(schema: z.core.$ZodType): z.core.$ZodType[] {
  return definitionOf(schema).options?.flatMap(listForms) ?? [schema];
}

/** What a schema consists of, optional wrappers taken off. */
export function definitionOf(schema: z.core.$ZodType): Definition {
  const definition = schema._zod.def as Definition;
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}
