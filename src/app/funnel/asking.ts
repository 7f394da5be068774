import type { LogicalColumn } from '../../domain/tables.ts';
import type { Report } from '../../report/model.ts';
import type { Texts } from '../../report/words/texts.ts';
import type { FiledReport } from '../outcome.ts';
import type { Wanted } from '../read/choose-columns.ts';
import type { Ground, Question } from './answer.ts';

/** The commands that read the rows once and ask the funnel. */
export type FunnelCommand =
  | 'report'
  | 'gaps'
  | 'coach'
  | 'scorecard'
  | 'trend'
  | 'spread'
  | 'whatif'
  | 'compare'
  | 'plan'
  | 'velocity'
  | 'stuck'
  | 'refusals'
  | 'activity'
  | 'leads'
  | 'base'
  | 'handover'
  | 'chart';

/** Answers what a command asks beyond the ground, and shows it: in one report, or in several files. */
export type Ask = (question: Question, ground: Ground, texts: Texts) => Promise<Report | FiledReports>;

/** Reports that `-o` with a name in braces deals out to files. */
export interface FiledReports {
  readonly files: readonly FiledReport[];
}

/** What a question needs of the files beside what every question reads. */
export interface FurtherColumns extends Pick<Wanted, 'strata' | 'carried' | 'tables' | 'marks'> {
  /** Columns that are read where a file has them. */
  readonly columns?: readonly LogicalColumn[];
  /** Whether it asks what is planned. */
  readonly plan?: boolean;
}
