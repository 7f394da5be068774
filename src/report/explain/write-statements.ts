import type { RanStatement } from '../../domain/servers/ran-statement.ts';
import { cleanText } from '../clean-text.ts';
import type { ExplainTexts } from './explain-texts.ts';

/**
 * The statements of a run in their order, each under a comment that says where it ran and how many rows came back: a
 * text that a client of the database takes as it is. Names out of the data are made safe to print.
 */
export function writeStatements(ran: readonly RanStatement[], texts: ExplainTexts): string {
  const servers = [...new Set(ran.flatMap(({ place }) => place.server ?? []))];
  const parts = ran.map(({ place, statement, rows }, index) => {
    const came = rows === null ? '' : `; ${texts.rows(rows)}`;
    return `${comment(`${index + 1}. ${texts.place(place)}${came}`)}\n${lay(statement)};`;
  });
  return `${[comment(texts.head(servers)), ...parts].join('\n\n')}\n`;
}

function comment(text: string): string {
  return `-- ${cleanText(text)}`;
}

/** Line by line, as it was written. */
function lay(statement: string): string {
  const lines = statement.split('\n').map((line) => cleanText(line).trimEnd());
  return lines.join('\n').trim();
}
