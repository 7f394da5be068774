import { createNumberText } from '../number-text.ts';
import type { ProblemTexts } from './problem-texts.ts';

const { count } = createNumberText('ru');

/** Что отвечает система, когда файл не записать. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'нет такой папки',
  ENOTDIR: 'нет такой папки',
  EISDIR: 'это папка',
  EACCES: 'нет прав',
  EPERM: 'нет прав',
  EROFS: 'диск только для чтения',
  ENOSPC: 'на диске нет места',
};

/** Sentences about what the machine refuses: writing, locks, the engine. */
export const systemRu = {
  'output-failed': ({ reason }, { file }) => ({
    message:
      file === undefined
        ? `не удаётся записать стандартный вывод: ${REASONS[reason] ?? reason}`
        : `не удаётся записать: ${REASONS[reason] ?? reason}; ничего не осталось`,
  }),
  'engine-missing': ({ platform }) => ({
    message: `не установлена библиотека DuckDB для ${platform}`,
    hint: 'переустановите без --omit=optional: npm install voronka; платформы: Linux, macOS и Windows на x64 и arm64',
  }),
  'engine-failed': ({ detail }) => ({
    message: `не удалось закончить: ${detail}`,
    hint: 'хватает ли места во временной папке (TMPDIR) и есть ли право в неё писать?',
  }),
  'lock-held': ({ pid, host, since, seconds }) => ({
    message: `эту историю пишет другой запуск${pid === 0 ? '' : `: процесс ${pid} на ${host} с ${since}`}; прождали ${count(seconds)} с, ничего не изменено`,
    hint: '--wait ждёт дольше; если такого запуска уже нет, удалите этот файл',
  }),
} satisfies Partial<ProblemTexts>;
