import { normalizeText } from '../../domain/text/label.ts';

/** What the name of a column of dates says about itself. */
export interface EntryHeader {
  readonly stage: string;
  readonly pipeline?: string;
}

/** HubSpot's names for "when a deal came into this stage"; the quotes are part of them, straight or curly. */
const FORMS = [
  /^date entered ["“”«](.+)["“”»]$/i,
  /^hs_(?:v2_)?date_entered_(?!current_stage$)(.+)$/i,
  /^дата (?:входа|перехода) (?:в|на) (?:этап )?["“”«](.+)["“”»]$/iu,
];

/** Takes `Date entered "Demo (Sales Pipeline)"` apart; undefined for every other header. */
export function parseEntryHeader(header: string): EntryHeader | undefined {
  const text = normalizeText(header.replaceAll('\ufeff', ''));
  for (const form of FORMS) {
    const name = form.exec(text)?.[1];
    if (name !== undefined) return splitPipeline(name);
  }
  return undefined;
}

/** The last brackets hold the pipeline, whose own name may have brackets, too. */
function splitPipeline(name: string): EntryHeader {
  const open = name.endsWith(')') ? findOpening(name) : 0;
  const stage = name.slice(0, open).trimEnd();
  const pipeline = name.slice(open + 1, -1).trim();
  return stage === '' || pipeline === '' ? { stage: name } : { stage, pipeline };
}

/** Where the bracket opens that the last sign closes; 0 where none does. */
function findOpening(name: string): number {
  let depth = 0;
  for (let at = name.length - 1; at > 0; at--) {
    if (name[at] === ')') depth += 1;
    if (name[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return 0;
}
