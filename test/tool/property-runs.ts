/** What part of its cases a property tries by itself: all of them take half an hour. */
const [OF_ALL, OF_EACH] = [0.5, 0.4];

/**
 * How many cases a property tries: half of its number where VORONKA_FULL_RUNS is set (as `.ci/run` does), else two fifths.
 * Seeded ones try the first of the same cases.
 */
export function countRuns(usual: number): number {
  return Math.ceil(usual * (process.env.VORONKA_FULL_RUNS ? OF_ALL : OF_EACH));
}
