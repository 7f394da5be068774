/** One contact as the file tells of it. */
export interface Told {
  readonly owner: string;
  readonly created?: number | undefined;
  readonly entries: readonly { readonly stage: number; readonly at: number; readonly by: string }[];
  readonly lost: boolean;
  /** Of whom the file tells that it is lost, and not how far it had come. */
  readonly stray?: boolean;
}

export type Counts = readonly [entered: number, converted: number, lost: number, open: number];

/**
 * Counts by manager and stage ("manager|place in the order"), in the plainest way: a later stage implies the earlier ones
 * (SPEC §4), entered = converted + lost + open (§5), whose step it is by the event that set the entry into the one before (§6),
 * lost at an unknown stage in no step (§2).
 */
export function countPlainly(told: readonly Told[], order: readonly number[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const contact of told.filter(({ stray }) => !stray)) {
    for (let step = 1; step < order.length; step += 1) {
      const entry = findEntry(contact, order.slice(step - 1), step === 1);
      if (entry === undefined) continue;
      const converted = findEntry(contact, order.slice(step), false) !== undefined;
      const key = `${entry.by}|${step}`;
      const [entered, done, lost, open] = counts.get(key) ?? [0, 0, 0, 0];
      const outcome = converted ? [1, 0, 0] : contact.lost ? [0, 1, 0] : [0, 0, 1];
      counts.set(key, [entered + 1, done + outcome[0]!, lost + outcome[1]!, open + outcome[2]!]);
    }
  }
  return counts;
}

/** The earliest entry into any of the stages; of the list, the creation too, and after an event of the same moment. */
function findEntry({ entries, created, owner }: Told, stages: readonly number[], isList: boolean) {
  const among = entries
    .filter(({ stage }) => stages.includes(stage))
    .map(({ at, by, stage }) => ({ at, by, rank: -stages.indexOf(stage) }));
  if (isList) among.push({ at: created ?? Number.POSITIVE_INFINITY, by: owner, rank: 1 });
  if (isList && created === undefined && among.length > 1) among.pop();
  return among.sort((a, b) => a.at - b.at || a.rank - b.rank)[0];
}
