import type { BucketUnit } from '../../../domain/calendar/local-day.ts';
import type { ForeignCause } from '../../../domain/quality/foreign-ids.ts';
import type { FunnelTable } from '../../../domain/tables.ts';
import { contacts, count, counted, day, ID_FORM_MEANINGS, names, near } from '../phrases-ru.ts';
import type { ProblemTexts } from '../texts.ts';

const PLACES: Readonly<Record<FunnelTable, string>> = { contacts: 'в контактах', transitions: 'в переходах' };

/** «Период короче, чем неделя». */
const UNITS: Readonly<Record<BucketUnit, string>> = {
  day: 'день',
  week: 'неделя',
  month: 'месяц',
  quarter: 'квартал',
  year: 'год',
};

/** What differs between ids that do not match. */
function nameCause(each: ForeignCause): string {
  switch (each.cause) {
    case 'prefix':
      return `${PLACES[each.table]} они начинаются с «${each.prefix}»`;
    case 'zeros':
      return `${PLACES[each.table]} впереди стоят нули`;
    case 'decimal':
      return `${PLACES[each.table]} в конце «.0», как пишут числа электронные таблицы`;
    case 'salesforce':
      return `${PLACES[each.table]} номера Salesforce из 18 знаков, а в другом файле из 15`;
    case 'rounded':
      return `${PLACES[each.table]} номера округлила электронная таблица, последние цифры потеряны`;
    case 'case':
      return 'в одном файле прописные буквы, в другом строчные';
  }
}

/** What makes pixels of pictures, by system. */
const CONVERTERS: Readonly<Record<string, string>> = {
  linux:
    'установите её: apt install librsvg2-bin (Debian, Ubuntu), dnf install librsvg2-tools (Fedora) или Chromium',
  darwin: 'установите её: brew install librsvg или Google Chrome',
  win32: 'установите Microsoft Edge, Google Chrome или Inkscape',
};

/** Sentences about what was asked for: options, inputs, names. */
/** What to do in place of a kind of file that this command does not write. */
const INSTEAD: Readonly<Record<string, string>> = {
  '.svg': 'картинки рисуются по одной: voronka chart control -o control.svg',
  '.png': 'картинки рисуются по одной: voronka chart control -o control.png',
  '.pdf': 'запишите страницу (-o report.html) и распечатайте её из браузера',
  '.xls': 'запишите книгу нового вида: -o report.xlsx',
};

export const optionsRu = {
  'input-none': ({ command }) => ({
    message: 'читать нечего: не заданы ни контакты, ни переходы',
    hint:
      command === 'init'
        ? 'voronka init deals.csv или --contacts contacts.csv --transitions transitions.csv'
        : 'voronka report --contacts contacts.csv --transitions transitions.csv или `file:` в voronka.yaml',
  }),
  'input-stdin-twice': () => ({ message: 'стандартный ввод (-) можно прочитать только один раз' }),
  'option-unknown': ({ nearest, command }) => ({
    message: 'неизвестный ключ',
    hint: near(nearest) ?? `список: voronka ${command} --help`.replace('  ', ' '),
  }),
  'option-value': ({ option, choices, nearest }) => ({
    message: `${option} — одно из: ${names(choices)}`,
    hint: near(nearest),
  }),
  'option-argument': ({ option }) => ({ message: `после ${option} нужно значение` }),
  'option-date': ({ option }) => ({
    message: `${option} — это дата`,
    hint: 'пишите 2026-11-20, 2026-11-20T18:00, 2026-11 или 2026-W47',
  }),
  'option-period': ({ nearest, examples }) => ({
    message: 'в --period не период',
    hint: near(nearest) ?? `например: ${names(examples)}`,
  }),
  'option-conflict': ({ option, other }) => ({ message: `${option} и ${other} исключают друг друга` }),
  'gate-elsewhere': ({ gate, command, commands }) => ({
    message: `--fail-on ${gate}: команда ${command} этого не ищет`,
    hint: `ищут: ${commands.join(', ')}`,
  }),
  'ask-terminal': () => ({
    message: 'для --ask нужен терминал, а стандартный ввод или вывод — не терминал',
    hint: 'без --ask команда init решает сама и перечисляет, в чём сомневается',
  }),
  'option-order': () => ({ message: '--since позже, чем --until: между ними ничего не могло случиться' }),
  'command-unknown': ({ nearest, known }) => ({
    message: 'неизвестная команда',
    hint: near(nearest) ?? `одна из: ${names(known, known.length)}`,
  }),
  'config-ending': () => ({
    message: 'конфигурация пишется в YAML, а это окончание обещает другое',
    hint: 'назовите файл voronka.yaml или иначе, но с окончанием .yaml',
  }),
  'dimension-many': ({ by, rows, most }) => ({
    message: `--by ${by}: строк вышло бы ${count(rows)}, а прочесть в таблице трудно уже ${count(most)}`,
    hint: '--manager покажет некоторые; --format csv или -o ФАЙЛ.csv запишет все',
  }),
  'argument-excess': ({ command, file }) => ({
    message: 'лишний аргумент',
    hint:
      command === 'track'
        ? 'track читает один список сделок'
        : `это файл? --transitions ${file} или --contacts ${file}; voronka init ${file} составит по нему конфигурацию`,
  }),
  'shell-unknown': ({ nearest, known }, { text }) => ({
    message: text === '' ? 'для какой оболочки?' : 'для этой оболочки дополнения нет',
    hint: near(nearest) ?? `есть ${names(known, known.length)}, например: voronka completion bash`,
  }),
  'manager-unknown': ({ nearest, known }) => ({
    message: 'такого имени в данных нет',
    hint: near(nearest) ?? `есть: ${names(known)}`,
  }),
  'segment-unknown': ({ nearest, known }) => ({
    message: 'нет такого сегмента',
    hint: near(nearest) ?? `есть: ${names(known)}`,
  }),
  'segment-absent': () => ({
    message: 'для --segment в контактах нужен столбец сегмента',
    hint: 'укажите его в конфигурации: contacts: { columns: { segment: "…" } }',
  }),
  'dimension-unknown': ({ nearest, known, option }) => ({
    message:
      option === '--by'
        ? '--by: такого столбца нет ни в контактах, ни в managers.teams'
        : `${option}: такого столбца нет в контактах`,
    hint: near(nearest) ?? (known.length > 0 ? `один из: ${names(known)}` : undefined),
  }),
  'base-blank': () => ({
    message: 'чёрному списку нужен столбец или метка события',
    hint: 'напишите blacklist: { column: Чёрный список } или blacklist: Неплательщик',
  }),
  'base-dimension': () => ({
    message:
      'покупатели считаются по менеджерам или по тому, что известно о менеджерах: столбец в --by здесь ничего не значит',
    hint: 'возьмите --by team или посмотрите часть покупателей через --segment',
  }),
  'base-every': ({ every }) => ({
    message: `--every ${every}: так часто не покупает почти никто, и кто ушёл, по этому не узнать`,
    hint: 'один из: month, quarter, year',
  }),
  'adjust-manager': ({ option }) => ({
    message: `${option}: это свойство менеджера, у всех его клиентов оно одно и то же — базы по нему не уравнять`,
    hint: 'назовите столбец, в котором клиенты различаются, например segment или source',
  }),
  'adjust-by': () => ({
    message: '--adjust: по этому столбцу составлены сами строки (--by), в каждой из них он одинаков',
    hint: 'в одном из двух ключей назовите другой столбец',
  }),
  'adjust-many': ({ option, strata, contacts: all }) => ({
    message: `${option}: получается ${counted(strata, 'группа', 'группы', 'групп')} на ${contacts(all)}: если в группе меньше пяти клиентов, она ни о чём не говорит`,
    hint: 'назовите столбец, в котором меньше разных значений, или меньше столбцов',
  }),
  'dimension-history': ({ option }) => ({
    message: `${option}: этот столбец есть только в истории, а её строки — изменения, а не контакты`,
    hint: 'добавьте столбец в файл, где на контакт одна строка, и укажите этот файл в contacts',
  }),
  'output-input': ({ option }) => ({
    message: `${option} записал бы поверх файла, который здесь уже читается или пишется`,
    hint: 'назовите другой файл',
  }),
  'output-format': ({ known }, { file = '' }) => ({
    message: '-o: файлы такого вида voronka не пишет',
    hint:
      Object.entries(INSTEAD).find(([ending]) => file.toLowerCase().endsWith(ending))?.[1] ??
      `формат задают расширения ${names(known)} или --format`,
  }),
  'output-placeholder': ({ name, known, nearest }) =>
    name === 'manager' && !known.includes(name)
      ? {
          message: `-o: по файлу на каждого ({${name}}) пишет только voronka scorecard`,
          hint: 'назовите один файл',
        }
      : {
          message: `-o: {${name}} ничего не означает`,
          hint:
            known.length > 0
              ? (near(nearest) ?? `можно: ${names(known.map((each) => `{${each}}`))}`)
              : 'назовите один файл',
        },
  'scorecard-whose': ({ known, example }) => ({
    message: 'чья карточка? Не указан менеджер',
    hint:
      example === undefined
        ? 'voronka scorecard ИМЯ; но здесь ни у одного менеджера нет клиентов'
        : `voronka scorecard ${example} или --all; есть: ${names(known)}`,
  }),
  'scorecard-nobody': () => ({
    message: 'у клиентов без менеджера карточки нет: не с кем говорить',
    hint: 'их коэффициенты покажет voronka gaps --manager "(unassigned)"',
  }),
  'output-binary': ({ command, format }) => ({
    message: `терминал не покажет ${format}`,
    hint: `назовите файл: voronka ${command} -o ${command.split(' ')[0]}.${format}`,
  }),
  'picture-converter': ({ platform }) => ({
    message: 'для PNG нужна программа, которая превращает рисунок в точки, а её не нашлось',
    hint: `${CONVERTERS[platform] ?? CONVERTERS.linux}; или запишите рисунок как .svg — его откроет любой браузер`,
  }),
  'picture-failed': ({ program, reason }) => ({
    message: `${program} не смог превратить рисунок в PNG: ${reason}`,
    hint: 'запишите рисунок как .svg — его откроет любой браузер',
  }),
  'output-exists': () => ({
    message: 'файл уже есть',
    hint: '--force перезапишет его, -o задаст другое имя',
  }),
  'ids-foreign': ({ counts, examples, causes, cure }) => {
    const { contacts, transitions, both } = counts;
    const shown = `в контактах ${names(examples.contacts)}; в переходах ${names(examples.transitions)}`;
    const seen = causes.map(nameCause).join('; ');
    return {
      message: `контакты и переходы — о разных клиентах: номеров в контактах ${count(contacts)}, в переходах ${count(transitions)}, общих ${count(both)} (${shown}${seen === '' ? '' : `: ${seen}`})`,
      hint:
        cure === null
          ? 'выгрузите оба файла с одними и теми же номерами или укажите столбец, где они есть: columns: { contact_id: "…" }; с --allow-foreign-ids отчёт всё равно будет'
          : `впишите в конфигурацию ids: ${cure.form} (${ID_FORM_MEANINGS[cure.form]}): тогда общих номеров станет ${count(cure.both)}`,
    };
  },
  'proof-none': () => ({
    message: '--require-proof: ни у одного этапа в конфигурации нет столбца, который его подтверждает',
    hint: 'укажите его, например proof: { column: "Номер договора", filled: true }',
  }),
  'handover-whose': ({ known, example }) => ({
    message: 'чьих клиентов передать? Не указан менеджер',
    hint:
      example === undefined
        ? 'voronka handover ИМЯ; но здесь ни у одного менеджера нет клиентов'
        : `voronka handover ${example} или --orphans; есть: ${names(known)}`,
  }),
  'handover-dimension': () => ({
    message: '--by: клиентов передают от менеджера к менеджерам',
    hint: 'уберите --by; клиентов одного сегмента выберет --segment',
  }),
  'option-required': ({ option, command }) => ({
    message: `не задан ${option}`,
    hint: `voronka ${command} --help`,
  }),
  'option-column': ({ known, nearest }) => ({
    message: `в --column указывают, что это за столбец, и его заголовок в файле, например contact_id="Номер сделки"; логические: ${names(known)}`,
    hint: near(nearest),
  }),
  'option-column-header': ({ column, header, found, nearest }) => ({
    message: `--column берёт за ${column} столбец «${header}», а его нет ни в одном файле; найдены: ${names(found)}`,
    hint: near(nearest),
  }),
  'option-duration': ({ option }) => ({
    message: `в ${option} должен быть срок`,
    hint: 'например, 14d, 36h или 2w: дни, часы, недели',
  }),
  'option-whole': ({ option }) => ({ message: `${option} — это целое число, от 1` }),
  'argument-missing': ({ command, argument }) => ({
    message: `после voronka ${command} нужно указать ${argument}`,
    hint: `примеры покажет voronka ${command} --help`,
  }),
  'bucket-long': ({ every, first, last, days }) => ({
    message: `период (${first === last ? day(first) : `${day(first)}–${day(last)}`}, ${counted(days, 'день', 'дня', 'дней')}) короче, чем ${UNITS[every]}: динамики в нём не увидеть`,
    hint:
      every === 'week'
        ? 'возьмите период длиннее или --every day'
        : 'возьмите период длиннее, --every week или --every day',
  }),
  'buckets-many': ({ every, most }) => ({
    message: `отрезков времени в динамике не больше ${count(most)}`,
    hint: `возьмите период короче, --last поменьше${every === 'year' ? '' : ' или --every покрупнее'}`,
  }),
  'trend-large': ({ every, buckets, rows, most }) => ({
    message: `при стольких отрезках (${count(buckets)}) в динамике вышло бы строк: ${count(rows)}, а можно не больше ${count(most)}`,
    hint: `возьмите меньше отрезков (--last)${every === 'year' ? '' : ' или отрезки покрупнее (--every)'}`,
  }),
  'option-seconds': ({ option }) => ({ message: `${option} — это целое число секунд` }),
} satisfies Partial<ProblemTexts>;
