import { listBeginnings } from './match-words.ts';

/**
 * What the ends of deals are called, a line a language: en, ru, uk, kk, de, fr, es, pt, it, pl, tr. Names of stages and
 * values of a status column are looked up in the same lists.
 */

export const WON = listBeginnings(
  'won |closedwon|win |wins |paid |payment |success|sold |purchased|converted ',
  'успе|выигр|оплачен|оплата |куплен|купил|продан|реализован|выполнен ',
  'успіш|успіх|виграл|виграш|виграно|виграна|виграний|оплачен|оплата |куплен|продан|реалізован',
  'жеңді |жеңіс|ұтты |ұтып ал|сәтті|төленді|төлем |сатылды|сатып алды|іске асты|жүзеге асты',
  'gewonnen|erfolgreich|bezahlt|verkauft|zahlung |bezahlung |auftrag erhalten',
  'gagne|gagné|remporte|vendu |vendue |payé |payée |paiement |réussi',
  'ganad|vendid|pagad|pago |éxito|exitos|cobrad',
  'ganho|ganha|ganhou|vendid|pago |paga |sucesso|conquistad',
  'vinto |vinta |vinti |vinte |acquisito |acquisita |vendut|pagat|pagament|successo|con successo|positivamente',
  'wygran|sprzedan|pozytywn|opłacon|zapłacon|sukces|płatność ',
  'kazanıl|kazandı|kazanç |satıldı|satış yapıldı|ödendi|ödeme alındı|başarılı|ödeme ',
);

/** What is still expected, or only in part there, is no good end. */
export const UNFINISHED = listBeginnings(
  'await|waiting|pending|expect|partial|overdue',
  'ожида|ждем |ждет |частичн|просрочен',
  'очіку|чекає|частков|прострочен',
  'күт',
  'warte|ausstehend|erwart|teilweise|offen',
  'attente|attend|partiel',
  'pendiente|esper|parcial',
  'pendente|aguard|parcial',
  'attesa|attend|parzial',
  'oczek|częściow',
  'bekle|kısmi',
);

export const LOST = listBeginnings(
  'lost |closedlost|lose |loss |losses |reject|refus|declin|cancel|disqualif|unqualif|not qualified|not won',
  'not interested|no interest|no sale|no decision|abandon|withdraw|dead |unsuccess|failed |failure |churned ',
  'отказ|отклон|провал|потерян|потеря |потерял|проигр|неуспе|неудач|не успе|не удал|нереализ|не реализ|не куп',
  'не состоял|сорвал|отмен|аннулир|не выигр|не интерес|неинтерес|не заинтерес|не подош|слив |слит ',
  'відмов|відхил|втрачен|втрата |програн|програш|програли|невдал|неуспіш|не успіш|нереаліз|не реаліз|не куп',
  'не відбул|зірва|скасов|анульов|не виграл|не зацікавл|не цікав',
  'бас тарт|жоғал|сәтсіз|қабылданба|қабылдамады|болдырыл|болдырма|ұтыл|жеңілді |жеңілген|сатып алма|іске аспа',
  'verloren|verlust |abgelehnt|ablehnung|absage |abgesagt|storniert|stornierung|storno |gescheitert|abgebrochen',
  'kein interesse|nicht interessiert|disqualifiziert|nicht qualifiziert|nicht gewonnen|zurückgezogen',
  'perdu |perdue |perdus |perdues |perte |rejet|annul|échou|échec |sans suite|non retenu|pas intéress|non intéress',
  'perdid|perdió|rechaz|descartad|anulad|desisti|fracas|descalificad|no interesad|sin interés|no calificad|no ganad',
  'recus|rejeitad|desqualificad|desistên|sem interesse|não interessad|não qualificad|perda |não ganh',
  'perso |persa |persi |perse |negativamente|rifiut|respint|annullat|abbandonat|scartat|fallit|squalificat|non interessat',
  'przegran|porażk|niepowodzen|utracon|stracon|odrzucon|anulowan|odmow|rezygn|zrezygn|niezainteresow|nie zainteresow|nieudan',
  'zdyskwalifikow|porzucon|niewygran|nie wygran',
  'kaybedil|kaybett|kaybedi|kayıp |reddedil|reddetti|iptal|vazgeç|ilgilenmi|ilgilenme|olumsuz|başarısız|kazanılma',
  'kazanılama',
);

/** What was never a client: an end too, but perhaps one that nobody has to answer for. */
export const JUNK = listBeginnings(
  'junk|spam|duplicat|invalid|bogus|wrong number|not a fit|bad fit|test lead',
  'спам|дубл|брак |бракован|некачествен|не качествен|нецелев|не целев|невалид|недейств|мусор|ошибочн',
  'дублік|сміття|неякісн|нецільов|недійсн|помилков',
  'көшірме|жарамсыз|қайталан',
  'dublette|duplikat|doppelt |ungültig|müll ',
  'doublon|indésirable|invalide|pourriel',
  'duplicad|basura|inválid|no válid',
  'duplicad|lixo|inválid',
  'duplicat|doppion|non valid',
  'duplikat|zduplikow|śmieci|nieprawidłow',
  'mükerrer|yinelenen|geçersiz|çöp ',
);

/** Where the words above speak of ends as a subject, or of work that begins after one. */
export const NO_END = listBeginnings(
  'lost found|lost and found|win loss|win back|winback|win rate|reactivat|reengag|re engag|analys|analyz|recover',
  'analiz|análisis|anális|анализ|аналіз|талдау|работа с отказ|реанимац|реактивац|возврат|обработка отказ|робота з відмов',
  'rückgewinn|reaktiv|relance|réactiv|reativ|riattiv',
);

export const OPEN = listBeginnings(
  'open |opened |in progress|inprogress|in process|active |new |pending |working |ongoing |in work|not closed',
  'not started|unresolved',
  'открыт|в работе|активн|новыи |новая |новое |новые |в процессе|не закрыт|не завершен|текущ|в ожидании',
  'відкрит|в роботі|у роботі|активн|новии |нова |нове |нові |в процесі|у процесі|не закрит|поточн',
  'ашық|жұмыста|белсенді|жаңа |орындалуда|жүргізілуде|жабылмаған',
  'offen|in bearbeitung|aktiv|neu |laufend|in arbeit|nicht geschlossen',
  'ouvert|en cours|actif |active |nouveau|nouvelle|en attente|non clos',
  'abiert|en curso|en proceso|activo |activa |nuevo |nueva |pendiente ',
  'abert|em aberto|em andamento|ativo |ativa |novo |nova |em progresso|pendente ',
  'apert|in corso|attivo |attiva |nuovo |nuova |in lavorazione|in sospeso',
  'otwart|w toku|w trakcie|aktywn|nowy |nowa |nowe ',
  'açık|devam ediyor|devam eden|aktif|yeni |işlemde|beklemede',
);

/** An end that does not say which. */
export const CLOSED = listBeginnings(
  'closed |archive|inactive |completed |finished |done ',
  'закрыт|завершен|архив|неактив',
  'закрит|завершен|архів|неактив',
  'жабылды|жабық|аяқталды|мұрағат',
  'geschlossen|abgeschlossen|archiv|beendet|erledigt|inaktiv',
  'clos |clôture|fermé |fermée |terminé |terminée |archivé',
  'cerrad|finalizad|terminad|archivad|inactiv',
  'fechad|encerrad|concluíd|arquivad|inativ',
  'chius|conclus|archiviat|terminat|inattiv',
  'zamknięt|zakończon|archiw|nieaktywn',
  'kapalı|kapandı|kapatıldı|tamamlandı|arşiv|pasif',
);
