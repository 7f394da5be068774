import { type Notice, noticeOf } from '../../domain/quality/notice.ts';
import { TABLE_NAMES } from '../../domain/tables.ts';
import { countPassed } from '../../ingest/records/group-lines.ts';
import type { TextSource } from '../../ingest/tables/source.ts';
import { nameFile } from '../../report/problem-lines.ts';
import type { Invocation } from '../invocation.ts';
import type { ReadRows } from './read-rows.ts';

/** What the files have beside their rows, and bytes of them that were lost. */
export function noticePassed({ inputs, engine }: ReadRows): Notice[] {
  const files = TABLE_NAMES.flatMap((table) =>
    inputs.prepared[table].map(({ source }, index) => {
      return { source, between: countPassed(engine.facts.files[table][index]?.input.passed) };
    }),
  );
  const names = (each: { readonly source: TextSource }): string[] => [each.source.file];
  return [
    ...noticeAll('title-lines', files, ({ source }) => source.above, names),
    ...noticeAll('group-lines', files, ({ between }) => between, names),
    ...noticeAll('footer-rows', files, ({ source }) => source.footers, names),
    ...noticeAll(
      'bytes-lost',
      files,
      ({ source }) => source.lost.count,
      ({ source }) => placeLost(source),
    ),
  ];
}

function noticeAll<F>(
  code: 'title-lines' | 'group-lines' | 'footer-rows' | 'bytes-lost',
  files: readonly F[],
  count: (file: F) => number,
  name: (file: F) => readonly string[],
): Notice[] {
  const found = files.filter((file) => count(file) > 0);
  if (found.length === 0) return [];
  const total = found.reduce((sum, file) => sum + count(file), 0);
  return [noticeOf(code, total, null, found.flatMap(name))];
}

/** Says on the way to a report that bytes were lost: a name may be another one for it. */
export function remarkLost({ inputs }: ReadRows, { texts, remark }: Invocation): void {
  for (const { source } of TABLE_NAMES.flatMap((table) => inputs.prepared[table])) {
    const { count, places } = source.lost;
    const [first] = places;
    if (first) remark(texts.remarks.lost({ file: nameFile(source.file, texts), count, ...first }));
  }
}

/** `deals.csv:637 (29184)`: the line, and the byte of the file. */
function placeLost({ file, lost }: TextSource): string[] {
  return lost.places.map(({ line, byte }) => `${file}:${line} (${byte})`);
}
