/** Anything that has to be looked at; most text has nothing of it. */
const SUSPECT =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/** Whole escape sequences (ECMA-48): strings such as a window title or a link, control sequences, short ones. */
const ESCAPES =
  /(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0000-\u001f\u0080-\u009f]*(?:\u0007|\u001b\\|\u009c)|(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b[ -/]*[0-~]/g;

const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;

/** Controls; marks that turn the direction of writing; characters without a shape, but for the joiners that letters and emoji need. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * Makes text from a file safe to print: one line, without escape sequences, control characters, direction overrides
 * and invisible characters; half a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(ESCAPES, '').replace(BREAKS, ' ').replace(INVISIBLE, '').toWellFormed();
}

/** The longest piece of text that is worth laying out for people. */
const LONGEST = 4000;

/** Cleans text for people, drops spaces at its end, and ends text without end in an ellipsis. */
export function cleanForPeople(text: string): string {
  const clean = cleanText(text.length > 2 * LONGEST ? text.slice(0, 2 * LONGEST) : text).trimEnd();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : clean;
}
