import { counted, plural, rows } from '../words/phrases-ru.ts';
import type { BookNoticeTexts } from './check-texts.ts';

const touches = (n: number): string => counted(n, 'касание', 'касания', 'касаний');
const purchases = (n: number): string => counted(n, 'покупка', 'покупки', 'покупок');

/** What `check` says of touches, purchases and reasons of a loss. */
export const bookNoticesRu: BookNoticeTexts = {
  notices: {
    'touches-unknown-contacts': (n) => `${touches(n)} клиентов, которых нет ни в одном другом файле`,
    'touches-unknown-managers': (n) => `${touches(n)} от тех, у кого нет ни клиентов, ни событий`,
    'touches-ahead': (n) => `${touches(n)} с датой позже, чем на часах этого компьютера`,
    'touches-empty': (n) => `${touches(n)} нулевой длительности`,
    'kinds-unknown': (n) => `${touches(n)} такого вида, которого нет в activities.kinds`,
    'results-unknown': (n) => `${touches(n)} с результатом, которого нет в activities.substantive`,
    'reasons-unknown': (n) =>
      `${counted(n, 'отказ', 'отказа', 'отказов')} по ${plural(n, { one: 'причине, которой', other: 'причинам, которых' })} нет в refusals.reasons`,
    'purchases-unknown-contacts': (n) => `${purchases(n)} клиентов, которых нет ни в одном другом файле`,
    'purchases-ahead': (n) => `${purchases(n)} с датой позже, чем на часах этого компьютера`,
    'purchases-repeated': (n) =>
      `${rows(n)} покупок, в точности ${plural(n, { one: 'повторяющая другую', other: 'повторяющие другие' })}`,
    'purchases-mixed': (n) => `${purchases(n)} в разных валютах`,
  },
  effects: {
    'touches-unknown-contacts':
      'Работа засчитана, но в воронке такого клиента нет. Может быть, в файле другой номер — самого звонка или компании?',
    'touches-unknown-managers':
      'Касания есть, а воронки нет: другое написание имени или пользователь, который не продаёт? Имена соединяет managers.aliases, служебных исключает managers.system.',
    'touches-ahead':
      'Это план, а не сделанное: отчёт на более ранний день его не учтёт. Выгружайте только завершённые дела.',
    'touches-empty':
      'На звонок без длительности никто не ответил: среди звонков он считается пропущенным, а не касанием.',
    'kinds-unknown':
      'Это касание, но не предложение и не заявка. Если всё-таки предложение или заявка — впишите его вид туда.',
    'results-unknown':
      'Такое касание считается пропущенным: рядом с касаниями, а не среди них. Если разговор состоялся, впишите результат туда. Результаты вроде «нет ответа» здесь не в счёт.',
    'reasons-unknown':
      'Каждая такая причина — отдельная строка. Чтобы соединить её с другой или назначить повторный звонок, впишите её в конфигурацию.',
    'purchases-unknown-contacts':
      'Покупка учтена, но ни менеджера, ни компании такого клиента никто не знает. Может быть, в файле другой номер, чем в остальных?',
    'purchases-ahead': 'С датой из будущего молчащий клиент кажется активным. Заказ только запланирован?',
    'purchases-repeated':
      'Каждая считается покупкой. Если файл выгрузили дважды или каждая позиция заказа — строка, суммы и повторные покупки завышены.',
    'purchases-mixed': 'Суммы разных валют не складываются и не пересчитываются.',
  },
  names: {
    'touches-unknown-contacts': 'касания неизвестных клиентов',
    'touches-unknown-managers': 'касания неизвестных менеджеров',
    'touches-ahead': 'касания из будущего',
    'touches-empty': 'касания нулевой длительности',
    'kinds-unknown': 'неизвестные виды касаний',
    'results-unknown': 'неизвестные результаты касаний',
    'reasons-unknown': 'неизвестные причины отказа',
    'purchases-unknown-contacts': 'покупки неизвестных клиентов',
    'purchases-ahead': 'покупки из будущего',
    'purchases-repeated': 'повторы покупок',
    'purchases-mixed': 'покупки в разных валютах',
  },
};
