import { names, near } from '../phrases-en.ts';
import type { ProblemTexts } from '../texts.ts';

/** Sentences about what is to be different, and what is compared. */
export const worthEn = {
  'whatif-set': () => ({
    message: '--set is a stage and its coefficient',
    hint: 'write --set payment=95%',
  }),
  'whatif-stage': ({ nearest, known }) => ({
    message: '--set: no such stage',
    hint: near(nearest) ?? `one of ${names(known)}`,
  }),
  'whatif-list': ({ stage }) => ({
    message: `--set: no step leads to “${stage}”, the list itself, so it has no coefficient`,
    hint: 'name one of the stages after it',
  }),
  'whatif-rate': ({ stage }) => ({
    message: `--set: the coefficient of “${stage}” should be from 0 to 100%`,
    hint: 'write 95%, 95.5% or 0.95',
  }),
  'deal-value': () => ({
    message: '--deal-value should be a sum of money, 0 or more',
    hint: 'write 120000, "1 500.50 EUR" or $900',
  }),
} satisfies Partial<ProblemTexts>;
