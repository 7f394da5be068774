import { type Doubt, doubt } from '../../domain/draft/doubt.ts';
import type { LabelDraft } from '../../domain/draft/draft-funnel.ts';
import { normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import type { NewFile } from './init-files.ts';

/** What is uncertain about a column that was taken for a logical one. */
export function doubtColumn({ table, guess, opened }: NewFile, logical: string): Doubt[] {
  if (opened.layout) return logical === 'at' ? doubtCreation(opened) : [];
  const taken = guess?.columns.find((column) => column.logical === logical);
  if (!taken) return [];
  const others = [...new Set(taken.others.map(normalizeText))];
  const column = { table, column: logical, header: normalizeText(taken.header), others };
  if (taken.why) return [doubt('column-guessed', { ...column, why: taken.why })];
  return others.length > 0 ? [doubt('column-others', column)] : [];
}

/** A view of a known CRM may have no date of a change: then the creation dates the stage. */
function doubtCreation({ map, asContacts, source }: NewFile['opened']): Doubt[] {
  const at = map.columns.get('at');
  if (at === undefined || at !== asContacts?.columns.get('created_at')) return [];
  const header = normalizeText(source.header[at]!);
  return [
    doubt('column-guessed', { table: 'transitions', column: 'at', header, others: [], why: 'created' }),
  ];
}

/** What a list of present stages cannot tell. Where another column tells the loss, the stage beside it is the last one. */
export function doubtPresent({ opened, source: { file } }: NewFile, lost: readonly LabelDraft[]): Doubt[] {
  if (opened.shape !== 'snapshot') return [];
  const losses = new Set(lost.map(({ name }) => normalizeLabel(name)));
  const stage = opened.map.columns.get('stage');
  const keepsStage = opened.entries.some(
    ({ label, where }) =>
      losses.has(normalizeLabel(label)) && where.some(({ position }) => position !== stage),
  );
  return [doubt('snapshot-only', { file, keepsStage })];
}

/**
 * What is uncertain about the rows of a file: what they are, and what tells them apart.
 *
 * @param moved whether a file tells how contacts moved: then those beside it need no times
 */
export function doubtRows({ table, guess, source: { file }, opened }: NewFile, moved: boolean): Doubt[] {
  const alike = table === 'transitions' && opened.numbered ? [doubt('rows-numbered', { file })] : [];
  if (!guess) return alike;
  const { undated: stage = null } = guess;
  const undated = guess.timed && stage === null ? [] : [doubt('times-none', { file, stage })];
  if (table === 'contacts') return moved ? [] : undated;
  const { status, stages, where } = guess;
  return [
    ...undated,
    ...alike,
    ...(status ? [doubt('status-ends', status)] : []),
    ...(stages && opened.shape === 'wide'
      ? [doubt('dates-stages', { file, headers: stages.taken, left: stages.left })]
      : []),
    ...Object.entries(where).map(([header, values]) => doubt('changes-of-field', { file, header, values })),
  ];
}
