import { names, numbers, rows } from '../words/phrases-ru.ts';
import type { ExplainTexts } from './explain-texts.ts';

export const explainRu: ExplainTexts = {
  head: (servers) =>
    servers.length === 0
      ? 'Всё считается на этом компьютере, из файлов; к серверам запросов нет.'
      : `Запросы выполняются на ${names(servers)}, остальное досчитывается на этом компьютере.`,
  place: ({ server, cluster }) => {
    if (server === null) return 'на этом компьютере';
    return cluster === undefined ? `на ${server}` : `на каждом шарде кластера ${cluster}, через ${server}`;
  },
  rows: (count) =>
    `${numbers.plural(count, { one: 'вернулась', few: 'вернулись', other: 'вернулось' })} ${rows(count)}`,
};
