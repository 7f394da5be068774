import { EMPTY_BEGINNINGS } from '../activity/empty-touches.ts';
import type { NamedRows } from '../managers/alike-names.ts';
import { BUILT_IN_REASONS, listBuiltIn } from '../refusals/built-in-reasons.ts';
import { NO_REASON, type RefusalReason } from '../refusals/refusal-reason.ts';
import { sortReasons } from '../refusals/sort-reasons.ts';
import { normalizeLabel } from '../text/label.ts';
import { makeSlug } from '../text/slug.ts';

/** A reason as a config could have it: one that is built in, or one of the data's own. */
export interface ReasonDraft {
  readonly id: string;
  /** Null of a built-in one. */
  readonly name: string | null;
  /** As the rows have it. */
  readonly labels: readonly string[];
  readonly recall: boolean;
  readonly excuse: boolean;
}

/** Puts the reasons that the rows name under the built-in ones; what is none of them is a reason of its own. */
export function sortReasonTexts(texts: readonly NamedRows[]): ReasonDraft[] {
  const sort = sortReasons(
    listBuiltIn(),
    texts.map(({ name, rows }) => ({ text: name, contacts: rows })),
  );
  const taken = new Set<string>(BUILT_IN_REASONS);
  const drafts = new Map<string, ReasonDraft & { readonly labels: string[] }>();
  for (const { name: text } of texts) {
    const { id, reason } = sort(text);
    if (id === NO_REASON) continue;
    const draft = drafts.get(id) ?? (reason ? draftBuiltIn(reason) : draftOwn(id, taken));
    draft.labels.push(text);
    drafts.set(id, draft);
  }
  const all = [...drafts.values()];
  return [...all.filter(({ name }) => name === null), ...all.filter(({ name }) => name !== null)].map(
    (each) => ({
      ...each,
      labels: dropSpellings(each.labels),
    }),
  );
}

function draftBuiltIn({ id, recall, excuse }: RefusalReason) {
  return { id, name: null, labels: [], recall: recall !== null, excuse };
}

function draftOwn(text: string, taken: Set<string>) {
  return { id: makeSlug(text, taken), name: text, labels: [], recall: false, excuse: false };
}

/** Case does not matter: one spelling stands for all. */
function dropSpellings(labels: readonly string[]): string[] {
  const keys = labels.map(normalizeLabel);
  return labels.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

/** Kinds and results of touches as a config could have them. */
export interface TouchTexts {
  readonly proposals: readonly string[];
  readonly requests: readonly string[];
  readonly otherKinds: readonly string[];
  /** Results that say something, and those that do not. */
  readonly substantive: readonly string[];
  readonly empty: readonly string[];
}

const REQUEST = /индивид|персональн|заявк|запрос|расч[её]т|request|individual|custom/iu;
const PROPOSAL = /(?<!\p{L})кп(?!\p{L})|коммерческ|предложени|proposal|quot|offer/iu;

/** Sorts what the rows call their touches and how these ended. */
export function sortTouchTexts(kinds: readonly NamedRows[], results: readonly NamedRows[]): TouchTexts {
  const names = dropSpellings(kinds.map(({ name }) => name));
  const requests = names.filter((name) => REQUEST.test(name));
  const proposals = names.filter((name) => PROPOSAL.test(name) && !requests.includes(name));
  const said = dropSpellings(results.map(({ name }) => name));
  const empty = said.filter((name) =>
    EMPTY_BEGINNINGS.some((start) => normalizeLabel(name).startsWith(start)),
  );
  return {
    proposals,
    requests,
    otherKinds: names.filter((name) => !requests.includes(name) && !proposals.includes(name)),
    substantive: said.filter((name) => !empty.includes(name)),
    empty,
  };
}
