import { type Problem, type ProblemArgs, type ProblemCode, problem } from '../../domain/problem.ts';
import type { ConfigDocument, KeyPath } from '../document.ts';
import { locateFile } from '../locate-file.ts';
import type { LooseConfig } from '../schema.ts';

/** A config while its values are given their meaning: what it says, and a place for everything that is wrong with it. */
export class ConfigReader {
  readonly document: ConfigDocument;
  /** What the schema accepted, or as much of it as has the right types. */
  readonly raw: LooseConfig;
  readonly #problems: Problem[] = [];
  readonly #warnings: Problem[] = [];

  constructor(document: ConfigDocument, raw: LooseConfig) {
    this.document = document;
    this.raw = raw;
  }

  /** Everything that was complained of so far. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** What may stand, and was most likely not meant. */
  get warnings(): readonly Problem[] {
    return this.#warnings;
  }

  /** Whether the config has a key at all, be its value of the wrong type. */
  has(key: string): boolean {
    const { value } = this.document;
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  }

  /** Complains of the value at a path. */
  complain<C extends ProblemCode>(code: C, args: ProblemArgs[C], path: KeyPath): void {
    this.add(problem(code, args, this.document.placeOfValue(path)));
  }

  /** Warns of the value at a path, which is taken as it stands. */
  warn<C extends ProblemCode>(code: C, args: ProblemArgs[C], path: KeyPath): void {
    this.#warnings.push(problem(code, args, this.document.placeOfValue(path)));
  }

  /** Complains of what somebody else found. */
  add(...problems: readonly Problem[]): void {
    this.#problems.push(...problems);
  }

  /** A path of the config, seen from the working directory, with `/`; short where the config stands in it. */
  locate(file: string): string {
    return locateFile(this.document.file, file);
  }
}
