import { eitherCase, MONTH_NAMES } from '../../domain/calendar/writing/month-names.ts';

/** The days of the week, in lower case and without a dot, in the languages of `MONTH_NAMES`; which day is not asked. */
const WEEKDAYS = [
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс вск',
  'понеділок вівторок середа четвер п’ятниця пʼятниця субота неділя нд',
  "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі дс сс бс жм жс п'ятниця",
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
  'lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom',
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta seg ter qua qui sex',
  'lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab',
  'poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw cz pt sob niedz pn nd',
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz',
];

const names = [...new Set(WEEKDAYS.flatMap((words) => words.split(' ')))];
const months = new Set(MONTH_NAMES.flat());

/** A regular expression, in the common ground of JavaScript and RE2, of any day of the week in letters of either case. */
export const WEEKDAY: string = eitherCase(names);
/** The same of those that are no month: `mar` is a Tuesday in French and March in English. */
export const PLAIN_WEEKDAY: string = eitherCase(names.filter((name) => !months.has(name)));
