import { count, list, plural, rows } from '../words/phrases-ru.ts';
import type { LoadingTexts } from './loading-texts.ts';

export const loadingRu: LoadingTexts = {
  loaded: ({ table, used, rows: loaded, added, there, replaced }) => {
    const repeated = used - loaded;
    const parts = [
      `новых — ${count(added)}`,
      ...(there > 0 ? [`уже были — ${count(there)}`] : []),
      ...(replaced > 0
        ? [`${plural(replaced, { one: 'заменена прежняя', other: 'заменено прежних' })} — ${count(replaced)}`]
        : []),
      ...(repeated > 0 ? [`повторов в файлах, которые не грузились, — ${count(repeated)}`] : []),
    ];
    return `${table}: ${rows(used)}, из них ${parts.join(', ')}`;
  },
  lines: 'voronka.yaml теперь: вместо того, что в нём сказано о файлах contacts и transitions',
  left: (sections) => `Не загружено и, как прежде, читается из файлов: ${list(sections)}.`,
};
