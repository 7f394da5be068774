import { splitNames } from '../../columns/split-names.ts';
import type { Preset } from '../preset.ts';

/** RetailCRM, export of orders: the current status, and when it came. Statuses are the user's own; these are the first ones. */
export const retailcrm: Preset = {
  name: 'retailcrm',
  crm: 'RetailCRM',
  layouts: [
    {
      id: 'orders-ru',
      language: 'ru',
      marks: ['Номер заказа', 'Статус', 'Дата изменения статуса'],
      shape: 'snapshot',
      confirmed: false,
      columns: {
        contact_id: ['Номер заказа'],
        stage: ['Статус'],
        at: ['Дата изменения статуса'],
        manager: ['Менеджер'],
        company: ['Клиент', 'Покупатель', 'Контрагент'],
        created_at: ['Дата и время создания', 'Дата создания', 'Дата оформления'],
        amount: ['Сумма', 'Сумма заказа'],
        reason: ['Причина отмены'],
        source: ['Источник', 'Способ оформления'],
        segment: ['Магазин'],
      },
    },
  ],
  stages: [
    splitNames('Новый, Согласование, Доставляется, Выполнен'),
    splitNames(
      'Новый, Согласование, Согласован с клиентом, Передано в комплектацию, Комплектуется, Укомплектован',
      'Передано в доставку, Доставляется, Выполнен',
    ),
  ],
  ownStages: true,
  won: ['Выполнен'],
  lost: splitNames(
    'Отменен, Отменён, Недозвон, Нет в наличии, Купил в другом месте, Не устроила доставка, Не устроила цена',
  ),
};
