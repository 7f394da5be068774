import { count, names } from '../words/phrases-en.ts';
import type { ProblemTexts } from '../words/texts.ts';

/** Sentences about servers that are counted together. */
export const clusterProblemsEn = {
  'servers-share-contacts': ({ servers: [one, other], sampled, shared, examples }) => ({
    message: `of ${count(sampled)} contacts of ${one} that were looked for, ${count(shared)} are on ${other} too: ${names(examples)}; they would be counted twice`,
    hint: 'servers listed together must share no contact: leave one of them out, or, where each numbers its contacts from 1, count them one by one',
  }),
} satisfies Partial<ProblemTexts>;
