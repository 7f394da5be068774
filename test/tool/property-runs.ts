/**
 * How many cases a property tries: its number where VORONKA_FULL_RUNS is set (as `.ci/run` does), else half of it. Seeded
 * ones try the first half of the same cases.
 */
export function countRuns(usual: number): number {
  return process.env.VORONKA_FULL_RUNS ? usual : Math.ceil(usual / 2);
}
