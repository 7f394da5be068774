import type { HelpTopic } from '../../app/help-topics.ts';
import type { TopicHelp } from './help-texts.ts';

export const TOPICS_EN: Readonly<Record<HelpTopic, TopicHelp>> = {
  targets: {
    page: 'docs/semantics.md',
    text: `Targets and floors

Without targets voronka shows coefficients and judges nobody. They stand beside
the stages in voronka.yaml:

  stages:
    - { id: list, name: List, labels: [New] }
    - { id: contact, name: Acquaintance, labels: [Contacted], target: 95%, floor: 85% }
    - { id: contract, name: Contract, labels: [Won], target: 60%, floor: 50% }

target  the share that is to pass from the stage before; the first one has none
floor   the smallest share that you accept; without one it is the target

A manager is to be coached on a step where he is surely below the floor: at most
one such finding in twenty is luck. Below the floor on too little evidence is
“watch”. The lower the floor, the more contacts a proof takes: with a target of
60% and 150 finished contacts, 15 points too few are found with 74% or more
where the floor is 60%, and maybe with 3% where it is 50%. So with few contacts
keep the floor near the target. A target of 100% needs a floor: against
certainty one miss would be proof.

Other targets for some contacts, managers or times; the most specific one holds:

  targets:
    - { stage: contract, segment: Corporate, target: 45%, floor: 40% }
    - { stage: contract, period: 2026-12, target: 55% }

Examples:
  voronka report --segment Corporate
  voronka gaps --fail-on coach --quiet     status 1 if anyone needs coaching
  voronka whatif --to target               what it would bring`,
  },
  windows: {
    page: 'docs/semantics.md',
    text: `Windows: how long a step may take

A window says within what time a step counts as made:

  stages:
    - { id: contract, name: Contract, labels: [Won], target: 60%, window: 30d }

Whoever moves on later has not converted in this step, though he has entered the
next one. 30d are 720 hours, whatever the clocks do; 36h and 2w do as well.

Mostly no window is needed. Contacts that are still under way are no failures
without one either: they count as far as contacts of their age usually are
(voronka help maturity). A window helps where a late conversion is worth less,
or where there is too little history to know how long a step takes: then a
contact counts once it has had its window, and not before.

With --maturity off, whoever entered less than a window before the day to look
from is left out.

Examples:
  voronka velocity               how long each step takes: where to set windows
  voronka stuck --older-than 14d  deals that lie too long
  voronka report --maturity off`,
  },
  credit: {
    page: 'docs/semantics.md',
    text: `Credit: whose step it is

Each contact in a step belongs to one manager, so that managers add up to the
team. By which rule, --credit says, or the config:

  analysis: { credit: owner }

entry      (usual) who brought the contact to the stage before. He handed it
           over, and what becomes of it is his step. It is known before the
           outcome, so nobody can be flattered by it.
owner      the manager who has the contact now, as the contacts say. For teams
           in which one person takes a deal from end to end.
performer  who finished the step. It depends on the outcome, so it has
           coefficients, but no verdicts and nobody to coach.

Where the history names nobody, the contact's manager stands in, and else
“(unassigned)”, whom nobody coaches. Two spellings of one name, and users of the
CRM who sell nothing:

  managers:
    aliases: { Ivanov I.: Ivanov }
    system: [Robot]

Examples:
  voronka report --credit owner
  voronka gaps --by team          teams in the managers' place
  voronka check                   names that are in no team`,
  },
  dates: {
    page: 'docs/semantics.md',
    text: `Dates: periods, the day to look from, and what stands in files

Which contacts count: those who entered a step in the period.

  --period 2026-11                  a month; 2026-W47, 2026-Q4 and 2026 as well
  --period 2026-11-02..2026-11-08   both days included
  --period last-week                whole weeks, by --as-of or the clock;
                                    last-4-weeks, this-month, last-quarter …
  --since 2026-11-01 --until 2026-11-15

The day to look from is the day of the newest event, so that the same files give
the same report on any day. --as-of 2026-11-20 looks from the end of that day
and knows nothing of later ones; --as-of now is the clock.

Days are days of timezone: in the config, else of this machine.

Files may write dates in some twenty ways, which are recognised. Where a whole
file leaves open whether the day or the month comes first, voronka asks; answer
in the config:

  transitions:
    file: transitions.csv
    dates: day-first                or a pattern: dd.MM.yyyy HH:mm

Examples:
  voronka report --period last-4-weeks
  voronka compare 2026-10 2026-11
  voronka trend --every month --last 6`,
  },
  formats: {
    page: 'docs/spreadsheets.md',
    text: `Formats: what to write for whom

The ending of -o decides, else --format; without either it is a table.

table  for the terminal; a long one is paged (--no-pager)
html   a page to open, print and mail: pictures, tables, a glossary; one file
xlsx   a workbook: a sheet a table, filters, colours, the control chart as a
       chart of the spreadsheet
md     for chats and wikis
csv    for programs: English headings, ids, fractions with a point
tsv    the same, with tabs
json   for programs, with everything there is
svg    one picture (voronka chart); png where a converter is installed

A spreadsheet opens csv well with --excel: headings and names in your language,
percents and decimal marks as it wants them.

In the name of the file {week}, {date} and, of scorecards, {manager} are filled
in. A file is written whole or not at all.

Examples:
  voronka report -o monday.html
  voronka report -o 'reports/{week}.xlsx'
  voronka gaps --excel -o gaps.csv
  voronka scorecard --all -o 'cards/{manager}.html'
  voronka chart control -o control.svg`,
  },
  maturity: {
    page: 'docs/semantics.md',
    text: `Maturity: why a young contact is no failure

A contact that entered a step yesterday has not failed it. So each one counts as
far as contacts of its age usually have converted by then, by the whole team's
own history. Of a step that takes two weeks, 40 contacts of this month may be
worth 22 finished ones: with 11 conversions the coefficient is 11 ÷ 22 = 50%,
not 11 ÷ 40.

On the page 77/305≈271 means that 305 entered, worth 271 finished ones, and 77
converted. A ≈ before a number says the same: so many finished ones.

Targets, verdicts and “short” go by that number. So last week and a newcomer's
first month can be judged, and nobody is held to more than there was time for.

Where the data are too short to know how long a step takes (fewer than 30
conversions), the page says so; such a step is at most watched. A window in the
config decides there (voronka help windows).

To hold everybody to the whole target at once:

  analysis: { maturity: off }

Examples:
  voronka report --period last-4-weeks
  voronka report --maturity off
  voronka velocity                the usual times that all this comes from`,
  },
};
