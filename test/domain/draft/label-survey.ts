import type { LabelSurvey } from '../../../src/domain/draft/label-facts.ts';

/** The distinct labels of one contact in time; labels of one entry happened at the same moment. */
export type Path = readonly (string | readonly string[])[];

/**
 * A survey of contacts who went these ways, each so many times: counted as slowly and plainly as can be.
 *
 * @param performers who wrote the rows of a label; "Anna" where it is not told
 */
export function surveyPaths(
  paths: readonly (readonly [times: number, path: Path])[],
  performers: Readonly<Record<string, string | null>> = {},
): LabelSurvey {
  const contacts = paths.flatMap(([times, path]) =>
    Array.from({ length: times }, () => path.map((step) => (typeof step === 'string' ? [step] : [...step]))),
  );
  const rowsOf = (name: string): number => contacts.flat(2).filter((label) => label === name).length;
  const names = [...new Set(contacts.flat(2))].sort((a, b) => rowsOf(b) - rowsOf(a) || (a < b ? -1 : 1));
  const placeOf = (path: readonly (readonly string[])[], name: string): number =>
    path.findIndex((step) => step.includes(name));
  const count = (test: (path: readonly (readonly string[])[]) => boolean): number =>
    contacts.filter(test).length;
  const pairs = (test: (a: number, b: number) => boolean): number[][] =>
    names.map((a) =>
      names.map((b) =>
        count((path) => {
          const [first, second] = [placeOf(path, a), placeOf(path, b)];
          return first >= 0 && second >= 0 && test(first, second);
        }),
      ),
    );
  return {
    labels: names.map((name) => ({
      name,
      rows: rowsOf(name),
      contacts: count((path) => placeOf(path, name) >= 0),
      followed: count((path) => placeOf(path, name) >= 0 && placeOf(path, name) < path.length - 1),
      performer: performers[name] === undefined ? 'Anna' : performers[name],
      places: Array.from({ length: 10 }, (_, place) => count((path) => placeOf(path, name) === place)),
    })),
    before: pairs((a, b) => a < b),
    leads: pairs((a, b) => a + 1 === b),
    rows: contacts.flat(2).length,
    contacts: contacts.length,
    omitted: { labels: 0, rows: 0 },
  };
}
