import type { Layout } from './preset.ts';

/** A file of touches: a row each. */
const TOUCHES = { table: 'activities', shape: 'long' } as const;

/**
 * Bitrix24: its list of activities, and its statistics of telephony. Both name the deal by its title, as the list on the
 * screen does: where the contacts have numbers, the column has to be exported as well and named in the config.
 */
export const BITRIX24_TOUCHES: readonly Layout[] = [
  {
    ...TOUCHES,
    id: 'activities-ru',
    language: 'ru',
    marks: ['Сделка/Лид', 'Тип', 'Статус', 'Ответственный', 'Срок'],
    confirmed: true,
    columns: {
      contact_id: ['ID сделки', 'Сделка/Лид', 'Клиент'],
      at: ['Начало', 'Срок', 'Дата создания'],
      manager: ['Ответственный'],
      kind: ['Тип'],
      result: ['Статус'],
    },
    where: { Статус: ['Выполнено'] },
  },
  {
    ...TOUCHES,
    id: 'activities-en',
    language: 'en',
    marks: ['Deal/Lead', 'Type', 'Status', 'Responsible person', 'Deadline'],
    confirmed: true,
    columns: {
      contact_id: ['Deal ID', 'Deal/Lead', 'Client'],
      at: ['Start', 'Deadline', 'Created on'],
      manager: ['Responsible person'],
      kind: ['Type'],
      result: ['Status'],
    },
    where: { Status: ['Completed'] },
  },
  {
    ...TOUCHES,
    id: 'calls-ru',
    language: 'ru',
    marks: ['Сотрудник', 'Номер телефона', 'Тип звонка', 'Дата вызова'],
    confirmed: true,
    columns: {
      contact_id: ['CRM'],
      at: ['Дата вызова'],
      manager: ['Сотрудник'],
      kind: ['Тип звонка'],
      result: ['Статус'],
      duration: ['Время звонка'],
    },
  },
  {
    ...TOUCHES,
    id: 'calls-en',
    language: 'en',
    marks: ['Employee', 'Phone', 'Call type', 'Call date', 'Call duration'],
    confirmed: true,
    columns: {
      contact_id: ['CRM'],
      at: ['Call date'],
      manager: ['Employee'],
      kind: ['Call type'],
      result: ['Status'],
      duration: ['Call duration'],
    },
  },
];

/**
 * amoCRM: its list of events holds calls and letters beside the changes of stages; it is read so where it is given as
 * activities. Of an export of its tasks no header line is known.
 */
export const AMOCRM_TOUCHES: readonly Layout[] = [
  {
    ...TOUCHES,
    id: 'touches-ru',
    language: 'ru',
    marks: ['Объект', 'Событие', 'Значение до', 'Значение после'],
    confirmed: false,
    columns: { contact_id: ['Объект'], at: ['Дата'], manager: ['Автор'], kind: ['Событие'] },
    where: {
      Событие: [
        ...['Исходящий звонок', 'Входящий звонок', 'Исходящее письмо', 'Входящее письмо'],
        ...['Исходящее сообщение', 'Входящее сообщение', 'Исходящее SMS', 'Входящее SMS'],
        ...['Завершение задачи', 'Результат по задаче'],
      ],
    },
  },
];

/** HubSpot: exports of calls, of meetings and of all activities, by the names of their properties. */
export const HUBSPOT_TOUCHES: readonly Layout[] = [
  hubspot('calls-en', ['Call outcome', 'Activity date', 'Activity assigned to']),
  hubspot('meetings-en', ['Meeting name', 'Activity date', 'Activity assigned to']),
  hubspot('activities-en', ['Activity type', 'Activity date', 'Activity assigned to']),
];

function hubspot(id: string, marks: readonly string[]): Layout {
  return {
    ...TOUCHES,
    id,
    language: 'en',
    marks,
    confirmed: false,
    columns: {
      contact_id: [
        ...['Associated Deal IDs', 'Associated Contact IDs', 'Associated Company IDs'],
        ...['Associated Deal', 'Associated Contact', 'Associated Company'],
      ],
      at: ['Activity date'],
      manager: ['Activity assigned to'],
      kind: ['Activity type', 'Call and meeting type', 'Call direction'],
      result: ['Call outcome', 'Meeting outcome'],
      duration: ['Call duration'],
    },
  };
}

const PIPEDRIVE_COLUMNS = {
  contact_id: ['Deal ID', 'Deal'],
  at: ['Marked as done time', 'Due date'],
  manager: ['Assigned to user'],
  kind: ['Type'],
  duration: ['Duration'],
} as const;

/** Pipedrive: activities, planned ones among them. */
export const PIPEDRIVE_TOUCHES: readonly Layout[] = [
  {
    ...TOUCHES,
    id: 'activities-en',
    language: 'en',
    marks: ['Subject', 'Type', 'Done', 'Due date', 'Assigned to user'],
    confirmed: true,
    columns: PIPEDRIVE_COLUMNS,
    where: { Done: ['Done', 'Yes', 'True', '1'] },
  },
  {
    ...TOUCHES,
    id: 'activities-en-prefixed',
    language: 'en',
    marks: ['Activity - Subject', 'Activity - Done', 'Activity - Due date', 'Activity - Assigned to user'],
    confirmed: false,
    columns: Object.fromEntries(
      Object.entries(PIPEDRIVE_COLUMNS).map(([logical, names]) => [
        logical,
        [...names.map((name) => `Activity - ${name}`), ...(logical === 'contact_id' ? ['Deal - ID'] : [])],
      ]),
    ),
    where: { 'Activity - Done': ['Done', 'Yes', 'True', '1'] },
  },
];

/** Zoho CRM: calls and tasks, each module an export of its own. */
export const ZOHO_TOUCHES: readonly Layout[] = [
  {
    ...TOUCHES,
    id: 'calls-en',
    language: 'en',
    marks: ['Call Start Time', 'Call Type', 'Call Duration (in seconds)'],
    confirmed: true,
    columns: {
      contact_id: ['Related To.id', 'CONTACTID', 'Contact Name.id', 'Related To', 'Contact Name'],
      at: ['Call Start Time'],
      manager: ['Call Owner', 'Call Owner Name', 'Call Owner.id'],
      kind: ['Call Type'],
      result: ['Call Result', 'Call Status', 'Outgoing Call Status'],
      duration: ['Call Duration (in seconds)', 'Call Duration'],
    },
  },
  {
    ...TOUCHES,
    id: 'tasks-en',
    language: 'en',
    marks: ['Task Owner', 'Subject', 'Status', 'Due Date'],
    confirmed: false,
    columns: {
      contact_id: ['Related To.id', 'Contact Name.id', 'Related To', 'Contact Name'],
      at: ['Closed Time', 'Due Date'],
      manager: ['Task Owner'],
      kind: ['Task Type', 'Subject'],
      result: ['Status'],
    },
    where: { Status: ['Completed'] },
  },
];
