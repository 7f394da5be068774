import type { MomentSource, SkippedDeals, TrackCounts } from '../../domain/tracking.ts';
import { buildProse, buildTable, listRecords } from '../column.ts';
import type { Line, ProseSection, Report } from '../model.ts';
import { nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import { CHANGES, type ChangeFacts, FATES, type FateFacts } from './track-tables.ts';

/** What a run of `track` read and did. */
export interface TrackAnswer {
  /** As the user wrote them. */
  readonly deals: string;
  readonly history: string;
  /** When the list was exported, ISO 8601. */
  readonly at: string;
  readonly atSource: MomentSource;
  /** The column that says when a stage changed, where there is one. */
  readonly dated: string | null;
  readonly timezone: string;
  readonly dryRun: boolean;
  /** Whether the history did not exist before. */
  readonly created: boolean;
  /** Rows of the list, and those of them that its conditions leave out. */
  readonly rows: number;
  readonly aside: number;
  readonly counts: TrackCounts;
  /** What makes the reports read the history; null where they do already. */
  readonly next: TrackAdvice | null;
}

/** A command that writes a config for the first time, or what is to change in the one that is there. */
export type TrackAdvice =
  | { readonly command: string }
  | { readonly config: string /** To stand in place of `transitions`. */; readonly lines: readonly string[] };

export type TrackMeta = Omit<TrackAnswer, 'rows' | 'aside' | 'counts' | 'next'> & {
  readonly command: string;
};

/** `voronka track`: what was appended, what was not, and why. */
export function buildTrackReport(answer: TrackAnswer, texts: Texts): Report<TrackMeta> {
  const { rows, aside, counts, next, ...rest } = answer;
  const { deals, repeated, moves, unchanged, behind, ahead, vanished } = counts;
  const changes = moves.map(({ from, ...move }): ChangeFacts => {
    return { from: { id: from, text: from ?? texts.track.unknown }, ...move };
  });
  // from stage to stage, the commonest first; for people only where something changed
  const changed = buildTable(CHANGES, texts.track.columns, changes, {
    id: 'changes',
    title: texts.track.titles.changes,
    for: changes.length === 0 ? 'programs' : undefined,
  });
  return {
    meta: { command: 'track', ...rest },
    sections: [buildSummary(answer, texts), changed, ...buildAdvice(next, texts)],
    data: {
      rows: { read: rows, aside, repeated, deals },
      appended: countEvents(counts),
      changes: listRecords(CHANGES, changes),
      unchanged,
      behind,
      ahead,
      vanished,
    },
  };
}

function countEvents({ moves }: TrackCounts): { events: number; new: number; moved: number } {
  const sum = (some: TrackCounts['moves']): number => some.reduce((total, { deals }) => total + deals, 0);
  const events = sum(moves);
  const fresh = sum(moves.filter(({ from }) => from === null));
  return { events, new: fresh, moved: events - fresh };
}

/** As sentences; for programs as a table of numbers. */
function buildSummary(answer: TrackAnswer, texts: Texts): ProseSection {
  const { aside, at, counts, dated } = answer;
  const { track } = texts;
  const { deals, repeated, unchanged, behind, ahead, vanished } = counts;
  const file = nameFile(answer.deals, texts);
  const lines: Line[] = [
    { text: track.asOf({ file, at, deals, dated }), tone: 'muted' },
    { text: describeResult(answer, texts), tone: 'strong' },
    ...(unchanged > 0 ? [{ text: track.unchanged(unchanged) }] : []),
    ...(repeated > 0 ? [{ text: track.repeated(repeated) }] : []),
    ...(aside > 0 ? [{ text: track.aside(aside) }] : []),
    ...listDeals(vanished, track.vanished, texts),
    ...listDeals(behind, track.behind, texts, 'watch'),
    ...listDeals(ahead, track.ahead, texts, 'watch'),
  ];
  const fates: FateFacts[] = [
    { fate: 'appended', deals: countEvents(counts).events, examples: [] },
    { fate: 'unchanged', deals: unchanged, examples: [] },
    { fate: 'vanished', ...vanished },
    { fate: 'behind', ...behind },
    { fate: 'ahead', ...ahead },
  ];
  return buildProse(FATES, track.columns, fates, { id: 'summary', title: track.titles.summary, lines });
}

/** For people alone, as it is about what they type. */
function buildAdvice(next: TrackAdvice | null, { track }: Texts): ProseSection[] {
  if (next === null) return [];
  const copied = 'command' in next ? [next.command] : next.lines;
  const say = 'command' in next ? track.next.init : track.next.config(next.config);
  const lines = [{ text: say }, ...copied.map((text): Line => ({ text, indent: 1, whole: true }))];
  return [{ kind: 'prose', id: 'next', title: track.titles.next, lines }];
}

function describeResult({ history, dryRun, created, counts }: TrackAnswer, texts: Texts): string {
  const { events } = countEvents(counts);
  const file = nameFile(history, texts);
  return events === 0
    ? texts.track.nothing({ file, created, dryRun })
    : texts.track.appended({ file, events, dryRun, created });
}

function listDeals(
  { deals, examples }: SkippedDeals,
  describe: (deals: number) => string,
  texts: Texts,
  tone?: 'watch',
): Line[] {
  if (deals === 0) return [];
  return [
    { text: describe(deals), tone },
    { text: texts.track.examples(examples, deals > examples.length), tone: 'muted', indent: 1 },
  ];
}
