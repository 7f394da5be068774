import { count, list, plural, rows } from '../words/phrases-en.ts';
import type { LoadingTexts } from './loading-texts.ts';

export const loadingEn: LoadingTexts = {
  loaded: ({ table, used, rows: loaded, added, there, replaced }) => {
    const repeated = used - loaded;
    const parts = [
      `${count(added)} new`,
      ...(there > 0 ? [`${count(there)} there already`] : []),
      ...(replaced > 0
        ? [`${count(replaced)} older ${plural(replaced, { one: 'one', other: 'ones' })} replaced`]
        : []),
      ...(repeated > 0 ? [`${count(repeated)} repeated in the files and left out`] : []),
    ];
    return `${table}: ${rows(used)}: ${parts.join(', ')}`;
  },
  lines: 'voronka.yaml from now on, in place of what it says about the files of contacts and transitions:',
  left: (sections) => `${list(sections)}: not loaded, and read from files as before.`,
};
