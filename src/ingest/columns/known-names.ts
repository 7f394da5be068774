import type { TableName } from '../../domain/tables.ts';
import { splitNames } from './split-names.ts';

type KnownNames = Readonly<Record<string, readonly string[]>>;

const MANAGER = splitNames(
  'manager, owner, deal owner, deal - owner, opportunity owner, lead owner, record owner, user',
  'resource, responsible, responsible user, assigned to, assignee, sales agent, sales rep, salesperson',
  'менеджер, ответственный, ответственный менеджер, ответственный сотрудник',
  'менеджер по продажам, продавец',
);

const CONTACT_ID = splitNames(
  'contact id, opportunity id, deal id, deal - id, lead id, case id, record id, client id, customer id',
  'id сделки, id контакта, id клиента, id лида, ид сделки, ид контакта, ид клиента',
  'номер сделки, номер контакта, номер лида, номер клиента, код клиента',
  'id, ид, номер, код',
);

/** Of a touch or a purchase: a bare number may be that of the call or of the document. */
const ROW_CONTACT_ID = CONTACT_ID.filter((name) => name !== 'номер' && name !== 'код');

const PIPELINE = splitNames(
  'pipeline, deal pipeline, deal - pipeline, lead - pipeline, sales pipeline, funnel',
  'funil de vendas, embudo de ventas',
  'воронка, воронка продаж, воронка сделки',
);

/** Of a list of deals: the time at which the stage changed. Its other dates are of other things. */
export const STAGE_CHANGE_NAMES: readonly string[] = splitNames(
  'stage change date, stage changed, stage changed at, last stage change',
  'last stage change date, stage change time, deal - last stage change',
  'date entered current stage, entered stage at, stage entered at, stage date, entered at',
  'changed at, at',
  'дата изменения стадии, дата изменения этапа, дата смены стадии, дата смены этапа',
  'дата перехода, дата перехода на этап, дата входа в этап',
);

/** Of a history: whoever changed a row moved the contact. Of a list, the last editor need not be who is in charge. */
export const MOVER_NAMES: readonly string[] = splitNames(
  'stage changed by, changed by, modified by, last modified by, created by id',
  'кто изменил, кто изменил стадию, кем изменена, кем изменено, изменил, автор',
);

/** Names of columns as exports have them, the most telling first. Compared by `headerKey`. */
export const KNOWN_NAMES: Readonly<Record<TableName, KnownNames>> = {
  transitions: {
    contact_id: [...CONTACT_ID, 'contact', 'контакт', 'клиент', 'объект'],
    stage: splitNames(
      'new stage, to stage, stage name, stage, deal stage, deal - stage, lead stage, activity',
      'concept:name, status, lead status',
      'новый этап, значение после, на этап, этап, этап сделки, этап воронки, стадия, стадия сделки',
      'новая стадия, новый статус, статус, статус сделки',
    ),
    at: [
      'at',
      ...STAGE_CHANGE_NAMES.filter((name) => name !== 'at'),
      ...splitNames(
        'complete timestamp, time:timestamp, timestamp, datetime, date time, date, time, event date',
        'created date, created at, last modified',
        'дата события, дата и время, дата, время, дата изменения, время изменения, когда',
      ),
    ],
    manager: [...MANAGER, 'org:resource', ...MOVER_NAMES, 'сотрудник', 'пользователь'],
    reason: splitNames(
      'reason, loss reason, lost reason, closed lost reason, deal - lost reason',
      'причина, причина отказа, причина потери, причина закрытия',
    ),
    amount: splitNames(
      'amount, value, deal - value, deal value, close value, income, budget, price',
      'сумма, сумма сделки, бюджет, стоимость',
    ),
    currency: ['currency', 'currency iso code', 'deal - currency of value', 'deal currency', 'валюта'],
    pipeline: PIPELINE,
  },
  contacts: {
    contact_id: CONTACT_ID,
    manager: [...MANAGER, 'сотрудник'],
    created_at: splitNames(
      'created at, created, create date, created date, creation date, created time, date created',
      'deal - deal created, deal created, date entered',
      'дата создания, дата создания сделки, дата создания контакта, дата создания лида, создан',
      'создано, дата добавления',
    ),
    company: splitNames(
      'company, company name, account, account name, organization, deal - organization',
      'associated company, client, customer',
      'компания, название компании, организация, наименование, компания контакта, клиент, контрагент',
    ),
    segment: ['segment', 'sector', 'industry', 'сегмент', 'отрасль', 'категория', 'сфера деятельности'],
    source: splitNames(
      'source, lead source, original source, channel',
      'источник, источник сделки, источник лида, канал',
    ),
    kind: splitNames(
      'kind, deal type, client type, new or repeat, repeat deal',
      'тип клиента, повторная сделка, вид',
    ),
    tax_id: ['tax id', 'inn', 'vat', 'vat number', 'инн'],
    phone: splitNames(
      'phone, phone number, work phone, mobile',
      'телефон, рабочий телефон, мобильный телефон, номер телефона',
    ),
    email: splitNames(
      'email, e-mail, work email',
      'почта, эл почта, электронная почта, рабочий email, адрес почты',
    ),
    updated_at: splitNames(
      'updated at, updated, modified, modified at, modified time, last modified',
      'last modified date, update time, deal - update time',
      'дата изменения, дата редактирования, изменен, дата обновления',
    ),
    pipeline: PIPELINE,
  },
  activities: {
    contact_id: [
      ...ROW_CONTACT_ID,
      ...splitNames(
        'contact, deal, lead, related to.id, related to, contactid, associated deal ids, associated contact ids',
        'контакт, клиент, сделка, сделка/лид, лид, объект, crm, номер, код',
      ),
    ],
    at: splitNames(
      'at, activity date, activity time, call time, call date, call start time, started at, start time',
      'marked as done time, done time, done at, completed at, completed date, closed time, occurred at',
      'start date, start, date, time, datetime, date time, timestamp, created at, created date, due date',
      'дата звонка, дата вызова, дата касания, дата контакта, дата и время, дата, когда, время, начало',
      'дата начала, время начала, дата выполнения, дата завершения, дата события, дата создания, срок',
    ),
    manager: [
      ...MANAGER,
      ...splitNames(
        'assigned to user, activity assigned to, activity owner, call owner, call owner name, task owner, host',
        'agent, employee, author, сотрудник, пользователь, исполнитель, оператор, кто звонил, автор',
      ),
    ],
    kind: splitNames(
      'kind, activity type, activity kind, type, task type, call type, call and meeting type, call direction',
      'direction, channel, event',
      'тип, тип дела, тип задачи, тип касания, тип контакта, тип активности, тип звонка, вид, вид касания',
      'вид контакта, вид активности, направление, канал, действие, событие',
    ),
    result: splitNames(
      'result, outcome, call outcome, call result, meeting outcome, call disposition, disposition',
      'call status, outgoing call status, task status, status',
      'результат, результат звонка, результат касания, результат задачи, итог, итог звонка, исход, статус',
      'статус звонка',
    ),
    duration: splitNames(
      'duration, call duration, call duration (in seconds), duration seconds, duration (seconds), duration (sec)',
      'duration (min), talk time',
      'длительность, длительность звонка, длительность разговора, длительность (сек), продолжительность',
      'продолжительность звонка, время звонка, время разговора',
    ),
    // what a call cost is no sum of an offer
    amount: splitNames(
      'amount, sum, value, offer amount, proposal amount, сумма, сумма кп, сумма предложения',
    ),
    currency: ['currency', 'currency code', 'валюта'],
  },
  purchases: {
    contact_id: [
      ...ROW_CONTACT_ID,
      ...splitNames(
        'contact, customer, client, account, buyer, customer name, account name',
        'id контрагента, id покупателя, код контрагента, код покупателя',
        'контакт, контрагент, клиент, покупатель, заказчик, партнер, номер, код',
      ),
    ],
    at: splitNames(
      'at, purchase date, order date, invoice date, sale date, payment date, transaction date, paid at, ordered at',
      'date, datetime, date time, timestamp, created at, created date, close date',
      'дата покупки, дата заказа, дата оплаты, дата продажи, дата реализации, дата отгрузки, дата документа',
      'дата накладной, дата счета, дата и время, дата, период',
    ),
    amount: splitNames(
      'amount, sum, total, total amount, order total, grand total, invoice total, purchase amount, payment amount',
      'sales amount, revenue, line total, value, price',
      'сумма, сумма заказа, сумма документа, сумма продажи, сумма покупки, сумма оплаты, сумма с ндс',
      'сумма (руб), сумма руб, итого, всего, выручка, оборот, стоимость',
    ),
    currency: ['currency', 'currency code', 'currency iso code', 'валюта', 'валюта документа'],
    manager: [...MANAGER, 'сотрудник', 'автор'],
    product: splitNames(
      'product, item, product name, item name, goods, sku, product category',
      'товар, номенклатура, продукт, услуга, наименование товара, наименование, артикул, категория товара',
    ),
  },
};

/** The time of a list of present stages, the most telling first: of any change rather than of the creation. */
export const SNAPSHOT_TIME_NAMES: readonly string[] = [
  ...STAGE_CHANGE_NAMES,
  ...(KNOWN_NAMES.transitions.at ?? []).filter((name) => !KNOWN_NAMES.contacts.created_at?.includes(name)),
  ...(KNOWN_NAMES.contacts.updated_at ?? []),
];
