import { counted, numbers, percent } from '../../words/phrases-ru.ts';
import type { MarksTexts } from './marks-texts.ts';

const { plainAmount } = numbers;
const marksOf = (value: number): string => counted(value, 'признак', 'признака', 'признаков');
const leadsOf = (value: number): string => counted(value, 'лид', 'лида', 'лидов');

export const marksRu: MarksTexts = {
  titles: {
    marks: 'Насколько хороши лиды',
    passed: 'Какие признаки есть у лидов',
    numbers: 'Что приносят лиды с разным числом признаков',
    rows: (head) => `Признаки: ${head.toLowerCase()}`,
    sources: 'Признаки по источникам',
  },
  source: 'Источник',
  noSource: '(без источника)',
  passed: { mark: 'Признак', passed: 'Есть', share: 'Доля' },
  numbers: {
    marks: 'Признаков',
    leads: 'Лидов',
    share: 'Из всех',
    converted: 'Дошли до конца',
    mature: 'Завершённых',
    coefficient: 'Коэффициент',
    low: 'От',
    high: 'До',
  },
  marked: (from) => ({
    manager: 'Менеджер',
    leads: 'Лидов',
    mean: 'Признаков у лида',
    many: `${from} и больше`,
    many_coefficient: 'Из них доходит',
    few_coefficient: 'Из прочих',
  }),
  mean: ({ mean, marks, leads }) =>
    `У лида в среднем ${plainAmount(mean)} из ${counted(marks, 'признака', 'признаков', 'признаков')} (всего ${leadsOf(leads)}).`,
  contrast: ({ from, stage, many, few, than }) =>
    than === 'alike'
      ? `${marksOf(from)} у лида и больше или меньше — разницы сверх случайной нет: до этапа «${stage}» доходит ${percent(few)} и ${percent(many)}. Признаки, которые ничего не говорят, незачем и спрашивать: выберите другие.`
      : `Лиды, у которых ${marksOf(from)} и больше, идут ${than === 'better' ? 'лучше' : 'хуже'}: до этапа «${stage}» доходит ${percent(many)}, из прочих ${percent(few)}.`,
  unknown: 'Лучше ли идут лиды с большим числом признаков, пока не сказать.',
  fewOfSource: ({ name, mean, rest }) =>
    `Источник «${name}» приводит лиды, у которых мало признаков: в среднем ${plainAmount(mean)}, у всех остальных ${plainAmount(rest)}. Это разговор с маркетингом.`,
  fewOfRow: ({ name, mean, rest }) =>
    `${name}: у лидов мало признаков, в среднем ${plainAmount(mean)}, у всех остальных ${plainAmount(rest)}. Посмотрите, такие ли лиды дают или мало спрашивают.`,
  fewOfColumn: ({ name, mean, rest }) =>
    `${name}: у лидов мало признаков, в среднем ${plainAmount(mean)}, у всех остальных ${plainAmount(rest)}.`,
  more: (rows) => `И ещё ${rows}.`,
  none: 'За этот период лидов нет.',
  about: (stage) =>
    `Лиды — клиенты, попавшие в список за период. Коэффициент — всего пути, до этапа «${stage}»; недавние считаются настолько, насколько успели. Лид без карточки не имеет признаков. В ячейках то, что известно сегодня: о том, кто прошёл далеко, записано больше.`,
};
