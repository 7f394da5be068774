import { count, percent } from '../words/phrases-en.ts';
import type { GlossaryTexts } from './glossary-texts.ts';

const say = (term: string, meaning: string) => ({ term, meaning: () => meaning });

export const glossaryEn: GlossaryTexts = {
  coefficient: say(
    'Coefficient',
    'Of a hundred contacts that entered a step and had their time, so many came on to the next.',
  ),
  range: say(
    'Range',
    'In place of a coefficient where the export does not tell at which step contacts were lost: the least and the most that it can be.',
  ),
  target: say('Target', 'The coefficient that you approved for a step. A thick line on the chart.'),
  floor: say('Floor', 'The lowest coefficient that you accept. Whoever is surely below it needs coaching.'),
  coach: say('Coach (!!)', 'Surely below the floor: not bad luck. Something is to be done here.'),
  watch: say(
    'Watch (?)',
    'Below the floor, but on too little evidence to be sure. Look again when more contacts have finished.',
  ),
  near: say('Near (~)', 'At the floor or above it, not yet at the target.'),
  met: say('Met (+)', 'At the target or above it.'),
  few: {
    term: 'Too few (·)',
    meaning: ({ minEntered }) =>
      `Fewer than ${count(minEntered)} finished contacts: a percentage would only look like one.`,
  },
  finished: say(
    'Finished contacts (≈)',
    'A contact that is still being worked is no failure: it counts as far as contacts of its age have usually come. “40≈22” are 40 contacts worth 22 finished ones.',
  ),
  interval: {
    term: 'Interval',
    meaning: ({ confidence }) =>
      `Where the true coefficient lies, as far as so many contacts can tell (${percent(confidence, true)} sure). The fewer contacts, the wider.`,
  },
  chance: {
    term: 'Chance (p, q)',
    meaning: ({ alpha }) =>
      `p: how likely luck alone makes so low a number. q: the same, corrected for looking at so many numbers at once; a finding needs q of ${percent(alpha, true)} or less.`,
  },
  confirmed: say(
    'Confirmed, new',
    'Confirmed: it also holds over all time, however often one looks. New: look again next week before it becomes a serious talk.',
  ),
  short: say('Short', 'How many more conversions would have met the target.'),
  impact: say(
    'Impact',
    'How many more final deals there would be, were this step at its target and the others as they are.',
  ),
  potential: say('Potential', 'Final deals, were every step that needs coaching at its target.'),
  mentor: say(
    'Mentor',
    'A colleague who is at the target or near it, and surely better: who can teach the step.',
  ),
  swap: say('Swap', 'Two who can teach each other, each a step of his own. It costs nothing.'),
  signal: say('Arrows ↑ ↓', 'This week or period differs from those before by more than chance.'),
  luck: say(
    'Band of luck',
    'How far apart coefficients of so many contacts lie though everybody works alike. Inside the band, differences say nothing.',
  ),
  cohort: say(
    'Cohort',
    'Contacts that entered a step in the period, followed to their end, whenever that comes.',
  ),
  flow: say(
    'Flow',
    'Arrivals at a stage divided by arrivals at the one before in the same period. It may pass 100%.',
  ),
  credit: {
    term: 'Credit',
    meaning: ({ credit }) =>
      `Whose number a contact is: ${
        {
          entry: 'that of the manager who had it when it entered the step, whoever closes it later.',
          owner: 'that of the manager who owns the contact today.',
          performer: 'that of the manager who took it to the next stage.',
        }[credit]
      }`,
  },
};
