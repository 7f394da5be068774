import type { Settings } from '../../config/settings.ts';
import { gatherColumns, splitColumns } from '../../domain/mix/adjusted-columns.ts';
import type { Strata } from '../../domain/mix/strata.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import type { Grouping } from '../../engine/count/question.ts';
import type { Engine } from '../../engine/engine.ts';
import { nameDimension } from '../../ingest/tables/dimension.ts';
import { nameForEngine } from '../../ingest/tables/wanted-columns.ts';
import { chooseDimension, longFlag, type Options } from '../options/option-specs.ts';
import type { Wanted } from '../read/choose-columns.ts';

/** What lists are compared by where nobody says by what. */
const DEFAULT_COLUMN = 'segment';
/** Commands that adjust of themselves, to tell of it and for nothing else. */
const TELLING: ReadonlySet<string> = new Set(['report', 'coach', 'scorecard']);
const ADJUSTING: ReadonlySet<string> = new Set([...TELLING, 'gaps']);
/** As many contacts a stratum, or the team's coefficient in it is hardly one. */
const FEWEST_CONTACTS = 5;

/** How lists are made alike. */
export interface Adjusting {
  /** Columns of the contacts. */
  readonly columns: readonly string[];
  readonly groupings: readonly Grouping[];
  /** What asked for it, and so for its numbers; null where it is only told. */
  readonly from: string | null;
}

type StrataColumns = Pick<Wanted, 'strata' | 'carried'>;

/** The columns that are asked for, if any. */
function findAsked(
  options: Options,
  { adjust }: Pick<Settings, 'adjust'>,
): { columns: string[]; from: string } | null {
  const by = normalizeLabel(chooseDimension(options));
  const option = longFlag('adjust');
  if (options.adjust !== undefined) {
    const columns = gatherColumns(splitColumns(options.adjust));
    if (columns.length === 0) throw new InputError([problem('option-argument', { option })]);
    const own = columns.find((each) => by !== 'manager' && normalizeLabel(each) === by);
    if (own !== undefined) throw new InputError([problem('adjust-by', {}, { text: own })]);
    return { columns, from: option };
  }
  // a report by what the config adjusts for needs no option to switch that off
  const columns = adjust.filter((each) => normalizeLabel(each) !== by);
  return columns.length === 0 ? null : { columns, from: 'analysis.adjust' };
}

/** What has to be read of the files for a command that adjusts where it is asked to. */
export function askStrata(options: Options, settings: Settings): StrataColumns {
  const asked = findAsked(options, settings);
  return asked === null ? {} : { strata: asked };
}

/** The same for one that tells of segments unasked. */
export function askSegments(options: Options, settings: Settings): StrataColumns {
  const further = askStrata(options, settings);
  return further.strata === undefined ? { carried: [DEFAULT_COLUMN] } : further;
}

/** What leads are told apart by where nobody says by what. */
const LEAD_COLUMNS = ['segment', 'source'] as const;

/** What `leads` needs: what makes leads alike, their source, and what checks them. */
export function askLeadStrata(options: Options, settings: Settings): StrataColumns & Pick<Wanted, 'marks'> {
  const marks = [...new Set(settings.leads.marks.map(({ column }) => column))];
  return { ...askStrata(options, settings), carried: LEAD_COLUMNS, ...(marks.length > 0 && { marks }) };
}

/** How leads are told apart, and where their marks stand. */
export interface LeadColumns {
  /** Columns of the contacts that make leads alike. */
  readonly strata: readonly string[];
  readonly groupings: readonly Grouping[];
  /** Of each mark of the config, in order. */
  readonly marks: readonly Grouping[];
}

/** @param split whether `by` is a column of the contacts, which the engine numbers first */
export function settleLeadColumns(
  { options, settings, engine }: Omit<AdjustQuestion, 'command'>,
  split: boolean,
): LeadColumns {
  const asked = findAsked(options, settings);
  const known = LEAD_COLUMNS.filter((name) => engine.facts.attributes.includes(nameForEngine(name)));
  const first = Number(split);
  const number = (index: number): Grouping => ({ kind: 'attribute', name: nameDimension(index) });
  const columns = asked?.columns ?? known;
  const marked = [...new Set(settings.leads.marks.map(({ column }) => column))];
  const { attributes } = engine.facts;
  // the last columns that were numbered: on a page another part may have asked for some before them
  const numbered = attributes.filter((_, index) => attributes.includes(nameDimension(index))).length;
  const behind = numbered - marked.length;
  return {
    strata: columns,
    groupings: asked
      ? asked.columns.map((_, index) => number(first + index))
      : known.map((name) => ({ kind: 'attribute', name: nameForEngine(name) })),
    marks: settings.leads.marks.map(({ column }) => number(behind + marked.indexOf(column))),
  };
}

/** @param split whether `by` is a column of the contacts, which the engine numbers first */
export function settleAdjusting(
  { command, options, settings, engine }: AdjustQuestion,
  split: boolean,
): Adjusting | null {
  if (!ADJUSTING.has(command)) return null;
  const asked = findAsked(options, settings);
  if (asked !== null) {
    const groupings = asked.columns.map((_, index): Grouping => {
      return { kind: 'attribute', name: nameDimension(index + Number(split)) };
    });
    return { ...asked, groupings };
  }
  const known = engine.facts.attributes.includes(DEFAULT_COLUMN);
  if (!TELLING.has(command) || !known || normalizeLabel(chooseDimension(options)) === DEFAULT_COLUMN) {
    return null;
  }
  const groupings: Grouping[] = [{ kind: 'attribute', name: DEFAULT_COLUMN }];
  return { columns: [DEFAULT_COLUMN], groupings, from: null };
}

interface AdjustQuestion {
  readonly command: string;
  readonly options: Options;
  readonly settings: Pick<Settings, 'adjust' | 'leads'>;
  readonly engine: Pick<Engine, 'facts'>;
}

/**
 * Whether there are contacts enough for so many strata.
 *
 * @throws InputError adjust-many where not, and they were asked for
 */
export function isComparable({ size }: Strata, contacts: number, { from, columns }: Adjusting): boolean {
  const many = size * FEWEST_CONTACTS > contacts;
  if (from === null) return !many && size > 1;
  if (many && contacts > 0) {
    const place = { text: columns.join(', ') };
    throw new InputError([problem('adjust-many', { option: from, strata: size, contacts }, place)]);
  }
  return true;
}
