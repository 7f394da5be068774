import { count, percent } from '../words/phrases-en.ts';
import type { GlossaryTexts } from './glossary-texts.ts';

const say = (term: string, meaning: string) => ({ term, meaning: () => meaning });

export const glossaryEn: GlossaryTexts = {
  coefficient: say(
    'Coefficient',
    'How many of a hundred contacts that entered a step moved on to the next. Only those that had time to do so count.',
  ),
  range: say(
    'Range',
    'Stands in place of a coefficient where the export does not tell at which step contacts were lost: the least and the most that it can be.',
  ),
  target: say('Target', 'The coefficient that you approved for a step. A thick line on the chart.'),
  floor: say('Floor', 'The lowest coefficient that you accept. Whoever is surely below it needs coaching.'),
  coach: say('Coach (!!)', 'Surely below the floor: and not by bad luck. This is where to act.'),
  watch: say(
    'Watch (?)',
    'Below the floor, but on too little evidence to be sure. Look again when more contacts have finished.',
  ),
  near: say('Near (~)', 'At the floor or above it, not yet at the target.'),
  met: say('Met (+)', 'At the target or above it.'),
  few: {
    term: 'Too few (·)',
    meaning: ({ minEntered }) =>
      `Fewer than ${count(minEntered)} finished contacts: a percentage of so few means nothing.`,
  },
  finished: say(
    'Finished contacts (≈)',
    'A contact that is still being worked is no failure: it counts as far as contacts of its age have usually come. “40≈22”: 40 contacts, worth 22 finished ones.',
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
    'How many more deals would come through the whole funnel with this step at its target and the others as they are.',
  ),
  potential: say(
    'Potential',
    'How many deals there would be with every step that needs coaching at its target.',
  ),
  mentor: say(
    'Mentor',
    'A colleague who is at the target or near it, and surely better, and so can teach the step.',
  ),
  swap: say('Swap', 'Two who can teach each other, a step each. It costs nothing.'),
  signal: say('Arrows ↑ ↓', 'This week or period differs from those before by more than chance.'),
  luck: say(
    'Band of luck',
    'How far apart coefficients of so many contacts lie even where everybody works alike. Inside the band, differences mean nothing.',
  ),
  cohort: say(
    'Cohort',
    'Contacts that entered a step in the period, followed to their end, whenever that comes.',
  ),
  flow: say(
    'Flow',
    'Arrivals at a stage divided by arrivals at the one before in the same period. It may exceed 100%.',
  ),
  credit: {
    term: 'Credit',
    meaning: ({ credit }) =>
      `Who gets a contact credited: ${
        {
          entry: 'the manager who had it when it entered the step, whoever closes it later.',
          owner: 'the manager who owns it today.',
          performer: 'the manager who took it to the next stage.',
        }[credit]
      }`,
  },
};
