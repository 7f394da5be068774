import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { Meta, PeriodMeta } from '../meta.ts';
import type { ControlPicture } from '../pictures.ts';
import type { GlossaryTexts } from './glossary-texts.ts';

/** A time, as the title of a picture needs it. */
interface Weeks {
  readonly unit: BucketUnit;
  readonly buckets: number;
  readonly period: PeriodMeta | null;
}

/** What pages and workbooks say beside what every format does, in one language. */
export interface PageTexts {
  /** Of the document: by the command that made it. */
  readonly documents: Readonly<Record<string, string>>;
  /** Its title: what it is, and what time it covers. */
  readonly document: (name: string, covers: string) => string;
  readonly titles: {
    readonly control: (dimension: string) => string;
    readonly trend: (facts: Weeks) => string;
    /** The same where nothing is known of it. */
    readonly weeks: string;
    readonly spread: string;
    readonly velocity: string;
    readonly pareto: string;
    readonly parts: (sides: { readonly a: string; readonly b: string }) => string;
    /** What the steps of one manager would bring. */
    readonly gains: string;
    /** Above the bars of what steps would bring. */
    readonly won: string;
    /** How long his steps take, beside the team. */
    readonly times: string;
    /** The numbers behind the coaching list. */
    readonly evidence: string;
    readonly data: string;
    readonly glossary: string;
  };
  /** What pictures show, for who cannot see them. */
  readonly alternatives: {
    readonly control: (facts: {
      marks: ControlPicture['marks'];
      dimension: string;
      rows: number;
      steps: number;
      judged: boolean;
      below: readonly { readonly name: string; readonly stages: readonly string[] }[];
    }) => string;
    /** One manager beside the team. */
    readonly card: (name: string) => string;
    readonly times: (name: string) => string;
    readonly funnel: (levels: readonly { readonly stage: string; readonly reached: number }[]) => string;
    readonly trend: (facts: Weeks & { rows: number; steps: number; signals: number }) => string;
    readonly spread: (
      steps: readonly { readonly stage: string; readonly below: number; readonly above: number }[],
    ) => string;
    readonly gains: (facts: {
      bars: number;
      name: string;
      stage: string;
      gain: number;
      /** The last stage. */
      last: string;
    }) => string;
    readonly parts: (facts: {
      a: string;
      b: string;
      parts: readonly { readonly stage: string; readonly part: number }[];
    }) => string;
    readonly velocity: (steps: readonly { readonly stage: string; readonly days: number }[]) => string;
    readonly pareto: (facts: {
      causes: number;
      /** So many of them are half of the whole. */
      half: number;
      name: string;
      stage: string;
      share: number;
    }) => string;
  };
  /** What the marks of pictures mean. */
  readonly notes: {
    readonly control: (facts: {
      marks: ControlPicture['marks'];
      targets: boolean;
      few: boolean;
      minEntered: number;
    }) => string;
    readonly trend: (facts: { hollow: boolean; signals: boolean; confidence: number }) => string;
    readonly rowsLeft: (facts: { left: number; drawn: number }) => string;
    /** Managers of the control chart. */
    readonly dotsLeft: (facts: { left: number; drawn: number }) => string;
    readonly spread: string;
    /** Values: of a manager and a step. */
    readonly spreadLeft: (values: number) => string;
    readonly barsLeft: (bars: number) => string;
    readonly velocityLeft: (values: number) => string;
    readonly parts: (sides: { readonly a: string; readonly b: string }) => string;
    readonly velocity: string;
    readonly pareto: string;
  };
  readonly units: {
    /** Final conversions: the last stage. */
    readonly gain: (last: string) => string;
    readonly points: string;
  };
  /** A step of somebody, in short. */
  readonly cause: (name: string, stage: string) => string;
  /** Heading of the intervals of coefficients. */
  readonly interval: (confidence: number) => string;
  /** Heading of the running sum as a part of the whole. */
  readonly cumulative: string;
  /** What a page has not, and why. */
  readonly absent: Readonly<Record<'trend' | 'spread' | 'gains', string>>;
  /** In place of a sheet that would have too many rows. */
  readonly trendLeft: (rows: number) => string;
  readonly data: {
    readonly rows: (facts: { rows: number; used: number; rejected: number }) => string;
    readonly rejected: string;
    readonly newest: (facts: { newest: string; asOf: string | null }) => string;
    readonly evidence: (meta: Pick<Meta, 'confidence' | 'alpha' | 'minEntered'>) => string;
  };
  readonly glossary: GlossaryTexts;
  /** Sheets of a workbook by the ids of sections: at most 31 characters. */
  readonly sheets: Readonly<Record<string, string>>;
}
