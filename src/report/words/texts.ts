import type { Focus, Verdict } from '../../domain/evidence/verdict.ts';
import type { Place, ProblemArgs, ProblemCode } from '../../domain/problem.ts';
import type { TravelReason } from '../../domain/quality/travel-reason.ts';
import type { AccountedTable } from '../../domain/tables.ts';
import type { Language } from '../../domain/text/language.ts';
import type { ActivityTexts } from '../activity/activity-texts.ts';
import type { AlarmTexts } from '../alarm/alarm-texts.ts';
import type { BaseTexts } from '../base/base-texts.ts';
import type { BriefTexts } from '../brief/brief-texts.ts';
import type { CheckTexts } from '../check/check-texts.ts';
import type { ClusterTexts } from '../cluster/cluster-texts.ts';
import type { CompareTexts } from '../compare/compare-texts.ts';
import type { ExplainTexts } from '../explain/explain-texts.ts';
import type { FunnelTexts } from '../funnel/funnel-texts.ts';
import type { HandoverTexts } from '../handover/handover-texts.ts';
import type { InitTexts } from '../init/init-texts.ts';
import type { LeadsTexts } from '../leads/leads-texts.ts';
import type { MixTexts } from '../mix/mix-texts.ts';
import type { PlanTexts } from '../plan/plan-texts.ts';
import type { PresetsTexts } from '../presets/presets-table.ts';
import type { RefusalsTexts } from '../refusals/refusals-texts.ts';
import type { ScorecardTexts } from '../scorecard/scorecard-texts.ts';
import type { SpreadTexts } from '../spread/spread-texts.ts';
import type { StuckTexts } from '../stuck/stuck-texts.ts';
import type { TrackTexts } from '../track/track-texts.ts';
import type { TrendTexts } from '../trend/trend-texts.ts';
import type { VelocityTexts } from '../velocity/velocity-texts.ts';
import type { WhatifTexts } from '../whatif/whatif-texts.ts';
import type { NumberText } from './number-text.ts';

/** The line that tells what a long run is doing. */
export interface ProgressTexts {
  /** Names of the steps; the file is a short name. */
  readonly phases: Readonly<
    Record<
      'take' | 'scan' | 'decode' | 'convert' | 'rewrite' | 'bring' | 'load' | 'count' | 'send',
      (file: string) => string
    >
  >;
  /** So many bytes, and so many a second. */
  readonly bytes: (done: number, rate: number) => string;
  /** So many rows, and so many a second. */
  readonly rows: (done: number, rate: number) => string;
  /** A share, 0..1. */
  readonly share: (done: number) => string;
  readonly standardInput: string;
}

/** What a problem says: the rule that was broken, and what to try. */
export interface ProblemText {
  readonly message: string;
  readonly hint?: string;
}

/** One sentence a code; the compiler holds both languages to all of them. */
export type ProblemTexts = {
  readonly [C in ProblemCode]: (args: ProblemArgs[C], place: Place) => ProblemText;
};

/** Every text that a user sees, in one language: the words of each view, and what they share. */
export interface Texts {
  readonly language: Language;
  readonly numbers: NumberText;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly foci: Readonly<Record<Focus, string>>;
  readonly absent: string;
  readonly tables: Readonly<Record<AccountedTable, string>>;
  readonly funnel: FunnelTexts;
  readonly brief: BriefTexts;
  readonly mix: MixTexts;
  readonly scorecard: ScorecardTexts;
  readonly trend: TrendTexts;
  readonly spread: SpreadTexts;
  readonly whatif: WhatifTexts;
  readonly compare: CompareTexts;
  readonly plan: PlanTexts;
  readonly velocity: VelocityTexts;
  readonly stuck: StuckTexts;
  readonly refusals: RefusalsTexts;
  readonly activity: ActivityTexts;
  readonly alarm: AlarmTexts;
  readonly leads: LeadsTexts;
  readonly base: BaseTexts;
  readonly handover: HandoverTexts;
  readonly check: CheckTexts;
  readonly init: InitTexts;
  readonly track: TrackTexts;
  readonly presets: PresetsTexts;
  readonly explain: ExplainTexts;
  readonly cluster: ClusterTexts;
  readonly progress: ProgressTexts;
  readonly problems: ProblemTexts;
  /** What standard error says beside a result. */
  readonly remarks: {
    readonly rejected: (facts: { file: string; rejected: number; rows: number }) => string;
    /** Bytes of a file that are no characters, the first of them on a line. */
    readonly lost: (facts: { file: string; count: number; line: number; byte: number }) => string;
    /** Rows that left their database. */
    readonly brought: (rows: number, why?: TravelReason) => string;
    readonly stopped: string;
    readonly written: (file: string) => string;
    /** Whose completion was printed, where nobody named it. */
    readonly shell: (shell: string) => string;
    /** Several files of one run, and what they are called. */
    readonly writtenAll: (facts: { count: number; pattern: string }) => string;
    readonly rejectsCut: (facts: { file: string; listed: number; rejected: number }) => string;
    readonly future: (day: string) => string;
  };
  readonly error: {
    readonly prefix: string;
    readonly hint: string;
    readonly column: (name: string) => string;
    readonly more: (count: number) => string;
    readonly standardInput: string;
    /** Where a value at fault comes from. */
    readonly variable: (name: string) => string;
    readonly internal: string;
  };
}
