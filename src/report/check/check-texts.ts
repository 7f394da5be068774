import type { IdMatch } from '../../domain/quality/id-form.ts';
import type { BookNoticeCode, NoticeCode, NoticeUnit } from '../../domain/quality/notice.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import type {
  ACCOUNTS,
  DECISIONS,
  NOTICES,
  PROBLEMS,
  REJECTS,
  SUGGESTIONS,
  WARNINGS,
} from './check-tables.ts';

type ColumnName =
  | keyof typeof ACCOUNTS
  | keyof typeof REJECTS
  | keyof typeof PROBLEMS
  | keyof typeof NOTICES
  | keyof typeof SUGGESTIONS
  | keyof typeof WARNINGS
  | keyof typeof DECISIONS;

/** What `check` says, in one language. */
export interface CheckTexts {
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly titles: Readonly<Record<'accounts' | 'problems' | 'notices' | 'decisions' | 'warnings', string>>;
  readonly clean: string;
  /** What cannot be told of tables in a database. */
  readonly ofTables: (tables: number) => string;
  readonly rejected: (rows: number) => string;
  readonly noRows: string;
  /** `clean` or `rejected`, and how many of the used rows conditions leave out, some of them without a pipeline. */
  readonly withAside: (facts: { used: string; aside: number; pipelineless: number }) => string;
  readonly reasons: Readonly<Record<RowProblemCode, string>>;
  /** What was found, and how much of it. */
  readonly notices: Readonly<Record<NoticeCode, (count: number) => string>>;
  /** What that does to the coefficients, or what to do. */
  readonly effects: Readonly<Record<NoticeCode, string>>;
  /** The effect where so many contacts share their company that the list is one of deals. */
  readonly deals: string;
  /** A step whose verdict hangs on contacts that are still open: both coefficients, and both verdicts in words. */
  readonly decision: (facts: {
    who: string;
    stage: string;
    open: number;
    coefficient: number | null;
    verdict: string;
    ageless: number | null;
    agelessVerdict: string;
  }) => string;
  /** Why that matters. */
  readonly decisionEffect: string;
  /** Sums of several currencies. */
  readonly sums: (sums: string) => string;
  /** What was looked for, in a list. */
  readonly names: Readonly<Record<NoticeCode, string>>;
  /** `0.5% of contacts`. */
  readonly share: (fraction: number, unit: NoticeUnit) => string;
  /** What was looked for and not found. */
  readonly clear: (names: readonly string[]) => string;
  readonly unseen: (names: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly noNotices: string;
  readonly noProblems: string;
  readonly suggestions: {
    readonly title: string;
    readonly ids: (facts: IdMatch) => string;
    readonly alias: (spellings: number) => string;
    readonly system: (users: number) => string;
    /** `held`: the stage that has the label now. */
    readonly label: (facts: { from: string; near: string; stage: string; held: string | null }) => string;
    /** Comments of the config that is to be copied, without their `#`. */
    readonly known: string;
    readonly stage: (stage: string) => string;
    readonly rows: (rows: number) => string;
  };
}

/** What `check` says of touches, purchases and reasons of a loss: as {@link CheckTexts} has it of the rest. */
export interface BookNoticeTexts {
  readonly notices: Readonly<Record<BookNoticeCode, (count: number) => string>>;
  readonly effects: Readonly<Record<BookNoticeCode, string>>;
  readonly names: Readonly<Record<BookNoticeCode, string>>;
}
