/** What pictures say beside the words of their report: legends and short captions. */
export interface ChartWords {
  readonly target: (percent: string) => string;
  readonly team: (percent: string) => string;
  readonly lost: (count: string) => string;
  readonly open: (count: string) => string;
  /** Names that found no room. */
  readonly more: (count: number) => string;
  /** A name, and what goes with it. */
  readonly saying: (name: string, value: string) => string;
  readonly days: (count: string) => string;
  /** What a sign means. */
  readonly legend: Readonly<
    Record<
      | 'target'
      | 'team'
      | 'range'
      | 'below'
      | 'interval'
      | 'hollow'
      | 'up'
      | 'down'
      | 'near'
      | 'far'
      | 'inside'
      | 'low'
      | 'high'
      | 'days'
      | 'median'
      | 'p80'
      | 'p95'
      | 'slower'
      | 'faster'
      | 'gain'
      | 'loss'
      | 'gainRange'
      | 'cumulative',
      string
    >
  >;
  /** Of a file of one picture where the report has none. */
  readonly nothing: string;
}
