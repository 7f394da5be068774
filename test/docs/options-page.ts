import { COMMAND_LIST, OPTION_LIST, OTHER_VARIABLES } from './registry.ts';

/** Tables of a page that are made from the registries: `<!-- made: name -->`, the table, `<!-- end -->`. */
const TABLE = /(<!-- made: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g;

const TABLES: Readonly<Record<string, () => readonly (readonly string[])[]>> = {
  commands: () => [
    ['command', 'what it does'],
    ...COMMAND_LIST.map(({ name, argument, about }) => [
      `\`voronka ${name}${argument && ` ${argument}`}\``,
      about,
    ]),
  ],
  options: () => [
    ['option', 'what it does', 'values', 'default', 'variable', 'commands'],
    ...OPTION_LIST.map((option) => [
      `\`${option.flags}\``,
      option.about,
      option.choices.map((each) => `\`${each}\``).join(', '),
      option.default,
      option.env ? `\`${option.env}\`` : '',
      nameCommands(option.commands),
    ]),
  ],
  environment: () => [
    ['variable', 'what it does'],
    ...Object.entries(OTHER_VARIABLES).map(([name, about]) => [`\`${name}\``, about]),
  ],
};

/** A page with its tables as the registries have them now. */
export function refreshTables(text: string): string {
  return text.replace(TABLE, (_, head: string, name: string, tail: string) => {
    const make = TABLES[name];
    if (!make) throw new Error(`no table "${name}"`);
    return `${head}\n${writeTable(make())}\n${tail}`;
  });
}

function nameCommands(names: readonly string[]): string {
  if (names.length === COMMAND_LIST.length) return 'all';
  const others = COMMAND_LIST.map(({ name }) => name).filter((name) => !names.includes(name));
  return others.length === 1 ? `all but ${others[0]}` : names.join(', ');
}

function writeTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}
