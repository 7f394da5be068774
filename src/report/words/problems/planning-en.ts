import { names, near, percent } from '../phrases-en.ts';
import type { ProblemTexts } from '../texts.ts';

/** Sentences about plans and goals. */
export const planningEn = {
  'plan-period': () => ({
    message: 'a plan needs a period with a first and a last day',
    hint: 'write 2026-12, 2026-W49, 2026-Q4, 2026-12-07 or 2026-12-01..2026-12-15',
  }),
  'plan-count': () => ({
    message: 'the count of a plan is a number, 0 or more',
    hint: 'write 61, 1200 or 30.5',
  }),
  'stage-word': ({ option, nearest, known }) => ({
    message: `${option === undefined ? '' : `${option}: `}no such stage`,
    hint: near(nearest) ?? `one of ${names(known)}`,
  }),
  'plan-manager': ({ nearest, known }) => ({
    message: 'no such manager in the data, nor in managers.teams',
    hint: near(nearest) ?? `known: ${names(known)}`,
  }),
  'plan-twice': ({ period, first }) => ({
    message: `for ${period} this is planned already, in line ${first}`,
    hint: 'keep one of the two lines',
  }),
  'plan-none': ({ stage, period, file }) => ({
    message:
      file === undefined
        ? 'there is no plan in the config, and no --goal'
        : `no row of ${file} could be read as a plan, and there is no --goal`,
    hint:
      file === undefined
        ? `ask for one: voronka plan --goal ${stage}=61; or write one into the config: plan: [ { period: ${period}, stage: ${stage}, count: 61 } ], or plan: plan.csv with the columns period, manager, stage, count`
        : `voronka check says why; or ask for a goal: voronka plan --goal ${stage}=61`,
  }),
  'plan-elsewhere': ({ period, planned }) => ({
    message: `nothing is planned for ${period}`,
    hint: `planned: ${names(planned)}; --period names one of them`,
  }),
  'goal-form': ({ stage }) => ({
    message: '--goal is a stage and a number, 0 or more',
    hint: `write --goal ${stage}=61`,
  }),
  'goal-coefficient': ({ stage, from, reason }) => {
    if (reason === 'nobody') {
      return {
        message: `the coefficient of ${stage} is 0: however many leads there are, none would get there`,
        hint:
          from === 'targets'
            ? 'give the stage a target above 0'
            : '--from targets takes the planned coefficients',
      };
    }
    if (reason === 'unknown') {
      return {
        message: `${stage} has no coefficient: at which stage contacts were lost, this export does not tell`,
        hint: '--from targets takes the planned coefficients',
      };
    }
    return {
      message:
        from === 'targets'
          ? `${stage} has no target, so a goal cannot be carried over this step`
          : `nobody has entered the step to ${stage} yet, so it has no coefficient`,
      hint:
        from === 'targets'
          ? 'give the stage a target, or take the coefficients that there are: --from actual'
          : '--from targets takes the planned coefficients',
    };
  },
  'plan-dimension': () => ({
    message: '--by: a plan is by manager, or by an attribute of managers such as team',
    hint: 'leave --by out; --segment counts only contacts of one segment',
  }),
  'activity-dimension': () => ({
    message: '--by: work is a manager’s, or that of an attribute of managers such as team',
    hint: 'leave --by out; --segment counts only contacts of one segment',
  }),
  'goal-period': () => ({
    message: 'a plan is for whole days, from a first to a last one',
    hint: 'name a period such as --period 2026-12 or --period 2026-12-01..2026-12-15',
  }),
  'share-total': ({ total }) => ({
    message: `the shares come to ${percent(total, true)}, more than there is`,
    hint: 'together they may be 100% at most; what they leave goes to the others',
  }),
  'share-rest': ({ total }) => ({
    message: `managers.share comes to ${percent(total, true)}, and there is nobody else to take the rest`,
    hint: 'let the shares come to 100%',
  }),
  'config-holiday': () => ({
    message: 'not a day, and not a range of days',
    hint: 'write 2026-12-31 or 2027-01-01..2027-01-08',
  }),
} satisfies Partial<ProblemTexts>;
