import type { Meta } from '../meta.ts';
import type { Line, ProseSection } from '../model.ts';
import { nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import { listCaveats } from './caveats.ts';
import type { FunnelAnswer } from './funnel-answer.ts';
import type { FunnelTexts } from './funnel-texts.ts';

/** Headings of tables whose rows are managers, or another dimension in their place. */
export function headRows({ by }: Meta, { funnel }: Texts): FunnelTexts['columns'] {
  return by === 'manager' ? funnel.columns : { ...funnel.columns, manager: funnel.dimensionName(by) };
}

/** The head of a page: what was read, of which time, by which rules; and what a reader must not overlook. */
export function buildHead({ meta, caveats }: FunnelAnswer, texts: Texts): ProseSection {
  const { head } = texts.funnel;
  const lines: Line[] = listCaveats(caveats, texts).map((text) => ({ text, tone: 'watch' }));
  for (const account of meta.files) {
    lines.push({ text: head.file({ ...account, file: nameFile(account.file, texts) }), tone: 'muted' });
  }
  if (meta.files.some(({ rejected }) => rejected > 0)) lines.push({ text: head.rejectedHint, tone: 'watch' });
  lines.push({ text: head.scope(meta) });
  const filters = head.filters(meta);
  if (filters !== '') lines.push({ text: filters });
  if (meta.period !== null && meta.undated > 0) {
    lines.push({ text: head.undatedLeftOut(meta.undated), tone: 'watch' });
  }
  if (meta.credit === 'performer') lines.push({ text: head.performerWarning, tone: 'watch' });
  if (meta.basis === 'flow') lines.push({ text: head.flowWarning, tone: 'watch' });
  return { kind: 'prose', id: 'head', title: head.title, lines };
}
