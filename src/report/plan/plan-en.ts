import { amount, count, day, list, percent, plural } from '../words/phrases-en.ts';
import type { BehindStage, PlanTexts } from './plan-texts.ts';

/** Said in full of the first stage, it is clear of the others. */
const lag = ({ stage, behind, needed }: BehindStage, index: number): string => {
  const daily = needed === null ? '' : index === 0 ? `needs ${amount(needed)} a working day` : amount(needed);
  return `${stage} by ${amount(behind)}${daily === '' ? '' : ` (${daily})`}`;
};

export const planEn: PlanTexts = {
  columns: {
    period: 'Period',
    manager: 'Manager',
    stage: 'Stage',
    plan: 'Plan',
    fact: 'Fact',
    bar: '',
    due: 'Due by now',
    behind: 'Behind',
    pace: 'Pace',
    needed: 'Needed a day',
    forecast: 'Forecast',
    share: 'Share',
    week: 'Week',
  },
  scope: ({ periods, asOfDay, days }) =>
    [
      `${days?.passed === 0 ? 'Plan' : 'Plan and fact'}, ${periods.join(', ')}`,
      ...(asOfDay === null ? [] : [`as of ${day(asOfDay)}`]),
      ...(days === null
        ? []
        : [
            `${count(days.passed)} of ${count(days.all)} working ${plural(days.all, { one: 'day', other: 'days' })} passed`,
          ]),
    ].join(', '),
  titles: {
    goal: (goals) =>
      `What it takes: ${list(goals.map(({ stage, count: number }) => `${number} at ${stage}`))}`,
    managers: 'Needed at each stage, by manager',
    facts: (period) => `Plan and fact, ${period}`,
    behind: 'Who is behind',
    weeks: 'By week',
  },
  reckoned: ({ from, steps }) =>
    `${from === 'targets' ? 'By the targets' : 'By the coefficients reached so far'}: ${steps.map(({ stage, coefficient }) => `${stage} ${percent(coefficient, true)}`).join(', ')}.`,
  behind: ({ who, stages }) => `${who}: behind at ${stages.map(lag).join(', ')}.`,
  onPlan: 'Nobody is behind the plan.',
  notes: {
    rounded: 'Contacts are rounded up, so managers may come to a little more than the team.',
    partial: 'The plan is for everybody; what has come, and the forecast, count the chosen segments alone.',
    forecast:
      'Forecast: those who have come, and whom of those open in the step now the rest of the period brings. Leads that are not in the step yet are not in it.',
    noForecast: ({ stages, why }) =>
      ({
        few: `No forecast where nobody knows yet how long the step takes (30 conversions tell): ${list(stages)}.`,
        off: 'No forecast: it rests on how old contacts are, which --maturity off and --basis flow leave out.',
        present: 'No forecast: how long a step takes, a list of present stages does not tell.',
      })[why],
    weeks:
      'Come / planned; a week to come shows what is planned. Plans go by working days, Monday to Friday but for the holidays of the config.',
    unplanned:
      'The team’s plan adds up those that are planned; what has come is everybody’s, theirs who have no plan as well.',
    shortened:
      'The team at every stage, managers at those of the goal; csv and JSON have everybody at every stage and in every week.',
  },
};
