import { phrases } from './header-words.ts';

/** What headers of columns of dates say. In en, ru, uk, kk, de, fr, es, pt, it, pl, tr. */

/** A plan is no event. */
export const PLANNED = phrases(
  'duedate, planned, plan, est, estimated, estimate, expected, expects, forecast, forecasted, due, next, target, projected',
  'anticipated, deadline, reminder, follow up, followup, scheduled close, until, valid, expires, expiry, expiration',
  'renewal, goal, promised, предполаг*, план*, планов*, планиру*, ожида*, прогноз*, следующ*, срок*, дедлайн*',
  'ближайш*, напомин*, очікуван*, запланован*, наступн*, термін*, прогнозован*, передбач*, жоспар*, күтілетін*, болж*',
  'келесі, мерзім*, geplant*, erwartet*, voraussichtlich*, plan*, fallig*, nachst*, wiedervorlage, prognos*, frist*, ziel*',
  'prevu*, prevision*, attendu*, estime*, echeance*, prochain*, planifi*, cible*, previst*, esperad*, estimad*',
  'planificad*, proxim*, vencimient*, pronostic*, objetivo, previsao*, planejad*, vencimento, prazo*, attes*',
  'stimat*, pianificat*, prossim*, scadenza, przewidywan*, planowan*, oczekiwan*, szacowan*, nastepn*, spodziewan*, kolejn*',
  'prognoz*, beklenen*, planlanan*, tahmin*, ongorulen*, sonraki, hedef*, vade*',
);

/** In Polish and Russian the day when something is due, in German an appointment: a plan where nothing else is said. */
export const DUE_OR_MET = phrases('termin*, термин*');

/** Dates of something else than the deal's way. */
export const ASIDE = phrases(
  'birth*, birthday, compleanno, anniversaire, aniversario, cumpleanos, born, founded, established, last contact*, last activity, last call, last email, last visit',
  'last login, last note, last seen, last engagement, sync*, synced, import*, export*, fivetran, contract end',
  'end date, modstamp, warranty, subscription, рожд*, последн* контакт*, последн* актив*, последн* звон*, окончан*',
  'импорт*, выгруз*, народж*, останн* контакт*, туған*, geburt*, letzter kontakt, letzte aktivitat, import*',
  'naissance, dernier contact, derniere activite, nacimiento, ultimo contacto, ultima actividad, nascimento',
  'ultimo contato, ultima atividade, nascita, ultimo contatto, ultima attivita, urodz*, ostatni kontakt',
  'ostatnia aktywnosc, dogum*, son gorusme*, son iletisim, son aktivite*, aktivitat, активн*, activity',
);

export const CREATED = phrases(
  'create, created, creat*, createdate, reg date, signup, signed up, added, opened, registered, received, submitted, inserted, entry date, first seen',
  'first contact date, создан*, добавлен*, заведен*, поступлен*, регистрац*, получен*, открыт*, створен*',
  'додан*, додав*, надходжен*, зареєстрован*, жасал*, құрыл*, тірке*, қосыл*, erstell*, angelegt*, anlage*, erfass*',
  'eroffn*, eingang*, cree*, creation, ajout*, ouvert*, saisi*, cread*, creacion, alta, ingres*, criad*, criacao',
  'cadastr*, abertura, creazion*, inseri*, apertura, utworz*, stworz*, dodan*, zalozen*, otwarc*, rejestr*, wprowadz*',
  'olustur*, eklen*, kayit tarih*, kayit zaman*, kaydedil*, acilis*',
);

export const EDITED = phrases(
  'modified, modif*, updat*, edit*, changed, change, last change, lastmodified*, touched, измен*, обновл*, редакт*',
  'правк*, змін*, оновлен*, редаг*, өзгер*, жаңарт*, geander*, aktualisier*, bearbeit*, anderung*, mise a jour',
  'mis a jour, maj, actualiz*, atualiz*, alterad*, alterac*, aggiorna*, modyfik*, zmodyfik*, zaktualiz*, zmian*, zmien*, aktualiz*',
  'edyt*, guncel*, degis*, duzenle*',
);

/** Beside a word for the stage: the moment of its change. */
export const CHANGE = phrases(
  'change, changed, changes, entered, enter, moved, since, updated, update, date, time, at, on, transition, измен*, смен*',
  'переход*, вход*, дата, дату, время, змін*, перех*, вход*, дата, час, өзгер*, ауысу*, күні, уақыт*, geander*',
  'anderung*, wechsel*, seit, datum, eintritt*, zeit*, change*, changement*, entree, depuis, date, modif*',
  'cambio*, entrada, desde, fecha, mudanca*, alterac*, data, cambiament*, ingresso, cambi*, modifica, zmian*, zmien*',
  'zmiany, wejsci*, od, data, degis*, giris*, tarih*, gecis*, passage',
);

/** Beside the words for a stage and a change: the present one, of all. What else stands there is the name of a stage. */
export const PRESENT = phrases(
  'last, latest, current, now, new, this, present, actual, of, the, in, into, to, an, was, real, последн*, текущ*, нов*',
  'последняя, на, в, з, во, останн*, поточн*, до, ағымдағы, соңғы, letzt*, zuletzt, aktuell*, in, im, der, die, des, dernier*',
  'actuel*, de, d, l, la, le, du, dans, ultim*, actual*, en, el, del, da, na, no, em, atual*, do, di, della, nella, nel',
  'attual*, w, ostatn*, obecn*, biezac*, son, mevcut, e, et, y, и, і, och, deal, deals, lead, opportunity, сделк*, угод*, мәміле',
);

export const WON = phrases(
  'won, win, wins, paid, sold, converted, conversion, purchased, выигр*, успех*, успешн*, продан*, оплат*, виграш*',
  'виграно, успішн*, сатыл*, жеңіс*, ұтты, төлен*, сату, gewonn*, gewinn*, verkauf*, gagne*, vendu*, ganad*, vendid*, ganh*',
  'vinta, vinto, vinc*, wygran*, sprzedan*, kazan*, satis',
);
export const LOST = phrases(
  'lost, loss, lose, churned, проигр*, потер*, отказ*, провал*, втрач*, втрат*, програ*, відмов*, жоғал*, ұтыл*, бас тарт*',
  'verlor*, verlust*, perdu*, perte, perdid*, perda, persa, perso, przegran*, utrac*, kaybed*, kayip*',
);
export const CLOSED = phrases(
  'close, closed, closing, closedate, completed, finished, resolved, закрыт*, завершен*, закрит*, завершен*',
  'жабыл*, жабу*, аяқтал*, abgeschloss*, abschluss*, schliess*, geschlossen*, clotur*, ferme*, cierre, cerrad*',
  'fechament*, fechad*, encerr*, chiusur*, chius*, zamkni*, kapan*',
);

/** Words that only say that it is a date: the rest of the header is the name of the stage. */
export const DATE = phrases(
  'date, time, datetime, timestamp, at, on, when, day, moment, дата, дату, дати, время, когда, момент, час, коли',
  'день, күні, уақыты, күн, datum, zeit, zeitpunkt, am, date, heure, le, fecha, hora, data, ora, godzina, czas',
  'tarih*, zaman*, saat*, период, период*, *datum, *date, dt, ts',
);
