import type { Settings } from '../../config/settings.ts';
import { InputError } from '../../domain/problem.ts';
import { DEFAULT_FORMAT, FORMATS } from '../../render/formats.ts';
import { describeProblem } from '../../report/problem-lines.ts';
import type { FoundConfig } from '../command-spec.ts';
import type { FunnelCommand } from '../funnel/asking.ts';
import { FUNNEL_QUESTIONS } from '../funnel/funnel-questions.ts';
import type { Invocation } from '../invocation.ts';
import { chooseDimension, type Options } from '../options/option-specs.ts';
import { findEmptyHanded } from '../read/accounts.ts';
import type { Wanted } from '../read/choose-columns.ts';
import { remarkLost } from '../read/passed-lines.ts';
import { type ReadRows, readRows } from '../read/read-rows.ts';
import { reportRejects } from '../read/rejects.ts';

/** A question that is asked once and shown one way or several. */
export interface FunnelView {
  readonly command: FunnelCommand;
  /** One a way; they differ in format and file. What stood after the command is put where it belongs. */
  readonly ways: readonly [Options, ...Options[]];
}

/**
 * A question, as the options put it.
 *
 * @param ways at least one
 * @throws InputError
 */
export function askView(command: FunnelCommand, ways: readonly Options[]): FunnelView {
  const { readArguments = (options: Options) => options } = FUNNEL_QUESTIONS[command];
  const [first, ...others] = ways.map(readArguments);
  return { command, ways: [first!, ...others] };
}

/** Whether whoever reads it is told on the page what standard error would say otherwise. */
export function isTold({ command, ways }: FunnelView): boolean {
  return (
    FUNNEL_QUESTIONS[command].headed &&
    ways.every(({ format = DEFAULT_FORMAT }) => FORMATS[format].reader === 'people')
  );
}

/**
 * Reads the rows that views are made of, and says on standard error what is wrong with them. The caller closes the engine.
 *
 * @param views that are split by the same columns: the engine numbers these
 * @param meanwhile what is done while the engine reads
 * @throws InputError, StrictError
 */
export async function readFunnel(
  invocation: Invocation,
  config: FoundConfig,
  views: readonly FunnelView[],
  meanwhile: () => void = () => {},
): Promise<ReadRows> {
  const wanted = (settings: Settings) => uniteWanted(views.flatMap((each) => listWanted(each, settings)));
  const rows = await readRows(invocation, config, wanted, meanwhile);
  try {
    for (const each of rows.settings.warnings) {
      for (const line of describeProblem(each, invocation.texts)) invocation.remark(line);
    }
    remarkLost(rows, invocation);
    await reportRejects(invocation, rows, views.every(isTold));
    const empty = findEmptyHanded(rows.accounts);
    if (empty.length > 0) throw new InputError(empty);
    return rows;
  } catch (error) {
    rows.engine.close();
    throw error;
  }
}

/** What each way of a view needs of the files. */
export function listWanted({ command, ways }: FunnelView, settings: Settings): Wanted[] {
  const { further } = FUNNEL_QUESTIONS[command];
  return ways.map((options) => {
    const dimension = chooseDimension(options);
    return {
      ...further?.(options, settings),
      dimensions: dimension === 'manager' ? [] : [dimension],
      segment: options.segment.length > 0,
      proofs: options.requireProof,
    };
  });
}

function uniteWanted(all: readonly Wanted[]): Wanted {
  const gather = <T>(list: (each: Wanted) => readonly T[] | undefined): T[] => [
    ...new Set(all.flatMap((each) => list(each) ?? [])),
  ];
  return {
    dimensions: all[0]?.dimensions ?? [],
    strata: all.find(({ strata }) => strata !== undefined)?.strata,
    carried: gather(({ carried }) => carried),
    columns: gather(({ columns }) => columns),
    segment: all.some(({ segment }) => segment),
    proofs: all.some(({ proofs }) => proofs),
    tables: gather(({ tables }) => tables),
    marks: all.find(({ marks }) => marks !== undefined)?.marks,
    plan: all.some(({ plan }) => plan),
  };
}
