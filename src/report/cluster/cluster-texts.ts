import type { StatesTravel } from '../../domain/servers/states-travel.ts';

/** What is said of a cluster whose shards cannot count by themselves. */
export interface ClusterTexts {
  /** That contacts travel to one server, why, and what to do; one line. */
  readonly travel: (why: StatesTravel) => string;
}
