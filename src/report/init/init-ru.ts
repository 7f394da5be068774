import type { GuessReason } from '../../domain/draft/doubt.ts';
import type { TableName } from '../../domain/tables.ts';
import { clipText, tellRecord } from '../problem-lines.ts';
import { contacts, count, counted, ID_FORM_MEANINGS, list, plural, rows } from '../words/phrases-ru.ts';
import { tablesRu } from '../words/problems/tables-ru.ts';
import type { InitTexts } from './init-texts.ts';

const SHOWN = 8;
/** In the genitive: «из 21 клиента», «у 5 клиентов». */
const ofContacts = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'клиента', other: 'клиентов' })}`;
const ofRows = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'строки', other: 'строк' })}`;
const quoted = (text: string): string => `«${text}»`;
/** The first few of them; a list of forty is not read. */
const quotedList = (texts: readonly string[]): string => {
  const more = texts.length - SHOWN;
  return list([...texts.slice(0, SHOWN).map(quoted), ...(more > 0 ? [`ещё ${count(more)}`] : [])]);
};
const IN_TABLE: Readonly<Record<TableName, string>> = {
  contacts: 'В контактах',
  transitions: 'В переходах',
  activities: 'В работе',
  purchases: 'В покупках',
};
/** Each spelling with the name that it stands for. */
const quotedPairs = (names: readonly { readonly from: string; readonly to: string }[]): string =>
  names
    .slice(0, SHOWN)
    .map(({ from, to }) => `${quoted(from)} = ${quoted(to)}`)
    .join(', ') + (names.length > SHOWN ? ' …' : '');

const WHY: Readonly<Record<GuessReason, string>> = {
  name: ' по части названия и по значениям',
  editor: ', хотя кто изменил или создал запись, тот не обязательно за неё отвечает',
  'person-id': ': столбца с именами нет, а этот стоит вместо них',
  edited: ': когда сменился этап, не сказано, а это дата последнего изменения',
  created: ': когда сменился этап, не сказано, а это дата создания',
  closed: ': когда сменился этап, не сказано, а это дата закрытия',
  'other-date': ': когда сменился этап, не сказано, а это дата чего-то другого',
};
const sayOthers = (others: readonly string[]): string =>
  others.length === 0 ? '' : ` ${others.length === 1 ? 'Подошёл' : 'Подошли'} бы и ${quotedList(others)}.`;
/** Что написать, если верен другой столбец. */
const sayRemedy = (column: string, [other = '…']: readonly string[]): string =>
  `Если верен другой: columns: { ${column}: "${other}" } в конфигурации или init --column ${column}="${other}".`;

const SHAPES = {
  long: 'строка на каждую смену этапа',
  wide: 'строка на сделку, столбец с датой на каждый этап',
  snapshot: 'строка на сделку с её текущим этапом',
} as const;

export const initRu: InitTexts = {
  columns: {
    table: 'Таблица',
    file: 'Файл',
    rows: 'Строк',
    rejected: 'Испорчено',
    passedOver: 'Не записи',
    encoding: 'Кодировка',
    delimiter: 'Разделитель',
    storage: 'Хранится как',
    has: 'Что в ней есть',
    crm: 'CRM',
    taken: 'Взята как',
    item: 'Что',
    header: 'Столбец',
    example: 'Пример',
    kind: 'Вид',
    label: 'Название',
    stage: 'id',
    contacts: 'Клиентов',
    message: 'Пояснение',
  },
  titles: {
    tables: 'Подходящие таблицы',
    stored: 'Прочитанные таблицы',
    files: 'Файлы',
    columns: 'Столбцы',
    labels: 'Этапы по порядку и другие названия',
    doubts: 'Под вопросом',
    next: 'Что дальше',
  },
  kinds: { stage: 'этап', lost: 'отказ', ignored: 'пропускается', typo: 'опечатка?' },
  uses: { history: 'смены этапов', list: 'сделки с этапом', contacts: 'контакты' },
  has: { contact_id: 'клиент', stage: 'этап', at: 'время', manager: 'менеджер', created_at: 'создание' },
  stageNames: (table) => `Названия и порядок этапов взяты из таблицы ${table}.`,
  managerNames: (table) => `Имена менеджеров взяты из таблицы ${table}.`,
  recognized: ({ file, crm, preset, shape, matched }) =>
    `${file} — выгрузка ${crm} (пресет ${preset}), это видно по столбцам ${quotedList(matched)}: ${SHAPES[shape]}.`,
  recognizedTable: ({ file, crm, preset, shape, matched }) =>
    `${file} — таблица ${crm} (пресет ${preset}), это видно по столбцам ${quotedList(matched)}: ${SHAPES[shape]}.`,
  zone: (zone) => `Даты, у которых пояс не указан, читаются по часам этого компьютера: ${zone}.`,
  noLabels: 'Этапов не найдено.',
  doubts: {
    'stages-none': ({ transitions }) =>
      transitions
        ? 'Этапов нет: ни в одной строке переходов этап не указан. Может быть, этап — в другом столбце?'
        : 'Этапов нет: они берутся из переходов, а файла переходов не дали. Выгрузите историю смены этапов и запустите init ещё раз с --transitions или впишите этапы в конфигурацию сами.',
    'stages-few': ({ label }) =>
      `Найден только один этап, ${quoted(label)}; в воронке их не меньше двух. Впишите остальные в конфигурацию.`,
    'stage-invented': ({ stage }) =>
      `Этап ${quoted(stage)} выдуман: в воронке не меньше двух этапов, и без него конфигурация не работала бы. Замените его своим.`,
    'labels-many': ({ labels, stages }) =>
      `Названий ${count(labels)}, этапами из них считаем ${count(stages)}: для одной воронки много. Если какие-то значат один и тот же шаг, сделайте из них один этап: перечислите их в одном списке.`,
    'labels-cut': ({ labels, rows: number }) =>
      `В конфигурацию не ${plural(labels, { one: 'вошло', other: 'вошли' })} ${count(labels)} ${plural(labels, { one: 'редкое название', few: 'редких названия', many: 'редких названий', other: 'редких названия' })} (${rows(number)}); такие строки отклоняются, пока названия нет ни в этапах, ни в lost, ни в ignored.`,
    'order-weak': ({ first, second, before, after }) =>
      `Порядок ${quoted(first)}, затем ${quoted(second)} ненадёжен: ${before === 0 ? 'по клиентам он не виден' : `он виден у ${ofContacts(before)}`}${after === 0 ? '' : `, обратный — у ${count(after)}`}.`,
    'order-snapshot': () =>
      'По списку текущих этапов не видно, в каком порядке их проходят: порядок в конфигурации — догадка. Если он не тот, переставьте строки в stages.',
    'orders-weak': ({ more }) =>
      `Порядок ненадёжен ещё в ${count(more)} ${plural(more, { one: 'месте', other: 'местах' })}; в конфигурации отмечено каждое.`,
    'loss-by-behaviour': ({ label, contacts, followed, sources }) =>
      `${quoted(label)} считаем отказом: приходят сюда с этапов ${quotedList(sources)}, а дальше идут ${count(followed)} из ${ofContacts(contacts)}. Если это этап, перенесите название из lost в stages.`,
    'loss-goes-on': ({ label, contacts, followed }) =>
      `${quoted(label)} по названию — отказ, но ${count(followed)} из ${ofContacts(contacts)} идут дальше. Если это этап, перенесите название из lost в stages.`,
    'loss-by-word': ({ label }) =>
      `${quoted(label)} считаем отказом: такие клиенты идут в счёт потерь. Если за них никто не в ответе, перенесите название из lost в ignored.`,
    'end-unclear': ({ label }) =>
      `${quoted(label)} — конец сделки, но удачный ли, по названию не видно; считаем этапом. Если это отказ, перенесите название из stages в lost.`,
    'ignored-by-name': ({ label, performer }) =>
      `Похоже, ${quoted(label)} записал автомат${performer === undefined ? '' : ` (${performer})`}: такие строки пропускаются. Если это этап, перенесите название из ignored в stages.`,
    'label-typo': ({ label, near, rows: number }) =>
      `Похоже, ${quoted(label)} (${rows(number)}) — опечатка, а имели в виду ${quoted(near)}. Если так, возьмите там второй список названий вместо первого; до тех пор такие строки отклоняются.`,
    'labels-rare': ({ labels }) =>
      `${labels.length === 1 ? 'Редкое название, меньше 1\u00a0% строк' : 'Редкие названия, меньше 1\u00a0% строк каждое'}: ${quotedList(labels)}. Что не этап, тому место в lost или ignored.`,
    'one-row-each': ({ contacts }) =>
      `У каждого из ${ofContacts(contacts)} указан только один этап. Это похоже на список текущих этапов, а не на историю их смены: без неё не видно ни порядка этапов, ни коэффициентов.`,
    'list-apart': ({ listed, entered, label }) =>
      `Из ${ofContacts(listed)} в базе до этапа «${label}» дошли ${count(entered)}: сама база записана отдельным этапом. Если это не так, сотрите его.`,
    'pipelines-several': ({ chosen, pipelines }) =>
      `Сделки лежат в нескольких воронках: ${quotedList(pipelines.map(({ name, rows: number }) => `${name} (${count(number)})`))}. В конфигурации выбрана ${quoted(chosen)}; для другой поменяйте в ней pipeline или запустите init с --pipeline.`,
    'pipelines-in-labels': ({ header, chosen, pipelines }) =>
      `В названиях этапов в скобках указаны разные воронки: ${quotedList(pipelines.map(({ name, rows: number }) => `${name} (${count(number)})`))}. В конфигурации выбрана ${quoted(chosen)}; для другой поменяйте в ней where (названия из столбца ${quoted(header)}) и этапы.`,
    'pipelines-of-stages': ({ header, chosen, pipelines }) =>
      `Этапы — из нескольких воронок: ${quotedList(pipelines.map(({ name, rows: number }) => `${name} (${count(number)})`))}. В конфигурации выбрана ${quoted(chosen)}; для другой запустите init с --pipeline или поменяйте в ней where (этапы из столбца ${quoted(header)}).`,
    'contacts-several': ({ tables, transitions }) =>
      `Списком контактов рядом с ${transitions} могут быть несколько таблиц: ${quotedList(tables)}. Не взята ни одна; назовите нужную, например init --source URL ${transitions} ${tables[0]}.`,
    'rows-sampled': ({ file, rows: number, every }) =>
      `${file}: ${rows(number)} или около того; просмотрен каждый ${count(every)}-й клиент, поэтому редких этапов может не хватать. Отчёты считают всех, а check скажет, чего они не знают.`,
    'rows-deleted': ({ file, header, rows: number, kept }) =>
      `${file}: ${rows(number)} с пометкой об удалении в столбце ${quoted(header)}; ${plural(number, { one: 'она считается', other: 'они считаются' })}: CRM могла стереть старую историю, которая всё же была. Если такие строки не нужны, впишите where: { ${header}: [${kept.map((each) => JSON.stringify(each)).join(', ')}] }.`,
    'snapshot-only': ({ file, keepsStage }) =>
      `В файле ${file} есть только текущий этап каждой сделки: ${keepsStage ? '' : 'на каком этапе потеряны отказавшиеся, по нему не видно, а '}менеджер — сегодняшний. Путь по этапам покажут несколько выгрузок за разные дни (--transitions 'выгрузки/*.csv') или voronka track.`,
    'rows-broken': ({ file, rows: number, read, first }) =>
      `${file}: ${plural(number, { one: 'испорчена', other: 'испорчено' })} ${count(number)} из ${ofRows(read)}; такие строки отклоняются, и выводы здесь сделаны без них. Первая — строка ${first.place.line}: ${tellRecord(first, tablesRu)}`,
    'header-below': ({ file, line, above, text }) =>
      `${file}: заголовки столбцов, похоже, в строке ${line}; над ними ${plural(above, { one: 'пропущена', other: 'пропущено' })} ${rows(above)}, первая — ${quoted(clipText(text))}. Если они в другой строке, впишите в конфигурацию её номер, например header: ${line}.`,
    'sheets-several': ({ file, sheet, others }) =>
      `${file}: прочитан лист ${quoted(sheet)}; в книге есть и ${quotedList(others)}. Если нужен другой, впишите в конфигурацию его название, например sheet: ${JSON.stringify(others[0])}.`,
    'ids-apart': ({ contacts, transitions, both }) =>
      `Номера (ID) в файлах расходятся: в контактах их ${count(contacts)}, в переходах ${count(transitions)}, а общих только ${count(both)}. Верно ли выбран столбец contact_id?`,
    'ids-form': ({ form, contacts, transitions, exact, both }) =>
      `Одни и те же номера (ID) записаны в файлах по-разному: в контактах их ${count(contacts)}, в переходах ${count(transitions)}, а дословно совпадают ${count(exact)}. В конфигурацию вписано ids: ${form} (${ID_FORM_MEANINGS[form]}), и общих становится ${count(both)}. Проверьте на нескольких; если это не так, сотрите строку.`,
    'ids-rounded': ({ file, rows: number, example }) =>
      `${file}: ${rows(number)} с номером (ID), который округлила электронная таблица (${example}): разные сделки слились в одну, и никакая конфигурация их не разделит. Выгрузите файл заново и не пересохраняйте его в таблице — или храните номера как текст.`,
    'column-guessed': ({ table, column, header, others, why }) =>
      `${IN_TABLE[table]} столбец ${quoted(header)} принят за ${column}${WHY[why]}.${sayOthers(others)} ${sayRemedy(column, others)}`,
    'column-others': ({ table, column, header, others }) =>
      `${IN_TABLE[table]} ${column} берётся из столбца ${quoted(header)}.${sayOthers(others)} ${sayRemedy(column, others)}`,
    'column-twice': ({ table, column, header }) =>
      `${IN_TABLE[table]} столбец ${quoted(header)} стоит в заголовке не один раз; за ${column} принят первый.`,
    'columns-differ': ({ table, column, headers }) =>
      `${IN_TABLE[table]} ${column} — не один и тот же столбец во всех файлах (${quotedList(headers)}), поэтому в конфигурации он не указан.`,
    'manager-absent': () =>
      'Столбца с менеджерами нет: все клиенты попадут в строку «(не назначен)». Если менеджеры есть в другой выгрузке, дайте init обе; если в этой — columns: { manager: "…" } в конфигурации или init --column manager="…".',
    'rows-numbered': ({ file }) =>
      `${file}: нет столбца, по которому одну сделку отличить от другой, поэтому каждая строка считается отдельной (numbered: true). Если такой столбец есть, запустите init с --column contact_id="…".`,
    'status-ends': ({ header, won, lost }) =>
      `Чем кончилась сделка, этап не говорит, говорит столбец ${quoted(header)}: ${list([...won.map((each) => `${quoted(each)} (успех)`), ...lost.map((each) => `${quoted(each)} (отказ)`)])}. Если это не так, поправьте entries в конфигурации.`,
    'dates-stages': ({ file, headers, left }) =>
      `${file}: этапами считаем столбцы с датами ${quotedList(headers)}${left.length > 0 ? `, но не ${quotedList(left)}` : ''}. Если это не так, поправьте entries в конфигурации.`,
    'changes-of-field': ({ file, header, values }) =>
      `${file} — журнал изменений разных полей: читаем только строки, где в столбце ${quoted(header)} стоит ${quotedList(values)}. Если этап называется иначе, поправьте where в конфигурации.`,
    'times-none': ({ file, stage }) =>
      `${file}: ни в одном столбце нет времени события${stage === null ? '' : `, и ${quoted(stage)} не к чему привязать`}: воронку посчитать нельзя. Выгрузите файл с датой последней смены этапа (или последнего изменения) или историю этапов.`,
    'day-order': ({ file, example, pattern, other }) =>
      `${file}: даты вида ${example} можно прочесть двояко; прочли как ${pattern}. Если неверно, впишите в конфигурацию dates: ${other}.`,
    'times-unread': ({ file, rows: number, read, example }) =>
      `${file}: не прочлась дата в ${count(number)} из ${ofRows(read)}, например ${quoted(example)}. Укажите в конфигурации, как записаны даты: dates.`,
    'times-missing': ({ file, rows: number, read }) =>
      `${file}: нет даты в ${count(number)} из ${ofRows(read)}, такие строки отклоняются. Верно ли выбран столбец at?`,
    'standard-input': ({ table }) =>
      `${table === 'contacts' ? 'Контакты' : 'Переходы'} пришли со стандартного ввода: укажите файл в конфигурации или каждый раз давайте --${table}.`,
    'zone-utc': () =>
      'Часовой пояс — UTC, как на этом компьютере. Если CRM пишет местное время, укажите в конфигурации её пояс, например timezone: Europe/Moscow.',
    'exports-older': ({ table, pattern, others }) =>
      `${IN_TABLE[table]} следующую выгрузку найдёт ${quoted(pattern)}, но под это имя подходят и ${quotedList(others)}. Если это та же воронка, возьмите в конфигурации вторую строку file вместо первой.`,
    'managers-alike': ({ names }) =>
      `${names.length === 1 ? 'Похоже, это один человек' : 'Похоже, это одни и те же люди'}: ${quotedPairs(names)}. Строки, которые их объединят, стоят в конфигурации под managers, пока выключенные.`,
  },
  guessedTogether: (columns) =>
    `По части названия и по значениям приняты столбцы: ${columns.map(({ column, header }) => `${column} — ${quoted(header)}`).join(', ')}. ${sayRemedy(columns[0]?.column ?? '', [])}`,
  noDoubts: 'Сомнений нет.',
  next: {
    found: ({ managers, stages, contacts: number }) =>
      `Найдено: ${counted(managers, 'менеджер', 'менеджера', 'менеджеров')}, ${counted(stages, 'этап', 'этапа', 'этапов')}, ${contacts(number)}.`,
    written: ({ config, missing }) =>
      `Файл ${config} записан. Просмотрите его${missing === null ? '' : `, впишите ${missing === 'stages' ? 'этапы' : 'цели'}`} и запустите:`,
    pattern: (pattern) =>
      `Следующую выгрузку положите рядом с этой: конфигурация читает ${quoted(pattern)} и найдёт её сама.`,
  },
};
