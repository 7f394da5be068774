import { holdsWord, listBeginnings } from './match-words.ts';
import { isClosedWord } from './stage-words.ts';

/**
 * What stages are usually called, in the order in which deals usually pass them, in en, ru, uk, kk, de, fr, es, pt, it,
 * pl and tr: the article's stages (DOMAIN), and those that sales teams have between them.
 */
const PHASES = [
  // on the list
  [
    'new |lead |leads |incoming|inbound|inbox|unsorted|created|database|prospect |prospecting|suspect|to do|backlog|list ',
    'нов|неразобран|входящ|заявк|лид |база |обращени|запрос |список ',
    'нерозібран|вхідн|заявк|лід |звернен|запит |жаңа|өтінім|кіріс|тізім',
    'cold|to contact|to call|not contacted|no contact|inquiry|enquiry|applied|application|холодн|без контакта|fırsat|neukunde',
    'привлечени|залучення|sem contato|sin contacto|senza contatto|ohne kontakt|nie kontaktowan|prospec|prospek|prospet|prospez|araştırma',
    'neu |neue |neuer |eingang|anfrage|interessent|nouveau|nouvelle|entrant|piste |demande ',
    'nuevo|nueva|entrante|solicitud|novo |nova |entrada|nuovo|nuova|richiesta|in entrata',
    'nowy|nowa|nowe|zapytanie|przychodz|yeni |gelen|talep |başvuru',
  ],
  // spoken to for the first time
  [
    'mql |contacted|contact made|first contact|initial contact|first call|attempted|reached|acquaint|intro|connected|engaged',
    'in contact|warm |phone screen|звонок|созвон|дзвінок|kontakt |em contato|en contacto|contatto|rozmowa|rozmowy',
    'знаком|первый контакт|первичный контакт|первый звонок|взяли в работу|взят в работу|дозвон|контакт установлен',
    'знайом|перший контакт|первинний контакт|байланыс|таныс',
    'kontaktiert|erstkontakt|erstgespräch|kontaktaufnahme|contacté|premier contact|prise de contact',
    'contactad|primer contacto|contacto inicial|contato feito|contacto hecho|contacto realizado|contatad|primeiro contato|contato inicial|contattat|primo contatto',
    'kontakt nawiązan|pierwszy kontakt|skontaktowan|iletişim|ilk görüşme|ilk temas|arandı',
  ],
  // worth the work
  [
    'qualif|sql |evaluat|screening|verified|budget confirmed|оценка возможности|оцінка можливості|rozpoznanie|yeterlilik',
    'квалиф|целевой|кваліф|цільов|біліктіл|сараланған|qualifiz|calificad|cualificad|calificaci|qualificad|qualificaç',
    'qualificat|qualifica |zakwalifik|kwalifik|nitelik|değerlendir',
  ],
  // what they need
  [
    'opportunit|oportunid|needs|discovery|requirement|brief |analysis|research|value proposition|id decision|decision makers|perception',
    'ценностное предложение|ціннісна пропозиция|ціннісна пропозиція|proposta de valor|propuesta de valor|proposta di valore|proposition de valeur|wertangebot|propozycja wartości|değer öneri',
    'потребност|выявлен|бриф|замер|анализ|обследован|потреб|виявлен|аналіз|қажеттілік',
    'bedarf|analyse|besoins|découverte|necesidad|análisis|necessidade|levantamento|diagnóstic|analisi|bisogni|esigenz',
    'potrzeb|analiz|ihtiyaç',
  ],
  [
    'discussion|interview|meeting|appointment|visit|call scheduled|consultation|inspection|viewing|test drive',
    'встреч|визит|консультац|показ |осмотр|зустріч|візит|кездес',
    'termin|besichtigung|ersttermin|kundentermin|beratung|vor ort|besuch|gespräch|rendez|rdv|réunion|visite|reunión|cita |visita|reunião|incontro|appuntamento',
    'spotkanie|spotkania|wizyta|toplantı|randevu|görüşme|ziyaret',
  ],
  [
    'demo|present|trial|pilot|proof of concept|poc |sample',
    'демо|презент|пробн|пилот|тестов|образец|көрсет|таныстыр|apresenta|démo|dimostra|prezent|sunum|deneme|präsent|vorführ',
    'essai |prueba|teste |prova |próbn',
  ],
  [
    'proposal|propose|offer|quote|quotation|estimate|bid |tender|pricing|commercial',
    'предложен|кп |коммерческ|смет|расч|просчет|тендер|пропозиц|комерційн|кошторис|розрахун|ұсыныс|смета',
    'angebot|richtangebot|preisangebot|kostenvoranschlag|offert|devis|proposition|propuesta|oferta|presupuesto|cotizaci|proposta|orçamento|preventivo',
    'propozycj|wycen|teklif|fiyat',
  ],
  [
    'hot |nachfass|negotiat|decision|decide|review|approval|objection|verbal|commit|closing|follow up',
    'переговор|принима|согласован|обсужд|решени|торг |дожим|думает|перемовин|узгодж|приймаю|рішенн|обговор|келіссөз|келіс|шешім',
    'verhandl|entscheid|prüfung|négoc|décision|validation|negociaci|decisión|negociaç|decisão|negozia|trattativ|decisione',
    'negocja|decyzj|pazarlık|müzakere|karar ',
  ],
  [
    'contract|agreement|signing|signature|signed|paperwork|legal|papers|documents',
    'договор|контракт|подпис|документ|договір|підпис|шарт|келісімшарт|құжат',
    'vertrag|unterschrift|contrat|signature|contrato|firma |assinatura|contratto|umowa|umowy|podpis|sözleşme|imza',
  ],
  [
    'invoice|billing|deposit|prepay|advance payment|purchase order|order |ordered',
    'счет|предоплат|аванс|заказ |заказан|комплект|выставлен|рахунок|передоплат|замовлен|шот |алдын ала',
    'rechnung|anzahlung|bestell|auftrag|facture|acompte|commande|factura|anticipo|pedido|fatura|fattura|acconto|ordine',
    'faktura|zaliczka|zamówien|fatura|sipariş|avans',
  ],
  [
    'deliver|shipment|shipped|shipping|production|install|onboarding|implementation|in work|in progress|execution',
    'поставк|отгруз|доставк|производств|монтаж|установк|внедрен|исполнен|реализаци|в работе|відвантаж|постачан|виробництв',
    'жеткізу|өндіріс|орнату|lieferung|montage|produktion|umsetzung|livraison|production|installation|entrega|instalaci',
    'produção|instalaç|consegna|produzione|dostawa|wysyłk|montaż|realizacj|teslim|kurulum|üretim',
  ],
  [
    'payment|paid',
    'оплат|оплач|платеж|платіж|төлем|төленді|zahlung|bezahlt|paiement|payé|pago |pagad|pagament|płatnoś|opłacon|ödeme|ödendi',
  ],
  // and after it
  ['customer|client |hired|kunde |kunden |cliente |client |klient |müşteri|клиент |покупател|клієнт '],
].map((lines) => listBeginnings(...lines));

/** `1. New`, `2 - Offer`, `(03) Won`, `10% Lead`, `Offer (50 %)`. */
const STATED = /^\D{0,2}(?<number>\d{1,2})(?:$|[^\p{L}\d])|(?<percent>\d{1,3}) ?%/u;

/** The number or the per cent that a name bears, which often is the order; null where it has none. */
export function findStatedPlace(name: string): number | null {
  const { number, percent } = STATED.exec(name)?.groups ?? {};
  const found = percent ?? number;
  return found === undefined ? null : Number(found);
}

/** What was arranged before is over: `Meeting held` comes after `Meeting booked`. */
const HELD = listBeginnings(
  'held|done |completed|conducted|took place|passed|проведен|состоял|прошл|прошел|отправлен|проведена|відбул|надіслан',
  'өтті|жіберілді|durchgeführt|stattgefunden|effectué|réalisé|realizad|effettuat|svolt|odbyt|yapıldı|gönderildi',
);

function findPhase(name: string): number {
  return PHASES.findLastIndex((words) => holdsWord(name, words));
}

/** An end that does not say which, and no step that is over: `Closed`, not `Demo completed`. */
export function isUnclearEnd(name: string): boolean {
  return isClosedWord(name) && findPhase(name) <= 0;
}

/**
 * The place of a stage's name in the usual order, from 0; of several words the one that comes latest counts
 * (`Lead qualified`).
 *
 * @returns null where the name holds none of them
 */
export function findUsualPlace(name: string): number | null {
  if (isUnclearEnd(name)) return PHASES.length;
  const phase = findPhase(name);
  return phase === -1 ? null : phase + (holdsWord(name, HELD) ? 0.5 : 0);
}
