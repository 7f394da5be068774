import type { ProblemArgs } from '../../../domain/problem.ts';
import { names, near, percent } from '../phrases-ru.ts';
import type { ProblemText, ProblemTexts } from '../texts.ts';

/** Как называть значения YAML. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  array: 'список',
  object: 'ключи со значениями',
  boolean: 'true или false',
  record: 'ключи со значениями',
  int: 'целое число',
};

const QUOTE_ASTERISK = 'то, что начинается со звёздочки, берите в кавычки: file: "*.csv"';

/** What is wrong with the YAML, and what to try. */
const SYNTAX: Readonly<Record<ProblemArgs['config-syntax']['fault'], Required<ProblemText>>> = {
  tab: {
    message: 'строка начинается с табуляции, а отступы в YAML — только пробелы',
    hint: 'поставьте вместо неё два пробела',
  },
  indent: {
    message: 'отступ строки не такой, как у строк, к которым она относится',
    hint: 'ключи одной группы начинаются в одном столбце, а элементы списка — с «- »',
  },
  colon: {
    message: 'в строке второе двоеточие',
    hint: 'возьмите текст с двоеточием в кавычки: name: "Этап: первый"',
  },
  space: {
    message: 'это не ключ со значением',
    hint: 'после двоеточия нужен пробел: «language: ru»',
  },
  twice: { message: 'один и тот же ключ записан дважды', hint: 'соедините оба в один' },
  asterisk: { message: 'звёздочка без кавычек', hint: QUOTE_ASTERISK },
  sign: { message: 'значение не может начинаться с этого знака', hint: 'возьмите значение в кавычки' },
  escape: {
    message: 'в двойных кавычках обратная косая черта значит другое',
    hint: "возьмите текст в одинарные кавычки: 'C:\\выгрузки'",
  },
  several: {
    message: 'со строки --- начинается второй документ',
    hint: 'уберите её: конфигурация — один документ',
  },
  unclosed: {
    message: 'кавычка или скобка открыта и не закрыта',
    hint: 'посмотрите на эту строку и на те, что выше',
  },
  other: {
    message: 'это не YAML',
    hint: 'проверьте скобки, кавычки и отступы; образец запишет voronka init -o образец.yaml',
  },
};

/** Sentences about the config. */
export const configRu = {
  'config-absent': () => ({
    message: 'в этой папке нет voronka.yaml',
    hint: 'voronka init deals.csv создаст его; --config укажет другой; с --preset ИМЯ можно и без него',
  }),
  'config-syntax': ({ fault, detail }) => {
    const { message, hint } = SYNTAX[fault];
    return { message: fault === 'other' ? `${message}: ${detail}` : message, hint };
  },
  'config-keyless': () => ({
    message: 'в конфигурации нет ключей',
    hint: 'она состоит из ключей со значениями, по строке на ключ: «stages:», после двоеточия пробел; voronka init запишет готовую',
  }),
  'config-comma': ({ text }) => ({
    message: `«${text}»: в фигурных скобках запятая кончает значение`,
    hint: `напишите ${text.replace(',', '.')} или возьмите в кавычки: "${text}"`,
  }),
  'config-alias': ({ name, reason }) => ({
    message: {
      unknown: `«*${name}» в YAML — повтор значения с пометкой «&${name}», а выше её нет`,
      within: `«*${name}» стоит внутри того значения, которое повторяет`,
      many: `«*${name}»: повторы повторов дают больше значений, чем бывает в настройках`,
    }[reason],
    hint: reason === 'unknown' ? QUOTE_ASTERISK : 'выпишите значение целиком',
  }),
  'config-key-unknown': ({ key, nearest, known }) => ({
    message: `неизвестный ключ «${key}»`,
    hint: near(nearest) ?? (known.length === 0 ? undefined : `здесь бывают: ${names(known)}`),
  }),
  'config-missing': ({ key }) => ({ message: `не хватает «${key}»` }),
  'config-type': ({ key, expected }) => ({
    message: `здесь нужно другое значение «${key}»: ${expected.map((each) => TYPES[each] ?? each).join(' или ')}`,
  }),
  'config-choice': ({ key, choices, nearest }) => ({
    message: `«${key}» — одно из: ${names(choices)}`,
    hint: near(nearest),
  }),
  'config-range': ({ key }) => ({ message: `«${key}» вне допустимых пределов` }),
  'config-percent': ({ key }) => ({ message: `${key} — доля от 0 % до 100 %`, hint: 'пишите 80% или 0.8' }),
  'config-target-certain': () => ({
    message:
      'цель 100 % без порога: при ней любой единственный промах уже «доказательство», поэтому учить здесь никого не предлагаем',
    hint: 'задайте порог — наименьшее значение, с которым ещё можно мириться, например floor: 90%',
  }),
  'config-floor': ({ target, floor }) => ({
    message: `порог ${percent(floor, true)} выше цели ${percent(target, true)}`,
    hint: 'порог — наименьшее значение, которое ещё приемлемо',
  }),
  'config-stages-few': () => ({ message: 'в воронке хотя бы два этапа: база и один переход' }),
  'config-target-first': () => ({
    message: 'первый этап — это сама база, цели у него нет',
    hint: 'цель пишут у этапа, на котором переход заканчивается',
  }),
  'config-floor-alone': () => ({ message: 'порог без цели' }),
  'config-stage-twice': ({ stage }) => ({ message: `два этапа с одним id «${stage}»` }),
  'config-label-twice': ({ label, other }) => ({
    message: `название «${label}» уже занято: ${other}`,
    hint: 'названия сравниваются без учёта регистра и пробелов; у каждого один смысл',
  }),
  'config-kind-twice': ({ kind }) => ({
    message: `вид «${kind}» — и предложение, и запрос`,
    hint: 'общее предложение получают многие, запрос — дело одного клиента: оставьте вид в одном из двух списков',
  }),
  'config-norm-touches': () => ({
    message: 'норма — это число касаний в день или в неделю',
    hint: 'пишите 20/day или 100/week (20 в день, 100 в неделю)',
  }),
  'config-reason-twice': ({ reason }) => ({ message: `две причины отказа с одним id «${reason}»` }),
  'config-reason-none': ({ id }) => ({
    message: id === '' ? 'у причины отказа должен быть id' : `«${id}» означает отказы без причины`,
    hint: 'назовите причину иначе, например budget',
  }),
  'config-norm-share': () => ({
    message: 'норма — это доля лидов, от 0 до 100%',
    hint: 'пишите 10% или 0.1',
  }),
  'config-within': () => ({
    message: 'непонятно, сколько времени после первого контакта',
    hint: 'пишите 3d, 48h или 1w',
  }),
  'config-mark-passes': ({ mark, given }) => ({
    message:
      given === 0
        ? `у признака «${mark}» не сказано, какие лиды ему отвечают`
        : `у признака «${mark}» условие задано несколькими способами сразу`,
    hint: 'оставьте одно: filled: true, equals: [...] или atLeast: 50',
  }),
  'config-mark-twice': ({ mark }) => ({ message: `два признака лидов названы «${mark}»` }),
  'config-recall': () => ({
    message: 'непонятно, через сколько перезванивать',
    hint: 'пишите 75d, 6w или 12h; не перезванивать — never',
  }),
  'config-stage-unknown': ({ nearest, known }) => ({
    message: 'нет такого этапа с переходом',
    hint: near(nearest) ?? `один из: ${names(known)}`,
  }),
  'config-entry': () => ({
    message: 'столбец ведёт либо на этап, либо к отказу: нужно одно из двух',
    hint: 'напишите { stage: won, column: close_date } или { lost: true, column: close_date }',
  }),
  'config-entry-stage': ({ nearest, known }) => ({
    message: 'нет такого этапа',
    hint: near(nearest) ?? `есть: ${names(known)}`,
  }),
  'config-entries-long': () => ({
    message: 'entries — столбцы с датами, а в длинной таблице их нет',
    hint: 'напишите shape: wide или, если текущий этап стоит в своём столбце, shape: snapshot',
  }),
  'config-numbered-long': () => ({
    message: 'в длинной таблице строки нельзя различать по номерам: у клиента их несколько',
    hint: 'numbered годится для shape: wide и shape: snapshot, где строка — это клиент',
  }),
  'config-window': () => ({ message: 'это не срок', hint: 'пишите 30d, 12h, 6w или 90min' }),
  'config-zone': ({ nearest }) => ({
    message: 'нет такого часового пояса',
    hint: near(nearest) ?? 'название вида Europe/Moscow',
  }),
  'config-period': () => ({
    message: 'это не период',
    hint: 'пишите 2026-11, 2026-W47, 2026-Q4 или 2026-11-02..2026-11-08',
  }),
  'config-dates': () => ({
    message: 'это не шаблон даты',
    hint: 'буквы как в dd.MM.yyyy HH:mm:ss, нужны день, месяц и год; или одно из слов day-first, month-first, excel, unix, unix-ms',
  }),
  'config-delimiter': () => ({ message: 'разделитель — один знак', hint: 'один из: "," ";" "|" или tab' }),
  'config-source-none': () => ({
    message: 'в source не назван ни один сервер базы данных',
    hint: 'напишите source: clickhouse://reader@host:8443/crm или url: с таким адресом внутри',
  }),
  'config-source-twice': () => ({
    message: 'в source и адрес, и список адресов',
    hint: 'соберите все адреса в urls:, а url: уберите',
  }),
  'config-source-idle': () => ({
    message: 'указан source, но ни одна таблица оттуда не читается',
    hint: 'напишите transitions: { table: deal_stage_history } или уберите source:',
  }),
  'config-table-file': ({ section }) => ({
    message: `в ${section} указаны и таблица, и файл`,
    hint: 'оставьте что-то одно',
  }),
  'config-table-nowhere': ({ table }) => ({
    message: `«${table}» — таблица, а в какой она базе, не сказано`,
    hint: 'добавьте source: clickhouse://reader@host:8443/crm или postgres://reader@host/crm; файлу место под file:',
  }),
  'config-table-key': ({ key, table }) => ({
    message: table
      ? `${key} говорит, как записан файл, а строки здесь из таблицы базы данных`
      : `${key} говорит, как понимать время в таблице базы данных, а table: здесь нет`,
    hint: `уберите ${key}`,
  }),
} satisfies Partial<ProblemTexts>;
