import type { ControlBar, ControlPicture } from '../../../report/pictures.ts';
import { isDrawable } from '../axes.ts';
import type { Tools } from '../drawing.ts';

type Group = ControlPicture['groups'][number];

/** The target, or from which to which they go, and what else there is to tell of the step. */
export function noteGroup({ bars }: Group, { words, says }: Tools, more: readonly string[] = []): string {
  const targets = bars.map((bar) => bar.target).filter(isDrawable);
  const low = Math.min(...targets);
  const high = Math.max(...targets);
  const { numbers } = words;
  const told = low === high ? numbers.percent(low, true) : numbers.percentRange(low, high);
  return [...(targets.length === 0 ? [] : [says.target(told)]), ...more].join(' · ');
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
