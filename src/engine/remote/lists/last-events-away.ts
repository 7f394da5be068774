import type { Micros } from '../../../domain/calendar/micros.ts';
import type { LastEvent } from '../../count/waits/last-events.ts';
import { runCounted } from '../cluster/run-counted.ts';
import type { AwayRows } from '../count-away.ts';
import { selectLastEvents } from '../journeys/select-journeys.ts';
import { NotCountable } from '../not-countable.ts';

/**
 * When each manager was last seen at work before a moment, in no order.
 *
 * @param recorded whether touches were recorded, which are no events
 * @throws NotCountable where touches are to be looked at as well
 */
export async function findLastEvents(
  rows: AwayRows,
  before: Micros,
  recorded: boolean,
): Promise<LastEvent[]> {
  if (recorded) throw new NotCountable('question');
  const { servers, texts, times } = rows;
  const answers = await Promise.all(
    servers.map((server) =>
      runCounted([server.plan], (names) => ({
        inner: selectLastEvents({ ...server, texts, offsets: times.offsets, before }, names),
        columns: [
          { name: 'q_rank', sum: false },
          { name: 'q_last', sum: false },
          { name: 'q_count', sum: true },
        ],
      })),
    ),
  );
  const last = new Map<number, Micros>();
  for (const { q_rank, q_last } of answers.flat()) {
    const rank = Number(q_rank);
    last.set(rank, Math.max(last.get(rank) ?? Number(q_last), Number(q_last)));
  }
  return [...texts.ranks].flatMap(([manager, rank]) => {
    const at = last.get(rank);
    return at === undefined ? [] : [{ manager, last: at }];
  });
}
