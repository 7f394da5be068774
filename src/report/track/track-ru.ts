import { clock, count, deals, events, plural, rows } from '../words/phrases-ru.ts';
import type { TrackTexts } from './track-texts.ts';

export const trackRu: TrackTexts = {
  columns: { kind: 'Вид', deals: 'Сделок', example: 'Пример', from: 'Было', stage: 'Этап' },
  titles: { summary: 'История этапов', changes: 'Что изменилось', next: 'Что дальше' },
  next: {
    init: 'Чтобы отчёты читали эту историю, создайте конфигурацию по обоим файлам:',
    config: (file) =>
      `Чтобы отчёты читали эту историю, поставьте в ${file} эти строки вместо раздела transitions:`,
  },
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
