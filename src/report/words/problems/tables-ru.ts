import type { RowProblemCode } from '../../../domain/quality/row-problems.ts';
import { count, longDay, names, near, plural } from '../phrases-ru.ts';
import type { ProblemTexts } from '../texts.ts';

/** Why a row is rejected, in a few words. */
export const reasonsRu: Readonly<Record<RowProblemCode, string>> = {
  'id-missing': 'нет номера (ID) клиента',
  'stage-missing': 'нет этапа',
  'stage-unknown': 'неизвестный этап',
  'time-missing': 'нет даты',
  'time-unreadable': 'непонятная дата',
  'time-placeholder': 'дата-заглушка',
  'amount-missing': 'нет суммы',
  'amount-unreadable': 'непонятная сумма',
  'record-fields': 'не то число полей',
  'record-quote': 'лишняя кавычка',
  'record-long': 'слишком длинная строка',
  'record-nul': 'нулевой байт',
  'plan-period': 'это не период',
  'plan-count': 'это не число',
};

const fields = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'поле', few: 'поля', many: 'полей', other: 'поля' })}`;
const sign = (delimiter: string): string => (delimiter === '\t' ? 'табуляция' : `«${delimiter}»`);
const filter = (value: string): string => (value === '' ? 'пусто' : `«${value}»`);

/** Sentences about tables: their columns, what is chosen of them, their rows. */
export const tablesRu = {
  'column-missing': ({ table, column, found, known }) => ({
    message: `нет столбца для ${column}; есть: ${names(found)}`,
    hint: `укажите его в конфигурации, ${table}: { columns: { ${column}: "…" } }, или назовите одним из имён: ${names(
      [...known].sort((a, b) => Number(/[А-я]/.test(b)) - Number(/[А-я]/.test(a))),
      6,
    )}; для init: --column ${column}="…"${column === 'contact_id' ? '; если номеров в файле нет — numbered: true' : ''}`,
  }),
  'table-column-missing': ({ table, column, found, fitting: [first, ...others] }) => ({
    message: `нет столбца для ${column}; в таблице есть: ${names(found)}`,
    hint: `укажите его в конфигурации: ${table}: { columns: { ${column}: ${first ?? '…'} } }${others.length > 0 ? `; время стоит в столбцах: ${names([first!, ...others])}` : ''}`,
  }),
  'column-not-found': ({ table, column, header, found, nearest }) => ({
    message: `в конфигурации ${table}.${column} — это «${header}», но такого столбца нет; есть: ${names(found)}`,
    hint: near(nearest),
  }),
  'proof-column': ({ stage, found, nearest }) => ({
    message: `этап ${stage} подтверждает столбец, которого нет ни в одном файле; есть: ${names(found)}`,
    hint: near(nearest) ?? 'укажите столбец клиентов или переходов или напишите подтверждение фразой',
  }),
  'column-twice': ({ table, column, header, positions }) => ({
    message: `столбец «${header}», нужный для ${table}.${column}, встречается несколько раз (${positions.join(', ')}-й)`,
    hint: 'переименуйте один из них в файле или укажите в конфигурации другой столбец',
  }),
  'pipelines-several': ({ header, pipelines }) => ({
    message: `строки нескольких воронок (столбец «${header}»): ${names(pipelines.map(({ name, rows }) => `${name} (${count(rows)})`))}; отчёт строится по одной`,
    hint: `выберите её: --pipeline "${pipelines[0]?.name ?? ''}" или pipeline: "…" в конфигурации; "*" — все вместе`,
  }),
  'pipeline-unknown': ({ header, known, nearest }) => ({
    message:
      header === null
        ? 'ни один столбец с датами не относится к этой воронке'
        : `нет ни одной строки этой воронки (столбец «${header}»)`,
    hint: near(nearest) ?? `есть: ${names(known)}`,
  }),
  'where-nothing': ({ conditions, known, nearest }) => {
    const told = conditions.map(({ header, values }) => `«${header}» — ${values.map(filter).join(' или ')}`);
    return {
      message: `${told.length === 1 ? 'условию' : 'условиям'} не отвечает ни одна строка: ${told.join(', ')}`,
      hint:
        near(nearest) ??
        (known.length > 0
          ? `есть: ${names(known)}`
          : 'каждому по отдельности строки отвечают, вместе — ни одна'),
    };
  },
  'pipeline-column': ({ table }) => ({
    message: 'воронка выбрана, но такого столбца нет',
    hint: `укажите его в конфигурации: ${table}: { columns: { pipeline: "…" } }`,
  }),
  'source-tables-none': ({ tables }) => ({
    message:
      tables.length === 0
        ? 'этому пользователю не видно ни одной таблицы'
        : `нет таблицы со сменой этапов, где были бы номер сделки, этап и время; есть: ${names(tables)}`,
    hint:
      tables.length === 0
        ? 'та ли это база? Пользователю нужно право читать (SELECT)'
        : 'назовите таблицу сами: voronka init --source URL ТАБЛИЦА; какой столбец чем считать, скажет --column stage="…"',
  }),
  'source-tables-several': ({ tables }) => ({
    message: `переходами могут быть несколько таблиц: ${names(tables)}`,
    hint: `назовите нужную: voronka init --source URL ${tables[0]}; с --ask её можно выбрать`,
  }),
  'dates-several': ({ headers }) => ({
    message: `даты стоят в нескольких столбцах (${names(headers)}), и ни про один не известно, что это вход на этап`,
    hint: `напишите конфигурацию: shape: wide и entries: [ { stage: …, column: "${headers[0] ?? ''}" }, … ], если каждый столбец — вход на свой этап; shape: snapshot и columns: { at: "…", created_at: "…" }, если в строке один этап`,
  }),
  'entries-none': ({ found, labels }) => ({
    message: `shape: wide, но ни один столбец не назван как этап (${names(labels)}); найдены: ${names(found)}`,
    hint: 'перечислите столбцы в конфигурации: transitions: { entries: [ { stage: …, column: "…" } ] }',
  }),
  'entry-label': ({ header, nearest }) => ({
    message: `столбец «${header}» — вход на этап, которого нет в конфигурации`,
    hint: `добавьте его название в labels этапа, lost или ignored${nearest === undefined ? '' : `; может быть, «${nearest}»?`}`,
  }),
  'preset-layout': ({ preset, found }) => ({
    message: `такой строки заголовков пресет ${preset} не знает; найдены: ${names(found)}`,
    hint: 'voronka presets перечисляет известные; voronka init разберётся в самом файле',
  }),
  'preset-unclear': ({ stages, preset }) => ({
    message: `без конфигурации неясен порядок этапов: ${names(stages)}`,
    hint: `voronka init --preset ${preset} напишет конфигурацию; расставьте этапы в ней по порядку`,
  }),
  'preset-stages-empty': ({ stages, preset }) => ({
    message: `сейчас нет ни одной сделки на этапах: ${names(stages)}; без конфигурации этапы взяты из стандартной воронки`,
    hint: `если ${stages.length === 1 ? 'такого этапа' : 'таких этапов'} у вас нет, voronka init --preset ${preset} запишет в конфигурацию только ваши`,
  }),
  'preset-stages-shown': ({ stages, preset }) => ({
    message: `без конфигурации этапы — те, на которых сейчас есть сделки: ${names(stages)}; пустого этапа среди них нет, и в следующей выгрузке они могут быть другими`,
    hint: `voronka init --preset ${preset} запишет их; недостающие добавьте там же`,
  }),
  'input-differs': ({ first, missing }) => ({
    message: `нет столбцов, которые есть в ${first}: ${names(missing)}`,
    hint: 'у файлов одной таблицы столбцы должны быть одни и те же',
  }),
  'rows-all-rejected': ({ table, rows, commonest }) => ({
    message: `отклонены все строки (${count(rows)}); чаще всего: ${reasonsRu[commonest]}`,
    hint:
      table === 'transitions'
        ? 'voronka check покажет примеры; скорее всего, не тот столбец или этапов нет в конфигурации'
        : 'voronka check покажет примеры; скорее всего, указан не тот столбец',
  }),
  'times-ambiguous': ({ table, column, example, readings }) => ({
    message: `${example} — это либо ${readings.map(({ day }) => longDay(day)).join(', либо ')}, и по другим датам файла не понять`,
    hint: `укажите в конфигурации, ${table}: ${readings.map(({ order }) => `{ dates: ${order} }`).join(' или ')}; речь о столбце «${column}»`,
  }),
  'times-contradict': ({ table, column }) => ({
    message: `одни даты читаются только как день/месяц, другие только как месяц/день; столбец ${column}`,
    hint: `укажите в конфигурации, ${table}: { dates: day-first } или { dates: month-first }, и исправьте остальные`,
  }),
  'id-missing': () => ({ message: 'нет номера (ID) клиента', hint: 'он нужен в каждой строке' }),
  'time-missing': () => ({ message: 'нет даты', hint: 'у строки должен быть момент, когда это случилось' }),
  'amount-missing': () => ({ message: 'нет суммы', hint: 'у покупки должна быть сумма' }),
  'amount-unreadable': () => ({
    message: 'сумму не удаётся прочитать',
    hint: 'нужно число, с валютой или без; если валюта стоит и рядом, она должна быть той же',
  }),
  'time-unreadable': ({ pattern, zone }) => ({
    message: pattern ? `дата не подходит под шаблон ${pattern}` : 'дату не удаётся прочитать',
    hint: pattern
      ? 'исправьте её или `dates:` в конфигурации'
      : zone
        ? `по буквам ${zone} часовой пояс не определить: выгрузите время с UTC, со смещением вроде +03:00 или без пояса`
        : 'исправьте её или задайте шаблон в `dates:` конфигурации',
  }),
  'time-placeholder': () => ({
    message: 'такую дату программы пишут вместо пустой',
    hint: 'у строки должен быть момент, когда это случилось',
  }),
  'stage-missing': () => ({ message: 'нет этапа' }),
  'stage-unknown': ({ nearest }) => ({
    message: 'в конфигурации нет такого этапа, отказа или пропускаемого названия',
    hint: near(nearest) ?? 'добавьте это название к этапу, в lost или в ignored',
  }),
  'record-fields': ({ expected, found, delimiters }) => ({
    message: `${fields(found)}, а в заголовке ${count(expected)}${delimiters ? `: здесь разделитель ${sign(delimiters[1])}, а в заголовке ${sign(delimiters[0])}` : ''}`,
    hint: delimiters
      ? 'разделитель во всём файле должен быть один'
      : 'поле, в котором есть разделитель, берут в кавычки',
  }),
  'record-quote': () => ({
    message: 'кавычка не закрыта или закрыта посреди поля',
    hint: 'кавычку внутри поля удваивают',
  }),
  'record-long': ({ limit }) => ({ message: `строка длиннее ${count(limit)} знаков` }),
  'record-nul': () => ({
    message: 'нулевой байт: в тексте таких не бывает',
    hint: 'файл повредили при передаче или в программе, которая его записала, ошибка: выгрузите его заново',
  }),
  'team-manager-blank': () => ({ message: 'здесь нет менеджера', hint: 'он нужен в каждой строке' }),
  'team-manager-twice': ({ manager, attribute, value, other, first }) => ({
    message: `у менеджера «${manager}» здесь ${attribute} «${value}», а в строке ${first} — «${other}»`,
    hint: 'у менеджера всего по одному; уберите одну из строк',
  }),
  'team-columns-none': ({ found }) => ({
    message: `есть только столбец менеджеров: ${names(found)}`,
    hint: 'впишите вторым столбцом команду, регион… или укажите в конфигурации `delimiter:`',
  }),
  'team-record': ({ reason }) => ({
    message: reasonsRu[reason],
    hint: 'в этом файле нужна каждая строка: исправьте её',
  }),
} satisfies Partial<ProblemTexts>;
