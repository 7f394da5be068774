import { phrases } from './header-words.ts';

/** Words of headers that say: this is an identifier. In en, ru, uk, kk, de, fr, es, pt, it, pl, tr. */
export const ID = phrases(
  'id, ids, guid, uuid, identifier, key, unique id, ид, айди, идентификатор, ідентифікатор, сәйкестендіргіш',
  'kennung, identifiant, identificador, identificativo, identyfikator, kimlik, kimligi',
);

export const NUMBER = phrases(
  'no, nr, num, number, №, #, n°, номер, код, code, ref, reference, нөмір*, нөмер*, коды',
  'nummer, *nummer, numero, numer, numara*, no, codigo, codice, kod, kodu, referencia, riferimento, folio',
);

/** What a row of a funnel may be: a deal first. */
export const DEAL = phrases(
  'deal, deals, opportunity, opportunities, opp, opps, lead, leads, mql, case, ticket, request, order, enquiry',
  'inquiry, prospect, record, sale, item, application, сделк*, сделок, лид, лида, заявк*, заказ*, обращени*',
  'запрос*, продаж*, угод*, замовлен*, заявк*, мәміле*, өтінім*, тапсырыс*, deal, geschaft*, vorgang*',
  'verkaufschance*, chance, auftrag*, anfrage*, affaire*, opportunite*, dossier, oportunidad*, negocio*, trato*',
  'negociacao, pedido, trattativ*, opportunita, affare, szans*, transakcj*, okazj*, zamowien*, firsat*',
  'anlasma*, siparis*, talep*',
);

export const CONTACT = phrases(
  'contact, client, customer, person, buyer, контакт*, клиент*, клієнт*, клієнта, покупател*, kunde*, kunden*',
  'kontakt*, contacto, cliente, contato, contatto, klient*, client, musteri*, kisi*, тұтынушы*, байланыс',
);

/** Things that have identifiers too, and are no deal. */
export const OTHER_THING = phrases(
  'company, account, organization, organisation, owner, user, manager, agent, rep, seller, sdr, sr, employee',
  'pipeline, funnel, stage, status, phase, step, parent, campaign, product, currency, invoice, tax, vat, phone',
  'source, type, category, team, group, department, page, landing, creator, created by, modified by, by, assigned',
  'responsible, activity, task, price, quote, store, shop, region, country, semantic, contract, page, portal',
  'event, change, history, log, transition, move, moves, событи*, изменени*, истори*, переход*, події, зміни, оқиға*, ereignis*',
  'evenement*, evento*, zdarzeni*, wpis*, olay*, islem*, записи, запису, жазба*, historique, historial, historico, storico',
  'variant, version, index, zip, postal, postcode, bank, card, pin, pass, house, apartment, building, line',
  'компани*, организац*, контрагент*, владел*, пользовател*, менеджер*, сотрудник*, ответственн*, воронк*',
  'этап*, стади*, статус*, кампани*, товар*, валют*, счет*, счёт*, инн, кпп, огрн, телефон*, источник*, тип*',
  'категори*, отдел*, групп*, магазин*, договор*, автор*, индекс*, родител*, компанії, відповідальн*, етап*',
  'стаді*, воронк*, джерел*, жауапты*, кезең*, көз*, firma*, unternehmen*, besitzer*, benutzer*, mitarbeiter*',
  'pipeline*, phasen*, quelle*, produkt*, rechnung*, entreprise*, societe*, proprietaire*, utilisateur*',
  'responsable*, etape*, statut*, source*, produit*, facture*, empresa*, propietari*, usuario*, etapa*, estado*',
  'origen, producto, factura, responsavel, usuario, origem, produto, fatura, azienda, proprietario, utente',
  'fase*, stato, fonte, prodotto, fattura, firmy, wlasciciel*, uzytkownik*, opiekun*, etap*, zrodl*, produktu',
  'faktur*, sirket*, sahib*, kullanici*, asama*, kaynak*, urun*, fatura*',
);

/** An id that another system gave: it would do where there is no other. */
export const FOREIGN = phrases(
  'external, legacy, old, original, foreign, внешн*, зовнішн*, сыртқы, extern*, externe, externo, esterno',
  'zewnetrzn*, harici, checksum, hash',
);

/** How many there are of something is no number of a contact. */
export const QUANTITY = phrases(
  'number of, count, quantity, qty, num of, no of, of employees, колич*, кол, кол-во, число, кількість, саны',
  'anzahl, menge, nombre, cantidad, quantidade, quantita, liczba, ilosc, adet, sayisi',
);
