import { count, list, numbers, plural, rows } from '../words/phrases-ru.ts';
import type { AskTexts } from './ask-texts.ts';

const YES = { value: 'yes', label: 'Да' } as const;
const NO = { value: 'no', label: 'Нет' } as const;
const USUAL = {
  acquaintance: '90–100 %',
  presentation: '20–80 %, по отрасли',
  contract: '40–80 %',
  payment: '90–99 %',
} as const;
const ofContacts = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'клиента', other: 'клиентов' })}`;

const COLUMNS: Readonly<Record<string, string>> = {
  contact_id: 'номер сделки или контакта',
  stage: 'этап',
  at: 'время смены этапа',
  manager: 'ответственный менеджер',
};

export const askRu: AskTexts = {
  intro: [
    'Стрелки вверх и вниз выбирают, Enter принимает предложенное.',
    'Ctrl-C прерывает, и ничего не записывается.',
  ],
  yesNo: [YES, NO],
  noYes: [NO, YES],
  rows,
  column: (name) => `В каком столбце ${COLUMNS[name] ?? `«${name}»`}?`,
  table: 'Смены этапов могут быть в нескольких таблицах. Какую взять?',
  pipeline: 'Сделки лежат в нескольких воронках. По какой считать?',
  dates: (file) => `${file}: как читать эти даты?`,
  dated: (text, day) => `${text} — это ${numbers.longDay(day)}`,
  zone: 'В каком часовом поясе CRM записывает время?',
  zoneUnknown: 'Такого часового пояса нет. Примеры: Europe/Moscow, Asia/Novosibirsk.',
  older: ({ pattern, others }) =>
    `Под именем «${pattern}» найдётся следующая выгрузка, а также ${list(others.slice(0, 5))}${others.length > 5 ? ' …' : ''}. Всё это выгрузки той же воронки?`,
  kinds: { stage: 'Этап', lost: 'Отказ', ignored: 'Ничего: не учитывать' },
  kind: ({ label, contacts, followed }) =>
    contacts === undefined || followed === undefined
      ? `Что такое «${label}»?`
      : `Что такое «${label}»? Дальше идут ${count(followed)} из ${ofContacts(contacts)}.`,
  typo: ({ label, near, rows: number }) =>
    `«${label}» (${rows(number)}) — это опечатка, и имели в виду «${near}»?`,
  order: 'Верен ли порядок этапов? Если нет, напишите их номера в нужном порядке',
  orderWrong: (stages) => `Нужны все номера от 1 до ${stages}, каждый по разу, например: ${stages} … 2 1`,
  list: ({ listed, entered, label }) =>
    `Из ${ofContacts(listed)} в файле контактов до этапа «${label}» дошли ${count(entered)}. Сама база — отдельный этап?`,
  alike: 'Объединить эти имена?',
  targets: 'Для выводов нужны цели: какая доля клиентов должна перейти на этап с предыдущего. Впишем их?',
  targetsWhen: [
    { value: 'now', label: 'Сейчас' },
    { value: 'later', label: 'Потом, в файле' },
  ],
  target: ({ stage, usual }) =>
    `${stage}: цель${usual === null ? '' : `, обычно ${USUAL[usual]}`} (прочерк — без цели)`,
  shareWrong: 'Доля от 0 до 100 %, например 70%; прочерк — без цели',
  floor: ({ stage }) => `${stage}: порог, наименьшая ещё допустимая доля`,
  floorWrong: (target) => `Доля не выше цели ${target}, например 60%`,
};
