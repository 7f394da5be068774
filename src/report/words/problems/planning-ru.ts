import { names, near, percent } from '../phrases-ru.ts';
import type { ProblemTexts } from '../texts.ts';

/** Sentences about plans and goals. */
export const planningRu = {
  'plan-period': () => ({
    message: 'плану нужен период, у которого есть первый и последний день',
    hint: 'пишите 2026-12, 2026-W49, 2026-Q4, 2026-12-07 или 2026-12-01..2026-12-15',
  }),
  'plan-count': () => ({
    message: 'в плане нужно число, ноль или больше',
    hint: 'пишите 61, 1200 или 30,5',
  }),
  'stage-word': ({ option, nearest, known }) => ({
    message: `${option === undefined ? '' : `${option}: `}нет такого этапа`,
    hint: near(nearest) ?? `один из: ${names(known)}`,
  }),
  'plan-manager': ({ nearest, known }) => ({
    message: 'такого менеджера нет ни в данных, ни в managers.teams',
    hint: near(nearest) ?? `есть: ${names(known)}`,
  }),
  'plan-twice': ({ period, first }) => ({
    message: `на ${period} это уже запланировано, строка ${first}`,
    hint: 'оставьте одну из двух строк',
  }),
  'plan-none': ({ stage, period, file }) => ({
    message:
      file === undefined
        ? 'в конфигурации нет плана, и --goal не задан'
        : `в ${file} нет ни одной строки плана, которую можно прочесть, и --goal не задан`,
    hint:
      file === undefined
        ? `задайте цель: voronka plan --goal ${stage}=61; или впишите план в конфигурацию: plan: [ { period: ${period}, stage: ${stage}, count: 61 } ], или plan: plan.csv со столбцами period, manager, stage, count`
        : `почему, покажет voronka check; или задайте цель: voronka plan --goal ${stage}=61`,
  }),
  'plan-elsewhere': ({ period, planned }) => ({
    message: `на ${period} ничего не запланировано`,
    hint: `план есть на: ${names(planned)}; период задаёт --period`,
  }),
  'goal-form': ({ stage }) => ({
    message: '--goal — это этап и число, ноль или больше',
    hint: `пишите --goal ${stage}=61`,
  }),
  'goal-coefficient': ({ stage, from, reason }) => {
    if (reason === 'nobody') {
      return {
        message: `коэффициент этапа ${stage} равен нулю: сколько ни возьми клиентов, до него не дойдёт никто`,
        hint:
          from === 'targets'
            ? 'задайте этапу цель больше нуля'
            : '--from targets берёт плановые коэффициенты',
      };
    }
    if (reason === 'unknown') {
      return {
        message: `у этапа ${stage} нет коэффициента: на каком этапе отказали, по этой выгрузке не видно`,
        hint: '--from targets берёт плановые коэффициенты',
      };
    }
    return {
      message:
        from === 'targets'
          ? `у этапа ${stage} нет цели, а без неё через этот переход план не провести`
          : `до перехода на этап ${stage} ещё никто не дошёл, и коэффициента у него нет`,
      hint:
        from === 'targets'
          ? 'задайте этапу цель или возьмите коэффициенты как есть: --from actual'
          : '--from targets берёт плановые коэффициенты',
    };
  },
  'plan-dimension': () => ({
    message: '--by: план составляется по менеджерам или по их признаку, например по командам',
    hint: 'уберите --by; --segment считает клиентов одного сегмента',
  }),
  'activity-dimension': () => ({
    message: '--by: работа считается по менеджерам или по их признаку, например по командам',
    hint: 'уберите --by; --segment считает клиентов одного сегмента',
  }),
  'goal-period': () => ({
    message: 'план составляется на целые дни, с первого по последний',
    hint: 'назовите период, например --period 2026-12 или --period 2026-12-01..2026-12-15',
  }),
  'share-total': ({ total }) => ({
    message: `вместе доли дают ${percent(total, true)}, а больше 100 % не бывает`,
    hint: 'что останется от 100 %, поделят остальные',
  }),
  'share-rest': ({ total }) => ({
    message: `доли в managers.share дают вместе ${percent(total, true)}, а остаток взять некому`,
    hint: 'доведите сумму долей до 100%',
  }),
  'config-holiday': () => ({
    message: 'это не день и не промежуток дней',
    hint: 'пишите 2026-12-31 или 2027-01-01..2027-01-08',
  }),
} satisfies Partial<ProblemTexts>;
