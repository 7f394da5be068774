import { type Doubt, doubt } from '../../domain/draft/doubt.ts';
import { normalizeText } from '../../domain/text/label.ts';
import type { NewFile } from './init-files.ts';

/** What is uncertain about a column that was taken for a logical one. */
export function doubtColumn({ table, guess }: NewFile, logical: string): Doubt[] {
  const taken = guess?.columns.find((column) => column.logical === logical);
  if (!taken) return [];
  const others = [...new Set(taken.others.map(normalizeText))];
  const column = { table, column: logical, header: normalizeText(taken.header), others };
  if (taken.why) return [doubt('column-guessed', { ...column, why: taken.why })];
  return others.length > 0 ? [doubt('column-others', column)] : [];
}

/** What is uncertain about the rows of a file: what they are, and what tells them apart. */
export function doubtRows({ table, guess, source: { file }, opened }: NewFile): Doubt[] {
  if (!guess) return [];
  const undated = guess.timed ? [] : [doubt('times-none', { file, stage: guess.undated ?? null })];
  if (table === 'contacts') return undated;
  const { status, stages, where } = guess;
  return [
    ...undated,
    ...(opened.numbered ? [doubt('rows-numbered', { file })] : []),
    ...(status ? [doubt('status-ends', status)] : []),
    ...(stages && opened.shape === 'wide'
      ? [doubt('dates-stages', { file, headers: stages.taken, left: stages.left })]
      : []),
    ...Object.entries(where).map(([header, values]) => doubt('changes-of-field', { file, header, values })),
  ];
}
