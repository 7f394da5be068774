import { refuse } from '../../domain/collect-problems.ts';
import type { Problem } from '../../domain/problem.ts';
import { headerLabel } from '../../domain/text/header.ts';
import { isBlankText } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { EVENT_COLUMNS } from '../../ingest/tables/wanted-columns.ts';

const NAMES: readonly string[] = EVENT_COLUMNS;

/**
 * The columns that `--column NAME=HEADER` names.
 *
 * @param headers those of all files
 * @returns logical column → header
 * @throws InputError option-column, option-column-header
 */
export function readGivenColumns(
  texts: readonly string[],
  headers: readonly string[],
): Readonly<Record<string, string>> {
  const found = headers.filter((header) => !isBlankText(header));
  const labels = new Set(found.map(headerLabel));
  const problems: Problem[] = [];
  const given = texts.map((text) => {
    const sign = text.includes('=') ? text.indexOf('=') : text.length;
    const [column, header] = [text.slice(0, sign).trim(), text.slice(sign + 1).trim()];
    if (!NAMES.includes(column) || header === '') {
      problems.push(unknownWord('option-column', column, NAMES, { known: NAMES }, { text }));
    } else if (!labels.has(headerLabel(header))) {
      const args = { column, header, found: [...new Set(found)] };
      problems.push(unknownWord('option-column-header', header, found, args, { text }));
    }
    return [column, header] as const;
  });
  refuse(problems);
  return Object.fromEntries(given);
}
