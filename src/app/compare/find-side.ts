import { asOfEvent } from '../../domain/calendar/as-of.ts';
import { type CalendarContext, PERIOD_EXAMPLES, parsePeriod } from '../../domain/calendar/period.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { Side } from '../../report/compare/compare-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { listKnownRows, matchRow, type RowNames } from '../funnel/find-names.ts';

/** What says that a name is meant, whatever else it could be. */
const NAMED = 'manager:';
const TEAM_WORD = 'team';

/** Two sides of one kind: periods, or rows and the team. */
type Sides = readonly [Side, Side];

/**
 * Finds the two sides: `team`; a period; else a manager, or what `--by` has in its place. `manager:NAME` is a manager's
 * name whatever it looks like.
 *
 * @throws InputError argument-missing, compare-side, compare-kinds, compare-same
 */
export async function findSides(question: Question, { settled }: Ground): Promise<Sides> {
  const [a, b] = question.options.files;
  if (a === undefined || b === undefined) {
    throw new InputError([problem('argument-missing', { command: 'compare', argument: 'A B' })]);
  }
  const names: RowNames = { ...settled, ...question };
  const known = await listKnownRows(names);
  const context: CalendarContext = {
    zone: question.settings.timezone,
    weekStart: question.settings.weekStart,
    asOf:
      question.options.asOf === undefined || settled.asOf === null
        ? asOfEvent(question.io.now())
        : settled.asOf,
  };
  const words = { names, known, context };
  const sides: Sides = [findSide(a, words), findSide(b, words)];
  const periods = sides.filter(({ kind }) => kind === 'period');
  if (periods.length === 1) throw new InputError([problem('compare-kinds', { a, b })]);
  if (areSame(...sides)) throw new InputError([problem('compare-same', { side: a }, { text: b })]);
  return sides;
}

interface SideWords {
  readonly names: RowNames;
  readonly known: readonly string[];
  readonly context: CalendarContext;
}

function findSide(text: string, { names, known, context }: SideWords): Side {
  const trimmed = text.trim();
  const named = trimmed.toLowerCase().startsWith(NAMED);
  if (!named) {
    if (normalizeLabel(trimmed) === TEAM_WORD) return { kind: 'team' };
    const period = parsePeriod(trimmed, context);
    if (period !== null) return { kind: 'period', text: trimmed, period };
  }
  const word = named ? trimmed.slice(NAMED.length) : trimmed;
  const name = matchRow(word, names, known) ?? matchRow(trimmed, names, known);
  if (name !== undefined) return { kind: 'row', name };
  const words = named
    ? known
    : [...known, TEAM_WORD, ...PERIOD_EXAMPLES.filter((each) => /^[a-z]/.test(each))];
  throw new InputError([unknownWord('compare-side', word, words, { known })]);
}

function areSame(a: Side, b: Side): boolean {
  if (a.kind === 'row' && b.kind === 'row') return a.name === b.name;
  if (a.kind !== 'period' || b.kind !== 'period') return a.kind === b.kind;
  return a.period.start === b.period.start && a.period.end === b.period.end;
}
