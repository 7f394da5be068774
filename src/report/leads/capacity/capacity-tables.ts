import { declareTable } from '../../column.ts';
import type { Name } from '../../model.ts';
import type { RowCapacity } from './capacity-answer.ts';

/** What a row has to work, and can, named. */
export interface NamedCapacity extends RowCapacity {
  readonly who: Name;
}

/** In JSON. */
export const CAPACITY = declareTable<NamedCapacity>()({
  manager: { type: 'name', read: ({ who }) => who },
  open: { type: 'count', read: ({ open }) => open, of: 'open contacts at as-of, of all stages but the last' },
  capacity: {
    type: 'count',
    absent: true,
    read: ({ capacity }) => capacity,
    of: 'open contacts from which leads convert worse, or leads.capacity of the config; null: not seen',
  },
  over: { type: 'count', absent: true, read: ({ over }) => over, of: 'open above capacity' },
  weeks: { type: 'count', read: ({ weeks }) => weeks, of: 'weeks with at least one finished lead’s worth' },
  calm_from: { type: 'count', absent: true, read: ({ loads }) => loads?.calm.least ?? null },
  calm_to: {
    type: 'count',
    absent: true,
    read: ({ loads }) => loads?.calm.most ?? null,
    of: 'open contacts at the ends of the third of the weeks with the lowest load',
  },
  calm_coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ loads }) => loads?.calm.coefficient ?? null,
    of: 'of step 1, of the contacts that entered it in those weeks',
  },
  busy_from: { type: 'count', absent: true, read: ({ loads }) => loads?.busy.least ?? null },
  busy_to: {
    type: 'count',
    absent: true,
    read: ({ loads }) => loads?.busy.most ?? null,
    of: 'the same of the third with the highest load',
  },
  busy_coefficient: { type: 'fraction', absent: true, read: ({ loads }) => loads?.busy.coefficient ?? null },
  low: { type: 'points', absent: true, read: ({ loads }) => loads?.low ?? null },
  high: {
    type: 'points',
    absent: true,
    read: ({ loads }) => loads?.high ?? null,
    of: 'bounds of busy - calm (Newcombe), fractions',
  },
});

/** For people: what was compared is read with what is open. */
export const PEOPLE_CAPACITY = declareTable<
  NamedCapacity & { readonly calm: string; readonly busy: string }
>()({
  manager: CAPACITY.manager,
  open: CAPACITY.open,
  capacity: CAPACITY.capacity,
  over: CAPACITY.over,
  calm: { type: 'text', read: ({ calm }) => calm },
  calm_coefficient: CAPACITY.calm_coefficient,
  busy: { type: 'text', read: ({ busy }) => busy },
  busy_coefficient: CAPACITY.busy_coefficient,
});
