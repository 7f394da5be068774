import { phrases } from './header-words.ts';

/** Words of headers of files of touches and of purchases, in en and ru. */
export const TOUCH = phrases(
  'call, calls, touch, task, meeting, activity type, engagement, звон*, касани*, задач*, встреч*, дело, дела',
  'тип контакта, вид контакта, вид касания',
);
export const LENGTH = phrases(
  'duration, talk time, call length, длительност*, продолжительност*, время звонка',
);
export const KIND = phrases('type, kind, direction, channel, тип, вид, направлени*, канал, способ');
export const PURCHASE = phrases(
  'purchase, purchased, order, invoice, paid, sale, sold, receipt, покупк*, заказ*, оплат*, продаж*, реализац*, отгруз*',
  'накладн*, счет, документ*, контрагент*, покупател*',
);
export const PRODUCT = phrases('product, item, sku, goods, товар*, номенклатур*, продукт*, артикул*');

/** What touches are called where a column says of what kind they are. */
export const TOUCH_VALUE =
  /звон|встреч|письм|визит|задач|сообщени|мессенджер|созвон|смс|call|meeting|mail|task|visit|lunch|message|whatsapp|telegram|sms/iu;

/** Names of files that say what their rows are. */
export const TOUCH_FILE =
  /(?<!\p{L})(activit|calls?(?!\p{L})|touch|tasks?(?!\p{L})|engagement|звонк|касани|дела(?!\p{L})|задач|активност)/iu;
export const PURCHASE_FILE =
  /(?<!\p{L})(purchase|orders?(?!\p{L})|invoice|sales(?!\p{L})|payments?(?!\p{L})|покупк|заказ|продаж|оплат|реализац|отгруз|накладн)/iu;
