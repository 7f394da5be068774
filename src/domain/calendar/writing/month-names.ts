/**
 * Every way in which a month's name is written, in lower case and without a dot: in full (Slavic ones in two cases) and
 * short, in English, Russian, Ukrainian, Kazakh, German, French, Spanish, Portuguese, Italian, Polish and Turkish. The
 * month is the place in the list, from 1; what several languages share stands once.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  'january jan январь января янв січень січня січ қаңтар қаң januar jänner jän janvier janv enero ene janeiro gennaio gen styczeń stycznia sty ocak oca',
  'february feb февраль февраля февр фев лютий лютого лют ақпан ақп februar février févr fév febrero fevereiro fev febbraio luty lutego lut şubat şub',
  'march mar март марта мар березень березня бер наурыз нау märz mär mrz mars marzo março marzec marca mart',
  'april apr апрель апреля апр квітень квітня квіт кві сәуір сәу avril avr abril abr aprile kwiecień kwietnia kwi nisan nis',
  'may май мая травень травня трав тра мамыр мам mai mayo maio maggio mag maj maja mayıs',
  'june jun июнь июня июн червень червня черв чер маусым мау juni juin junio junho giugno giu czerwiec czerwca cze haziran haz',
  'july jul июль июля июл липень липня лип шілде шіл juli juillet juil julio julho luglio lug lipiec lipca lip temmuz tem',
  'august aug август августа авг серпень серпня серп сер тамыз там août aoû agosto ago sierpień sierpnia sie ağustos ağu',
  'september sept sep сентябрь сентября сент сен вересень вересня вер қыркүйек қыр septembre septiembre setiembre setembro set settembre wrzesień września wrz eylül eyl',
  'october oct октябрь октября окт жовтень жовтня жовт жов қазан қаз oktober okt octobre octubre outubro out ottobre ott październik października paź ekim eki',
  'november nov ноябрь ноября нояб ноя листопад листопада лист лис қараша қар novembre noviembre novembro listopad listopada lis kasım kas',
  'december dec декабрь декабря дек грудень грудня груд гру желтоқсан жел dezember dez décembre déc diciembre dic dezembro dicembre grudzień grudnia gru aralık ara',
].map((names) => names.split(' '));

/** Letters of which Turkish has another capital. */
const CAPITALS: Readonly<Record<string, string>> = { i: '[Iİi]', ı: '[Iı]' };

/** A regular expression, in the common ground of JavaScript and RE2, of any month's name in letters of either case. */
export const MONTH_NAME: string = eitherCase(MONTH_NAMES.flat());

/** So many letters tell a month's name from all others: juin, juillet. */
export const TELLING_LETTERS = 4;

/** The beginnings of a month's names, {@link TELLING_LETTERS} long. */
export function monthBeginnings(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.slice(0, TELLING_LETTERS)))];
}

/** A regular expression of any of some words in lower case, in letters of either case; the longest first. */
export function eitherCase(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => [...word].map((letter) => CAPITALS[letter] ?? classOf(letter)).join(''))
    .join('|');
}

function classOf(letter: string): string {
  const capital = letter.toUpperCase();
  return capital === letter ? letter : `[${capital}${letter}]`;
}
