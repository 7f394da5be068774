import type { SavedView, Settings } from '../../config/settings.ts';
import { isSameFile } from '../../disk/write-whole.ts';
import { collectProblems, refuse } from '../../domain/collect-problems.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { formatOfFile, listEndings } from '../../render/formats.ts';
import type { CommandSpec } from '../command-spec.ts';
import type { FunnelCommand } from '../funnel/asking.ts';
import type { OptionSource, Options, OutputKind } from '../options/option-specs.ts';
import { listFormats, readOptions } from '../options/read-options.ts';
import { askView, type FunnelView } from '../views/read-funnel.ts';
import { type GivenValues, readGiven } from './given-values.ts';

/** A command that asks the funnel: any of them can be saved. */
export type Savable = CommandSpec<FunnelCommand>;

/** A saved report, understood. */
export interface ReadyView {
  readonly name: string;
  readonly spec: Savable;
  readonly view: FunnelView;
  /** Files that it writes, perhaps with names in braces; none: it goes to standard output. */
  readonly outputs: readonly string[];
}

type Check = (options: Options) => void;

/** Where options of a run come from beside its views. */
export type SourcesOf = (command: { readonly outputIs: OutputKind }) => readonly OptionSource[];

/**
 * The saved reports of these names, each once.
 *
 * @param command that asks for them
 * @throws InputError view-none, view-whose, view-unknown
 */
export function findViews(
  { reports, file }: Pick<Settings, 'reports' | 'file'>,
  names: readonly string[],
  command: string,
): SavedView[] {
  if (reports.length === 0) throw new InputError([problem('view-none', {}, { file })]);
  const known = reports.map(({ name }) => name);
  if (names.length === 0) {
    const views = reports.map(({ name, command: { value }, outputs }) => {
      return { name, command: value, outputs: outputs.map((each) => each.value) };
    });
    throw new InputError([problem('view-whose', { command, known: views }, { file })]);
  }
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new InputError(unknown.map((name) => unknownWord('view-unknown', name, known, { known })));
  return [...new Set(names)].map((name) => reports.find((each) => each.name === name)!);
}

/**
 * Gives saved reports their meaning.
 *
 * @param specs the commands that can be saved
 * @param check refuses what options say that no data can make sense of, such as a period that is none
 * @throws InputError with everything that is wrong with any of them, each with its line and column
 */
export async function readViews(
  views: readonly SavedView[],
  specs: readonly Savable[],
  sourcesOf: SourcesOf,
  check: Check,
): Promise<ReadyView[]> {
  const ready = await collectProblems([
    ...views.map((view) => () => readView(view, specs, sourcesOf, check)),
    () => refuseTwice(views),
    () => refuseSpoken(views),
  ]);
  return ready.slice(0, views.length) as ReadyView[];
}

function readView(view: SavedView, specs: readonly Savable[], sourcesOf: SourcesOf, check: Check): ReadyView {
  const spec = findCommand(view, specs);
  const given = readGiven(view, spec, check);
  const problems = [
    ...given.problems,
    ...view.outputs.flatMap((each) => findWrongOutput(each, spec)),
    ...(view.outputs.length > 0 && given.values.format !== undefined
      ? [problem('option-conflict', { option: 'format', other: 'outputs' }, view.place)]
      : []),
  ];
  refuse(problems);
  const own = (output: string | undefined): OptionSource => {
    const values: GivenValues = { ...given.values, output };
    return (name) => values[name];
  };
  // what it says by itself is wrong where it says it
  const ask = (): void => {
    const alone = readOptions([own(undefined)], spec, given.files);
    check(alone);
    askView(spec.name, [alone]);
  };
  refuse(findFaults(ask, view.place));
  const [nearest = () => undefined, ...others] = sourcesOf(spec);
  const settle = (output: string | undefined): Options =>
    readOptions([nearest, own(output), ...others], spec, given.files);
  const outputs = view.outputs.map(({ value }) => value);
  const ways = outputs.length === 0 ? [settle(undefined)] : outputs.map(settle);
  return { name: view.name, spec, view: askView(spec.name, ways), outputs };
}

function findCommand({ command }: SavedView, specs: readonly Savable[]): Savable {
  const spec = specs.find(({ name }) => name === command.value);
  if (spec !== undefined) return spec;
  const known = specs.map(({ name }) => name);
  throw new InputError([unknownWord('view-command', command.value, known, { known }, command.place)]);
}

function findWrongOutput({ value, place }: SavedView['outputs'][number], spec: Savable): Problem[] {
  const formats = listFormats(spec);
  if (formatOfFile(value, formats) === undefined)
    return [problem('view-ending', { known: listEndings(formats) }, place)];
  return findFaults(() => readOptions([(name) => (name === 'output' ? value : undefined)], spec), place);
}

/** The problems of a step, in the place of the config that they come from. */
function findFaults(step: () => unknown, place: SavedView['place']): Problem[] {
  try {
    step();
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((each) => ({ ...each, place }));
  }
}

/** @throws InputError output-input where two files of one run are one */
function refuseTwice(views: readonly SavedView[]): void {
  const all = views.flatMap(({ outputs }) => outputs);
  const again = all.filter(({ value }, index) =>
    all.slice(0, index).some((each) => isSameFile(each.value, value)),
  );
  if (again.length > 0)
    throw new InputError(again.map(({ place }) => problem('output-input', { option: 'outputs' }, place)));
}

/** @throws InputError view-outputs where several would share standard output */
function refuseSpoken(views: readonly SavedView[]): void {
  const spoken = views.filter(({ outputs }) => outputs.length === 0);
  if (views.length > 1 && spoken.length > 0)
    throw new InputError(spoken.map(({ name, place }) => problem('view-outputs', { view: name }, place)));
}
