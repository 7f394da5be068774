import type { HelpTexts } from './help-texts.ts';

export const helpEn: HelpTexts = {
  program: {
    about:
      'Coefficients of a sales funnel per manager and stage, against targets:\nwho needs coaching on what, how sure that is, and who on the team can teach it.',
    examples: [
      '  voronka init --contacts contacts.csv --transitions transitions.csv',
      '  voronka report',
      '  voronka gaps --period last-week -o gaps.csv',
    ],
  },
  commands: {
    report: {
      about: 'The Monday page: funnel, coefficients by manager, whom to coach on what.',
      examples: [
        '  voronka report                                  with voronka.yaml here',
        '  voronka report --period last-4-weeks --by segment',
        '  voronka report --transitions export.csv --as-of 2026-11-20 --lang ru',
      ],
    },
    gaps: {
      about: 'The long table: a row per manager and step, for spreadsheets.',
      examples: [
        '  voronka gaps --format csv > gaps.csv',
        '  voronka gaps --period 2026-11 --manager Ivanov -o ivanov.csv',
        '  voronka gaps --fail-on coach --quiet     for cron: status 1 if anyone needs coaching',
      ],
    },
    coach: {
      about: 'The coaching list alone, the worst impact first.',
      examples: ['  voronka coach', '  voronka coach --segment Retail --format json'],
    },
    scorecard: {
      about: 'One page for the talk with one manager: funnel, trend, the step to work on, stuck deals.',
      argument: 'whose; with --all everybody’s',
      examples: ['  voronka scorecard Ivanov', "  voronka scorecard --all -o 'cards/{manager}.txt'"],
    },
    trend: {
      about: 'Is it getting better: coefficients week by week, per manager and step.',
      examples: ['  voronka trend', '  voronka trend --every month --last 6 -o trend.csv'],
    },
    spread: {
      about: 'Who differs from the team by more than luck, given how many contacts each had.',
      examples: ['  voronka spread', '  voronka spread --period 2026-Q4 -o spread.csv'],
    },
    whatif: {
      about: 'What it is worth: final deals and money, were a coefficient another one.',
      examples: [
        '  voronka whatif                                  every step below its target, raised to it',
        '  voronka whatif --set payment=95% --deal-value 120000',
        '  voronka whatif --to best --manager Ivanov',
      ],
    },
    compare: {
      about: 'Why two managers or two periods differ, step by step.',
      argument: 'two managers, two periods, or a manager and team',
      examples: ['  voronka compare Ivanov Sidorov', '  voronka compare 2026-10 2026-11'],
    },
    plan: {
      about: 'How many contacts each stage needs, by manager and week; fact against plan.',
      examples: ['  voronka plan --goal payment=61 --period 2026-12', '  voronka plan -o plan.csv'],
    },
    velocity: {
      about: 'How long each step takes, per manager and for the team.',
      examples: ['  voronka velocity', '  voronka velocity --period 2026-Q4 -o velocity.csv'],
    },
    stuck: {
      about: 'Deals that lie longer in their step than is usual, the oldest first.',
      examples: ['  voronka stuck --manager Ivanov', '  voronka stuck --older-than 14d -o stuck.csv'],
    },
    refusals: {
      about: 'Why clients say no, by manager, and whom to call again.',
      examples: ['  voronka refusals', '  voronka refusals --recall -o recall.xlsx'],
    },
    activity: {
      about: 'How much each manager works, and whether the top of his funnel dries up.',
      examples: [
        '  voronka activity --every day',
        '  voronka activity --fail-on alarm --quiet     for cron: status 1 if a funnel is squeezed',
      ],
    },
    leads: {
      about: 'Leads thrown away after the first talk, and how they are dealt out.',
      examples: ['  voronka leads', '  voronka leads --by source --period last-month -o leads.csv'],
    },
    base: {
      about: 'The clients: new and repeat, who stays, who went silent, what they are worth.',
      examples: ['  voronka base --every quarter', '  voronka base --reactivate -o reactivate.xlsx'],
    },
    handover: {
      about: 'What would leave with a manager, and to whom it could go.',
      argument: 'whose',
      examples: ['  voronka handover Ivanov', '  voronka handover --orphans --silent 30d'],
    },
    chart: {
      about: 'One picture for a slide or a chat: SVG, or PNG where a converter is installed.',
      argument: 'control, funnel, trend, spread, gains, velocity, pareto or refusals',
      examples: [
        '  voronka chart control -o control.svg',
        '  voronka chart trend --every month -o trend.svg',
      ],
    },
    run: {
      about: 'Make the reports that the config keeps under a name, all from one reading of the data.',
      argument: 'names under reports: in the config',
      examples: ['  voronka run monday', '  voronka run monday cards --quiet'],
    },
    schedule: {
      about: 'Have saved reports made by themselves: an entry for cron, systemd, launchd or Windows.',
      argument: 'names under reports: in the config',
      examples: [
        "  voronka schedule monday --at 'Mon 07:00'",
        "  voronka schedule monday --at 'Mon 07:00' --install",
        '  voronka schedule monday --remove',
      ],
    },
    completion: {
      about: 'Print a script that completes commands, options and names in a shell.',
      argument: 'bash, zsh, fish or powershell',
      examples: [
        '  source <(voronka completion bash)',
        '  voronka completion fish > ~/.config/fish/completions/voronka.fish',
      ],
    },
    check: {
      about: 'Read everything and say what is wrong with it, row by row accounted for.',
      examples: [
        '  voronka check',
        '  voronka check --strict --rejects rejected.csv',
        '  zcat export.csv.gz | voronka check --transitions -',
      ],
    },
    init: {
      about: 'Look at the files and write a commented voronka.yaml.',
      argument: 'exports of any kind; which are contacts and which transitions is found out',
      examples: [
        '  voronka init deals.csv                          the export of a CRM',
        '  voronka init --contacts contacts.csv --transitions transitions.csv',
        '  voronka init deals.csv --ask                    step by step, with questions',
        '  voronka init --transitions export.csv -o funnel.yaml --force',
        '  voronka init --source postgres://reader@db.example/crm',
      ],
    },
    track: {
      about: 'Keep the history of stages that the CRM does not keep: append what changed.',
      argument: 'CSV of deals and the stage they are in now; - is standard input',
      examples: [
        '  voronka track deals.csv --history transitions.csv',
        '  voronka track deals.csv --history transitions.csv --preset bitrix24 --quiet',
        '  voronka track old.csv --history transitions.csv --at 2026-11-20 --dry-run',
      ],
    },
    load: {
      about: 'Send the files to ClickHouse: two tables, cleaned, as often as you like.',
      examples: [
        '  voronka load --to clickhouse://loader@ch.example:8443/crm',
        '  voronka load --transitions new.csv.gz --to clickhouse://127.0.0.1/crm',
        '  voronka load --to clickhouse://ch1.example/crm --to clickhouse://ch2.example/crm',
      ],
    },
    presets: {
      about: 'List the CRMs whose exports are read as they come.',
      examples: ['  voronka presets', '  voronka presets --format json'],
    },
  },
  options: {
    config: 'config file; default: voronka.yaml here',
    contacts: 'CSV of contacts; - is standard input',
    transitions: 'CSV of stage transitions; several are read as one',
    period:
      'only entries of a period: 2026-W47, 2026-11, 2026-Q4, 2026-11-02..2026-11-08, last-week, last-4-weeks, this-month … by --as-of or the clock',
    since: 'only entries from this day on',
    until: 'only entries up to this day, included',
    asOf: 'the day to look from; default: the newest event; now: the clock',
    by: 'something else in the manager’s place: team, segment, source or another column of the contacts',
    manager: 'show only these rows; the team stays the whole team',
    segment: 'count only contacts of these segments',
    basis: 'how to count: follow those who entered a step (cohort), or divide arrivals by arrivals (flow)',
    credit:
      'whose step it is: of who brought the contact to the stage before, of its owner, or of who finished it',
    maturity: 'expect of young contacts what their age allows, or hold all to the whole target',
    adjust: 'compare on equal lists: segment, source or other columns of the contacts, separated by commas',
    brief: 'headline numbers, what changed and whom to coach, on one screen',
    every: 'how long a bucket of time is; default: week',
    last: 'so many buckets back from the day to look from; default: 12',
    set: 'raise the coefficient of a stage to this, or by +1%; as often as needed',
    to: 'raise every coefficient to its target, or to that of the best colleague, the mentor or the team',
    dealValue:
      'what a final deal is worth: 120000, "1500 EUR"; default: the mean of the amounts in the input',
    goal: 'how many contacts are to stand at a stage; as often as needed',
    from: 'reckon the plan by the targets, or by the coefficients reached; default: targets',
    olderThan: 'list what lies longer than this (14d, 36h) in place of the usual time of its step',
    top: 'only the first so many',
    with: 'add these parts of the book to the page',
    all: 'a card for each manager; {manager} in the name of -o makes a file of each',
    activities: 'CSV of calls, letters, meetings and tasks; - is standard input',
    purchases: 'CSV of purchases: contact, date, sum',
    source: 'the database whose tables are to be looked at; files are names of tables then',
    recall: 'whom to call again this week, and when',
    reactivate: 'clients who went silent, the biggest first',
    orphans: 'contacts whose manager has done nothing for long',
    silent: 'how long a manager does nothing before his contacts are orphans; default: 30d',
    requireProof: 'a stage whose proof is missing was not reached',
    format: 'how to write it; default: by the ending of -o, else the first of these',
    output: 'write to a file, whole or not at all',
    lang: 'language of texts',
    allowForeignIds: 'report even if the ids of contacts and transitions hardly match',
    strict: 'stop with status 3 if any row is rejected',
    rejects: 'write rejected rows to a CSV file',
    failOn: 'status 1 if any step has this verdict (watch: coach too); alarm: if a funnel dries up',
    explain: 'print the SQL that was run, and where, in place of the answer',
    quiet: 'no remarks on standard error',
    paint: 'colour on a terminal only, always (into a pager), or never',
    color: 'no colour; NO_COLOR does the same',
    ask: 'put what is uncertain as questions, and ask for targets; needs a terminal',
    force: 'overwrite an existing file',
    history: 'CSV of stage transitions to append to; made where there is none',
    at: 'when the list was exported; default: the file’s modification time',
    excel: 'csv for a spreadsheet in your language: headings, names, decimal marks',
    pager: 'do not page a report that is longer than the screen',
    when: "when: 'Mon 07:00', 'Mon-Fri 18:30', '1 08:00' (day of the month), '07:00' (daily)",
    print: 'print the entry for this scheduler; default: this machine’s',
    install: 'put the entry into cron; again: replace it',
    remove: 'take the entry out of cron',
    target:
      'ClickHouse: clickhouse://user@host:port/database; as often as there are servers, each gets its part',
    cluster: 'one --to a shard of this cluster: also make tables over all of them',
    wait: 'seconds to wait for another run at the same work; default: 60, of run 10',
    dryRun: 'say what would be appended, and write nothing',
    preset: 'read the export of this CRM as it comes',
    column: 'take this column of the files for that logical one; as often as needed',
    pipeline: 'only deals of this pipeline; * for all',
  },
  commandGroups: {
    look: 'Look at the funnel:',
    further: 'Ask what follows from it:',
    control: 'Keep the book:',
    prepare: 'Get the data right:',
    repeat: 'Have it made:',
    tool: 'About voronka itself:',
  },
  optionGroups: {
    read: 'What to read:',
    count: 'What to count:',
    ask: 'What to ask:',
    write: 'How to write it:',
    run: 'How to run:',
  },
  topics: {
    targets: 'targets and floors, and when a manager is to be coached',
    windows: 'how long a step may take, and who is not judged yet',
    credit: 'whose conversion it is: who counts for which manager',
    dates: 'periods, the day to look from, and how files write dates',
    formats: 'pages, workbooks, csv: what to write for whom',
    maturity: 'why a young contact is no failure',
  },
  topicsTitle: 'Topics:',
  moreTitle: 'More:',
  page: 'README.md',
  titles: { 'Options:': 'Also:', 'Examples:': 'Examples:' },
  exitStatus:
    'Exit status: 0 done; 1 the --fail-on gate tripped; 2 could not run;\n  3 --strict and rows were rejected; 130 interrupted.',
  helpOption: 'show this help',
  helpCommand: 'help on a command or a topic',
  versionOption: 'show the version',
};
