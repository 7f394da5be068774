import { phrases } from './header-words.ts';

/** Words of headers of columns that hold the stage. In en, ru, uk, kk, de, fr, es, pt, it, pl, tr. */
export const STAGE = phrases(
  'stage, stages, stagename, dealstage, stage name, phase, step, sales stage, pipeline stage, этап*, стади*, шаг',
  'етап*, стаді*, крок, кезең*, саты*, phase*, *phase, stufe, *stufe, etape*, phase, etapa*, fase*, estagio*',
  'stadio, etap*, faza, fazy, asama*, safha*, evre*, stadium',
);

export const STATUS = phrases(
  'status, state, lifecycle, статус*, состояни*, стан, күй*, мәртебе*, status*, *status, zustand, statut*',
  'estado*, situacao, stato, stan, durum*, outcome, result, итог*, результат*, ergebnis, resultat, resultado',
  'esito, risultat*, wynik, sonuc*, нәтиже*',
);

/** Of a history: what happened. */
export const ACTIVITY = phrases('activity, concept name, event, событи*, действи*, aktivitat, подія, оқиға');

/** The value after a change, and before. */
export const NEW_VALUE = phrases(
  'new, to, after, current, value, new value, to value, new stage, новы*, нов*, новое, стало, после, значение',
  'на, текущ*, тепер, нове, новий, нова, після, стало, жаңа, кейін, neu*, nach, nouveau, nouvelle, apres',
  'nuevo, nueva, despues, novo, nova, depois, valor, nuovo, nuova, dopo, valore, now*, po, wartosc, yeni*',
  'sonra, deger, wert, valeur, мән*, значення',
);

export const OLD_VALUE = phrases(
  'old, original, previous, prev, prior, from, before, last stage, старо*, стары*, предыдущ*, прежн*, было, до, из, от',
  'прошл*, попередн*, старий, стара, старе, було, до, ескі, бұрын*, алдыңғы, alt*, vorher*, vorig*, von, bisher*, ancien*',
  'precedent*, avant, anterior*, antigu*, antes, antig*, precedente, vecchi*, prima, poprzedni*, stary, stara, stare, przed',
  'eski, onceki, once',
);

/** The name of the field that changed. */
export const FIELD = phrases(
  'field, property, attribute, field name, property name, column, поле, поля, свойство, атрибут, параметр',
  'поле, властивість, өріс, feld, feldname, eigenschaft, attribut, champ, propriete, campo, propiedad',
  'propriedade, proprieta, pole, pola, wlasciwosc, alan, ozellik',
);

/** Beside these words a stage or a status is that of something else, or no stage at all. */
export const NO_STAGE = phrases(
  'days, time in, duration, age, probability, percent, next, task, email, mail, payment, invoice, delivery',
  'verification, marital, reason, semantic, subscription, sync, color, sort, count, group, history',
  'дней, время, вероятност*, следующ*, задач*, письм*, оплат*, доставк*, причин*, срок*, длительност*, днів',
  'ймовірн*, наступн*, задач*, оплати, күн, ықтимал*, tage, wahrscheinlich*, nachst*, grund, zahlung*, jours',
  'probabilite, prochain*, raison, motif, paiement, dias, probabil*, proxim*, motivo, pago, pagamento',
  'successiv*, siguiente*, suivant*, seguinte*, probabilita, prossim*, pagamento, giorni, dni, prawdopodob*, nastepn*, powod, platnos*, gun, olasilik',
  'sonraki, neden*, odeme*',
);
