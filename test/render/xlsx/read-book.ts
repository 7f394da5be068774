import { strFromU8, unzipSync } from 'fflate';

/** The files of a workbook as text, by their names. */
export function readParts(book: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** One of them. */
export function readPart(book: Uint8Array, name: string): string {
  const part = readParts(book).get(name);
  if (part === undefined) throw new Error(`${name} is missing`);
  return part;
}

/** Elements of a sheet in their order, those within others left out. */
export function listElements(sheet: string): string[] {
  let depth = 0;
  const names: string[] = [];
  for (const [, closing, name = '', alone] of sheet.matchAll(/<(\/?)([A-Za-z:]+)[^>]*?(\/?)>/g)) {
    if (closing) depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!alone) depth += 1;
    }
  }
  return names;
}
