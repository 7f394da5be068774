import { refuse } from '../../domain/collect-problems.ts';
import type { Funnel } from '../../domain/evidence/funnel.ts';
import { InputError, type Problem } from '../../domain/problem.ts';
import { listProvable, type StageProof } from '../../domain/purpose/stage-proofs.ts';
import { FUNNEL_TABLES, type FunnelTable } from '../../domain/tables.ts';
import { isBlankText } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { findColumn } from '../columns/columns.ts';
import type { ContactFile } from './dimension.ts';

type Files = Readonly<Record<FunnelTable, readonly ContactFile[]>>;

/**
 * Where the files have the columns that prove stages: of an event, where files of transitions have them, else of a contact.
 *
 * @throws InputError with every proof-column that no file has; column-twice
 */
export function findProofs(funnel: Funnel, files: Files): StageProof[] {
  const problems: Problem[] = [];
  const proofs = listProvable(funnel).flatMap(({ stage, id, header, place }): StageProof[] => {
    const table = (['transitions', 'contacts'] as const).find((each) =>
      files[each].some((file) => placeProof(file, each, header) !== undefined),
    );
    if (table !== undefined) return [{ stage, header, table }];
    const headers = FUNNEL_TABLES.flatMap((each) => files[each].flatMap(({ source }) => source.header));
    const found = [...new Set(headers.filter((name) => !isBlankText(name)))];
    problems.push(unknownWord('proof-column', header, found, { stage: id, found }, place));
    return [];
  });
  refuse(problems);
  return proofs;
}

/**
 * The position of a column in a file, by its logical name or header; undefined where the file has none.
 *
 * @throws InputError column-twice
 */
export function placeProof(
  { source, map }: ContactFile,
  table: FunnelTable,
  header: string,
): number | undefined {
  const found = map.columns.get(header) ?? findColumn(table, 'proof', header, source.header, source.file);
  if (typeof found === 'number') return found;
  if (found.code === 'column-twice') throw new InputError([found]);
  return undefined;
}
