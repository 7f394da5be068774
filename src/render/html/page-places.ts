import type { Section, TableSection } from '../../report/model.ts';

/** A section and where it stands on its page. */
export interface Placed {
  readonly section: Section;
  /** What links call it; no other of the page is called so. */
  readonly anchor: string;
  /** Whether it belongs to the section before it that begins a round. */
  readonly within: boolean;
  /** Whether it begins a further round: a sheet of its own on paper. */
  readonly anew: boolean;
}

/**
 * Places the sections of a page. Where they repeat, as the cards of several managers do, each round of them stands under
 * the first of its sections.
 */
export function placeSections(sections: readonly Section[]): Placed[] {
  const ids = sections.map(({ id }) => id.replace(/[^\w-]/g, '-'));
  const head = ids.find((id, index) => ids.indexOf(id, index + 1) !== -1);
  const taken = new Map<string, number>();
  return sections.map((section, index) => {
    const id = ids[index]!;
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return {
      section,
      anchor: times === 1 ? id : `${id}-${times}`,
      within: head !== undefined && taken.has(head) && id !== head,
      anew: id === head && times > 1,
    };
  });
}

/** Whether it is only to be looked up: it has no heading of its own. */
export function isFolded(section: Section): section is TableSection {
  return section.kind === 'table' && section.folded === true;
}

/** From so many headings on, a page begins with a list of them. */
const LISTED = 4;

/** A heading in the list of a page. */
export interface Entry {
  readonly anchor: string;
  readonly text: string;
}

/** What a page begins with a list of: up to the colon, where no two headings are the same up to there. */
export function listContents(placed: readonly Placed[]): readonly Entry[] {
  const titled = placed.flatMap(({ section, anchor, within }) =>
    section.title === null || within || isFolded(section) ? [] : [{ anchor, text: section.title }],
  );
  if (titled.length < LISTED) return [];
  const short = titled.map(({ text }) => text.split(': ')[0]!);
  return new Set(short).size < short.length
    ? titled
    : titled.map(({ anchor }, index) => ({ anchor, text: short[index]! }));
}
