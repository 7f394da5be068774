import { count, names } from '../words/phrases-ru.ts';
import type { ProblemTexts } from '../words/texts.ts';

/** Предложения о серверах, которые считаются вместе. */
export const clusterProblemsRu = {
  'servers-share-contacts': ({ servers: [one, other], sampled, shared, examples }) => ({
    message: `из ${count(sampled)} проверенных клиентов ${one} на ${other} нашлось ${count(shared)}: ${names(examples)}; они считались бы дважды`,
    hint: 'у серверов из одного списка не должно быть общих клиентов: уберите один из них, а если каждый нумерует клиентов с единицы, считайте их по одному',
  }),
} satisfies Partial<ProblemTexts>;
