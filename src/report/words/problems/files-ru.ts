import type { ProblemArgs } from '../../../domain/problem.ts';
import { count, names } from '../phrases-ru.ts';
import type { ProblemTexts } from '../texts.ts';

type ForeignKind = ProblemArgs['file-foreign']['seems'];

const EXPECTED: Readonly<Record<ProblemArgs['file-missing']['expected'], string>> = {
  contacts: 'CSV-файл контактов',
  transitions: 'CSV-файл переходов по этапам',
  activities: 'CSV-файл звонков, писем и встреч',
  purchases: 'CSV-файл покупок',
  deals: 'CSV-файл сделок',
  config: 'файл voronka.yaml',
  teams: 'CSV-файл менеджеров и их команд',
  plan: 'CSV-файл с планом',
  password: 'файл, в первой строке которого пароль',
  authority: 'файл с сертификатами (PEM)',
};

const SEEMS: Readonly<Record<ForeignKind, string>> = {
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
  xls: 'откройте его в Excel или LibreOffice и сохраните как книгу XLSX или лист — как «CSV UTF-8»',
  zip: 'распакуйте и укажите CSV-файл изнутри',
  html: 'выгрузите заново, выбрав CSV: CRM часто называют таблицу HTML файлом .csv или .xls',
  pdf: 'выгрузите заново, выбрав CSV',
  'lfs-pointer': 'выполните git lfs pull, чтобы получить сам файл',
  json: 'выгрузите заново, выбрав CSV',
  parquet: 'выгрузите заново, выбрав CSV',
  binary: 'выгрузите заново, выбрав CSV',
};

const FORMATS: Readonly<Record<ProblemArgs['file-unreadable']['format'], string>> = {
  json: 'JSON',
  parquet: 'файл Parquet',
  xlsx: 'книга Excel',
};

/** Что отвечает система, когда файл не записать. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'нет такой папки',
  ENOTDIR: 'нет такой папки',
  EISDIR: 'это папка',
  EEXIST: 'на месте папки стоит файл',
  EACCES: 'нет прав',
  EPERM: 'нет прав',
  EROFS: 'диск только для чтения',
  ENOSPC: 'на диске нет места',
  ENAMETOOLONG: 'слишком длинное имя',
  ELOOP: 'ссылка ведёт сама на себя',
  ERR_INVALID_ARG_VALUE: 'в имени есть знак, который в именах файлов невозможен',
};

/** What would help where the machine refused. */
const NEEDS: Readonly<Record<ProblemArgs['engine-failed']['needs'], string>> = {
  room: 'хватает ли места во временной папке (TMPDIR) и есть ли право в неё писать?',
  memory:
    'не хватило памяти: закройте другие программы или поднимите предел (ulimit -v) и проверьте, что во временную папку (TMPDIR) можно писать: туда уходит то, что не помещается',
  files: 'открыто слишком много файлов: поднимите предел, ulimit -n 1024',
  library:
    'библиотека DuckDB на месте, но не загружается: в Linux ей нужна glibc не старше 2.28, и собрана она должна быть для этого компьютера; npm ci установит её заново',
};

/** Sentences about a file as a whole, and about what the machine refuses: writing, locks, the engine. */
export const filesRu = {
  'file-missing': ({ expected }) => ({
    message: `нет такого файла; нужен ${EXPECTED[expected]}`,
    hint: 'проверьте путь; пути в конфигурации отсчитываются от её папки',
  }),
  'file-address': () => ({
    message: 'это адрес сервера базы данных, а не файл',
    hint: 'впишите его в voronka.yaml: source: clickhouse://reader@host:8443/crm и transitions: { table: deal_stage_history }; паролю место в VORONKA_SOURCE_PASSWORD',
  }),
  'file-directory': ({ expected }) => ({ message: `это папка; нужен ${EXPECTED[expected]}` }),
  'file-forbidden': () => ({ message: 'нет прав на чтение' }),
  'file-empty': ({ expected }) => ({
    message: `файл пуст; нужен ${EXPECTED[expected]} со строкой заголовков`,
    hint: 'выгрузите его заново',
  }),
  'file-foreign': ({ seems }) => ({ message: `это ${SEEMS[seems]}; нужен текст CSV`, hint: REMEDY[seems] }),
  'file-unreadable': ({ format, detail }) => ({
    // что пишет библиотека об архиве, никому не поможет
    message: `не читается как ${FORMATS[format]}: ${format === 'xlsx' ? 'файл повреждён или скопирован не целиком' : detail}`,
    hint: 'выгрузите или скопируйте его заново',
  }),
  'file-unpacks': ({ limit }) => ({
    message: `в распакованном виде больше ${count(limit / 1e6)} МБ; таких больших таблиц не бывает`,
    hint: 'сохраните лист как «CSV UTF-8»',
  }),
  'sheet-unknown': ({ sheet, known }) => ({
    message: `листа «${sheet}» в книге нет; есть: ${names(known)}`,
    hint: 'исправьте `sheet:` в конфигурации; числом называют место листа среди видимых, считая с 1',
  }),
  'sheet-too-long': ({ sheet, rows, most }) => ({
    message: `на листе «${sheet}» было бы строк: ${count(rows)}; в книге Excel на листе помещается ${count(most)}`,
    hint: 'сузьте отчёт: --period короче, один --manager; или запишите csv, у него нет предела',
  }),
  'input-endless': ({ limit }) => ({
    message: `ввод не кончается: после ${count(limit / 1e6)} МБ диск с временными файлами почти полон`,
    hint: 'тот ли это ввод? Для большого нужно больше места: другую папку назовите в TMPDIR',
  }),
  'file-no-records': () => ({
    message: 'это JSON, но не таблица',
    hint: 'нужен список объектов или по объекту в строке, с одинаковыми ключами: [{"contact_id": "1", …}, …]',
  }),
  'file-pattern-empty': () => ({
    message: 'под этот шаблон не подходит ни один файл',
    hint: '* заменяет любые символы имени, ** — любые папки; имена, начинающиеся с точки, пропускаются',
  }),
  'header-absent': ({ line }) => ({
    message: `файл кончается раньше строки ${line}, в которой по конфигурации стоят заголовки`,
    hint: 'исправьте `header:` в конфигурации или уберите его — заголовки найдутся сами',
  }),
  'file-pattern-wide': ({ most }) => ({
    message: `этому шаблону пришлось бы просмотреть больше ${count(most)} файлов и папок`,
    hint: 'начните его с папки, где лежат выгрузки: выгрузки/**/*.csv',
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
  'engine-failed': ({ detail, needs }) => ({
    message: `не удалось закончить: ${detail}`,
    hint: NEEDS[needs],
  }),
  'lock-held': ({ of, pid, host, since, seconds }) => ({
    message: `${of === 'history' ? 'эту историю пишет' : 'этот отчёт готовит'} другой запуск${pid === 0 ? '' : `: процесс ${pid} на ${host} с ${since}`}; прождали ${count(seconds)} с, ничего не изменено`,
    hint: '--wait ждёт дольше; если такого запуска уже нет, удалите этот файл',
  }),
} satisfies Partial<ProblemTexts>;
