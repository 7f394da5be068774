import { COMMAND_GROUPS, GROUP_OF_COMMAND } from '../../src/app/command-groups.ts';
import type { CommandSpec } from '../../src/app/command-spec.ts';
import { COMMANDS } from '../../src/app/commands.ts';
import { HELP_TOPICS } from '../../src/app/help-topics.ts';
import { groupOptions } from '../../src/app/options/option-groups.ts';
import { OPTION_NAMES, OPTION_SPECS, type OptionSpec } from '../../src/app/options/option-specs.ts';
import type { HelpTexts } from '../../src/cli/help/help-texts.ts';
import { loadHelp } from '../../src/cli/help/load-help.ts';
import type { Language } from '../../src/domain/text/language.ts';
import { MAN_EN, MAN_RU } from './man-words.ts';
import { LISTS } from './registry.ts';

/** Changes with the version. */
const RELEASED = '2026-11-28';

/** The manual of one language, made from what the help says: troff with the macros of man(7). */
export async function writeManPage(language: Language): Promise<string> {
  const help = await loadHelp(language);
  const words = language === 'ru' ? MAN_RU : MAN_EN;
  const { variables } = LISTS[language];
  const [, short = '', long = ''] = /^([^:]+):?\n([\s\S]+)$/.exec(help.program.about) ?? [];
  const lines = [
    '.\\" Made from what the help says: UPDATE_DOCS=1 npx vitest run test/docs/man.test.ts',
    `.TH VORONKA 1 "${RELEASED}" voronka "${words.title}"`,
    // ragged: no holes in narrow columns
    '.ad l',
    heading(words.name),
    `voronka \\- ${clean(words.short)}`,
    heading(words.synopsis),
    '.B voronka',
    `.I ${clean(words.command)}`,
    `[\\fI${clean(words.argument)}\\fR ...] [\\fI${clean(words.option)}\\fR ...]`,
    '.br',
    `.B voronka help`,
    `[\\fI${clean(words.command)}\\fR | \\fI${clean(words.topic)}\\fR]`,
    heading(words.description),
    ...fill(`${short}: ${long}`),
    ...words.paragraphs.flatMap((each) => ['.PP', ...fill(each)]),
    heading(words.examples),
    ...example(help.program.examples).slice(1),
    heading(words.commands),
    ...COMMAND_GROUPS.flatMap((group) => [
      `.SS "${clean(help.commandGroups[group].replace(/:$/, ''))}"`,
      ...COMMANDS.filter(({ name }) => GROUP_OF_COMMAND[name] === group).flatMap((each) =>
        describeCommand(each, help),
      ),
    ]),
    heading(words.options),
    ...fill(words.aboutOptions),
    ...groupOptions(OPTION_NAMES).flatMap(([group, names]) => [
      `.SS "${clean(help.optionGroups[group].replace(/:$/, ''))}"`,
      ...names.flatMap((name) => describeOption(OPTION_SPECS[name], help.options[name], words)),
    ]),
    heading(words.topics),
    ...HELP_TOPICS.flatMap((topic) => item(bold(`voronka help ${topic}`), help.topics[topic])),
    heading(words.environment),
    ...fill(words.aboutVariables),
    ...Object.entries(variables).flatMap(([name, about]) => item(bold(name), about)),
    heading(words.files),
    ...words.ofFiles.flatMap(([file, about]) => item(`.I ${clean(file)}`, about)),
    heading(words.exitStatus),
    ...words.statuses.flatMap(([status, about]) => item(bold(status), about)),
    heading(words.seeAlso),
    ...words.more.flatMap((each, index) => [...(index === 0 ? [] : ['.PP']), ...fill(each)]),
  ];
  return `${lines.join('\n')}\n`;
}

function describeCommand(
  { name, argument = '' }: CommandSpec<keyof HelpTexts['commands']>,
  help: HelpTexts,
): string[] {
  const { about, argument: whose, examples } = help.commands[name];
  const of = argument && ` \\fI${clean(argument)}\\fR`;
  return [
    ...item(`\\fBvoronka ${name}\\fR${of}`, about),
    ...(whose === undefined ? [] : ['.br', ...fill(`${argument}: ${whose}`)]),
    '.RS',
    ...example(examples),
    '.RE',
  ];
}

function describeOption(
  { flags, choices = [], env }: OptionSpec,
  about: string,
  words: typeof MAN_EN,
): string[] {
  const [, names = flags, value = ''] = /^(.*?)( [<[].*)?$/.exec(flags) ?? [];
  const known = choices.length > 0 ? [`${words.values} ${choices.join(', ')}.`] : [];
  const variable = env === undefined ? [] : [`${words.variable} ${env}.`];
  const of = value && `\\fI${clean(value)}\\fR`;
  return item(
    `\\fB${clean(names)}\\fR${of}`,
    [`${about.replace(/\.$/, '')}.`, ...known, ...variable].join(' '),
  );
}

function heading(text: string): string {
  return `.SH "${clean(text)}"`;
}

function item(tag: string, text: string): string[] {
  return ['.TP', tag, ...fill(text)];
}

function bold(text: string): string {
  return `.B ${clean(text)}`;
}

/** Lines as they stand. */
function example(lines: readonly string[]): string[] {
  return ['.PP', '.nf', ...lines.map((line) => clean(line.trim())), '.fi'];
}

/** Prose, a line to some eighty letters. */
function fill(text: string): string[] {
  return (text.replace(/\s+/g, ' ').match(/(?:.{1,66}|\S+)(?:\s|$)/g) ?? []).map((line) =>
    clean(line.trim()),
  );
}

/** Text that troff takes for nothing but text; hyphens are those that are typed. */
function clean(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '')
    .replaceAll('"', '\\(dq')
    .replace(/^([.'])/, '\\&$1')
    .replaceAll("'", '\\(aq')
    .replace(/^\\&\\\(aq/, '\\(aq');
}
