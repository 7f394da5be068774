import { near } from '../phrases-en.ts';
import type { ProblemTexts } from '../texts.ts';

type PictureCode = 'chart-which' | 'chart-unknown' | 'chart-nothing';

export const picturesEn: Pick<ProblemTexts, PictureCode> = {
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
};
