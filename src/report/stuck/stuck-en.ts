import { contacts, count, counted, spell } from '../words/phrases-en.ts';
import type { StuckTexts } from './stuck-texts.ts';

export const stuckEn: StuckTexts = {
  titles: {
    stuck: (number) => `Longer in their step than usual: ${contacts(number)}`,
    older: ({ contacts: number, span }) => `Open for longer than ${spell(span)}: ${contacts(number)}`,
    share: 'Whose they are',
  },
  columns: {
    contact_id: 'Contact',
    company: 'Company',
    manager: 'Manager',
    stage: 'Waits for',
    since: 'Since',
    days: 'Days',
    usual: 'Usual',
    last_event: 'Last event',
    amount: 'Amount',
    currency: 'Currency',
  },
  row: ({ name, contacts: number, stages }) =>
    `${name}: ${count(number)} (${stages.map(({ stage, contacts: some }) => `${stage} ${count(some)}`).join(', ')})`,
  notes: {
    usual: 'Usual: so many days within which 80% of the team’s conversions of the step come.',
    more: (number) =>
      `${counted(number, 'more contact', 'more contacts')}: --top shows more or fewer, --manager those of one, -o stuck.csv writes all.`,
    none: 'Nobody lies too long.',
    unusual: (stages) =>
      `How long a step usually takes, nobody knows yet: ${stages.join(', ')}. Nothing is listed there; --older-than 14d lists what is older than that.`,
    present:
      'This export has present stages only: how long a step usually takes, it does not tell. --older-than 14d lists what has stood where it is for longer than that.',
    presentSince: 'Since: the date that the list gives for the present stage.',
  },
};
