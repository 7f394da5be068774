import type { Doubt } from '../../domain/draft/doubt.ts';
import type { FunnelDraft, LabelDraft } from '../../domain/draft/draft-funnel.ts';
import type { Language } from '../../domain/text/language.ts';
import { buildProse, buildTable, listRecords } from '../column.ts';
import type { Line, Named, ProseSection, Report, TableSection } from '../model.ts';
import { nameTable } from '../names.ts';
import { nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import {
  DOUBTS,
  FILES,
  type FoundFile,
  type FoundHeader,
  HEADERS,
  LABELS,
  type LabelKind,
  type LabelRow,
  type RecognizedFile,
  type SeenTable,
  TABLES,
} from './init-tables.ts';
import type { FoundCounts } from './init-texts.ts';

/** All that `init` found out, and where it wrote the config. */
export interface InitFindings {
  /** The config as the user would name it; null where it went to standard output. */
  readonly config: string | null;
  /** ` --config FILE` where the config is not found without it. */
  readonly option: string;
  readonly language: Language;
  readonly timezone: string;
  /** Of a database: the tables that could be the funnel's; none where files were read. */
  readonly tables: readonly SeenTable[];
  /** The table that the names and the order of the stages come from. */
  readonly stageTable?: string;
  /** The table that the names of managers come from. */
  readonly managerTable?: string;
  /** Files that are tables of a database, and the names of these. */
  readonly stored?: ReadonlyMap<string, string>;
  readonly files: readonly FoundFile[];
  readonly recognized: readonly RecognizedFile[];
  readonly columns: readonly FoundHeader[];
  readonly funnel: FunnelDraft;
  /** Distinct contacts of all files, and managers, whatever their spellings. */
  readonly contacts: number;
  readonly managers: number;
  /** Whether targets are in the config already. */
  readonly aimed: boolean;
  /** Patterns that will find the next exports. */
  readonly patterns: readonly string[];
  /** Of files and stages, in the order in which they are told. */
  readonly doubts: readonly Doubt[];
}

type InitMeta = Pick<InitFindings, 'config' | 'language' | 'timezone'> & { readonly command: string };

/** `voronka init`: what was found, what is uncertain, what to do next. */
export function buildInitReport(findings: InitFindings, texts: Texts): Report<InitMeta> {
  const { config, language, timezone, files, recognized } = findings;
  const { columns, titles } = texts.init;
  const headers = nameTables(findings.columns, texts);
  const doubts = explainAll(findings.doubts, texts);
  return {
    meta: { command: 'init', config, language, timezone },
    sections: [
      ...buildTables(findings, texts),
      buildFiles(findings, texts),
      buildTable(HEADERS, columns, headers, { id: 'columns', title: titles.columns }),
      buildLabels(findings, texts),
      buildDoubts(findings, texts),
      ...buildNext(findings, texts),
    ],
    data: {
      tables: findings.tables,
      files,
      recognized,
      columns: listRecords(HEADERS, headers),
      labels: listLabels(findings),
      doubts: listRecords(DOUBTS, doubts).map((record, index) => ({
        ...record,
        ...describeColumn(findings.doubts[index]!),
      })),
      found: countFound(findings),
      next: listCommands(findings),
    },
  };
}

/** The column that a doubt is about, for programs; nulls where it is about something else. */
function describeColumn({ args }: Doubt) {
  return {
    table: 'table' in args && 'column' in args ? args.table : null,
    column: 'table' in args && 'column' in args ? args.column : null,
    header: 'column' in args && 'header' in args ? args.header : null,
    others: 'others' in args ? args.others : [],
  };
}

/** The sentence of a doubt in the texts' language. */
export function explainDoubt(doubt: Doubt, texts: Texts): string {
  // the code picks the function whose arguments are this doubt's: the compiler cannot follow that through the union
  const explain = texts.init.doubts[doubt.code] as (args: Doubt['args']) => string;
  return explain(doubt.args);
}

function nameTables<F extends FoundFile | FoundHeader>(found: readonly F[], texts: Texts): Named<F>[] {
  return found.map((each) => ({ ...each, table: nameTable(each.table, texts) }));
}

function buildTables({ tables }: InitFindings, texts: Texts): TableSection[] {
  if (tables.length === 0) return [];
  const { uses, has, columns, titles } = texts.init;
  const rows = tables.map((seen) => ({
    seen,
    use: { id: seen.use, text: uses[seen.use] },
    has: seen.has.map((column) => has[column]).join(', '),
    taken: seen.taken === null ? null : nameTable(seen.taken, texts),
  }));
  return [buildTable(TABLES, columns, rows, { id: 'tables', title: titles.tables })];
}

function buildFiles(
  { files, recognized, timezone, stageTable, managerTable, stored = new Map() }: InitFindings,
  texts: Texts,
): TableSection {
  const { init } = texts;
  const rows = nameTables(files, texts).map((each) => ({
    ...each,
    file: nameFile(each.file, texts),
    delimiter: each.delimiter === '\t' ? 'tab' : each.delimiter,
  }));
  const whose = (key: 'rejected' | 'passedOver') =>
    files.some((each) => each[key] > 0) ? {} : { for: 'programs' as const };
  const cut = stored.size > 0 ? { for: 'programs' as const } : {};
  const spec = {
    ...FILES,
    encoding: { ...FILES.encoding, ...cut },
    delimiter: { ...FILES.delimiter, ...cut },
    rejected: { ...FILES.rejected, ...whose('rejected') },
    passedOver: { ...FILES.passedOver, ...whose('passedOver') },
  };
  return buildTable(spec, init.columns, rows, {
    id: 'files',
    title: stored.size > 0 ? init.titles.stored : init.titles.files,
    notes: [
      ...recognized.map((each) => {
        const table = stored.get(each.file);
        return table === undefined
          ? init.recognized({ ...each, file: nameFile(each.file, texts) })
          : init.recognizedTable({ ...each, file: table });
      }),
      ...(stageTable === undefined ? [] : [init.stageNames(stageTable)]),
      ...(managerTable === undefined ? [] : [init.managerNames(managerTable)]),
      init.zone(timezone),
    ],
  });
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

function buildLabels(findings: InitFindings, { init }: Texts): TableSection {
  const rows = listLabels(findings).map((row) => {
    return { kind: { id: row.kind, text: init.kinds[row.kind] }, row };
  });
  return buildTable(LABELS, init.columns, rows, {
    id: 'labels',
    title: init.titles.labels,
    rules: [findings.funnel.stages.length],
    empty: init.noLabels,
  });
}

function buildDoubts({ doubts: found }: InitFindings, texts: Texts): ProseSection {
  const { init } = texts;
  const rows = explainAll(found, texts);
  const lines: Line[] = explainAll(found, texts, true).map(({ message }) => ({
    text: message,
    tone: 'watch',
  }));
  if (lines.length === 0) lines.push({ text: init.noDoubts, tone: 'met' });
  return buildProse(DOUBTS, init.columns, rows, { id: 'doubts', title: init.titles.doubts, lines });
}

/** The doubts as they are told. To people, columns that only their names are unsure of are one sentence, not one each. */
function explainAll(doubts: readonly Doubt[], texts: Texts, together = false) {
  const plain = doubts.filter(isPlainGuess);
  const joined = together && plain.length > 1;
  return doubts
    .filter((each) => !joined || !isPlainGuess(each) || each === plain[0])
    .map((each) => ({
      code: each.code,
      message:
        joined && each === plain[0]
          ? texts.init.guessedTogether(plain.map(({ args }) => args))
          : explainDoubt(each, texts),
    }));
}

function isPlainGuess(each: Doubt): each is Doubt<'column-guessed'> {
  return each.code === 'column-guessed' && each.args.why === 'name' && each.args.others.length === 0;
}

function buildNext(findings: InitFindings, texts: Texts): ProseSection[] {
  const { config, funnel, patterns, aimed } = findings;
  if (config === null) return [];
  const { next, titles } = texts.init;
  const lines: Line[] = [
    { text: next.found(countFound(findings)), tone: 'strong' },
    {
      text: next.written({ config, missing: funnel.stages.length < 2 ? 'stages' : aimed ? null : 'targets' }),
    },
    ...listCommands(findings).map((command) => ({ text: command, indent: 1, whole: true })),
    ...patterns.map((pattern) => ({ text: next.pattern(pattern), tone: 'muted' as const })),
  ];
  return [{ kind: 'prose', id: 'next', title: titles.next, lines }];
}

/** What the reports will be about. */
function countFound({ managers, contacts, funnel }: InitFindings): FoundCounts {
  return { managers, stages: funnel.stages.length, contacts };
}

/** What to run next; nothing where the config is nowhere yet. */
function listCommands({ config, option }: InitFindings): string[] {
  return config === null ? [] : [`voronka check${option}`, `voronka report${option}`];
}
