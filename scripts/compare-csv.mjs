import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Compares a CSV of ours with what a spreadsheet made of it: the same texts, numbers equal as numbers. */
const [ours, theirs] = process.argv
  .slice(2)
  .map((file) => parse(readFileSync(file), { bom: true, relax_column_count: true }));
if (!ours || !theirs || ours.length !== theirs.length)
  throw new Error(`${ours?.length} rows became ${theirs?.length}`);
for (const [line, row] of ours.entries()) {
  for (const [column, cell] of row.entries()) {
    const read = theirs[line]?.[column] ?? '';
    const same = cell === read || (cell !== '' && Number(cell) === Number(read));
    if (!same)
      throw new Error(
        `row ${line + 1}, column ${column + 1}: ${JSON.stringify(cell)} became ${JSON.stringify(read)}`,
      );
  }
}
console.log(`${ours.length} rows read back by the spreadsheet`);
