import type { PageWords } from '../charts/caption.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { ProseSection } from '../model.ts';
import { nameFile } from '../problem-lines.ts';

/** What was read, what became of its rows, and by which rules it was counted: in place of the foot of a screen. */
export function buildData({ meta }: FunnelAnswer, { texts, pages, audience }: PageWords): ProseSection {
  const { foot } = texts.funnel;
  const { data } = pages;
  const sum = (key: 'rows' | 'used' | 'rejected'): number =>
    meta.files.reduce((total, file) => total + file[key], 0);
  const rejected = sum('rejected');
  const lines = [
    ...meta.files.map((account) => foot.file({ ...account, file: nameFile(account.file, texts) })),
    `${data.rows({ rows: sum('rows'), used: sum('used'), rejected })}${rejected > 0 ? ` ${data.rejected}` : ''}`,
    ...(meta.newest === null ? [] : [data.newest({ newest: meta.newest.slice(0, 10), asOf: meta.asOfDay })]),
    ...(meta.basis === 'cohort' ? [data.evidence(meta)] : []),
    foot.rules(meta),
  ];
  return {
    kind: 'prose',
    id: 'data',
    title: pages.titles.data,
    sheet: pages.sheets.data ?? '',
    lines: lines.map((text) => ({ text })),
    for: audience,
  };
}
