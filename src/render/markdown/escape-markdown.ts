import { cleanForPeople } from '../../report/clean-text.ts';

/** What Markdown takes for more than text, wherever it stands: emphasis, code, links, tags, cells, entities. */
const MEANING = /[\\`*_[\]|#]|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])|~(?=\S)|(?<=\S)~/g;
/** What makes a list, a rule or a heading of the line before out of a line that begins with it. */
const OPENING = /^([>+=-])/;
const NUMBERED = /^(\d{1,9})([.)])(?= |$)/;
/** What makes a link of an address by itself. */
const ADDRESS = /:(?=\/\/)|@|(?<=www)\./gi;

/** Text within a line, that stays text in any Markdown of GitHub's kind. */
export function escapeMarkdown(text: string): string {
  return cleanForPeople(text)
    .replace(/^ +/, '')
    .replace(MEANING, '\\$&')
    .replace(ADDRESS, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The same of text that begins a line. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text).replace(OPENING, '\\$1').replace(NUMBERED, '$1\\$2');
}

/** Text as code, whatever quotes stand in it. */
export function quoteCode(text: string): string {
  const clean = cleanForPeople(text);
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${clean}${padding}${fence}`;
}
