import type { ControlBar, ControlPicture } from '../../../report/pictures.ts';
import { isDrawable } from '../axes.ts';
import { FONT_SIZE, type Tools, writeLabel } from '../drawing.ts';

type Group = ControlPicture['groups'][number];

/** Two lines of the step's name, and one of its target. */
export const HEAD_HEIGHT = 50;

/**
 * The name of a step over its panel; beneath it the target, where all of it have the same.
 *
 * @param more what else there is to tell of the step
 */
export function headGroup(
  { label, bars }: Group,
  { x, width, top }: { readonly x: number; readonly width: number; readonly top: number },
  { words, says }: Tools,
  more: readonly string[] = [],
): string {
  const common = { x: x + 2, room: width - 12 };
  const [target = null, ...others] = new Set(bars.map((bar) => bar.target));
  const shared =
    others.length === 0 && isDrawable(target) ? [says.target(words.numbers.percent(target, true))] : [];
  const told = [...shared, ...more].join(' · ');
  return [
    writeLabel({ ...common, y: top + 29, text: label, lines: 2, strong: true, from: 'bottom' }),
    ...(told === ''
      ? []
      : [writeLabel({ ...common, y: top + 44, text: told, size: FONT_SIZE - 1, color: 'muted' })]),
  ].join('');
}

/** All that is drawn along the axis of coefficients. */
export function listValues(groups: readonly Group[]): (number | null)[] {
  return groups.flatMap(({ bars }) =>
    bars.flatMap(({ coefficient, target, interval, range }) => [
      coefficient,
      target,
      interval?.high ?? null,
      coefficient === null ? (range?.high ?? null) : null,
    ]),
  );
}

/** What a bar says to who points at it. */
export function describeBar(bar: ControlBar, { words, says }: Tools): string {
  const { numbers, verdicts } = words;
  const { coefficient, range, verdict, target } = bar;
  const value =
    coefficient !== null
      ? numbers.percent(coefficient)
      : range !== null
        ? numbers.percentRange(range.low, range.high)
        : words.absent;
  const more = [
    ...(target === null ? [] : [says.target(numbers.percent(target, true))]),
    ...(verdict === null ? [] : [verdicts[verdict]]),
  ];
  return says.saying(bar.label, [value, ...more].join(', '));
}
