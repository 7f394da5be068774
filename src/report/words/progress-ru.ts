import { createNumberText } from './number-text.ts';
import type { ProgressTexts } from './progress-texts.ts';

const { count, plural } = createNumberText('ru');
const MEGABYTE = 1e6;

export const progressRu: ProgressTexts = {
  phases: {
    take: (file) => `Получаем: ${file}`,
    scan: (file) => `Просматриваем: ${file}`,
    decode: (file) => `Перекодируем: ${file}`,
    convert: (file) => `Преобразуем: ${file}`,
    rewrite: (file) => `Разбираем по строкам: ${file}`,
    load: (file) => `Читаем: ${file}`,
    count: () => 'Считаем',
  },
  bytes: (done, rate) => `${count(done / MEGABYTE)} МБ, ${count(rate / MEGABYTE)} МБ/с`,
  rows: (done, rate) =>
    `${count(done)} ${plural(done, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}, ${count(rate)} в секунду`,
  share: (done) => `${count(done * 100)} %`,
  standardInput: 'стандартный ввод',
};
