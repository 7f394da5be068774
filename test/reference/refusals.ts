import { compareCodePoints } from '../../src/domain/text/order.ts';
import { estimate, newcombe } from './decisions/numbers.ts';

/** A company as it is written into two files; hours are counted from the start of 2026. */
export interface RefusalCompany {
  readonly contacts: readonly {
    readonly id: string;
    readonly manager: string;
    readonly created: number | null;
  }[];
  readonly events: readonly {
    readonly contact: string;
    /** 0..n, or a loss. */
    readonly stage: number | 'lost';
    readonly at: number;
    readonly manager: string;
    readonly reason: string;
  }[];
  /** Number of the last stage, n. */
  readonly last: number;
}

/** Reason by its labels, in lower case; which are excuses; after how many hours contacts are called again. */
export interface RefusalRules {
  readonly labels: Readonly<Record<string, string>>;
  readonly excuses: readonly string[];
  readonly recalls: Readonly<Record<string, number>>;
}

interface Loss {
  readonly id: string;
  readonly manager: string;
  readonly reason: string;
  readonly stage: string;
  readonly at: number;
}

/** Contacts that are lost, straight from their rows (SPEC-CONTROL 18, A24). */
export function listLosses({ contacts, events, last }: RefusalCompany, rules: RefusalRules): Loss[] {
  const ids = [...new Set([...contacts.map(({ id }) => id), ...events.map(({ contact }) => contact)])];
  const found = ids.flatMap((id) => {
    const own = events.filter(({ contact }) => contact === id);
    const latest = Math.max(...own.map(({ at }) => at));
    const losses = own.filter(({ at, stage }) => at === latest && stage === 'lost');
    if (losses.length === 0) return [];
    const listed = contacts.find((each) => each.id === id);
    const [manager] = losses
      .map((each) => each.manager)
      .filter(Boolean)
      .sort(compareCodePoints);
    const [text = ''] = losses
      .map(({ reason }) => reason)
      .filter(Boolean)
      .sort(compareCodePoints);
    const furthest = Math.max(0, ...own.map(({ stage }) => (stage === 'lost' ? 0 : stage)));
    return [
      {
        id,
        manager: manager ?? (listed?.manager || '(unassigned)'),
        text,
        stage: furthest === last ? '' : `s${furthest + 1}`,
        at: latest,
      },
    ];
  });
  const nameText = (text: string): string => {
    const key = text.toLowerCase();
    if (text === '') return '(none)';
    const known = rules.labels[key];
    if (known !== undefined) return known;
    // the commonest spelling, else the first
    const alike = found.map((each) => each.text).filter((each) => each.toLowerCase() === key);
    const often = (spelling: string) => alike.filter((each) => each === spelling).length;
    return [...new Set(alike)].sort((a, b) => often(b) - often(a) || compareCodePoints(a, b))[0]!;
  };
  return found.map(({ text, ...loss }) => ({ ...loss, reason: nameText(text) }));
}

/** Lines of `refusals` by their reason, manager and stage. */
export function recountRefusals(
  losses: readonly Loss[],
  rules: RefusalRules,
  byStage: boolean,
): Record<string, unknown>[] {
  const stageOf = ({ stage }: Loss): string => (byStage ? stage : '*');
  const managers = [...new Set(losses.map(({ manager }) => manager))].sort(compareCodePoints);
  const stages = [...new Set(losses.map(stageOf))].sort((a, b) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : compareCodePoints(a, b),
  );
  const groups = [...managers, '*'].flatMap((manager) =>
    stages.flatMap((stage) => {
      const here = losses.filter((each) => stageOf(each) === stage);
      const own = manager === '*' ? here : here.filter((each) => each.manager === manager);
      return own.length === 0
        ? []
        : [{ manager, stage, own, others: here.filter((each) => !own.includes(each)) }];
    }),
  );
  const reasonsOf = (own: readonly Loss[]) => [...new Set(own.map(({ reason }) => reason))];
  const pairs = groups
    .filter(({ manager, own }) => manager !== '*' && manager !== '(unassigned)' && own.length >= 5)
    .flatMap(({ own }) => reasonsOf(own)).length;
  return groups.flatMap(({ manager, stage, own, others }) => {
    const count = (all: readonly Loss[], reason: string) =>
      all.filter((each) => each.reason === reason).length;
    const ordered = reasonsOf(own).sort((a, b) => count(own, b) - count(own, a) || compareCodePoints(a, b));
    return ordered.map((reason, index) => {
      const lost = count(own, reason);
      const upTo = ordered.slice(0, index + 1).reduce((sum, each) => sum + count(own, each), 0);
      const part = (all: readonly Loss[]) =>
        estimate(
          count(all, reason),
          { mature: all.length, squares: all.length },
          1 - 0.05 / Math.max(1, pairs),
        );
      const compared = others.length === 0 ? null : newcombe(part(own), part(others));
      const judged = manager !== '*' && manager !== '(unassigned)' && own.length >= 5;
      const above = compared !== null && compared.low > 0;
      const odd = above ? (rules.excuses.includes(reason) ? 'excuse' : 'more') : '';
      const blank = lost * 10 > own.length ? 'unrecorded' : '';
      return {
        reason,
        manager,
        stage,
        lost,
        share: lost / own.length,
        cumulative: upTo / own.length,
        team_share: others.length === 0 ? null : count(others, reason) / others.length,
        low: compared === null ? null : compared.low,
        high: compared === null ? null : compared.high,
        flag: !judged ? '' : reason === '(none)' ? blank : odd,
      };
    });
  });
}

/** Lines of `refusals --recall`: contact, reason, hours of the loss and when it is due, whole days overdue. */
export function recountRecall(
  losses: readonly Loss[],
  { recalls }: RefusalRules,
  asOf: number,
  until: number,
) {
  return losses
    .flatMap(({ id, manager, reason, at }) => {
      const after = recalls[reason];
      return after === undefined ? [] : [{ id, manager, reason, at, due: at + after }];
    })
    .filter(({ due }) => due <= until)
    .sort((a, b) => a.due - b.due || compareCodePoints(a.id, b.id))
    .map((each) => ({ ...each, overdue: Math.max(0, Math.floor((asOf - each.due) / 24)) }));
}
