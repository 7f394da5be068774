import { type Notice, noticeOf } from '../../domain/quality/notice.ts';
import { compareCodePoints } from '../../domain/text/order.ts';
import type { FileAccount } from '../../report/meta.ts';
import type { ReadRows } from '../read/read-rows.ts';

/** Aliases for spellings that no file has: they join nothing. */
export async function findUnmatchedAliases({ settings, engine }: ReadRows): Promise<Notice[]> {
  const aliases = Object.keys(settings.aliases);
  if (aliases.length === 0) return [];
  const known = new Set(await engine.listNames('spellings'));
  const items = aliases.filter((name) => !known.has(name)).sort(compareCodePoints);
  return items.length === 0 ? [] : [noticeOf('aliases-unmatched', items.length, aliases.length, items)];
}

/** Of several files of a table those of which not one row counts. */
export function findRejectedFiles(files: readonly FileAccount[]): Notice[] {
  const whole = files.filter(({ rows, used }) => rows > 0 && used === 0);
  const rows = whole.reduce((sum, each) => sum + each.rows, 0);
  const total = files.reduce((sum, each) => sum + each.rows, 0);
  return whole.length === 0
    ? []
    : [
        noticeOf(
          'files-rejected',
          rows,
          total,
          whole.map(({ file }) => file),
        ),
      ];
}

/** Targets for a segment or a manager that the data do not have: most likely a slip of the pen. */
export async function findUnmatchedTargets({ settings, engine }: ReadRows): Promise<Notice[]> {
  const { overrides } = settings.funnel;
  const wanted = {
    segment: overrides.flatMap(({ segment }) => segment ?? []),
    manager: overrides.flatMap(({ manager }) => manager ?? []),
  };
  const segments = wanted.segment.length > 0 ? await engine.listNames({ attribute: 'segment' }) : [];
  const managers = wanted.manager.length > 0 ? await engine.listNames('managers') : [];
  const unmatched = [
    ...wanted.segment.filter((name) => !segments.includes(name)),
    ...wanted.manager.filter((name) => !managers.includes(name)),
  ];
  const items = [...new Set(unmatched)].sort(compareCodePoints);
  if (items.length === 0) return [];
  const total = wanted.segment.length + wanted.manager.length;
  return [noticeOf('targets-unmatched', unmatched.length, total, items)];
}
