import type { Doubt } from '../../domain/draft/doubt.ts';
import type { FunnelDraft, LabelDraft } from '../../domain/draft/draft-funnel.ts';
import type { TableName } from '../../domain/tables.ts';
import type { Language } from '../../domain/text/language.ts';
import { makeColumn } from '../column.ts';
import type { Cell, ProseSection, Report, TableSection } from '../model.ts';
import type { Audience } from '../names.ts';
import { nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import type { LabelKind } from './init-texts.ts';

export interface FoundFile {
  readonly table: TableName;
  /** As the user wrote it. */
  readonly file: string;
  /** Rows that were read, broken ones among them. */
  readonly rows: number;
  readonly encoding: string;
  readonly delimiter: string;
}

export interface FoundHeader {
  readonly table: TableName;
  /** The logical column. */
  readonly column: string;
  readonly header: string;
  readonly example: string | null;
}

/** A file whose header is known to be a CRM's. */
export interface RecognizedFile {
  /** As the user wrote it. */
  readonly file: string;
  readonly preset: string;
  readonly crm: string;
  readonly layout: string;
  readonly shape: 'long' | 'wide' | 'snapshot';
  /** The headers that gave it away. */
  readonly matched: readonly string[];
}

/** All that `init` found out, and where it wrote the config. */
export interface InitFindings {
  /** The config as the user would name it; null where it went to standard output. */
  readonly config: string | null;
  /** ` --config FILE` where the config is not found without it. */
  readonly option: string;
  readonly language: Language;
  readonly timezone: string;
  readonly files: readonly FoundFile[];
  readonly recognized: readonly RecognizedFile[];
  readonly columns: readonly FoundHeader[];
  readonly funnel: FunnelDraft;
  /** Of files and stages, in the order in which they are told. */
  readonly doubts: readonly Doubt[];
}

export interface InitMeta {
  readonly command: string;
  readonly config: string | null;
  readonly language: Language;
  readonly timezone: string;
}

/** `voronka init`: what was found, what is uncertain, what to do next. */
export function buildInitReport(findings: InitFindings, texts: Texts, audience: Audience): Report<InitMeta> {
  const { config, language, timezone, files, recognized, columns, doubts } = findings;
  return {
    meta: { command: 'init', config, language, timezone },
    sections: [
      buildFiles(findings, texts, audience),
      buildColumns(findings, texts, audience),
      buildLabels(findings, texts, audience),
      buildDoubts(findings, texts),
      ...buildNext(findings, texts),
    ],
    data: {
      files,
      recognized,
      columns,
      labels: listLabels(findings),
      doubts: doubts.map((each) => ({ doubt: each.code, message: explainDoubt(each, texts) })),
    },
  };
}

/** The sentence of a doubt in the texts' language. */
export function explainDoubt(doubt: Doubt, texts: Texts): string {
  // the code picks the function whose arguments are this doubt's: the compiler cannot follow that through the union
  const explain = texts.init.doubts[doubt.code] as (args: Doubt['args']) => string;
  return explain(doubt.args);
}

const text = (value: string | null): Cell => ({ type: 'text', value });
const number = (value: number): Cell => ({ type: 'count', value });
const nameTable = (table: TableName, texts: Texts, audience: Audience): Cell =>
  text(audience === 'people' ? texts.tables[table] : table);

function buildFiles(
  { files, recognized, timezone }: InitFindings,
  texts: Texts,
  audience: Audience,
): TableSection {
  return {
    kind: 'table',
    id: 'files',
    title: texts.init.titles.files,
    columns: (['table', 'file', 'rows', 'encoding', 'delimiter'] as const).map((key) =>
      makeColumn(key, texts),
    ),
    rows: files.map((each): Cell[] => [
      nameTable(each.table, texts, audience),
      text(nameFile(each.file, texts)),
      number(each.rows),
      text(each.encoding),
      text(each.delimiter === '\t' ? 'tab' : each.delimiter),
    ]),
    notes: [
      ...recognized.map((each) => texts.init.recognized({ ...each, file: nameFile(each.file, texts) })),
      texts.init.zone(timezone),
    ],
  };
}

function buildColumns({ columns }: InitFindings, texts: Texts, audience: Audience): TableSection {
  return {
    kind: 'table',
    id: 'columns',
    title: texts.init.titles.columns,
    columns: (['table', 'item', 'header', 'example'] as const).map((key) => makeColumn(key, texts)),
    rows: columns.map(({ table, column, header, example }): Cell[] => [
      nameTable(table, texts, audience),
      text(column),
      text(header),
      text(example),
    ]),
  };
}

interface LabelRow {
  readonly kind: LabelKind;
  /** The id of a stage. */
  readonly stage: string | null;
  readonly label: string;
  /** What a misspelling stands for. */
  readonly near: string | null;
  readonly rows: number;
  readonly contacts: number;
}

function listLabels({ funnel }: InitFindings): LabelRow[] {
  const others = (
    kind: LabelKind,
    labels: readonly (LabelDraft & { readonly near?: string })[],
  ): LabelRow[] =>
    labels.map(({ name: label, near = null, rows, contacts }) => {
      return { kind, stage: null, label, near, rows, contacts };
    });
  return [
    ...funnel.stages.map(({ id, name, rows, contacts }): LabelRow => {
      return { kind: 'stage', stage: id, label: name, near: null, rows, contacts };
    }),
    ...others('lost', funnel.lost),
    ...others('ignored', funnel.ignored),
    ...others('typo', funnel.typos),
  ];
}

function buildLabels(findings: InitFindings, texts: Texts, audience: Audience): TableSection {
  const stages = findings.funnel.stages.length;
  return {
    kind: 'table',
    id: 'labels',
    title: texts.init.titles.labels,
    columns: (['kind', 'label', 'stage', 'rows', 'contacts'] as const).map((key) =>
      key === 'stage' ? makeColumn(key, texts, 'id') : makeColumn(key, texts),
    ),
    rows: listLabels(findings).map(({ kind, stage, label, rows, contacts }): Cell[] => [
      text(audience === 'people' ? texts.init.kinds[kind] : kind),
      text(label),
      text(stage),
      number(rows),
      number(contacts),
    ]),
    rules: [stages],
    empty: texts.init.noLabels,
  };
}

function buildDoubts({ doubts }: InitFindings, texts: Texts): ProseSection {
  const messages = doubts.map((each) => ({ code: each.code, message: explainDoubt(each, texts) }));
  return {
    kind: 'prose',
    id: 'doubts',
    title: texts.init.titles.doubts,
    lines:
      messages.length === 0
        ? [{ text: texts.init.noDoubts, tone: 'met' }]
        : messages.map(({ message }) => ({ text: message, tone: 'watch' })),
    table: {
      kind: 'table',
      id: 'doubts',
      title: texts.init.titles.doubts,
      columns: (['kind', 'message'] as const).map((key) => makeColumn(key, texts)),
      rows: messages.map(({ code, message }): Cell[] => [text(code), text(message)]),
    },
  };
}

function buildNext({ config, option, funnel }: InitFindings, texts: Texts): ProseSection[] {
  if (config === null) return [];
  const [written = '', ...commands] = texts.init.next({ config, option, stages: funnel.stages.length });
  return [
    {
      kind: 'prose',
      id: 'next',
      title: texts.init.titles.next,
      lines: [{ text: written }, ...commands.map((command) => ({ text: command, indent: 1 }))],
    },
  ];
}
