import type { Meta } from '../meta.ts';
import type { Line, ProseSection } from '../model.ts';
import { nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import { listCaveats } from './caveats.ts';
import type { FunnelAnswer } from './funnel-answer.ts';
import type { WarningTexts } from './funnel-texts.ts';
import { listRising } from './maturity-notes.ts';

/** The words of tables whose rows are managers, or another dimension in their place. */
export function suitTexts({ by }: Meta, texts: Texts): Texts {
  if (by === 'manager') return texts;
  const { funnel } = texts;
  const columns = { ...funnel.columns, manager: funnel.dimensionName(by) };
  return { ...texts, funnel: { ...funnel, columns, unassigned: funnel.unstated } };
}

/** The head of a page: what it covers, in one line; then what a reader must not overlook. */
export function buildHead(answer: FunnelAnswer, texts: Texts): ProseSection {
  const { head } = texts.funnel;
  const { meta } = answer;
  const filters = head.filters(meta);
  const lines: Line[] = filters === '' ? [] : [{ text: filters }];
  for (const text of listWarnings(answer, texts)) lines.push({ text, tone: 'watch' });
  return { kind: 'prose', id: 'head', title: head.scope({ ...meta, ...countUnconverted(answer) }), lines };
}

/**
 * What a reader must not overlook, the worst first.
 *
 * @param words what is said of each: in full, or in a few words
 */
export function listWarnings(
  answer: FunnelAnswer,
  texts: Texts,
  words: WarningTexts = texts.funnel,
): string[] {
  const { meta, caveats } = answer;
  const { head } = words;
  const rising = listRising(answer, texts);
  const rejected = meta.files.reduce((sum, file) => sum + file.rejected, 0);
  return [
    ...(meta.losses === 'unknown' ? [head.lossesUnknown(meta)] : []),
    ...listCaveats(caveats, words.caveats),
    ...(meta.losses === 'kept' ? [head.lossesKept] : []),
    ...(rising.length > 0 ? [head.rising(rising)] : []),
    ...(meta.period !== null && meta.undated > 0 ? [head.undatedLeftOut(meta.undated)] : []),
    ...(meta.credit === 'performer' ? [head.performerWarning] : []),
    ...(meta.basis === 'flow' ? [head.flowWarning] : []),
    ...(rejected > 0 ? [head.rejected(rejected)] : []),
  ];
}

/**
 * Those who are still open and those who are lost: of all time over the whole way, of a period each in the step that it
 * entered then; where steps are not known of everybody, over the whole way again. Null in the flow basis.
 */
export function countUnconverted({ gaps, meta }: Pick<FunnelAnswer, 'gaps' | 'meta'>): {
  open: number | null;
  lost: number | null;
} {
  if (meta.basis === 'flow') return { open: null, lost: null };
  const rows = meta.period === null || meta.losses === 'unknown' ? [gaps.teamOverall] : gaps.team;
  return {
    open: rows.reduce((sum, { open }) => sum + (open ?? 0), 0),
    lost: rows.reduce((sum, { lost }) => sum + (lost ?? 0), 0),
  };
}

/**
 * The foot of a page: what was read, and by which rules it was counted.
 *
 * @param files whether it tells of each file; not on a page that is handed on
 */
export function buildFoot({ meta }: FunnelAnswer, texts: Texts, files = true): ProseSection {
  const { foot } = texts.funnel;
  const told = files ? meta.files : [];
  const lines = told.map((account) => foot.file({ ...account, file: nameFile(account.file, texts) }));
  return {
    kind: 'prose',
    id: 'foot',
    title: null,
    lines: [...lines, foot.rules(meta)].map((text) => ({ text, tone: 'muted' })),
  };
}
