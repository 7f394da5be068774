import type { Basis, Credit } from '../../domain/evidence/funnel.ts';
import type { Focus, Verdict } from '../../domain/evidence/verdict.ts';
import type { TableName } from '../../domain/tables.ts';
import type { Language } from '../../domain/text/language.ts';
import type { CheckTexts } from '../check/check-texts.ts';
import type { InitTexts } from '../init/init-texts.ts';
import type { FileAccount } from '../meta.ts';
import type { TrackTexts } from '../track/track-texts.ts';
import type { NumberText } from './number-text.ts';
import type { ProblemTexts } from './problems/problem-texts.ts';
import type { ProgressTexts } from './progress-texts.ts';

/** Columns of all tables, by their flat names. */
export const COLUMN_KEYS = [
  'manager',
  'stage',
  'entered',
  'converted',
  'lost',
  'open',
  'immature',
  'coefficient',
  'low',
  'high',
  'target',
  'floor',
  'gap',
  'short',
  'p',
  'q',
  'verdict',
  'impact',
  'focus',
  'mentor',
  'bar',
  'cumulative',
  'final',
  'potential',
  'rise',
  'a',
  'b',
  'a_teaches',
  'b_teaches',
  'table',
  'file',
  'rows',
  'used',
  'rejected',
  'problem',
  'count',
  'line',
  'column',
  'value',
  'message',
  'kind',
  'example',
  'item',
  'header',
  'reason',
  'text',
  'encoding',
  'delimiter',
  'label',
  'contacts',
  'deals',
  'preset',
  'crm',
  'layout',
  'language',
  'shape',
  'contact_id',
  'at',
  'share',
  'of',
  'effect',
  'from',
  'to',
  'config',
  'aside',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** A step of a coaching sentence, its numbers still numbers. */
export interface StepFacts {
  readonly stage: string;
  readonly verdict: Verdict;
  readonly focus: Focus | null;
  readonly coefficient: number;
  readonly entered: number;
  readonly target: number;
  readonly floor: number;
  readonly gap: number;
  readonly short: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly q: number | null;
  readonly impact: number | null;
  readonly mentor: { readonly name: string; readonly coefficient: number } | null;
}

export interface HeadFacts {
  readonly contacts: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly asOf: string | null;
  readonly timezone: string;
  readonly credit: Credit;
  readonly basis: Basis;
}

/** Every text that a user sees, in one language. */
export interface Texts {
  readonly language: Language;
  readonly numbers: NumberText;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly foci: Readonly<Record<Focus, string>>;
  readonly absent: string;
  readonly unassigned: string;
  readonly team: string;
  readonly targetRow: string;
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly titles: {
    readonly funnel: string;
    readonly matrix: (dimension: string) => string;
    readonly coaching: string;
    readonly swaps: string;
    readonly accounts: string;
    readonly problems: string;
    readonly notices: string;
  };
  /** The value of `by` in a title: a manager, or another dimension. */
  readonly dimension: (by: string) => string;
  /** The same as the heading of its column; not asked for managers. */
  readonly dimensionName: (by: string) => string;
  readonly head: {
    readonly title: string;
    readonly file: (account: FileAccount) => string;
    readonly scope: (facts: HeadFacts) => string;
    readonly filters: (filters: { segments: readonly string[]; managers: readonly string[] }) => string;
    readonly undatedLeftOut: (contacts: number) => string;
    readonly performerWarning: string;
    readonly flowWarning: string;
    readonly rejectedHint: string;
  };
  readonly notes: {
    readonly legend: (marks: Readonly<Record<Verdict, string>>) => string;
    readonly immature: (contacts: number) => string;
    readonly noRows: string;
    readonly noCoaching: string;
    readonly tooFew: string;
    readonly noCoachingFlow: string;
    readonly noTargets: string;
  };
  readonly coaching: {
    /** The heading of one manager: name, focus stage, how sure. */
    readonly focus: (name: string, facts: StepFacts) => string;
    readonly evidence: (facts: StepFacts) => string;
    readonly remedy: (facts: StepFacts) => string;
    readonly further: (facts: StepFacts) => string;
    readonly alsoBelow: (stages: readonly string[]) => string;
    readonly potential: (facts: {
      final: number;
      potential: number;
      rise: number | null;
      stage: string;
    }) => string;
    readonly swap: (facts: { a: string; b: string; aTeaches: string[]; bTeaches: string[] }) => string;
  };
  readonly check: CheckTexts;
  readonly init: InitTexts;
  readonly progress: ProgressTexts;
  readonly track: TrackTexts;
  /** Under the list of presets: how they are used, and what the shapes are. */
  readonly presets: readonly string[];
  readonly problems: ProblemTexts;
  /** What standard error says beside a result. */
  readonly remarks: {
    readonly rejected: (facts: { file: string; rejected: number; rows: number }) => string;
    readonly stopped: string;
    readonly rejectsCut: (facts: { file: string; listed: number; rejected: number }) => string;
    readonly future: (day: string) => string;
  };
  readonly error: {
    readonly prefix: string;
    readonly hint: string;
    readonly column: (name: string) => string;
    readonly more: (count: number) => string;
    readonly standardInput: string;
    readonly internal: string;
  };
}
