import { names, rows } from '../words/phrases-en.ts';
import type { ExplainTexts } from './explain-texts.ts';

export const explainEn: ExplainTexts = {
  head: (servers) =>
    servers.length === 0
      ? 'Everything is counted on this machine, from files; no server is asked.'
      : `Statements run on ${names(servers)}, and on this machine for what is left to do.`,
  place: ({ server, cluster }) => {
    if (server === null) return 'on this machine';
    return cluster === undefined ? `on ${server}` : `on each shard of cluster ${cluster}, by ${server}`;
  },
  rows: (count) => `${rows(count)} came back`,
};
