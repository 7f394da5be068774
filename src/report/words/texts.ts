import type { Focus, Verdict } from '../../domain/evidence/verdict.ts';
import type { TableName } from '../../domain/tables.ts';
import type { Language } from '../../domain/text/language.ts';
import type { CheckTexts } from '../check/check-texts.ts';
import type { FunnelTexts } from '../funnel/funnel-texts.ts';
import type { InitTexts } from '../init/init-texts.ts';
import type { PresetsTexts } from '../presets/presets-table.ts';
import type { TrackTexts } from '../track/track-texts.ts';
import type { NumberText } from './number-text.ts';
import type { ProblemTexts } from './problems/problem-texts.ts';
import type { ProgressTexts } from './progress-texts.ts';

/** Every text that a user sees, in one language: the words of each view, and what they share. */
export interface Texts {
  readonly language: Language;
  readonly numbers: NumberText;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly foci: Readonly<Record<Focus, string>>;
  readonly absent: string;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly funnel: FunnelTexts;
  readonly check: CheckTexts;
  readonly init: InitTexts;
  readonly track: TrackTexts;
  readonly presets: PresetsTexts;
  readonly progress: ProgressTexts;
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
