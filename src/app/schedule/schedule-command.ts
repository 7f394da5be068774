import type { Prepared } from '../command-spec.ts';
import type { Start } from '../invocation.ts';
import type { Savable } from '../run/saved-views.ts';

export async function prepareScheduleCommand(_start: Start, _specs: readonly Savable[]): Promise<Prepared> {
  return { answer: async () => ({ status: 0, text: '', remarks: [] }) };
}
