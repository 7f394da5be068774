import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/app/commands.ts';
import type { OptionSource } from '../../../src/app/options/option-specs.ts';
import {
  OPTION_NAMES,
  OPTION_SPECS,
  type OptionName,
  type OptionSpec,
} from '../../../src/app/options/option-specs.ts';
import { readOptions } from '../../../src/app/options/read-options.ts';
import { InputError } from '../../../src/domain/problem.ts';

const EVERYTHING = { options: OPTION_NAMES, outputIs: 'report' } as const;

/** A source that has these. */
function from(values: Partial<Record<OptionName, unknown>>): OptionSource {
  return (name) => values[name];
}

/** Something that an option may be, and what becomes of it. */
function sample(name: OptionName): [given: unknown, value: unknown] {
  const { kind, choices = [] }: OptionSpec = OPTION_SPECS[name];
  switch (kind) {
    case 'text':
      return ['some text', 'some text'];
    case 'choice':
      return [choices[0], choices[0]];
    case 'many':
    case 'repeated':
      return [
        ['one', 'two'],
        ['one', 'two'],
      ];
    case 'choices':
      return [choices.slice(0, 2), choices.slice(0, 2)];
    case 'flag':
      return [true, true];
    case 'unless':
      return [false, false];
    case 'seconds':
    case 'whole':
      return ['12', 12];
  }
}

function codesOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

describe('options', () => {
  it.each(OPTION_NAMES)('%s reaches the command', (name) => {
    const [given, value] = sample(name);
    expect(readOptions([from({ [name]: given })], EVERYTHING)[name]).toEqual(value);
    const absent = readOptions([], EVERYTHING)[name];
    expect(absent).not.toEqual(value);
    // what a command does not take is as if it was not given
    expect(readOptions([from({ [name]: given })], { ...EVERYTHING, options: [] })[name]).toEqual(absent);
  });

  it('are taken by a command each', () => {
    const taken = new Set<OptionName>(COMMANDS.flatMap(({ options }) => options));
    expect(OPTION_NAMES.filter((name) => !taken.has(name))).toEqual([]);
  });

  it('come from the nearest source that has them', () => {
    const sources = [from({ by: 'team' }), from({ by: 'segment', manager: 'Ann' }), from({ quiet: 'yes' })];
    expect(readOptions(sources, EVERYTHING)).toMatchObject({ by: 'team', manager: ['Ann'], quiet: true });
  });

  it('that say one thing together come from one source', () => {
    const view = from({ period: 'last-week' });
    expect(readOptions([from({ since: '2026-11-02' }), view], EVERYTHING)).toMatchObject({
      period: undefined,
      since: '2026-11-02',
    });
    expect(readOptions([view, from({ until: '2026-11-02' })], EVERYTHING).until).toBeUndefined();
    expect(codesOf(() => readOptions([from({ period: '2026', until: '2026' })], EVERYTHING))).toEqual([
      'option-conflict',
    ]);
  });

  it('make csv of --excel alone, and refuse another format beside it', () => {
    const read = (...sources: OptionSource[]) => {
      const { format, excel } = readOptions(sources, EVERYTHING);
      return { format, excel };
    };
    expect(read(from({ excel: true }))).toEqual({ format: 'csv', excel: true });
    expect(read(from({ excel: true, output: 'x.tsv' }))).toEqual({ format: 'tsv', excel: true });
    // what is nearer has the last word
    expect(read(from({ excel: true }), from({ format: 'json' }))).toEqual({ format: 'csv', excel: true });
    expect(codesOf(() => read(from({ excel: true, output: 'x.json' })))).toEqual(['option-conflict']);
    expect(codesOf(() => read(from({ excel: true, format: 'table' })))).toEqual(['option-conflict']);
    // from afar it says how csv is liked, not that it is wanted
    const far = from({ excel: 'yes' });
    expect(read(from({}), far)).toEqual({ format: undefined, excel: false });
    expect(read(from({ format: 'csv' }), far)).toEqual({ format: 'csv', excel: true });
    expect(read(from({ format: 'json' }), far)).toEqual({ format: 'json', excel: false });
  });

  it('have the ending of -o decide the format, where nothing nearer does', () => {
    const view = from({ format: 'json' });
    const read = (...sources: OptionSource[]) => readOptions(sources, EVERYTHING).format;
    expect(read(from({ output: 'x.csv' }), view)).toBe('csv');
    expect(read(from({ output: 'x' }), view)).toBe('json');
    expect(read(from({ output: 'x.csv', format: 'tsv' }), view)).toBe('tsv');
    expect(codesOf(() => read(from({ output: 'x.pdf' }), view))).toEqual(['output-format']);
    expect(codesOf(() => read(from({ output: 'x.pdf', format: 'csv' }), view))).toEqual([]);
    // a picture under the name of a table would be opened as one
    const picture = { ...EVERYTHING, outputIs: 'picture' } as const;
    for (const output of ['x.csv', 'x.txt', 'x.html']) {
      expect(codesOf(() => readOptions([from({ output })], picture))).toEqual(['output-format']);
    }
    const config = { ...EVERYTHING, outputIs: 'config' } as const;
    expect(readOptions([from({ output: 'x.csv' })], config).format).toBeUndefined();
  });
});
