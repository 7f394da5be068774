import { normalizeText } from '../../../domain/text/label.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import { createLabels, createManagers } from '../../count/dictionaries.ts';
import type { CountInput } from '../../count/open-counts.ts';
import type { CountDatabase } from '../../sql/count-dialect.ts';
import { queryRows } from '../../sql/result.ts';
import { listLines, quoteName, type Sql, sql, sumWhole } from '../../sql/sql.ts';
import { type AwayTable, findColumn, isBlank, type TextCount } from '../survey/away-cells.ts';
import type { ContactSurvey } from '../survey/survey-contacts.ts';
import type { EventSurvey } from '../survey/survey-events.ts';

/** Texts as they stand → what they stand for, a whole number. */
export type Codes = readonly (readonly [text: string, code: number])[];

/** Texts that are numbered by their order in code points. */
export interface NumberedTexts {
  readonly codes: Codes;
  /** By number: the text, clean. */
  readonly values: readonly string[];
}

/** What every text means that the servers hold. */
export interface SettledTexts {
  /** A stage's text → its code; what is no stage of the funnel, nor a loss or ignored, is not among them. */
  readonly stages: Codes;
  /** Every text of a stage that says something. */
  readonly stageTexts: readonly string[];
  /** Stage texts that say nothing. */
  readonly blankStages: ReadonlySet<string | null>;
  /** A manager's spelling → rank; whoever is nobody is not among them. */
  readonly managers: Codes;
  readonly ranks: ReadonlyMap<string, number>;
  readonly attributes: ReadonlyMap<string, NumberedTexts>;
  readonly reasons: NumberedTexts;
}

/** Makes `labels` and `managers` here, out of what the servers hold, by the rules of files; and numbers other texts. */
export async function settleTexts(
  database: CountDatabase,
  input: Pick<CountInput, 'funnel' | 'aliases' | 'system' | 'attributes'>,
  events: readonly EventSurvey[],
  contacts: readonly ContactSurvey[],
): Promise<SettledTexts> {
  const { connection, dialect } = database;
  const stageTexts = events.flatMap(({ table, stages }) =>
    stages.map(({ stage }) => ({ text: stage, blank: isBlankCell(table, 'stage', stage) })),
  );
  const blankStages = new Set(stageTexts.flatMap(({ text, blank }) => (blank ? [text] : [])));
  const list = (texts: readonly string[]) =>
    sql`SELECT raw FROM ${dialect.constantRows(
      sql`there`,
      { raw: 'text' },
      [...new Set(texts)].map((text) => [text]),
    )}`;
  const named = stageTexts.flatMap(({ text, blank }) => (blank || text === null ? [] : [text]));
  await createLabels(database, input.funnel, selectLabelSums(dialect, events));
  const spelled = [...events, ...contacts].flatMap(({ table, managers }) =>
    listFilled(table, 'manager', managers),
  );
  await createManagers(database, { ...input, tables: [] }, list(spelled));
  const labels = await queryRows(
    connection,
    { raw: 'text', code: 'whole' },
    sql`SELECT raw, code FROM labels WHERE code IS NOT NULL ORDER BY raw`,
  );
  const managers = await queryRows(
    connection,
    { raw: 'text', name: 'text', rank: 'whole' },
    sql`SELECT raw, name, rank FROM managers WHERE rank IS NOT NULL ORDER BY raw`,
  );
  return {
    stages: labels.map(({ raw, code }) => [raw, code]),
    stageTexts: [...new Set(named)],
    blankStages,
    managers: managers.map(({ raw, rank }) => [raw, rank]),
    ranks: new Map(managers.map(({ name, rank }) => [name, rank])),
    attributes: new Map(
      input.attributes.map((name) => [
        name,
        numberTexts(
          contacts.flatMap((each) => listFilled(each.table, name, each.attributes.get(name) ?? [])),
        ),
      ]),
    ),
    reasons: numberTexts(events.flatMap(({ table, reasons }) => listFilled(table, 'reason', reasons))),
  };
}

const LABEL_SUMS = {
  raw: 'text',
  row_count: 'whole',
  no_id: 'whole',
  no_time: 'whole',
  bad_time: 'whole',
  is_local: 'whole',
  is_dated: 'whole',
  first: 'whole',
  last: 'whole',
} as const;

/** Every stage text that says something, with the sums that `labels` has of files. */
function selectLabelSums(dialect: CountDatabase['dialect'], events: readonly EventSurvey[]): Sql {
  const rows = events.flatMap(({ table, stages, clock }) =>
    stages.flatMap(({ stage, q_rows, q_no_id, q_no_time, q_no_stamp, q_first, q_last }) => {
      if (stage === null || isBlankCell(table, 'stage', stage)) return [];
      const dated = q_first === null ? 0 : 1;
      const times = [clock === 'local' ? 1 : 0, dated, q_first ?? 0, q_last ?? 0];
      return [[stage, q_rows, q_no_id, q_no_time, q_no_stamp, ...times]];
    }),
  );
  const sums = ['row_count', 'no_id', 'no_time', 'bad_time'].map(quoteName);
  const ofClock = (isLocal: number, clock: string): Sql[] => {
    const where = sql`is_dated = 1 AND is_local = ${isLocal}`;
    return [
      sql`min(CASE WHEN ${where} THEN first END) AS ${quoteName(`first_${clock}`)}`,
      sql`max(CASE WHEN ${where} THEN last END) AS ${quoteName(`last_${clock}`)}`,
    ];
  };
  return sql`SELECT raw,
  ${listLines([...sums.map((name) => sql`${sumWhole(name)} AS ${name}`), ...ofClock(1, 'local'), ...ofClock(0, 'utc')])}
FROM ${dialect.constantRows(sql`there`, LABEL_SUMS, rows)}
GROUP BY raw`;
}

/** The texts of a column that say something, as they stand. */
function listFilled(table: AwayTable, name: string, texts: readonly TextCount[]): string[] {
  return texts.flatMap(({ text }) => (text === null || isBlankCell(table, name, text) ? [] : [text]));
}

function isBlankCell(table: AwayTable, name: string, text: string | null): boolean {
  return isBlank(text, findColumn(table, name) ?? {});
}

function numberTexts(texts: readonly string[]): NumberedTexts {
  const clean = new Map(texts.map((text) => [text, normalizeText(text)]));
  const values = [...new Set(clean.values())].sort(compareCodePoints);
  const numbers = new Map(values.map((value, index) => [value, index]));
  return { values, codes: [...clean].map(([text, value]) => [text, numbers.get(value)!] as const) };
}
