import { names, near } from '../phrases-en.ts';
import type { ProblemTexts } from '../texts.ts';

/** Sentences about what is to be different, what is compared, and what is drawn. */
export const worthEn = {
  'whatif-set': () => ({
    message: '--set is a stage and its coefficient',
    hint: 'write --set payment=95%',
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
  'compare-side': ({ nearest, known }) => ({
    message: 'nothing to compare is called so: no manager, no period, not team',
    hint: near(nearest) ?? `known: ${names(known)}; periods such as 2026-11; team`,
  }),
  'compare-kinds': ({ a, b }) => ({
    message: `“${a}” and “${b}” cannot be compared: one of them is a period`,
    hint: 'name two managers, a manager and team, or two periods; manager:NAME is a manager whose name looks like a period',
  }),
  'compare-same': ({ side }) => ({
    message: `this is the same as “${side}”: there is nothing to compare`,
    hint: 'name another manager or period, or team',
  }),
  'compare-whose': () => ({
    message: 'two periods are compared of one manager at a time',
    hint: 'give --manager once, or not at all for the team',
  }),
  'compare-step': ({ steps, unknown }) => ({
    message: `without a coefficient there is no chain to compare: ${steps.map(({ stage, sides }) => `“${stage}” of ${names(sides)}`).join('; ')}`,
    hint: unknown
      ? 'at which stage contacts were lost, this export does not tell: voronka track or the CRM’s history of stages does'
      : 'nobody entered the step there, or too recently to say; take a longer period',
  }),
  'chart-which': ({ known }) => ({
    message: `which picture? ${known.join(', ')}`,
    hint: 'for example: voronka chart control -o control.svg',
  }),
  'chart-unknown': ({ known, nearest }) => ({
    message: `there is no such picture; there are: ${known.join(', ')}`,
    hint: near(nearest),
  }),
  'chart-nothing': ({ command }) => ({
    message: 'these data have nothing to draw here',
    hint: `voronka ${command} says why`,
  }),
} satisfies Partial<ProblemTexts>;
