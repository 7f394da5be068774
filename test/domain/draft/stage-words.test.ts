import { describe, expect, it } from 'vitest';
import {
  findUsualStage,
  isClosedWord,
  isJunkWord,
  isLostWord,
  isOpenWord,
  isWonWord,
  looksAutomatic,
} from '../../../src/domain/draft/stage-words.ts';

/** What a label is by its words; most are one thing. */
function endOf(name: string): string {
  const tests = {
    won: isWonWord,
    lost: isLostWord,
    junk: isJunkWord,
    open: isOpenWord,
    closed: isClosedWord,
  };
  return Object.entries(tests)
    .flatMap(([end, test]) => (test(name) ? [end] : []))
    .join(' ');
}

const ENDS: Readonly<Record<string, readonly string[]>> = {
  lost: [
    ...[
      'Отказ',
      'ОТКАЗ клиента',
      'Закрыто и не реализовано',
      'Провалена',
      'Потерян',
      'Неуспех',
      'Отменён',
      'Отменен',
    ],
    ...[
      'Сделка не состоялась',
      'Клиент отказался',
      'Не выиграна',
      'Lost',
      'Closed Lost',
      'closed-lost',
      'Rejected',
    ],
    ...[
      'Refused by client',
      'Disqualified',
      'Not interested',
      'Deal - Lost',
      'dead',
      'closed_lost',
      'closedlost',
    ],
    ...[
      'Closed—lost',
      'Abandoned',
      'Cancelled',
      'Canceled',
      'Unqualified',
      'Not won',
      'No decision',
      'Failed',
    ],
    ...[
      'Втрачено',
      'Відмова',
      'Скасовано',
      'Не реалізовано',
      'Програна',
      'Бас тартты',
      'Жоғалған',
      'Сәтсіз',
      'Ұтылды',
    ],
    ...[
      'Verloren',
      'Abgelehnt',
      'Storniert',
      'Kein Interesse',
      'Absage',
      'Nicht gewonnen',
      'Geschlossen - verloren',
    ],
    ...['Perdu', 'Perdue', 'Fermée perdue', 'Refusé', 'Annulée', 'Sans suite', 'Échec', 'ECHEC'],
    ...['Perdido', 'Cerrado perdido', 'Rechazada', 'Descartado', 'Cancelado', 'Sin interés', 'Perdida'],
    ...['Fechado - perdido', 'Recusada', 'Desistência', 'Desqualificado', 'Não ganho', 'Venda perdida'],
    ...['Perso', 'Persa', 'Chiuso perso', 'Rifiutato', 'Annullata', 'Abbandonato'],
    ...['Przegrana', 'Utracony', 'Odrzucone', 'Anulowane', 'Rezygnacja', 'Zamknięte przegrane'],
    ...['Kaybedildi', 'Kapandı - Kaybedildi', 'İptal', 'Reddedildi', 'Kayıp', 'Başarısız', 'Kazanılamadı'],
  ],
  junk: [
    'Спам',
    'Дубль',
    'Нецелевой',
    'DUPLICATE',
    'Junk lead',
    'Сміття',
    'Dublette',
    'Doublon',
    'Lixo',
    'Śmieci',
  ],
  won: [
    ...[
      'Успешно реализовано',
      'Оплачено',
      'Выиграна',
      'Продано',
      'Closed Won',
      'Deal - Won',
      'closedwon',
      'Closed—won',
    ],
    ...[
      'closed_won',
      'Paid',
      'Sold',
      'Converted',
      'Виграно',
      'Успішно реалізовано',
      'Жеңді',
      'Сәтті',
      'Төленді',
    ],
    ...[
      'Gewonnen',
      'Geschlossen – gewonnen',
      'Bezahlt',
      'Verkauft',
      'Gagné',
      'GAGNE',
      'Fermée gagnée',
      'Vendu',
    ],
    ...['Ganado', 'Cerrada ganada', 'Vendido', 'Ganho', 'Fechado - ganho', 'Venda ganha', 'Pago'],
    ...[
      'Vinto',
      'Chiuso vinto',
      'Venduto',
      'Wygrana',
      'Sprzedane',
      'Opłacone',
      'Kazanıldı',
      'KAZANILDI',
      'Satıldı',
    ],
  ],
  open: [
    ...[
      'Open',
      'In progress',
      'Active',
      'В работе',
      'Открыта',
      'не закрыта',
      'Новый',
      'Відкрита',
      'У роботі',
      'Ашық',
    ],
    ...[
      'Offen',
      'In Bearbeitung',
      'En cours',
      'Ouvert',
      'Abierto',
      'En curso',
      'Aberto',
      'Em andamento',
      'Aperto',
    ],
    ...['In corso', 'Otwarte', 'W toku', 'Açık', 'Devam ediyor', 'Offene Zahlung'],
  ],
  closed: [
    'Closed',
    'Закрыта',
    'Архив',
    'Abgeschlossen',
    'Fechado',
    'Cerrado',
    'Chiuso',
    'Zamknięte',
    'Kapandı',
  ],
  '': [
    ...[
      'База',
      'Договор',
      'Безотказная поставка',
      'Deadline set',
      'Lostock visit',
      'Переговоры',
      'Wonderland',
    ],
    ...[
      'Winterdienst',
      'Verlustanalyse',
      'Loss analysis',
      'Lost & found',
      'Win/Loss review',
      'Win-back',
      'Not lost',
    ],
    ...[
      'не потерян',
      'Работа с отказами',
      'won’t',
      'Не оплачено',
      'Awaiting payment',
      'Ожидает оплаты',
      'Предоплата',
    ],
    ...[
      'Счёт на оплату',
      'Реализация',
      'Программа',
      'Программное предложение',
      'Програма лояльності',
      'Persona',
    ],
    ...[
      'Kaybeden değil',
      'Kazanıldı değil',
      'Refinement',
      'Verlosung',
      'Gannt chart',
      'Жеңілдік ұсынысы',
      'Pagoda',
    ],
  ],
};

describe('the name of a stage', () => {
  it.each(Object.entries(ENDS).flatMap(([end, names]) => names.map((name) => [name, end] as const)))(
    'tells whether it is an end: %s -> %s',
    (name, end) => expect(endOf(name)).toBe(end),
  );

  it.each(['Автозвонок', 'Робот', 'email-рассылка', 'Autodialler', 'robot', 'Chat Bot'])(
    'tells a machine: %s',
    (name) => expect(looksAutomatic(name)).toBe(true),
  );

  it.each(['Автосалон', 'Bottling', 'Звонок'])('tells no machine: %s', (name) =>
    expect(looksAutomatic(name)).toBe(false),
  );

  it.each([
    ['Знакомство', 'acquaintance'],
    ['Презентация и условия', 'presentation'],
    ['Отправлено КП', 'presentation'],
    ['Договор подписан', 'contract'],
    ['First delivery', 'contract'],
    ['Оплата', 'payment'],
    ['Платёж получен', 'payment'],
    ['База', null],
    ['Negotiation', null],
  ])('resembles a stage of the article: %s -> %s', (name, usual) => expect(findUsualStage(name)).toBe(usual));
});
