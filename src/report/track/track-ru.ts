import { createNumberText } from '../words/number-text.ts';
import type { TrackProblemTexts, TrackTexts } from './track-texts.ts';

const { count, day, plural, list } = createNumberText('ru');

const deals = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'сделка', few: 'сделки', many: 'сделок', other: 'сделки' })}`;
const rows = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}`;
const events = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'событие', few: 'события', many: 'событий', other: 'события' })}`;
/** `2026-11-20T18:00:00+03:00` как `20.11.2026 18:00:00`. */
const clock = (iso: string): string => `${day(iso.slice(0, 10))} ${iso.slice(11, 19)}`;

export const trackRu: TrackTexts = {
  titles: { summary: 'История этапов', changes: 'Что изменилось' },
  moment: ({ file, at, source }) =>
    source === 'file'
      ? `${file}: считаем, что выгружено ${clock(at)} — тогда файл менялся последний раз; другое время задаёт --at.`
      : `${file}: считаем, что выгружено сейчас, ${clock(at)}; другое время задаёт --at.`,
  looksLike: ({ file, preset }) =>
    `${file} похож на выгрузку ${preset}; --preset ${preset} знает её столбцы и слова об успехе и отказе.`,
  waiting: ({ file, owner }) =>
    owner === null
      ? `Ждём другой запуск, который пишет эту историю (${file}) …`
      : `Ждём другой запуск, который пишет эту историю: процесс ${owner.pid} на ${owner.host} с ${owner.since} (${file}) …`,
  asOf: ({ file, at, deals: number, dated }) =>
    `${file}: ${deals(number)} на ${clock(at)}; даты переходов — ${dated === null ? 'это же время' : `из столбца «${dated}»`}.`,
  appended: ({ file, events: number, dryRun, created }) =>
    dryRun
      ? `В ${file} добавилось бы ${events(number)}${created ? ', файл был бы создан' : ''}; ничего не записано.`
      : `В ${file} добавлено ${events(number)}${created ? '; файл создан' : ''}.`,
  nothing: ({ file, created, dryRun }) =>
    created && !dryRun
      ? `${file} создан, событий пока нет.`
      : `Добавлять нечего: ${file} ${dryRun ? 'остался бы' : 'остаётся'} как есть.`,
  unchanged: (number) => `${deals(number)} в том же этапе, что и раньше.`,
  repeated: (number) =>
    `${rows(number)} ${plural(number, { one: 'повторяет сделку', other: 'повторяют сделки' })} (например, товары): каждая сделка считается один раз.`,
  aside: (number) => `${rows(number)} не по условиям пресета или конфигурации.`,
  vanished: (number) =>
    `${count(number)} ${plural(number, { one: 'сделки', other: 'сделок' })} из истории в списке больше нет; что с ${plural(number, { one: 'ней', other: 'ними' })}, не додумываем.`,
  behind: (number) =>
    `${deals(number)} ${plural(number, { one: 'пропущена', few: 'пропущены', many: 'пропущено', other: 'пропущены' })}: по списку этап сменился раньше, чем последнее, что знает история.`,
  ahead: (number) =>
    `${deals(number)} пока ${plural(number, { one: 'пропущена', few: 'пропущены', many: 'пропущено', other: 'пропущены' })}: по списку этап сменился позже самой выгрузки (часы? часовой пояс?). ${plural(number, { one: 'Её', other: 'Их' })} учтёт следующий запуск.`,
  examples: (ids, more) => `${ids.join(', ')}${more ? ' …' : ''}`,
  unknown: '(впервые)',
};

export const trackProblemsRu: TrackProblemTexts = {
  'track-deals-missing': () => ({
    message: 'какой список сделок?',
    hint: 'voronka track deals.csv --history transitions.csv',
  }),
  'option-required': ({ option, command }) => ({
    message: `не задан ${option}`,
    hint: `voronka ${command} --help`,
  }),
  'option-seconds': ({ option }) => ({ message: `${option} — это целое число секунд` }),
  'track-same': () => ({
    message: 'список сделок и история — один и тот же файл',
    hint: 'история — отдельный файл, CRM его не пишет',
  }),
  'track-future': () => ({ message: '--at ещё не наступило: такой выгрузки быть не могло' }),
  'track-refused': ({ history }) => ({
    message: `список принимается только целиком: ${history} не тронут`,
  }),
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
  'history-unfit': () => ({
    message: 'дописать нельзя: история — это файл CSV, не архив и не поток',
  }),
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
  'lock-held': ({ pid, host, since, seconds }) => ({
    message: `эту историю пишет другой запуск${pid === 0 ? '' : `: процесс ${pid} на ${host} с ${since}`}; прождали ${count(seconds)} с, ничего не изменено`,
    hint: '--wait ждёт дольше; если такого запуска уже нет, удалите этот файл',
  }),
};
