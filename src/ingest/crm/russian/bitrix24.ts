import { splitNames } from '../../columns/split-names.ts';
import type { Preset } from '../preset.ts';
import { BITRIX24_TOUCHES } from '../touch-layouts.ts';

/**
 * Bitrix24, list of deals. Which columns there are depends on the user's view; a deal with several products is several
 * rows. Stages as its own language files have them. Its REST API keeps the history of stages, by their ids.
 */
export const bitrix24: Preset = {
  name: 'bitrix24',
  crm: 'Bitrix24',
  layouts: [
    {
      id: 'deals-ru',
      language: 'ru',
      marks: ['Название сделки', 'Стадия сделки', 'Ответственный'],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        contact_id: ['ID'],
        stage: ['Стадия сделки'],
        at: ['Дата изменения стадии', 'Дата изменения'],
        manager: ['Ответственный'],
        pipeline: ['Воронка', 'Направление'],
        company: ['Компания', 'Контакт'],
        created_at: ['Дата создания'],
        updated_at: ['Дата изменения'],
        amount: ['Сумма'],
        currency: ['Валюта'],
        source: ['Источник'],
        kind: ['Повторная сделка'],
        phone: ['Рабочий телефон', 'Мобильный телефон'],
        email: ['Рабочий e-mail', 'Частный e-mail'],
        tax_id: ['ИНН'],
      },
    },
    {
      id: 'deals-en',
      language: 'en',
      marks: ['Deal Name', 'Stage', 'Responsible'],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        contact_id: ['ID'],
        stage: ['Stage'],
        at: ['Stage change date', 'Modified'],
        manager: ['Responsible'],
        pipeline: ['Pipeline'],
        company: ['Company', 'Contact'],
        created_at: ['Created'],
        updated_at: ['Modified'],
        amount: ['Income', 'Total'],
        currency: ['Currency'],
        source: ['Source'],
        kind: ['Repeat deal'],
        phone: ['Work Phone', 'Mobile'],
        email: ['Work E-mail', 'Home E-mail'],
      },
    },
    {
      // crm.stagehistory.list: who moved the deal, it does not say
      id: 'stage-history',
      language: 'en',
      marks: ['OWNER_ID', 'CREATED_TIME', 'STAGE_ID', 'STAGE_SEMANTIC_ID'],
      shape: 'long',
      confirmed: true,
      columns: {
        contact_id: ['OWNER_ID'],
        stage: ['STAGE_ID'],
        at: ['CREATED_TIME'],
        pipeline: ['CATEGORY_ID'],
      },
    },
    {
      // the same of leads and invoices
      id: 'status-history',
      language: 'en',
      marks: ['OWNER_ID', 'CREATED_TIME', 'STATUS_ID', 'STATUS_SEMANTIC_ID'],
      shape: 'long',
      confirmed: true,
      columns: { contact_id: ['OWNER_ID'], stage: ['STATUS_ID'], at: ['CREATED_TIME'] },
    },
    ...BITRIX24_TOUCHES,
  ],
  stages: [
    // Bitrix24 itself writes the third with a Latin C
    splitNames('Новая, Подготовка документов, Cчёт на предоплату, В работе, Финальный счёт, Сделка успешна'),
    splitNames('Новая, Подготовка документов, Счёт на предоплату, В работе, Финальный счёт, Сделка успешна'),
    splitNames('New, Create papers, Invoice, In progress, Final invoice, Deal won'),
    splitNames('NEW, PREPARATION, PREPAYMENT_INVOICE, EXECUTING, FINAL_INVOICE, WON'),
    splitNames('NEW, IN_PROCESS, PROCESSED, CONVERTED'),
  ],
  won: ['Сделка успешна', 'Deal won', 'WON', 'CONVERTED'],
  lost: [
    ...['Сделка провалена', 'Анализ причины провала', 'Deal lost', 'Analyze failure'],
    ...['LOSE', 'APOLOGY', 'JUNK'],
  ],
};
