import { contacts, count, list, numbers, plural, rows } from '../words/phrases-en.ts';
import type { AskTexts } from './ask-texts.ts';

const YES = { value: 'yes', label: 'Yes' } as const;
const NO = { value: 'no', label: 'No' } as const;
const COLUMNS: Readonly<Record<string, string>> = {
  contact_id: 'the number of the deal or contact',
  stage: 'the stage',
  at: 'the moment of the change of stage',
  manager: 'the manager in charge',
};
/** Ranges of the article (DOMAIN: the funnel and its control). */
const USUAL = {
  acquaintance: '90–100%',
  presentation: '20–80% by industry',
  contract: '40–80%',
  payment: '90–99%',
} as const;

export const askEn: AskTexts = {
  intro: ['Up and down choose, Enter takes what is proposed.', 'Ctrl-C leaves, and writes nothing.'],
  yesNo: [YES, NO],
  noYes: [NO, YES],
  rows,
  column: (name) => `Which column is ${COLUMNS[name] ?? `“${name}”`}?`,
  table: 'Several tables could have the changes of stages. Which one is it?',
  pipeline: 'The deals are in several pipelines. Which one is the funnel?',
  dates: (file) => `${file}: how are these dates to be read?`,
  dated: (text, day) => `${text} is ${numbers.longDay(day)}`,
  zone: 'In which time zone does the CRM write times?',
  zoneUnknown: 'No such time zone is known. Examples: Europe/London, Asia/Almaty.',
  older: ({ pattern, others }) =>
    `Under “${pattern}” next week’s export would be found, and so would ${list(others.slice(0, 5))}${others.length > 5 ? ' …' : ''}. Are all of them exports of this funnel?`,
  kinds: { stage: 'A stage', lost: 'A loss', ignored: 'Nothing: leave it out' },
  kind: ({ label, contacts: number, followed }) =>
    number === undefined || followed === undefined
      ? `What is “${label}”?`
      : `What is “${label}”? ${contacts(number)} came to it, ${count(followed)} went on.`,
  typo: ({ label, near, rows: number }) => `Is “${label}” (${rows(number)}) a misspelling of “${near}”?`,
  order: 'Is this the order of the stages? If not, write their numbers in the right one',
  orderWrong: (stages) => `Every number from 1 to ${stages} once, such as: ${stages} … 2 1`,
  list: ({ listed, entered, label }) =>
    `Of ${contacts(listed)} in the file of contacts ${count(entered)} ${plural(entered, { one: 'has', other: 'have' })} come to “${label}”. Is being on the list a stage of its own?`,
  alike: 'Join these names?',
  targets:
    'Verdicts need targets: the share of contacts that is to come to each stage from the one before. Fill them in?',
  targetsWhen: [
    { value: 'now', label: 'Now' },
    { value: 'later', label: 'Later, in the file' },
  ],
  target: ({ stage, usual }) =>
    `${stage}: target${usual === null ? '' : `, usually ${USUAL[usual]}`} (a dash: none)`,
  shareWrong: 'A share between 0 and 100%, such as 70%; a dash for none',
  floor: ({ stage }) => `${stage}: floor, the lowest share that is still acceptable`,
  floorWrong: (target) => `A share up to the target of ${target}, such as 60%`,
};
