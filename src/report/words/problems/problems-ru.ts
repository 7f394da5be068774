import type { ForeignKind, InputKind, RowProblemCode } from '../../../domain/problem.ts';
import { trackProblemsRu } from '../../track/track-ru.ts';
import { createNumberText } from '../number-text.ts';
import type { ProblemTexts } from './problem-texts.ts';

const { count, longDay, percent, plural } = createNumberText('ru');

const EXPECTED: Readonly<Record<InputKind, string>> = {
  contacts: 'CSV-файл контактов',
  transitions: 'CSV-файл переходов по этапам',
  deals: 'CSV-файл сделок',
  config: 'файл voronka.yaml',
  teams: 'CSV-файл менеджеров и их команд',
};

const SEEMS: Readonly<Record<ForeignKind, string>> = {
  xlsx: 'книга Excel (XLSX)',
  xls: 'книга старого Excel (XLS)',
  zip: 'архив ZIP',
  html: 'страница HTML',
  pdf: 'документ PDF',
  'lfs-pointer': 'указатель Git LFS, а не сам файл',
  json: 'JSON',
  parquet: 'файл Parquet',
  binary: 'двоичные данные, а не текст',
};

const REMEDY: Readonly<Record<ForeignKind, string>> = {
  xlsx: 'откройте его в Excel или LibreOffice и сохраните лист как «CSV UTF-8»',
  xls: 'откройте его в Excel или LibreOffice и сохраните лист как «CSV UTF-8»',
  zip: 'распакуйте и укажите CSV-файл изнутри',
  html: 'выгрузите заново, выбрав CSV: CRM часто называют таблицу HTML файлом .csv или .xls',
  pdf: 'выгрузите заново, выбрав CSV',
  'lfs-pointer': 'выполните git lfs pull, чтобы получить сам файл',
  json: 'выгрузите заново, выбрав CSV',
  parquet: 'выгрузите заново, выбрав CSV',
  binary: 'выгрузите заново, выбрав CSV',
};

/** Why a row is rejected, in a few words. */
export const reasonsRu: Readonly<Record<RowProblemCode, string>> = {
  'id-missing': 'нет номера контакта',
  'stage-missing': 'нет этапа',
  'stage-unknown': 'неизвестный этап',
  'time-missing': 'нет даты',
  'time-unreadable': 'непонятная дата',
  'record-fields': 'не то число полей',
  'record-quote': 'лишняя кавычка',
  'record-long': 'слишком длинная строка',
};

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

const names = (list: readonly string[], most = 12): string => {
  const shown = list.slice(0, most).join(', ');
  return list.length > most ? `${shown}, … (всего ${list.length})` : shown || '(нет)';
};
const near = (nearest: string | undefined): string | undefined =>
  nearest === undefined ? undefined : `может быть, «${nearest}»?`;
const fields = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'поле', few: 'поля', many: 'полей', other: 'поля' })}`;

const filter = (value: string): string => (value === '' ? 'пусто' : `«${value}»`);

export const problemsRu: ProblemTexts = {
  ...trackProblemsRu,
  'file-missing': ({ expected }) => ({
    message: `нет такого файла; нужен ${EXPECTED[expected]}`,
    hint: 'проверьте путь; пути в конфигурации отсчитываются от её папки',
  }),
  'file-directory': ({ expected }) => ({ message: `это папка; нужен ${EXPECTED[expected]}` }),
  'file-forbidden': () => ({ message: 'нет прав на чтение' }),
  'file-empty': ({ expected }) => ({
    message: `файл пуст; нужен ${EXPECTED[expected]} со строкой заголовков`,
    hint: 'выгрузите его заново',
  }),
  'file-foreign': ({ seems }) => ({ message: `это ${SEEMS[seems]}; нужен текст CSV`, hint: REMEDY[seems] }),
  'file-unreadable': ({ format, detail }) => ({
    message: `не читается как ${format === 'json' ? 'JSON' : 'файл Parquet'}: ${detail}`,
    hint: 'выгрузите или скопируйте его заново',
  }),
  'file-no-records': () => ({
    message: 'это JSON, но не таблица',
    hint: 'нужен список объектов или по объекту в строке, с одинаковыми ключами: [{"contact_id": "1", …}, …]',
  }),
  'file-pattern-empty': () => ({
    message: 'под этот шаблон не подходит ни один файл',
    hint: '* заменяет любые символы имени, ** — любые папки; имена, начинающиеся с точки, пропускаются',
  }),
  'file-gzip-broken': () => ({
    message: 'архив gzip повреждён или обрывается',
    hint: 'выгрузите или скопируйте его заново',
  }),
  'encoding-unsupported': ({ encoding, known }) => ({
    message: `неизвестная кодировка «${encoding}»`,
    hint: `одна из: ${names(known)}`,
  }),
  'encoding-broken': ({ encoding }) => ({
    message: `текст не в кодировке ${encoding}`,
    hint: 'укажите верную в `encoding:` конфигурации или уберите её — определится сама',
  }),
  'column-missing': ({ table, column, found, known }) => ({
    message: `нет столбца для ${column}; есть: ${names(found)}`,
    hint: `укажите его в конфигурации, ${table}: { columns: { ${column}: "…" } }, или назовите одним из имён: ${names(
      [...known].sort((a, b) => Number(/[А-я]/.test(b)) - Number(/[А-я]/.test(a))),
      6,
    )}`,
  }),
  'column-not-found': ({ table, column, header, found, nearest }) => ({
    message: `в конфигурации ${table}.${column} — это «${header}», но такого столбца нет; есть: ${names(found)}`,
    ...(nearest === undefined ? {} : { hint: `может быть, «${nearest}»?` }),
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
  'input-none': ({ command }) => ({
    message: 'читать нечего: не заданы ни контакты, ни переходы',
    hint:
      command === 'init'
        ? 'voronka init deals.csv или --contacts contacts.csv --transitions transitions.csv'
        : 'voronka report --contacts contacts.csv --transitions transitions.csv или `file:` в voronka.yaml',
  }),
  'input-stdin-twice': () => ({ message: 'стандартный ввод (-) можно прочитать только один раз' }),
  'input-differs': ({ first, missing }) => ({
    message: `нет столбцов, которые есть в ${first}: ${names(missing)}`,
    hint: 'у файлов одной таблицы столбцы должны быть одни и те же',
  }),
  'rows-all-rejected': ({ rows, commonest }) => ({
    message: `отклонены все строки (${count(rows)}); чаще всего: ${reasonsRu[commonest]}`,
    hint: 'voronka check покажет примеры; скорее всего, не тот столбец или этапов нет в конфигурации',
  }),
  'times-ambiguous': ({ table, column, example, readings }) => ({
    message: `${example} — это либо ${readings.map(({ day }) => longDay(day)).join(', либо ')}, и по другим датам файла не понять`,
    hint: `укажите в конфигурации, ${table}: ${readings.map(({ order }) => `{ dates: ${order} }`).join(' или ')}; речь о столбце «${column}»`,
  }),
  'times-contradict': ({ table, column }) => ({
    message: `одни даты читаются только как день/месяц, другие только как месяц/день; столбец ${column}`,
    hint: `укажите в конфигурации, ${table}: { dates: day-first } или { dates: month-first }, и исправьте остальные`,
  }),
  'id-missing': () => ({ message: 'нет номера контакта', hint: 'он нужен в каждой строке' }),
  'time-missing': () => ({ message: 'нет даты', hint: 'у перехода должен быть момент, когда он случился' }),
  'time-unreadable': ({ pattern }) => ({
    message: pattern ? `дата не подходит под шаблон ${pattern}` : 'дату не удаётся прочитать',
    hint: pattern
      ? 'исправьте её или `dates:` в конфигурации'
      : 'исправьте её или задайте шаблон в `dates:` конфигурации',
  }),
  'stage-missing': () => ({ message: 'нет этапа' }),
  'stage-unknown': ({ nearest }) => ({
    message: 'в конфигурации нет такого этапа, отказа или пропускаемой метки',
    hint: near(nearest) ?? 'добавьте метку к этапу, в lost или в ignored',
  }),
  'record-fields': ({ expected, found }) => ({
    message: `${fields(found)}, а в заголовке ${count(expected)}`,
    hint: 'поле, в котором есть разделитель, берут в кавычки',
  }),
  'record-quote': () => ({
    message: 'кавычка не закрыта или закрыта посреди поля',
    hint: 'кавычку внутри поля удваивают',
  }),
  'record-long': ({ limit }) => ({ message: `строка длиннее ${count(limit)} знаков` }),
  'config-absent': () => ({
    message: 'в этой папке нет voronka.yaml',
    hint: 'voronka init deals.csv создаст его; --config укажет другой; с --preset ИМЯ можно и без него',
  }),
  'config-syntax': ({ detail }) => ({
    message: `это не YAML: ${detail}`,
    ...(detail.startsWith('DUPLICATE_KEY')
      ? { hint: 'один и тот же ключ стоит дважды: сведите оба под один' }
      : {}),
  }),
  'config-key-unknown': ({ key, nearest, known }) => ({
    message: `неизвестный ключ «${key}»`,
    hint: near(nearest) ?? `здесь бывают: ${names(known)}`,
  }),
  'config-missing': ({ key }) => ({ message: `не хватает «${key}»` }),
  'config-type': ({ key, expected }) => ({
    message: `здесь нужно другое значение «${key}»: ${expected.map((each) => TYPES[each] ?? each).join(' или ')}`,
  }),
  'config-choice': ({ key, choices, nearest }) => ({
    message: `«${key}» — одно из: ${names(choices)}`,
    ...(nearest === undefined ? {} : { hint: `может быть, «${nearest}»?` }),
  }),
  'config-range': ({ key }) => ({ message: `«${key}» вне допустимых пределов` }),
  'config-percent': ({ key }) => ({
    message: `${key} — доля от 0 % до 100 %`,
    hint: 'пишите 80% или 0.8',
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
    message: `метка «${label}» уже занята: ${other}`,
    hint: 'метки сравниваются без учёта регистра и пробелов; у каждой один смысл',
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
  'option-unknown': ({ nearest, command }) => ({
    message: 'неизвестный ключ',
    hint: near(nearest) ?? `список: voronka ${command} --help`.replace('  ', ' '),
  }),
  'option-value': ({ option, choices, nearest }) => ({
    message: `${option} — одно из: ${names(choices)}`,
    ...(nearest === undefined ? {} : { hint: `может быть, «${nearest}»?` }),
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
  'option-order': () => ({ message: '--since позже, чем --until: между ними ничего не могло случиться' }),
  'command-unknown': ({ nearest, known }) => ({
    message: 'неизвестная команда',
    hint: near(nearest) ?? `одна из: ${names(known)}`,
  }),
  'argument-excess': ({ command }) => ({
    message: 'лишний аргумент',
    hint:
      command === 'track'
        ? 'track читает один список сделок'
        : `файлы задают так: --contacts F и --transitions F; см. voronka ${command} --help`,
  }),
  'manager-unknown': ({ nearest, known }) => ({
    message: 'нет такой строки',
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
  'dimension-unknown': ({ nearest, known }) => ({
    message: '--by: такого столбца нет ни в контактах, ни в managers.teams',
    hint: near(nearest) ?? `один из: ${names(known)}`,
  }),
  'output-input': ({ option }) => ({
    message: `${option} записал бы поверх файла, который здесь уже читается или пишется`,
    hint: 'назовите другой файл',
  }),
  'output-format': ({ known }) => ({
    message: '-o: файлы такого вида voronka не пишет',
    hint: `формат задают расширения ${names(known)} или --format`,
  }),
  'output-exists': () => ({
    message: 'файл уже есть',
    hint: '--force перезапишет его, -o задаст другое имя',
  }),
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
};
