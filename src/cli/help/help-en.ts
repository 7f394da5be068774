import type { HelpTexts } from './help-texts.ts';

export const helpEn: HelpTexts = {
  program:
    'Coefficients of a sales funnel per manager and stage, against targets:\nwho needs coaching on what, how sure that is, and who on the team can teach it.',
  commands: {
    report: 'The Monday page: funnel, coefficients by manager, whom to coach on what.',
    gaps: 'The long table: a row per manager and step, for spreadsheets.',
    coach: 'The coaching list alone, the worst impact first.',
    check: 'Read everything and say what is wrong with it, row by row accounted for.',
    init: 'Look at the files and write a commented voronka.yaml.',
  },
  options: {
    config: 'config file; default: voronka.yaml here',
    contacts: 'CSV of contacts; - is standard input',
    transitions: 'CSV of stage transitions; several are read as one',
    period:
      'only entries of a period: 2026-W47, 2026-11, 2026-Q4, 2026-11-02..2026-11-08, last-week, last-4-weeks, this-month …',
    since: 'only entries from this day on',
    until: 'only entries up to this day, included',
    asOf: 'the day to look from; default: the newest event; now: the clock',
    by: 'another column of the contacts in the manager’s place: segment, source …',
    manager: 'show only these rows; the team stays the whole team',
    segment: 'count only contacts of these segments',
    basis: 'follow who entered, or divide arrivals by arrivals',
    credit: 'whose step it is',
    format: 'how to write it; default: by the ending of -o, else table',
    output: 'write to a file, whole or not at all',
    lang: 'language of texts',
    strict: 'stop with status 3 if any row is rejected',
    rejects: 'write rejected rows to a CSV file',
    failOn: 'status 1 if any step has this verdict (watch: coach too)',
    quiet: 'no remarks on standard error',
    color: 'no colour; NO_COLOR does the same',
    force: 'overwrite an existing file',
  },
  titles: { 'Examples:': 'Examples:' },
  examples: {
    program: [
      '  voronka init --contacts contacts.csv --transitions transitions.csv',
      '  voronka report',
      '  voronka gaps --period last-week -o gaps.csv',
    ],
    report: [
      '  voronka report                                  with voronka.yaml here',
      '  voronka report --period last-4-weeks --by segment',
      '  voronka report --transitions export.csv --as-of 2026-11-20 --lang ru',
    ],
    gaps: [
      '  voronka gaps --format csv > gaps.csv',
      '  voronka gaps --period 2026-11 --manager Ivanov -o ivanov.csv',
      '  voronka gaps --fail-on coach --quiet            for cron: status 1 if anyone needs coaching',
    ],
    coach: ['  voronka coach', '  voronka coach --segment Retail --format json'],
    check: [
      '  voronka check',
      '  voronka check --strict --rejects rejected.csv',
      '  zcat export.csv.gz | voronka check --transitions -',
    ],
    init: [
      '  voronka init --contacts contacts.csv --transitions transitions.csv',
      '  voronka init --transitions export.csv -o funnel.yaml --force',
    ],
  },
  exitStatus:
    'Exit status: 0 done; 1 the --fail-on gate tripped; 2 could not run; 3 --strict and rows were rejected.',
  helpOption: 'show this help',
  helpCommand: 'help on a command',
  versionOption: 'show the version',
};
