import { names, near } from '../phrases-ru.ts';
import type { ProblemTexts } from '../texts.ts';

/** Предложения о том, что могло бы быть иначе, и о сравнениях. */
export const worthRu = {
  'whatif-set': () => ({
    message: 'в --set нужны этап и его коэффициент',
    hint: 'например, --set payment=95%',
  }),
  'whatif-stage': ({ nearest, known }) => ({
    message: '--set: такого этапа нет',
    hint: near(nearest) ?? `один из: ${names(known)}`,
  }),
  'whatif-list': ({ stage }) => ({
    message: `--set: «${stage}» — это сама база, перехода в неё нет и коэффициента тоже`,
    hint: 'назовите один из следующих этапов',
  }),
  'whatif-rate': ({ stage }) => ({
    message: `--set: коэффициент этапа «${stage}» — от 0 до 100 %`,
    hint: 'пишите 95%, 95.5% или 0.95',
  }),
  'deal-value': () => ({
    message: '--deal-value — это сумма, 0 или больше',
    hint: 'пишите 120000, "1 500,50 EUR" или $900',
  }),
} satisfies Partial<ProblemTexts>;
