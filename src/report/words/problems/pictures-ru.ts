import { near } from '../phrases-ru.ts';
import type { ProblemTexts } from '../texts.ts';

type PictureCode = 'chart-which' | 'chart-unknown' | 'chart-nothing';

export const picturesRu: Pick<ProblemTexts, PictureCode> = {
  'chart-which': ({ known }) => ({
    message: `какой график нарисовать? ${known.join(', ')}`,
    hint: 'например: voronka chart control -o control.svg',
  }),
  'chart-unknown': ({ known, nearest }) => ({
    message: `такого графика нет; есть ${known.join(', ')}`,
    hint: near(nearest),
  }),
  'chart-nothing': ({ command }) => ({
    message: 'рисовать здесь нечего',
    hint: `почему, скажет voronka ${command}`,
  }),
};
