import { names, near } from '../phrases-ru.ts';
import type { ProblemTexts } from '../texts.ts';

/** Предложения о том, что могло бы быть иначе, о сравнениях и о графиках. */
export const worthRu = {
  'whatif-set': () => ({
    message: 'в --set нужны этап и его коэффициент',
    hint: 'например, --set payment=95%',
  }),
  'whatif-list': ({ stage }) => ({
    message: `--set: «${stage}» — это сама база, перехода в неё нет и коэффициента тоже`,
    hint: 'назовите один из следующих этапов',
  }),
  'whatif-rate': ({ stage }) => ({
    message: `--set: коэффициент этапа «${stage}» — от 0 до 100 %`,
    hint: 'пишите 95%, 95.5% или 0.95',
  }),
  'deal-value': () => ({
    message: '--deal-value — это сумма, 0 или больше',
    hint: 'пишите 120000, "1 500,50 EUR" или $900',
  }),
  'compare-side': ({ nearest, known }) => ({
    message: 'сравнить не с чем: нет ни такого менеджера, ни такого периода',
    hint: near(nearest) ?? `есть: ${names(known)}; периоды вроде 2026-11; team`,
  }),
  'compare-kinds': ({ a, b }) => ({
    message: `«${a}» и «${b}» не сравнить: одно из них — период`,
    hint: 'назовите двух менеджеров, менеджера и team или два периода; manager:ИМЯ — менеджер, чьё имя похоже на период',
  }),
  'compare-same': ({ side }) => ({
    message: `это то же, что «${side}»: сравнивать нечего`,
    hint: 'назовите другого менеджера, другой период или team',
  }),
  'compare-whose': () => ({
    message: 'два периода сравниваются у одного менеджера за раз',
    hint: 'укажите --manager один раз, а для всего отдела не указывайте',
  }),
  'compare-step': ({ steps, unknown }) => ({
    message: `без коэффициента цепочки нет: ${steps.map(({ stage, sides }) => `«${stage}» (${names(sides)})`).join('; ')}`,
    hint: unknown
      ? 'на каком этапе отказали, по этой выгрузке не видно; это покажет voronka track или история этапов из CRM'
      : 'туда никто не вошёл или вошли слишком недавно; возьмите период подлиннее',
  }),
  'chart-which': ({ known }) => ({
    message: `какой график нарисовать? ${known.join(', ')}`,
    hint: 'например: voronka chart control -o control.svg',
  }),
  'chart-unknown': ({ known, nearest }) => ({
    message: `такого графика нет; есть ${known.join(', ')}`,
    hint: near(nearest),
  }),
  'chart-nothing': ({ command }) => ({
    message: 'рисовать здесь нечего',
    hint: `почему, скажет voronka ${command}`,
  }),
} satisfies Partial<ProblemTexts>;
