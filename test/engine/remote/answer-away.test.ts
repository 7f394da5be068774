import { setImmediate } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { answerAway } from '../../../src/engine/remote/answer-away.ts';

it('closes quietly where the rows could not be brought: whoever asked for them has been told', async () => {
  const close = vi.fn();
  const away = {
    database: {},
    input: { columns: { transitions: [], contacts: [] }, inputs: { activities: [] }, zone: 'UTC' },
    rows: { times: { offsets: [], first: null, last: null } },
    facts: { updates: false },
    bring: () => Promise.reject(new Error('too many rows')),
    close,
  };
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const engine = answerAway(away as unknown as Parameters<typeof answerAway>[0]);
  await expect(engine.listDuplicates()).rejects.toThrow('too many rows');
  engine.close();
  await setImmediate();
  await setImmediate();
  process.off('unhandledRejection', unhandled);
  expect(close).toHaveBeenCalledOnce();
  expect(unhandled).not.toHaveBeenCalled();
});
