import { contacts, count, counted, percent } from '../../words/phrases-en.ts';
import type { CapacityTexts } from './capacity-texts.ts';

export const capacityEn: CapacityTexts = {
  title: 'How many contacts a manager can work',
  table: 'Load and leads',
  columns: {
    manager: 'Manager',
    open: 'Open now',
    capacity: 'Can work',
    over: 'Above',
    calm: 'Calm weeks',
    calm_coefficient: 'Converted',
    busy: 'Busy weeks',
    busy_coefficient: 'Converted',
  },
  line: ({ name, stage, open, over, capacity, calm, busy }) =>
    [
      `${name}: from ${count(capacity)} open contacts on leads convert worse: ${percent(busy.coefficient)} come to “${stage}”, with up to ${count(calm.most)} it was ${percent(calm.coefficient)}.`,
      over > 0
        ? `${counted(open, 'is', 'are')} open now, ${count(over)} too many: give no new leads until they are worked, or hand some over.`
        : `${counted(open, 'is', 'are')} open now: no more than that.`,
    ].join(' '),
  above: ({ name, open, over }) => `${name}: ${contacts(open)} open now, ${count(over)} above the limit.`,
  within: 'Nobody has more open contacts than the limit.',
  limit: (capacity) => `The limit is that of the config: ${contacts(capacity)} a manager (leads.capacity).`,
  unseen: (managers) =>
    `That leads convert worse when a manager has more to do is seen of nobody (${counted(managers, 'manager', 'managers')} compared). Where a limit is known, write it into the config: leads.capacity.`,
  few: 'How many contacts a manager can work nobody can say yet: that takes 9 weeks of one manager in which leads were given to him and have had their time. Where a limit is known, write it into the config: leads.capacity.',
  present:
    'How many contacts a manager can work this export does not tell: a list of present stages does not say who had how many open when.',
  groups:
    'How much one can work is a manager’s own: “Above” is the sum over the managers of whom it is known.',
  more: (managers) => `And ${counted(managers, 'more manager', 'more managers')}.`,
  about: ({ stage, first, last }) =>
    `Whole weeks from ${first} to ${last}, whatever the period: contacts open at the end of each, against how many of the leads given in it came to “${stage}”. Calm weeks are the third with the fewest open contacts, busy ones the third with the most.`,
  caution:
    'Take it as a hint: busy weeks may be those of a bad season or of worse leads, and a book grows with the years. Compare weeks of one quarter before you set a limit.',
};
