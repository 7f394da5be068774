import { clock, count, deals, list, plural } from '../phrases-ru.ts';
import type { ProblemTexts } from '../texts.ts';

/** Sentences of `track`: the list of deals and the history. */
export const historyRu = {
  'track-deals-missing': () => ({
    message: 'какой список сделок?',
    hint: 'voronka track deals.csv --history transitions.csv',
  }),
  'track-same': () => ({
    message: 'список сделок и история — один и тот же файл',
    hint: 'история — отдельный файл, CRM его не пишет',
  }),
  'track-future': () => ({ message: '--at ещё не наступило: такой выгрузки быть не могло' }),
  'track-refused': ({ history }) => ({ message: `список принимается только целиком: ${history} не тронут` }),
  'track-no-deals': () => ({
    message: 'в списке ни одной сделки; история не тронута',
    hint: 'не был ли включён фильтр, целиком ли выгрузка?',
  }),
  'track-torn': ({ contact, stages }) => ({
    message: `сделка ${contact} — в нескольких строках с разными этапами: ${list(stages)}`,
    hint: 'в списке сделок у каждой один нынешний этап; не история ли это уже?',
  }),
  'track-older': ({ at, source, history, newest, contact }) => ({
    message: `старше истории: выгрузка на ${clock(at)}, а в ${history} уже есть событие ${clock(newest)} (сделка ${contact}); ничего не изменено`,
    hint:
      source === 'option'
        ? 'верно ли --at? Иначе годится только более новая выгрузка; или неверна дата того события'
        : 'годится только более новая выгрузка; если эта новее, задайте в --at, когда она сделана; или неверна дата того события',
  }),
  'track-stale': ({ deals: number, history, newest }) => ({
    message: `старше истории: ${deals(number)} — в более раннем этапе, и ничего после ${clock(newest)}, самого нового события в ${history}, в списке не случилось; ничего не изменено`,
    hint: 'выгрузите сделки заново',
  }),
  'history-unfit': () => ({ message: 'дописать нельзя: история — это файл CSV, не архив и не поток' }),
  'history-footer': ({ lines }) => ({
    message: `в конце ${count(lines)} ${plural(lines, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })} не о событиях (итоги, копирайт): дописать за ними нельзя`,
    hint: 'удалите всё, что ниже последнего события',
  }),
  'history-letter': ({ encoding, letter }) => ({
    message: `файл в кодировке ${encoding}, в ней нет знака «${letter}»; ничего не изменено`,
    hint: 'сохраните историю в UTF-8',
  }),
  'history-busy': () => ({
    message: 'файл всё время меняет другая программа; ничего не записано',
    hint: 'закройте его там и повторите',
  }),
} satisfies Partial<ProblemTexts>;
