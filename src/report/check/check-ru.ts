import type { NoticeUnit } from '../../domain/quality/notice.ts';
import {
  contacts,
  count,
  counted,
  events,
  ID_FORM_MEANINGS,
  percent,
  plural,
  rows,
} from '../words/phrases-ru.ts';
import { reasonsRu } from '../words/problems/tables-ru.ts';
import { bookNoticesRu } from './book-notices-ru.ts';
import type { CheckTexts } from './check-texts.ts';
import { effectsRu } from './effects-ru.ts';

const amounts = (value: number): string => counted(value, 'сумма', 'суммы', 'сумм');

const UNITS: Readonly<Record<NoticeUnit, string>> = {
  contacts: 'клиентов',
  events: 'событий',
  rows: 'строк',
  names: 'имён',
  labels: 'названий',
  days: 'рабочих дней',
  amounts: 'сумм',
  dates: 'дат',
  columns: 'столбцов',
  targets: 'целей',
};

const share = (fraction: number | null): string => (fraction === null ? 'н/д' : percent(fraction));

export const checkRu: CheckTexts = {
  columns: {
    table: 'Таблица',
    file: 'Файл',
    rows: 'Строк',
    used: 'Учтено',
    rejected: 'Отклонено',
    aside: 'Не по условию',
    passedOver: 'Не записи',
    problem: 'Ошибка',
    count: 'Число',
    line: 'Строка',
    column: 'Столбец',
    value: 'Значение',
    message: 'Пояснение',
    kind: 'Вид',
    example: 'Пример',
    share: 'Доля',
    of: 'Доля от',
    effect: 'Влияние',
    from: 'Было',
    to: 'Станет',
    config: 'Конфигурация',
    reason: 'Причина',
    warning: 'Замечание',
    text: 'Текст',
    manager: 'Менеджер',
    stage: 'Этап',
    entered: 'Вошли',
    converted: 'Прошли',
    open: 'В работе',
    mature: 'Завершённых',
    coefficient: 'Коэффициент',
    verdict: 'Вывод',
    coefficient_off: 'Без поправки на срок',
    verdict_off: 'Вывод без поправки',
  },
  titles: {
    accounts: 'Строки',
    problems: 'Ошибки',
    notices: 'Качество данных',
    decisions: 'Где всё решают незавершённые',
    warnings: 'Конфигурация',
  },
  clean: 'Учтены все строки.',
  ofTables: (tables) =>
    `${tables === 1 ? 'Это таблица' : 'Это таблицы'} в базе данных: строк файла, кодировки и разделителей здесь нет и проверять их не нужно; отклонённую запись видно по её содержимому.`,
  rejected: (number) => `${plural(number, { one: 'Отклонена', other: 'Отклонено' })} ${rows(number)}.`,
  noRows: 'Строк нет.',
  withAside: ({ used, aside, pipelineless }) => {
    const blank = pipelineless === 0 ? '' : `, из них без воронки — ${count(pipelineless)}`;
    return `${used.replace(/\.$/, '')}; из других воронок или не по условию — ${count(aside)}${blank}.`;
  },
  reasons: reasonsRu,
  notices: {
    'ids-rounded': (n) => `${rows(n)} с номером (ID), который округлила электронная таблица`,
    'ids-merged': (n) =>
      `${counted(n, 'номер (ID)', 'номера (ID)', 'номеров (ID)')} одного файла из-за ключа ids ${plural(n, { one: 'совпал', other: 'совпали' })} с другими`,
    stale: (n) => `Последнее событие — ${counted(n, 'день', 'дня', 'дней')} назад`,
    'quiet-days': (n) =>
      `${counted(n, 'рабочий день', 'рабочих дня', 'рабочих дней')} без единого события: такие перерывы для этих данных необычно длинные`,
    'future-events': (n) => `${events(n)} с датой позже, чем на часах этого компьютера`,
    'future-created': (n) => `${contacts(n)} с датой создания позже, чем на часах этого компьютера`,
    'files-rejected': (n) => `${rows(n)} в файлах, из которых не учтено ничего`,
    'labels-rejected': (n) =>
      `${counted(n, 'название этапа', 'названия этапов', 'названий этапов')}, по ${plural(n, { one: 'которому', other: 'которым' })} не учтено ни одной строки`,
    'managers-blank': (n) => `${contacts(n)} без менеджера — почти все`,
    'managers-grouped': (n) =>
      `${rows(n)} без менеджера под строкой, где он указан: похоже на отчёт с группировкой по менеджерам`,
    'managers-joined': (n) =>
      `${counted(n, 'имя', 'имени', 'имён')} менеджера, где, похоже, в одной ячейке записано несколько человек`,
    'only-in-contacts': (n) => `${contacts(n)} без единого касания: в базе есть, событий нет`,
    'only-in-transitions': (n) => `${contacts(n)} есть в переходах, но не в базе`,
    'same-tax-id': (n) => `${contacts(n)} с тем же ИНН, что у другого`,
    'same-phone': (n) => `${contacts(n)} с тем же телефоном, что у другого`,
    'same-email': (n) => `${contacts(n)} с той же почтой, что у другого`,
    'same-company': (n) =>
      `${contacts(n)} с тем же названием, что у другого, если не смотреть на форму собственности и знаки`,
    'company-split': (n) => `${contacts(n)} одной компании, но у разных менеджеров`,
    'several-managers': (n) =>
      `${contacts(n)}, с ${plural(n, { one: 'которым', other: 'которыми' })} работают сразу несколько менеджеров`,
    'editor-not-owner': (n) =>
      `${events(n)}, ${plural(n, { one: 'записанное', other: 'записанных' })} не тем, кто отвечает за клиента`,
    'system-users': (n) => `${events(n)} от пользователей, которые, скорее всего, не продавцы`,
    'managers-alike': (n) =>
      `${counted(n, 'имя менеджера', 'имени менеджеров', 'имён менеджеров')} — скорее всего, другое написание имени из того же списка`,
    'stages-alike': (n) =>
      `${counted(n, 'название этапа записано', 'названия этапов записаны', 'названий этапов записаны')} по-разному: отличия только в регистре и пробелах`,
    'stages-renamed': (n) =>
      `${counted(n, 'название этапа исчезает', 'названия этапов исчезают', 'названий этапов исчезают')} там, где появляется другое`,
    'out-of-order': (n) => `${contacts(n)} с датами не по порядку: поздний этап раньше раннего`,
    'before-start': (n) => `${contacts(n)} с событием раньше даты создания или с концом раньше начала`,
    'duplicate-events': (n) =>
      `${events(n)} в точности ${plural(n, { one: 'повторяет другое', other: 'повторяют другие' })}`,
    unproven: (n) => `${events(n)} без подтверждения этапа`,
    'contacts-repeated': (n) => `${contacts(n)} в нескольких строках базы`,
    'clock-unread': (n) =>
      `${counted(n, 'столбец', 'столбца', 'столбцов')} со временем суток, ${plural(n, { one: 'который', other: 'которые' })} никто не читает`,
    'placeholder-dates': (n) =>
      `${counted(n, 'дата-заглушка', 'даты-заглушки', 'дат-заглушек')} на месте ${plural(n, { one: 'пустой', other: 'пустых' })}`,
    'created-unreadable': (n) => `${rows(n)} с непонятной датой создания`,
    undated: (n) => `${contacts(n)} с неизвестным временем входа в базу`,
    'rows-untimed': (n) => `${rows(n)} переходов без понятной даты`,
    'amounts-unreadable': (n) =>
      `${amounts(n)}, ${plural(n, { one: 'которую', other: 'которые' })} не удалось прочесть`,
    'currencies-mixed': (n) => `${amounts(n)} в разных валютах`,
    'ignored-rows': (n) => `${rows(n)} с пропускаемым названием`,
    'title-lines': (n) => `${rows(n)} над заголовками столбцов`,
    'group-lines': (n) => `${rows(n)} между группами: названия групп, суммы, повторные заголовки`,
    'footer-rows': (n) => `${rows(n)} с итогами или примечаниями в конце файла`,
    'aliases-unmatched': (n) =>
      `${counted(n, 'написание', 'написания', 'написаний')} из aliases, ${plural(n, { one: 'которого', other: 'которых' })} нет ни в одном файле`,
    'bytes-lost': (n) =>
      `${counted(n, 'место', 'места', 'мест')} в файле UTF-8, где байты не складываются в знаки`,
    'targets-unmatched': (n) =>
      `${counted(n, 'цель задана', 'цели заданы', 'целей задано')} для сегмента или менеджера, которых в данных нет`,
    'managers-teamless': (n) =>
      `${counted(n, 'менеджера', 'менеджеров', 'менеджеров')} из данных нет в managers.teams`,
    'teams-idle': (n) =>
      `${counted(n, 'менеджер', 'менеджера', 'менеджеров')} из managers.teams без единого события и клиента`,
    ...bookNoticesRu.notices,
  },
  effects: effectsRu,
  deals:
    'Общее у стольких записей, что это, похоже, список сделок, а не клиентов: несколько сделок одного клиента — обычное дело.',
  decision: ({ who, stage, open, coefficient, verdict, ageless, agelessVerdict }) =>
    `${who}, «${stage}»: ${share(coefficient)}, ${verdict}; если не смотреть на срок — ${share(ageless)}, ${agelessVerdict} (в работе ${count(open)})`,
  decisionEffect:
    'Здесь вывод зависит от тех, кто ещё в работе. По умолчанию от них ждут лишь того, что успевают за их срок; --maturity off считает каждого незавершённого неудачей.',
  sums: (sums) => `Суммы по валютам, отдельно: ${sums}.`,
  names: {
    'ids-rounded': 'округлённые номера',
    'ids-merged': 'слившиеся номера',
    stale: 'старые данные',
    'quiet-days': 'дни без событий',
    'future-events': 'события из будущего',
    'future-created': 'даты создания из будущего',
    'files-rejected': 'файлы, отклонённые целиком',
    'labels-rejected': 'этапы, отклонённые целиком',
    'managers-blank': 'почти нет менеджеров',
    'managers-grouped': 'отчёты с группировкой по менеджерам',
    'managers-joined': 'несколько человек в одной ячейке',
    'only-in-contacts': 'клиенты без касаний',
    'only-in-transitions': 'клиенты не из базы',
    'same-tax-id': 'одинаковый ИНН',
    'same-phone': 'одинаковый телефон',
    'same-email': 'одинаковая почта',
    'same-company': 'одинаковое название',
    'company-split': 'компании у разных менеджеров',
    'several-managers': 'несколько менеджеров сразу',
    'editor-not-owner': 'события не от ответственного',
    'system-users': 'служебные пользователи',
    'managers-alike': 'два написания одного имени',
    'stages-alike': 'два написания одного этапа',
    'stages-renamed': 'переименованные этапы',
    'out-of-order': 'этапы не по порядку',
    'before-start': 'события раньше начала',
    'duplicate-events': 'повторы событий',
    unproven: 'этапы без подтверждения',
    'contacts-repeated': 'повторы клиентов',
    'clock-unread': 'непрочитанное время суток',
    'placeholder-dates': 'даты-заглушки',
    'created-unreadable': 'непонятные даты создания',
    undated: 'клиенты без даты',
    'rows-untimed': 'события без времени',
    'amounts-unreadable': 'непонятные суммы',
    'currencies-mixed': 'разные валюты',
    'ignored-rows': 'пропускаемые названия',
    'title-lines': 'строки над заголовками',
    'group-lines': 'строки между группами',
    'bytes-lost': 'потерянные байты',
    'footer-rows': 'итоги и примечания в конце',
    'aliases-unmatched': 'лишние aliases',
    'targets-unmatched': 'цели ни для кого',
    'managers-teamless': 'менеджеры без команды',
    'teams-idle': 'менеджеры без событий',
    ...bookNoticesRu.names,
  },
  share: (fraction, unit) => `${fraction < 0.0005 ? `<${percent(0.001)}` : percent(fraction)} ${UNITS[unit]}`,
  unseen: (names) => `Не проверялось, потому что строки остались в базе данных: ${names.join(', ')}.`,
  clear: (names) => `Проверено и не найдено: ${names.join(', ')}.`,
  more: (number) => `… и ещё ${count(number)}`,
  noNotices: 'Больше замечаний нет.',
  noProblems: 'Отклонённых строк нет.',
  suggestions: {
    title: 'Что вписать в конфигурацию',
    ids: ({ form, contacts: listed, transitions, both }) =>
      `Одни и те же номера записаны в файлах по-разному: в контактах их ${count(listed)}, в переходах ${count(transitions)}, а общих станет ${count(both)} с ключом ids (${ID_FORM_MEANINGS[form]}).`,
    alias: (n) =>
      `${counted(n, 'имя', 'имени', 'имён')} — скорее всего, другое написание имени из того же списка. Если это один человек, впишите в aliases.`,
    system: (n) =>
      `${counted(n, 'пользователь записывает', 'пользователя записывают', 'пользователей записывают')} события, но клиентов почти не ${plural(n, { one: 'ведёт', other: 'ведут' })}. Если под этим именем никто не продаёт, впишите в system.`,
    label: ({ from, near, stage, held }) =>
      `Названия «${from}» и «${near}» встречаются одно после другого. Если этап переименовали, дайте этапу ${stage} оба${held === null ? '' : `, а первое уберите из ${held}`}:`,
    known: 'в те managers, что уже есть в конфигурации, ключ к ключу',
    stage: (stage) => `в этапе ${stage}:`,
    rows,
  },
};
