import type { Language } from '../../src/domain/text/language.ts';
import { COMMAND_LIST, type DocumentedOption, LISTS, type Lists } from './registry.ts';

/** Tables of a page that are made from the registries: `<!-- made: name -->`, the table, `<!-- end -->`. */
const TABLE = /(<!-- made: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g;

const TABLES: Readonly<Record<string, (lists: Lists) => readonly (readonly string[])[]>> = {
  commands: ({ commands, words }) => [
    [words.command, words.about],
    ...commands.map(({ name, argument, about }) => [
      `\`voronka ${name}${argument && ` ${argument}`}\``,
      about,
    ]),
  ],
  options: ({ options, words }) => [
    [words.option, words.about, words.values, words.default, words.variable, words.commands],
    ...options.map((option) => [
      `\`${option.flags}\``,
      option.about,
      option.choices.map((each) => `\`${each}\``).join(', '),
      option.default,
      option.env ? `\`${option.env}\`` : '',
      nameCommands(option, words),
    ]),
  ],
  environment: ({ variables, words }) => [
    [words.variable, words.about],
    ...Object.entries(variables).map(([name, about]) => [`\`${name}\``, about]),
  ],
};

/** A page with its tables as the registries have them now. */
export function refreshTables(text: string, language: Language): string {
  return text.replace(TABLE, (_, head: string, name: string, tail: string) => {
    const make = TABLES[name];
    if (!make) throw new Error(`no table "${name}"`);
    return `${head}\n${writeTable(make(LISTS[language]))}\n${tail}`;
  });
}

function nameCommands({ commands }: DocumentedOption, words: Lists['words']): string {
  if (commands.length === COMMAND_LIST.length) return words.all;
  const others = COMMAND_LIST.map(({ name }) => name).filter((name) => !commands.includes(name));
  return others.length === 1 ? `${words.allBut} ${others[0]}` : commands.join(', ');
}

function writeTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}
