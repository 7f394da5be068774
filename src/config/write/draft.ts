import type { FunnelDraft, LabelDraft, StageDraft } from '../../domain/draft/draft-funnel.ts';
import type { AliasSuggestion, NamedRows } from '../../domain/managers/alike-names.ts';
import type { IdForm } from '../../domain/quality/id-form.ts';
import { type LogicalColumn, listColumns, type TableName } from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import type { Language } from '../../domain/text/language.ts';
import type { LayoutEntry, Preset, RowFilter, Shape } from '../../ingest/crm/preset.ts';
import type { RemoteTimes } from '../../ingest/tables/remote-table.ts';
import { EVENT_COLUMNS } from '../../ingest/tables/wanted-columns.ts';
import type { Comments, ExampleStage } from './comments-en.ts';

/** A logical column and its name in the files. */
export interface ColumnDraft {
  readonly logical: string;
  readonly header: string;
}

/** A pattern under which the next exports will be found as well. */
export interface NextExports {
  /** Relative to the config, with `/`. */
  readonly pattern: string;
  /** Other files that it finds today. */
  readonly others: readonly string[];
  /** Whether it stands in the place of the files; else beside them, in a comment. */
  readonly taken: boolean;
}

/** What a config says about the files of one table. */
export interface TableDraft {
  /** Relative to the config, with `/`; none where the table was read from standard input or lies in a database. */
  readonly files: readonly string[];
  /** Its name in the database. */
  readonly stored?: string;
  /** How its times are meant, where its types do not say it. */
  readonly times?: RemoteTimes | undefined;
  readonly next?: NextExports;
  /** In the order in which they are to be written. */
  readonly columns: readonly ColumnDraft[];
  /** Columns of no logical meaning: usable as dimensions. */
  readonly extra: readonly string[];
  readonly encoding: string;
  readonly delimiter: string;
  /** The line of the header, where it is not the first. */
  readonly header?: number;
  /** The sheet of a workbook: it has neither encoding nor delimiter. */
  readonly sheet?: string;
  readonly shape: Shape;
  /** Only rows that match all of these count. */
  readonly where?: RowFilter;
  /** Columns of dates that are stages or losses; absent: as the shape and the preset have them. */
  readonly entries?: readonly LayoutEntry[];
  /** Whether every row is a contact of its own. */
  readonly numbered?: boolean;
  /** The CRM that the file was recognised as. */
  readonly preset?: Pick<Preset, 'name' | 'crm'>;
  /** How dates are read, where that had to be decided; `other` is the way that was not taken. */
  readonly dates?: { readonly pattern: string; readonly other: string; readonly example: string };
  /** A time that could not be read: the config has to say how. */
  readonly unread?: string;
}

/** What somebody wants of a step, as a config says it: `70%`. */
export interface StageTarget {
  readonly target: string;
  readonly floor: string;
}

/** A config to be written: everything that was found, and what people have decided already. */
export interface ConfigDraft {
  readonly language: Language;
  readonly timezone: string;
  readonly funnel: FunnelDraft;
  /** The address of the database that the tables lie in, without a password. */
  readonly source?: string;
  /** Whether many contacts of the list have no event: the list itself may be missing among the stages. */
  readonly listApart: boolean;
  /** The pipeline that was taken of several. */
  readonly pipeline?: string;
  /** The form in which the ids of both tables match, where they hardly do as they stand. */
  readonly ids?: IdForm;
  readonly tables: { readonly [T in TableName]?: TableDraft };
  /** What the rows call reasons of a loss, kinds and results of a touch, the commonest first. */
  readonly texts?: Readonly<Record<'reasons' | 'kinds' | 'results', readonly NamedRows[]>>;
  /** Spellings of managers that are probably one person's. */
  readonly aliases?: readonly AliasSuggestion[];
  /** Whether somebody has said that they are. */
  readonly aliasesTaken?: boolean;
  /** By the ids of stages; of a stage that is not there nobody was asked. */
  readonly targets?: Readonly<Record<string, StageTarget>>;
}

/** The files as the config names them. */
export function nameFiles({ files, next }: Pick<TableDraft, 'files' | 'next'>): readonly string[] {
  return next?.taken ? [next.pattern] : files;
}

/** A label as the rows have it. */
export function labelOfRows({ label, name }: LabelDraft): string {
  return label ?? name;
}

/** A label and its misspellings that somebody has vouched for, as the rows have them. */
export function spellLabels(label: LabelDraft, { typos }: Pick<FunnelDraft, 'typos'>): string[] {
  const joined = typos.filter((typo) => typo.joined && typo.near === label.name);
  return [label, ...joined].map(labelOfRows);
}

/** Whether only the list of contacts says which pipeline a row is of: a choice for both tables would be an error. */
export function isListOnly({ tables: { contacts, transitions } }: ConfigDraft): boolean {
  const knows = (table: TableDraft | undefined): boolean =>
    table?.columns.some(({ logical }) => logical === 'pipeline') === true;
  // columns of dates may name their pipeline themselves
  return transitions !== undefined && transitions.shape !== 'wide' && knows(contacts) && !knows(transitions);
}

/** An entry as a config lists it: into the stage of an id, or into a loss. */
export interface EntryDraft {
  readonly stage?: string;
  readonly lost?: true;
  readonly column: string;
  readonly where: RowFilter;
}

/** The entries of a table under the ids of the stages that their labels became; others mean nothing to the funnel. */
export function draftEntries({ entries }: TableDraft, { stages, lost }: FunnelDraft): EntryDraft[] {
  const ids = new Map(stages.map((stage) => [normalizeLabel(labelOfRows(stage)), stage.id]));
  const losses = new Set(lost.map((label) => normalizeLabel(labelOfRows(label))));
  return (entries ?? []).flatMap(({ label, columns: [column = ''], where }): EntryDraft[] => {
    const stage = ids.get(normalizeLabel(label));
    if (stage !== undefined) return [{ stage, column, where }];
    return losses.has(normalizeLabel(label)) ? [{ lost: true, column, where }] : [];
  });
}

/** The stage that a funnel gets that has less than two: the config must run; null where it has enough. */
export function inventStage(
  { funnel, listApart }: ConfigDraft,
  { exampleStages }: Comments,
): ExampleStage | null {
  // where no stage was found, the list stands for one
  const found = Math.max(funnel.stages.length, 1) + Number(listApart && funnel.stages.length > 0);
  if (found > 1) return null;
  const taken = funnel.stages.map(({ id }) => id);
  return exampleStages.slice(1).find(({ id }) => !taken.includes(id)) ?? null;
}

/** The list of contacts as a stage of its own, which no event leads to. */
export function nameListStage(stages: readonly StageDraft[], { exampleStages }: Comments): ExampleStage {
  const [{ id, name }] = exampleStages;
  return { id: stages.some((stage) => stage.id === id) ? `contacts-${id}` : id, name };
}

/**
 * The columns that a config can name in files of a shape. Of a wide file the stages are columns of their own, and none
 * is the stage or the time of the row.
 */
export function listColumnsOf(table: TableName, shape: Shape): readonly LogicalColumn[] {
  if (shape === 'long') return listColumns(table);
  const rowsOwn: readonly LogicalColumn[] = ['stage', 'at', 'at_time'];
  return EVENT_COLUMNS.filter((name) => shape === 'snapshot' || !rowsOwn.includes(name));
}
