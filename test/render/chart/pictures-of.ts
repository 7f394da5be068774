import type { Verdict } from '../../../src/domain/evidence/verdict.ts';
import type { ChartSection } from '../../../src/report/model.ts';
import type { ControlPicture, Drawn, Picture, PictureKind } from '../../../src/report/pictures.ts';

/** Made-up pictures of so many managers and steps: the same each time. */
export interface Size {
  readonly managers: number;
  readonly steps: number;
  /** In place of plain names. */
  readonly names?: readonly string[];
  readonly stages?: readonly string[];
}

const NAMES = [
  'Иванов',
  'Сидоров',
  'Константинопольский Александр Владимирович',
  'Ким',
  'O’Hara',
  'Щербакова М.',
];
const STAGES = [
  'Знакомство',
  'Презентация и согласование условий поставки',
  'Первый договор',
  'Оплата',
  'Повторный заказ после первой поставки на склад покупателя',
];
const VERDICTS: readonly Verdict[] = ['met', 'near', 'coach', 'watch', 'too-few'];

/** A number in 0..1 that looks random. */
export function wobble(seed: number): number {
  const value = Math.sin(seed * 12.9898 + 4.1) * 43758.5453;
  return value - Math.floor(value);
}

function namePeople({ managers, names = NAMES }: Size): Drawn[] {
  const people = Array.from({ length: managers }, (_, index) => {
    const name = names[index % names.length]!;
    return { label: index < names.length ? name : `${name} ${index}`, team: false };
  });
  return [...people, { label: 'Команда', team: true }];
}

function nameSteps({ steps, stages = STAGES }: Size): string[] {
  return Array.from({ length: steps }, (_, index) => {
    const name = stages[index % stages.length]!;
    return index < stages.length ? name : `${name} ${index}`;
  });
}

const MAKERS: { readonly [K in PictureKind]: (size: Size) => Extract<Picture, { kind: K }> } = {
  control: (size): ControlPicture => ({
    kind: 'control',
    marks: size.managers > 8 ? 'dots' : 'bars',
    groups: nameSteps(size).map((label, step) => ({
      label,
      bars: namePeople(size).map((who, row) => {
        const value = 0.3 + 0.7 * wobble(step * 100 + row);
        const known = wobble(step * 7 + row * 3 + 1) > 0.1 || who.team;
        const target = 0.7 + 0.05 * step * (step < 6 ? 1 : 0);
        return {
          ...who,
          coefficient: known ? value : null,
          range: known ? null : { low: 0.2, high: 0.9 },
          interval: known ? { low: Math.max(0, value - 0.1), high: Math.min(1, value + 0.08) } : null,
          mature: 30,
          target,
          floor: target * 0.8,
          verdict: who.team
            ? null
            : !known
              ? 'too-few'
              : value >= target
                ? 'met'
                : value >= target * 0.8
                  ? 'near'
                  : VERDICTS[2 + (row % 2)]!,
        };
      }),
    })),
  }),
  funnel: (size) => ({
    kind: 'funnel',
    levels: ['Список компаний', ...nameSteps(size)].map((label, step) => ({
      label,
      reached: Math.round(12000 * 0.7 ** step),
      coefficient: step === 0 ? null : 0.7,
      target: step === 0 ? null : 0.8,
      verdict: step === 0 ? null : VERDICTS[step % VERDICTS.length]!,
      lost: step === 0 ? null : 12,
      open: step === 0 ? null : 5,
    })),
  }),
  trend: (size) => ({
    kind: 'trend',
    buckets: Array.from({ length: 10 }, (_, index) => `нед. ${index + 31}`),
    columns: nameSteps(size),
    rows: namePeople(size),
    panels: namePeople(size).flatMap((_, row) =>
      nameSteps(size).map((_, column) => ({
        row,
        column,
        target: 0.8,
        points: Array.from({ length: 10 }, (_, index) => {
          const value = index === 4 ? null : 0.4 + 0.5 * wobble(row * 31 + column * 7 + index);
          return {
            value,
            interval: value === null ? null : { low: value - 0.1, high: Math.min(1, value + 0.1) },
            entered: 20,
            hollow: index > 7,
            signal: index === 6 ? (row % 2 === 0 ? ('up' as const) : ('down' as const)) : null,
          };
        }),
      })),
    ),
  }),
  spread: (size) => ({
    kind: 'spread',
    steps: nameSteps(size).map((label, step) => ({
      label,
      team: 0.65,
      dots: namePeople(size)
        .filter(({ team }) => !team)
        .map((who, row) => {
          const coefficient = 0.3 + 0.7 * wobble(step * 100 + row);
          return {
            ...who,
            coefficient,
            mature: 30,
            near: { low: 0.5, high: 0.8 },
            far: { low: 0.4, high: 0.9 },
            outside:
              coefficient < 0.4
                ? 'low998'
                : coefficient < 0.5
                  ? 'low95'
                  : coefficient > 0.9
                    ? 'high998'
                    : coefficient > 0.8
                      ? 'high95'
                      : null,
          };
        }),
    })),
  }),
  gains: (size) => ({
    kind: 'gains',
    unit: 'сделок',
    bars: namePeople(size)
      .slice(0, -1)
      .map(({ label }, index) => {
        const gain = 20 * (wobble(index) - 0.3);
        return {
          label,
          detail: nameSteps(size)[index % size.steps]!,
          gain,
          range: { low: gain - 3, high: gain + 4 },
        };
      }),
  }),
  velocity: (size) => ({
    kind: 'velocity',
    steps: nameSteps(size).map((label, step) => ({
      label,
      bars: namePeople(size).map((who, row) => {
        const median = (1 + step * 5) * (1 + wobble(row + step));
        return {
          ...who,
          median,
          p80: row === 1 ? null : median * 1.7,
          p95: row % 3 === 1 ? null : median * 3,
          pace: row % 4 === 2 ? ('slower' as const) : row % 4 === 3 ? ('faster' as const) : null,
        };
      }),
    })),
  }),
  pareto: (size) => {
    const values = nameSteps(size).map((_, index) => Math.round(100 * 0.6 ** index) + 1);
    const sum = values.reduce((one, other) => one + other, 0);
    let gone = 0;
    return {
      kind: 'pareto',
      unit: 'отказов',
      bars: nameSteps(size).map((label, index) => {
        gone += values[index]!;
        return { label, value: values[index]!, cumulative: gone / sum };
      }),
    };
  },
};

export function makePicture<K extends PictureKind>(kind: K, size: Size): Extract<Picture, { kind: K }> {
  return MAKERS[kind](size);
}

export function chartOf(picture: Picture, more: Partial<ChartSection> = {}): ChartSection {
  return {
    kind: 'chart',
    id: `${picture.kind}-chart`,
    title: 'Картина',
    alternative: 'Что на ней видно.',
    picture,
    table: { kind: 'table', id: 'table', title: null, columns: [], rows: [] },
    ...more,
  };
}
