import type { Losses } from '../../domain/evidence/terms.ts';
import { countWeeks, nameProbability } from '../words/number-text.ts';
import { count, list, numbers, percent, percentRange, plural } from '../words/phrases-ru.ts';
import type { CoachingTexts, StepFacts } from './coaching-texts.ts';

/** Последние этапы, у которых есть множественное число: «+77 оплат». Прочие стоят в кавычках. */
const OUTCOMES: Readonly<Record<string, readonly [one: string, few: string, many: string]>> = {
  оплата: ['оплата', 'оплаты', 'оплат'],
  договор: ['договор', 'договора', 'договоров'],
  контракт: ['контракт', 'контракта', 'контрактов'],
  сделка: ['сделка', 'сделки', 'сделок'],
  продажа: ['продажа', 'продажи', 'продаж'],
  покупка: ['покупка', 'покупки', 'покупок'],
  заказ: ['заказ', 'заказа', 'заказов'],
  отгрузка: ['отгрузка', 'отгрузки', 'отгрузок'],
  поставка: ['поставка', 'поставки', 'поставок'],
};

const sure = ({ confirmed, whole }: StepFacts): string =>
  `не случайность${whole !== null ? '' : confirmed ? ', подтверждено за всё время' : ', новое'}`;
const finding = (facts: StepFacts): string => `${facts.stage} — ${sure(facts)}`;
export const wholes = (least: number, most: number): string =>
  `от ${count(Math.round(least))} до ${count(Math.round(most))}`;
/** «за 26 недель», «за 10 дней»: недели там, где они целые или где их много. */
const within = (days: number | null): string => {
  if (days === null) return '';
  const weeks = countWeeks(days);
  return weeks === null
    ? ` за ${count(days)} ${plural(days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`
    : ` за ${count(weeks)} ${plural(weeks, { one: 'неделю', few: 'недели', many: 'недель', other: 'недели' })}`;
};
/** «+77 оплат», «+77 на этапе „Счёт оплачен“». */
const outcomes = (value: number, stage: string): string => {
  const forms = OUTCOMES[stage.toLowerCase()];
  const number = Math.round(value);
  if (number === 0) return `Меньше одной сделки на этапе «${stage}»`;
  if (forms === undefined) return `Примерно +${count(number)} на этапе «${stage}»`;
  const [one, few, many] = forms;
  return `Примерно +${count(number)} ${plural(number, { one, few, many, other: few })}`;
};
/** О всей воронке: почему этап не назван. */
const whereabouts = (losses: Losses): string =>
  losses === 'unknown'
    ? 'Где по дороге теряются, эта выгрузка не говорит.'
    : 'На каком этапе, по этой выгрузке не доказать.';
const finished = (mature: number, entered: number): string =>
  `${Math.round(mature) < entered ? '≈' : ''}${numbers.contacts(mature)}`;
const taught = (stages: readonly string[]): string =>
  `${stages.length > 1 ? 'этапам' : 'этапу'} ${list(stages.map((stage) => `«${stage}»`))}`;

/** Чего не учат. */
const DIMENSIONS: Readonly<Record<string, string>> = { source: 'Источники', segment: 'Сегменты' };

export const coachingRu: CoachingTexts = {
  finding,
  heading: (name, facts) => `${name}: ${finding(facts)}`,
  further: (facts) => `Затем ${finding(facts)}`,
  shortfall: ({ coefficient, mature, entered, target, short, whole }) =>
    `${percent(coefficient)} из ${finished(mature, entered)} при цели ${percent(target, true)}, не хватает ${count(short)}.${whole === null ? '' : ` ${whereabouts(whole)}`}`,
  evidence: ({ confidence, low, high, p, q }) =>
    `Интервал ${percent(confidence, true)}: ${percentRange(low, high)}${nameProbability(numbers, 'p', p)}${nameProbability(numbers, 'q', q)}`,
  worth: ({ value, least, most, days, stage }) =>
    `${outcomes(value, stage)} (${wholes(least, most)})${within(days)}.`,
  teacher: ({ mentor, whole }) => {
    if (whole !== null) return '';
    return mentor === null
      ? 'Явно лучше в отделе никого нет.'
      : `Научит ${mentor.name} (${percent(mentor.coefficient)}).`;
  },
  purpose: (sentence) => `Чего здесь добиться: ${sentence}`,
  proof: (sentence) => `Подтверждение: ${sentence}`,
  proofColumn: (header) => `Подтверждение: заполнено «${header}».`,
  also: (stages) => `Затем ${list(stages)}.`,
  potential: ({ final, potential, potentialLeast, potentialMost, stage }) =>
    `Если довести до цели: «${stage}» ${count(final)} → ${count(Math.round(potential))} (${wholes(potentialLeast, potentialMost)}).`,
  gain: ({ worth, days, also, ...facts }) => {
    const { stage, final, potential, potentialLeast, potentialMost } = facts;
    const one = `${outcomes(worth.value, stage)} (${wholes(worth.least, worth.most)})${within(days)}`;
    const change = `${count(Math.round(potential))} вместо ${count(final)}`;
    return also.length === 0
      ? `${one}: ${change}.`
      : `${one}. Затем ${list(also)}: в сумме ${change} (${wholes(potentialLeast, potentialMost)}).`;
  },
  fresh: '«Новое» пока не подтверждено за всё время: посмотрите ещё раз через неделю.',
  team: (steps, { shared, young }) =>
    `${shared ? `${young ? 'Пока ниже' : 'Ниже'} порога весь отдел` : `Отдел в целом ${young ? 'пока ' : ''}ниже порога`}: ${list(steps.map(({ stage, coefficient, floor }) => `${stage} ${percent(coefficient)} при пороге ${percent(floor, true)}`))}.${young ? ' Многие клиенты ещё в пути, а срок идёт и в выходные: посмотрите ещё раз через неделю.' : shared ? ' Дело не в одном менеджере.' : ''}`,
  watched: (people, more, unprovable) => {
    // the first number says what it is of
    let [finished, needs] = ['завершённых ', 'нужных '];
    const told = people.map(({ name, steps }) => {
      const stages = steps.map(({ stage, mature, needed }) => {
        if (needed === null) return `«${stage}»`;
        const text = `«${stage}»: ${finished}${count(mature)} из ${needs}${count(needed)}`;
        [finished, needs] = ['', ''];
        return text;
      });
      return `${name} (${stages.join(', ')})`;
    });
    const why = unprovable
      ? 'Ниже порога, но эти данные этого не доказывают'
      : 'Пока мало данных, чтобы судить';
    return `${why}: ${told.join('; ')}${more > 0 ? ` и ещё ${count(more)}` : ''}.`;
  },
  below: ({ name, stage, coefficient, mature, target }) =>
    `${name}: ${stage} — не случайность: ${percent(coefficient)} из ${numbers.contacts(mature)} при цели ${percent(target, true)}`,
  unteachable: (by) =>
    `${DIMENSIONS[by] ?? `Значения столбца «${by}»`} не учат: это не люди. Что из них ниже порога, покажет voronka report --by ${/\s/.test(by) ? `"${by}"` : by}.`,
  swap: ({ a, b, aTeaches, bTeaches }) =>
    `${a} и ${b} могут подтянуть друг друга: ${a} учит ${taught(aTeaches)}, ${b} — ${taught(bTeaches)}.`,
};
