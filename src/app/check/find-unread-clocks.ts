import { type Notice, noticeOf } from '../../domain/quality/notice.ts';
import { findClocks } from '../../ingest/columns/clock-columns.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import { holdsBareDates } from '../../ingest/times/clock.ts';

/**
 * Columns of clocks that nobody reads, beside a history whose events have bare dates, several of one contact on one day: as
 * far as the sample of each file shows it.
 */
export function findUnreadClocks(histories: readonly PreparedInput[]): Notice[] {
  const found = [...new Set(histories.flatMap(listUnreadClocks))];
  return found.length === 0 ? [] : [noticeOf('clock-unread', found.length, null, found)];
}

function listUnreadClocks({ source: { header, sample }, headers, input }: PreparedInput): string[] {
  const at = input.columns.find(({ name }) => name === 'at');
  if (input.events || at?.position === undefined || at.clock !== undefined) return [];
  const [day, contact] = [headers.at, headers.contact].map((name) => header.indexOf(name ?? ''));
  const days = sample.map((record) => record[day ?? -1] ?? '');
  const events = new Set(sample.map((record, index) => `${record[contact ?? -1]}\n${days[index]}`));
  if (events.size === sample.length || !holdsBareDates(days)) return [];
  const used = new Set(Object.values(headers).map((name) => header.indexOf(name ?? '')));
  return findClocks(header, sample, used).map((index) => header[index]!);
}
