import type { Shell } from '../../domain/text/shells.ts';
import { cleanText } from '../../report/clean-text.ts';
import type { LineWord } from './split-line.ts';

/** Something that can stand where somebody is typing. */
export interface Candidate {
  readonly value: string;
  /** What it is, in a few words. */
  readonly about?: string;
  /** Something has to follow in the same word. */
  readonly open?: true;
}

/** What a shell is told. */
export interface Candidates {
  readonly list: readonly Candidate[];
  /** Whether the shell's own names of files belong to it. */
  readonly files: boolean;
}

/** The word of bash that is being typed, and the piece of it that bash would replace. */
export interface BashWord extends LineWord {
  readonly replaced: string;
}

/**
 * Candidates as the script of a shell reads them: a line that says how (`files`, `open`, or `-`), then one each. zsh, fish
 * and PowerShell choose and quote by themselves; bash takes what it gets.
 */
export function writeCandidates({ list, files }: Candidates, shell: Shell, word: BashWord): string {
  // what would have to be cleaned is no name that anybody types
  const typed = list.filter(({ value }) => value !== '' && cleanText(value) === value);
  const shown = shell === 'bash' ? findBeginnings(typed, word.text) : typed;
  const open = shown.length > 0 && shown.every((each) => each.open);
  const how = [...(files ? ['files'] : []), ...(open ? ['open'] : [])].join(' ') || '-';
  const lines = shown.map((each) =>
    shell === 'bash' ? quoteForBash(each.value, word) : describe(each, shell),
  );
  return `${[how, ...new Set(lines)].join('\n')}\n`;
}

/** What begins with what is typed; else the only one that does but for the case of letters. */
function findBeginnings(list: readonly Candidate[], typed: string): readonly Candidate[] {
  const exact = list.filter(({ value }) => value.startsWith(typed));
  if (exact.length > 0) return exact;
  const alike = list.filter(({ value }) => value.toLowerCase().startsWith(typed.toLowerCase()));
  return alike.length === 1 ? alike : [];
}

/** Letters that fit beside a name. */
const LONGEST_ABOUT = 80;

function describe({ value, about = '' }: Candidate, shell: Shell): string {
  const text = about.length > LONGEST_ABOUT ? `${about.slice(0, LONGEST_ABOUT - 1).toWellFormed()}…` : about;
  // zsh cuts at the first colon
  const escaped = shell === 'zsh' ? value.replace(/[\\:]/g, '\\$&') : value;
  if (text === '') return escaped;
  return `${escaped}${shell === 'zsh' ? ':' : '\t'}${cleanText(text)}`;
}

/** The piece of a value that bash is to put in place of what it would replace, quoted as the word is. */
function quoteForBash(value: string, { raw, open, replaced }: BashWord): string {
  const kept = raw.slice(0, Math.max(0, raw.length - replaced.length));
  // letters before the piece stay as they are typed
  const before = open === '' || !kept.endsWith(open) ? kept : kept.slice(0, -1);
  const rest = value.slice(before.replace(/\\(.)/gs, '$1').length);
  if (open === "'") return rest.replaceAll("'", "'\\''");
  if (open === '"') return rest.replace(/["\\$`]/g, '\\$&');
  return rest.replace(/[^\p{L}\p{N}\p{M}_./:=%@+,-]/gu, '\\$&');
}
