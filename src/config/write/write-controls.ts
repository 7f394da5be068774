import { type ReasonDraft, sortReasonTexts, sortTouchTexts } from '../../domain/draft/sort-texts.ts';
import type { Comments } from './comments-en.ts';
import type { ConfigDraft } from './draft.ts';
import { comment, quoteList, quoteScalar } from './yaml-text.ts';

/** Texts that a comment names. */
const SHOWN = 12;
/** Columns that may be marks of a checked lead. */
const MARKS = 3;

/** Refusals, leads and the base, to be switched on: with what the rows say filled in. */
export function writeControls(draft: ConfigDraft, comments: Comments): string[][] {
  return [writeRefusals(draft, comments), writeLeads(draft, comments), writeBase(comments)].map((lines) =>
    comment(lines),
  );
}

function writeRefusals({ texts }: ConfigDraft, { refusals, reasonExamples }: Comments): string[] {
  const found = sortReasonTexts(texts?.reasons ?? []);
  const reasons = found.length === 0 ? reasonExamples : found;
  return [...refusals, 'refusals:', '  reasons:', ...reasons.map((reason) => `    - ${writeReason(reason)}`)];
}

function writeReason({ id, name, labels, recall, excuse }: ReasonDraft): string {
  const keys = [
    `id: ${quoteScalar(id)}`,
    ...(name === null ? [] : [`name: ${quoteScalar(name)}`]),
    `labels: ${quoteList(labels)}`,
    ...(recall ? ['recall: 75d'] : []),
    ...(excuse ? ['excuse: true'] : []),
  ];
  return `{ ${keys.join(', ')} }`;
}

/** What the rows of activities mean, below the files: to be switched on line by line. */
export function writeTouchRules({ texts }: ConfigDraft, comments: Comments): string[] {
  const sorted = sortTouchTexts(texts?.kinds ?? [], texts?.results ?? []);
  const or = (found: readonly string[], example: string): string =>
    quoteList(found.length === 0 ? [example] : found);
  const kinds = `{ proposal: ${or(sorted.proposals, comments.proposalExample)}, request: ${or(sorted.requests, comments.requestExample)} }`;
  const named = (names: readonly string[], tell: (names: string) => string, otherwise: string): string =>
    names.length === 0 ? otherwise : tell(listShown(names));
  return [
    `kinds: ${kinds}   # ${named(sorted.otherKinds, comments.otherKinds, comments.kinds)}`,
    `substantive: ${or(sorted.substantive, comments.substantiveExample)}   # ${named(sorted.empty, comments.empty, comments.substantive)}`,
    `norm: { touches: 20/day }   # ${comments.norm}`,
  ];
}

function listShown(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map(quoteScalar).join(', ');
  return names.length > SHOWN ? `${shown} …` : shown;
}

function writeLeads({ tables }: ConfigDraft, { leads }: Comments): string[] {
  const columns = (tables.contacts?.extra ?? []).slice(0, MARKS);
  const marks = columns.map(
    (name) => `    - { name: ${quoteScalar(name)}, column: ${quoteScalar(name)}, filled: true }`,
  );
  return [
    ...leads,
    'leads:',
    '  rejected: { norm: 10%, within: 3d }',
    '  capacity: 60',
    ...(marks.length === 0 ? [] : ['  marks:', ...marks]),
  ];
}

function writeBase({ base }: Comments): string[] {
  return [...base, 'base:', '  churn: { norm: 20% }', '  renewal: { norm: 20% }'];
}

/** What a stage is for, and how one sees that it was reached: an example, to be switched on. */
export function writePurpose(comments: Comments): string[] {
  return [
    `purpose: ${quoteScalar(comments.purposeExample)}   # ${comments.purpose}`,
    `proof: ${quoteScalar(comments.proofExample)}   # ${comments.proof}`,
  ];
}
