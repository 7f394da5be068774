import type { ForeignCause } from '../../../domain/quality/foreign-ids.ts';
import { contacts, count, counted, day, ID_FORM_MEANINGS, names, near, plural } from '../phrases-en.ts';
import type { ProblemTexts } from '../texts.ts';

/** What differs between ids that do not match. */
function nameCause(each: ForeignCause): string {
  switch (each.cause) {
    case 'prefix':
      return `those of the ${each.table} begin with “${each.prefix}”`;
    case 'zeros':
      return `those of the ${each.table} have leading zeros`;
    case 'decimal':
      return `those of the ${each.table} end in “.0”, as spreadsheets write numbers`;
    case 'salesforce':
      return `those of the ${each.table} are Salesforce’s with 18 characters, the others those with 15`;
    case 'rounded':
      return `a spreadsheet has rounded those of the ${each.table}, and their last digits are lost`;
    case 'case':
      return 'capitals in one, small letters in the other';
  }
}

/** What makes pixels of pictures, by system. */
const CONVERTERS: Readonly<Record<string, string>> = {
  linux:
    'install one: apt install librsvg2-bin (Debian, Ubuntu), dnf install librsvg2-tools (Fedora), or Chromium',
  darwin: 'install one: brew install librsvg, or Google Chrome',
  win32: 'install Microsoft Edge, Google Chrome or Inkscape',
};

/** Sentences about what was asked for: options, inputs, names. */
/** What to do in place of a kind of file that this command does not write. */
const INSTEAD: Readonly<Record<string, string>> = {
  '.svg': 'pictures are drawn one by one: voronka chart control -o control.svg',
  '.png': 'pictures are drawn one by one: voronka chart control -o control.png',
  '.pdf': 'write a page (-o report.html) and print it from the browser',
  '.xls': 'write a workbook of today: -o report.xlsx',
};

export const optionsEn = {
  'input-none': ({ command }) => ({
    message: 'nothing to read: neither contacts nor transitions are given',
    hint:
      command === 'init'
        ? 'voronka init deals.csv, or --contacts contacts.csv --transitions transitions.csv'
        : 'voronka report --contacts contacts.csv --transitions transitions.csv, or `file:` in voronka.yaml',
  }),
  'input-stdin-twice': () => ({ message: 'standard input (-) can be read once only' }),
  'option-unknown': ({ nearest, command }) => ({
    message: 'unknown option',
    hint: near(nearest) ?? `voronka ${command} --help lists them`.replace('  ', ' '),
  }),
  'option-value': ({ option, choices, nearest }) => ({
    message: `${option} should be one of ${names(choices)}`,
    hint: near(nearest),
  }),
  'option-argument': ({ option }) => ({ message: `${option} needs a value` }),
  'option-date': ({ option }) => ({
    message: `${option} should be a date`,
    hint: 'write 2026-11-20, 2026-11-20T18:00, 2026-11 or 2026-W47',
  }),
  'option-period': ({ nearest, examples }) => ({
    message: '--period is not a period',
    hint: near(nearest) ?? `for example ${names(examples)}`,
  }),
  'option-conflict': ({ option, other }) => ({ message: `${option} and ${other} exclude each other` }),
  'gate-elsewhere': ({ gate, command, commands }) => ({
    message: `--fail-on ${gate}: ${command} does not look for that`,
    hint: `${commands.join(' and ')} ${commands.length > 1 ? 'do' : 'does'}`,
  }),
  'ask-terminal': () => ({
    message: '--ask needs a terminal, and standard input or output is none',
    hint: 'without --ask init decides by itself and says what it is unsure of',
  }),
  'option-order': () => ({ message: '--since is after --until: nothing can have happened in between' }),
  'command-unknown': ({ nearest, known }) => ({
    message: 'unknown command',
    hint: near(nearest) ?? `one of ${names(known, known.length)}`,
  }),
  'config-ending': () => ({
    message: 'a config is YAML, and this ending promises something else',
    hint: 'name it voronka.yaml, or any name that ends in .yaml',
  }),
  'dimension-many': ({ by, rows, most }) => ({
    message: `--by ${by} makes ${count(rows)} rows: hardly a table to be read, where ${count(most)} are many`,
    hint: '--manager shows some of them; --format csv or -o FILE.csv writes them all',
  }),
  'argument-excess': ({ command, file }) => ({
    message: 'unexpected argument',
    hint:
      command === 'track'
        ? 'track reads one list of deals'
        : `is it a file? --transitions ${file}, or --contacts ${file}; voronka init ${file} makes a config of it`,
  }),
  'shell-unknown': ({ nearest, known }, { text }) => ({
    message: text === '' ? 'which shell is it for?' : 'there is no completion for this shell',
    hint: near(nearest) ?? `one of ${names(known, known.length)}, for example: voronka completion bash`,
  }),
  'manager-unknown': ({ nearest, known }) => ({
    message: 'no such row',
    hint: near(nearest) ?? `known: ${names(known)}`,
  }),
  'segment-unknown': ({ nearest, known }) => ({
    message: 'no such segment',
    hint: near(nearest) ?? `known: ${names(known)}`,
  }),
  'segment-absent': () => ({
    message: '--segment needs a segment column in the contacts',
    hint: 'map one in the config: contacts: { columns: { segment: "…" } }',
  }),
  'dimension-unknown': ({ nearest, known, option }) => ({
    message: `${option}: no such column in the contacts${option === '--by' ? ', nor in managers.teams' : ''}`,
    hint: near(nearest) ?? (known.length > 0 ? `one of ${names(known)}` : undefined),
  }),
  'base-blank': () => ({
    message: 'a black list needs a column, or the label of an event',
    hint: 'write blacklist: { column: Black list }, or blacklist: Non-payer',
  }),
  'base-dimension': () => ({
    message: 'clients are counted by manager, or by what managers are of: --by cannot name a column here',
    hint: 'use --by team, or --segment to look at some of the clients',
  }),
  'base-every': ({ every }) => ({
    message: `--every ${every}: hardly any client buys in each ${every}, so this would tell nothing of who left`,
    hint: 'one of month, quarter, year',
  }),
  'adjust-manager': ({ option }) => ({
    message: `${option}: this is an attribute of managers, and all contacts of one manager have the same: it cannot make lists alike`,
    hint: 'name a column in which contacts differ, such as segment or source',
  }),
  'adjust-by': () => ({
    message: '--adjust: the rows of --by are made of this column, and each has one value of it only',
    hint: 'name another column in one of the two',
  }),
  'adjust-many': ({ option, strata, contacts: all }) => ({
    message: `${option}: ${counted(strata, 'kind', 'kinds')} of contacts for ${contacts(all)}: fewer than five of a kind tell nothing`,
    hint: 'name a column with fewer values, or fewer columns',
  }),
  'dimension-history': ({ option }) => ({
    message: `${option}: this column stands in a history, whose rows are changes and not contacts`,
    hint: 'add the column to a file with one row per contact, and name that file under contacts',
  }),
  'output-input': ({ option }) => ({
    message: `${option} would write over a file that this run reads or writes already`,
    hint: 'name another file',
  }),
  'output-format': ({ known }, { file = '' }) => ({
    message: '-o: voronka does not write files of this kind',
    hint:
      Object.entries(INSTEAD).find(([ending]) => file.toLowerCase().endsWith(ending))?.[1] ??
      `endings that decide the format: ${names(known)}; or give --format`,
  }),
  'output-placeholder': ({ name, known, nearest }) =>
    name === 'manager' && !known.includes(name)
      ? {
          message: `-o: {${name}} makes a file of each in voronka scorecard only`,
          hint: 'name one file',
        }
      : {
          message: `-o: {${name}} stands for nothing`,
          hint:
            known.length > 0
              ? (near(nearest) ?? `known: ${names(known.map((each) => `{${each}}`))}`)
              : 'name one file',
        },
  'scorecard-whose': ({ known, example }) => ({
    message: 'whose card? A manager’s name is missing',
    hint:
      example === undefined
        ? 'voronka scorecard NAME; but no manager has a contact here'
        : `voronka scorecard ${example}, or --all; known: ${names(known)}`,
  }),
  'scorecard-nobody': () => ({
    message: 'contacts of nobody have no card: there is no one to talk to',
    hint: 'voronka gaps --manager "(unassigned)" shows their coefficients',
  }),
  'output-binary': ({ command, format }) => ({
    message: `a terminal cannot show ${format}`,
    hint: `name a file: voronka ${command} -o ${command.split(' ')[0]}.${format}`,
  }),
  'picture-converter': ({ platform }) => ({
    message: 'PNG needs a program that turns pictures into pixels, and none was found',
    hint: `${CONVERTERS[platform] ?? CONVERTERS.linux}; or write it as .svg, which every browser opens`,
  }),
  'picture-failed': ({ program, reason }) => ({
    message: `${program} could not turn the picture into PNG: ${reason}`,
    hint: 'write it as .svg, which every browser opens',
  }),
  'output-exists': () => ({
    message: 'exists already',
    hint: 'use --force to overwrite it, or -o for another name',
  }),
  'ids-foreign': ({ counts, examples, causes, cure }) => {
    const { contacts, transitions, both } = counts;
    const shown = `contacts have ${names(examples.contacts)}; transitions have ${names(examples.transitions)}`;
    const seen = causes.map(nameCause).join('; ');
    return {
      message: `contacts and transitions are not about the same clients: of ${count(contacts)} ids in the contacts and ${count(transitions)} in the transitions, ${count(both)} ${plural(both, { one: 'is', other: 'are' })} in both (${shown}${seen === '' ? '' : `: ${seen}`})`,
      hint:
        cure === null
          ? 'export both with the same ids, or name the column that has them: columns: { contact_id: "…" }; --allow-foreign-ids reports nevertheless'
          : `write ids: ${cure.form} into the config (${ID_FORM_MEANINGS[cure.form]}): then ${count(cure.both)} ${plural(cure.both, { one: 'is', other: 'are' })} in both`,
    };
  },
  'proof-none': () => ({
    message: '--require-proof: no stage of the config has a column that proves it',
    hint: 'give a stage one, such as proof: { column: "Contract No", filled: true }',
  }),
  'handover-whose': ({ known, example }) => ({
    message: 'whose contacts? A manager’s name is missing',
    hint:
      example === undefined
        ? 'voronka handover NAME; but no manager has a contact here'
        : `voronka handover ${example}, or --orphans; known: ${names(known)}`,
  }),
  'handover-dimension': () => ({
    message: '--by: contacts are handed over from one manager to others',
    hint: 'leave --by out; --segment hands over only contacts of one segment',
  }),
  'option-required': ({ option, command }) => ({
    message: `${option} is missing`,
    hint: `voronka ${command} --help`,
  }),
  'option-column': ({ known, nearest }) => ({
    message: `--column names a logical column and a header of the files, such as contact_id="Deal No"; logical are ${names(known)}`,
    hint: near(nearest),
  }),
  'option-column-header': ({ column, header, found, nearest }) => ({
    message: `--column takes “${header}” for ${column}, and no file has such a column; found: ${names(found)}`,
    hint: near(nearest),
  }),
  'option-duration': ({ option }) => ({
    message: `${option} should be a length of time`,
    hint: 'such as 14d, 36h or 2w',
  }),
  'option-whole': ({ option }) => ({ message: `${option} should be a whole number, 1 or more` }),
  'argument-missing': ({ command, argument }) => ({
    message: `voronka ${command} needs ${argument} after it`,
    hint: `voronka ${command} --help shows examples`,
  }),
  'bucket-long': ({ every, first, last, days }) => ({
    message: `the period (${day(first)}${first === last ? '' : ` to ${day(last)}`}, ${counted(days, 'day', 'days')}) is shorter than a ${every}: there is no trend within one ${every}`,
    hint:
      every === 'week'
        ? 'ask for a longer period, or --every day'
        : 'ask for a longer period, or --every week or day',
  }),
  'buckets-many': ({ every, most }) => ({
    message: `a trend has ${count(most)} buckets of time at most`,
    hint: `ask for a shorter period, or a smaller --last${every === 'year' ? '' : ', or a longer --every'}`,
  }),
  'trend-large': ({ every, buckets, rows, most }) => ({
    message: `${count(buckets)} buckets make ${count(rows)} rows of a trend, and ${count(most)} is the most`,
    hint: `ask for fewer buckets (--last), or longer ones${every === 'year' ? '' : ' (--every)'}`,
  }),
  'option-seconds': ({ option }) => ({ message: `${option} should be a whole number of seconds` }),
} satisfies Partial<ProblemTexts>;
