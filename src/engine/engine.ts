import type { Micros } from '../domain/calendar/micros.ts';
import type { Funnel } from '../domain/evidence/funnel.ts';
import type { StageProof } from '../domain/purpose/stage-proofs.ts';
import type { IdFaults } from '../domain/quality/id-faults.ts';
import type { IdMatch } from '../domain/quality/id-form.ts';
import type { Notice, NoticeCode } from '../domain/quality/notice.ts';
import type { Suggestion } from '../domain/quality/suggestion.ts';
import type { TableName } from '../domain/tables.ts';
import type { BrokenRecords, GivenFile, WantedColumn } from '../ingest/tables/ready-file.ts';
import type { CleanQuery, CleanTimes } from './count/clean-rows.ts';
import type { CountAnswers, CountInput } from './count/open-counts.ts';
import type { RejectedCount } from './count/rejected-rows.ts';
import type { EventTimes } from './count/time-range.ts';
import type { PushPlan } from './remote/cluster/push-plan.ts';
import type { TravelReason } from './remote/not-countable.ts';
import type { Server } from './remote/server.ts';
import type { Row } from './sql/connection.ts';

/** The cells of one column of times that hold a date which stands for none. */
export interface PlaceholderCells {
  /** What the file calls it. */
  readonly column: string;
  readonly cells: number;
  /** All cells of the column that hold a time, these among them. */
  readonly dated: number;
  /** A few of their texts, the commonest first. */
  readonly examples: readonly string[];
}

/** One file, loaded. */
export interface FileFacts<Input extends GivenFile = GivenFile> {
  /** As it was read in the end: settled, and rewritten or brought where it had to be. */
  readonly input: Input;
  /** Rows that reached the engine; broken records are accounted for by ingest. */
  readonly rows: number;
  /** Those of them that the conditions of the file leave out: used, and changing nothing. */
  readonly aside: number;
  readonly ids: IdFaults;
  /** Records that did not reach the engine. */
  readonly broken: BrokenRecords;
  /** Columns of times that hold dates which stand for none. */
  readonly placeholders: readonly PlaceholderCells[];
}

/** What is known of the input once it is loaded. */
export interface EngineFacts {
  readonly files: Readonly<Record<TableName, readonly FileFacts[]>>;
  readonly rejected: readonly RejectedCount[];
  /** Distinct contacts of the contacts file. */
  readonly contacts: number;
  readonly times: EventTimes;
  /** Whether any file of transitions lists contacts with their present stages: when they passed the others, nobody knows. */
  readonly snapshot: boolean;
  /** Whether contacts have an `updated_at`. */
  readonly updates: boolean;
  /** Text columns of the contacts that were carried along. */
  readonly attributes: readonly string[];
}

/** What the search for oddities is told. */
export interface QualityQuestion {
  readonly funnel: Funnel;
  /** The clock. */
  readonly now: Micros;
  readonly zone: string;
  /** Names of the columns that were read. */
  readonly columns: Readonly<Record<TableName, ReadonlySet<string>>>;
  /** What proves stages, as it was read. */
  readonly proofs: readonly StageProof[];
  /** Managers' names that the config maps others to, or puts in a team. */
  readonly settled: ReadonlySet<string>;
  /** What the config says of texts of the rows, compared without regard to case; null: it says nothing of such. */
  readonly known: KnownTexts;
}

/** Texts that the config names; whatever else stands in the rows, it does not know. */
export interface KnownTexts {
  /** Reasons of a loss. */
  readonly reasons: readonly string[] | null;
  /** Kinds of a touch. */
  readonly kinds: readonly string[] | null;
  /** Results of a touch. */
  readonly results: readonly string[] | null;
}

/** What a look at the input's quality found. */
export interface Quality {
  readonly notices: readonly Notice[];
  /** Codes that were looked for and not found. */
  readonly clear: readonly NoticeCode[];
  /** Codes that could not be looked for, since the rows lie in a database. */
  readonly unseen?: readonly NoticeCode[];
  readonly suggestions: readonly Suggestion[];
}

/**
 * What can be asked of loaded input, whatever holds it. Answers are counts and short lists; what may be long comes in
 * blocks. Ratios are made of counts elsewhere.
 */
export interface Engine extends CountAnswers {
  readonly facts: EngineFacts;
  /** Looks for everything odd that is not wrong; what the files have no columns for is not looked for. */
  inspect(question: QualityQuestion): Promise<Quality>;
  /** Contacts with different ids that are probably one company: what {@link inspect} says of them, found or not. */
  listDuplicates(): Promise<Notice[]>;
  /** Files that are reports grouped by manager. */
  listGroupedFiles(): Promise<string[]>;
  /** The form that would make the ids of the two tables match, which hardly do as they stand; null where none would. */
  findIdForm(): Promise<IdMatch | null>;
  /** Rows that a chosen pipeline leaves out because they name none. */
  countPipelineless(): Promise<number>;
  /** The used rows of a table as they are meant, each once, contact by contact. Nothing else may be asked meanwhile. */
  streamClean(query: CleanQuery): AsyncIterable<readonly Row[]>;
  /** The range of the moments of those rows. */
  findCleanTimes(query: CleanQuery): Promise<CleanTimes>;
  close(): void;
}

/** The files of all tables, and what is read of them. */
export interface TableInput {
  readonly inputs: Readonly<Record<TableName, readonly GivenFile[]>>;
  readonly columns: Readonly<Record<TableName, readonly WantedColumn[]>>;
  /** Told of each file when its reading begins. */
  readonly onFile?: (file: string) => void;
}

/** What goes in: the files of all tables, and how to understand them. */
export interface EngineInput
  extends TableInput,
    Omit<CountInput, 'dated' | 'snapshot' | 'told' | 'tables' | 'lists' | 'further'> {
  /** The servers that tables lie on, by their addresses as people may see them. */
  readonly servers?: ReadonlyMap<string, Server>;
  /** Told where the contacts of each server are counted. */
  readonly onPlan?: (plan: PushPlan) => void;
  /** Told why rows of servers were brought here, and how many. */
  readonly onTravel?: (reason: TravelReason, rows: number) => void;
}

/** An engine that is on its way up, with nothing in it yet. */
export interface StartingEngine {
  /**
   * Reads all files. From then on the engine is the caller's to close.
   *
   * @throws InputError `engine-missing` where it did not start; what files are refused for
   */
  load(input: EngineInput): Promise<Engine>;
  /** How much of the running statement is done, 0..1; undefined if nobody knows. */
  progress(): number | undefined;
  /** Closes it, whatever became of it. */
  abandon(): Promise<void>;
}
