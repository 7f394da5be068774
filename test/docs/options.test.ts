import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadHelp, loadTopics } from '../../src/cli/help/load-help.ts';
import { LANGUAGES } from '../../src/domain/text/language.ts';
import { refreshTables } from './options-page.ts';
import { PAGES } from './page-list.ts';
import {
  COMMAND_LIST,
  COMMON_OPTIONS,
  listVariablesInCode,
  OPTION_LIST,
  OTHER_VARIABLES,
  OWN_VARIABLES,
} from './registry.ts';

const ALL = PAGES.map(({ text }) => text).join('\n');

/** Options of other programs: npm, systemctl, curl, swaks. */
const FOREIGN_OPTIONS = [
  '--global',
  '--user',
  '--silent',
  '--show-error',
  '--fail',
  '--server',
  '--header',
  '--attach',
];
/** Variables of the tests, which a page tells how to run. */
const FOREIGN_VARIABLES = ['UPDATE_DOCS', 'VORONKA_DAYS', 'VORONKA_KILLS'];

const flagsIn = (text: string): string[] =>
  text.match(/(?<![\w-])-(?:-[a-z][a-z-]+|[A-Za-z](?=[,\s`]))/g) ?? [];
const known = [...OPTION_LIST.map(({ flags }) => flags), ...COMMON_OPTIONS].flatMap(flagsIn);
const variables = [...OPTION_LIST.flatMap(({ env }) => env ?? []), ...Object.keys(OTHER_VARIABLES)];

describe.each(PAGES.filter(({ file }) => file.endsWith('/options.md')))(
  '$file',
  ({ url, text, language }) => {
    it('has its tables from the registries', () => {
      const fresh = refreshTables(text, language);
      if (process.env.UPDATE_DOCS) writeFileSync(url, fresh);
      else expect(text).toBe(fresh);
    });
  },
);

describe('the pages name', () => {
  it.each(COMMAND_LIST)('the command $name', ({ name }) => {
    expect(ALL).toContain(`voronka ${name}`);
  });

  it.each(known)('the option %s', (flag) => {
    expect(flagsIn(ALL)).toContain(flag);
  });

  it.each(variables)('the variable %s', (name) => {
    expect(ALL).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('every variable that the code asks for', () => {
    const ofOptions = OPTION_LIST.flatMap(({ env }) => env ?? []);
    expect(listVariablesInCode()).toEqual([...ofOptions, ...OWN_VARIABLES].sort());
  });
});

/** Examples of the help are indented. */
const HELP = await Promise.all(
  LANGUAGES.map(async (language) => {
    const [{ program, commands }, topics] = await Promise.all([loadHelp(language), loadTopics(language)]);
    const examples = [program, ...Object.values(commands)].flatMap((each) => each.examples);
    const all = [...examples, ...Object.values(topics).map(({ text }) => text)];
    return { file: `the help (${language})`, text: all.join('\n').replace(/^ {2}/gm, '') };
  }),
);

describe.each([...PAGES, ...HELP])('$file names only', ({ text }) => {
  it('commands that exist', () => {
    const named = [...text.matchAll(/(?:^[$]? ?|`|&& )voronka ([a-z]+)/gm)].map(([, name]) => name);
    const names = ['help', ...COMMAND_LIST.map(({ name }) => name)];
    expect(named.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  });

  it('options that exist', () => {
    const named = (text.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? []).filter(
      (flag) => !FOREIGN_OPTIONS.includes(flag),
    );
    expect(named.filter((flag) => !known.includes(flag))).toEqual([]);
  });

  it('options with commands that take them', () => {
    const wrong = [...text.matchAll(/voronka ([a-z]+)( [^`\n|#&]*)/g)].flatMap(([line, name, rest = '']) => {
      const command = COMMAND_LIST.find((each) => each.name === name);
      const taken = [...(command?.options ?? []), '--help', '--version'];
      const long = rest.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [];
      return command && long.some((flag) => !taken.includes(flag)) ? [line] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('variables that exist', () => {
    const named = text.match(/\b(?:VORONKA_[A-Z_]+|LC_[A-Z]+|NO_COLOR|UPDATE_DOCS)\b/g) ?? [];
    const all = [...variables, ...FOREIGN_VARIABLES];
    expect(named.filter((name) => !all.includes(name))).toEqual([]);
  });
});
