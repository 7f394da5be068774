import type { TableFormat } from './conversion.ts';
import type { ForeignKind } from './file-problems.ts';

/** How many first bytes {@link recogniseForeign} wants to see. */
export const SIGNATURE_BYTES = 4096;

/**
 * What a file is, if its first bytes show that it is no table that can be read. Names and extensions are not looked at: exports named
 * `.csv` are spreadsheets, web pages or pointers often enough.
 */
export function recogniseForeign(head: Buffer): ForeignKind | undefined {
  const bytes = head.toString('latin1');
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return 'zip';
  if (bytes.startsWith('\xd0\xcf\x11\xe0')) return 'xls';
  const text = beginning(bytes);
  if (text.startsWith('%PDF-')) return 'pdf';
  if (text.startsWith('version https://git-lfs')) return 'lfs-pointer';
  if (/^<(?:!doctype\s+html|html|table)\b/i.test(text)) return 'html';
  return undefined;
}

/** A format that an engine can read, by the first bytes. A list of numbers is known as JSON too, to be refused. */
export function recogniseTable(head: Buffer): TableFormat | undefined {
  const bytes = head.toString('latin1');
  if (bytes.startsWith('PAR1')) return 'parquet';
  return /^(?:[[{]\s*["{]|\[\s*(?:\]\s*$|\[|-?\d+(?:\.\d+)?\s*[,\]])|\{\s*\}\s*$)/.test(beginning(bytes))
    ? 'json'
    : undefined;
}

/** Without a byte order mark, and without NUL bytes, so that UTF-16 is recognised too. */
function beginning(bytes: string): string {
  return bytes
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
}

/** Whether a file is a workbook (XLSX) or another document of its family, by the first names in its archive. */
export function isWorkbook(head: Buffer): boolean {
  const bytes = head.toString('latin1');
  if (!bytes.startsWith('PK\x03\x04')) return false;
  return bytes.includes('xl/') || bytes.includes('[Content_Types].xml');
}
