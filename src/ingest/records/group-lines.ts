import { isBlankText } from '../../domain/text/label.ts';
import { isSums } from '../bytes/footer.ts';
import type { TextRecord } from './records.ts';

/** Lines among the records that are none, by kind. */
export interface PassedLines {
  /** The header once more. */
  readonly headers: number;
  /** The name of a group, above its header. */
  readonly titles: number;
  /** Sums of a group, below it. */
  readonly sums: number;
}

export const NONE_PASSED: PassedLines = { headers: 0, titles: 0, sums: 0 };

/** More loose lines in a row than this are no seam between two groups. */
const MOST_LOOSE = 6;

type LooseKind = 'titles' | 'sums';

/**
 * Passes over what a file of several groups has beside their rows: the header again, above it the name of the group, and
 * sums below the rows of each. Names and sums are known by their place, next to a header or (sums) at the end: anywhere
 * else such a line is a record, to be judged like others.
 */
export class GroupLines {
  readonly passed = { ...NONE_PASSED };
  private readonly header: readonly string[];
  private readonly delimiter: string;
  /** Lines that a header behind them would show to be none, or records of odd shape. */
  private held: { readonly record: TextRecord; readonly kind: LooseKind }[] = [];

  constructor(header: readonly string[], delimiter: string) {
    this.header = header;
    this.delimiter = delimiter;
  }

  /** The records among these, and those held back before that turned out to be some. */
  sift(records: readonly TextRecord[]): TextRecord[] {
    const found: TextRecord[] = [];
    for (const record of records) {
      const cells = record.fields ?? record.text.split(this.delimiter);
      if (this.isHeader(cells)) {
        this.passed.headers += 1;
        for (const { kind } of this.held.splice(0)) this.passed[kind] += 1;
        continue;
      }
      const kind = this.findKind(cells);
      if (kind !== undefined && this.held.length < MOST_LOOSE) {
        this.held.push({ record, kind });
        continue;
      }
      found.push(...this.release(), record);
    }
    return found;
  }

  /** What is left when no text follows: the sums of the last group are none. */
  end(): TextRecord[] {
    const last = this.held.findLastIndex(({ kind }) => kind === 'titles');
    this.passed.sums += this.held.length - last - 1;
    return this.held
      .splice(0)
      .slice(0, last + 1)
      .map(({ record }) => record);
  }

  private release(): TextRecord[] {
    return this.held.splice(0).map(({ record }) => record);
  }

  private isHeader(cells: readonly string[]): boolean {
    return (
      cells[0] === this.header[0] &&
      cells.length === this.header.length &&
      cells.every((cell, index) => cell === this.header[index])
    );
  }

  private findKind(cells: readonly string[]): LooseKind | undefined {
    const filled = cells.filter((cell) => !isBlankText(cell));
    if (isSums(cells)) return 'sums';
    return filled.length === 1 && filled[0] === cells[0] ? 'titles' : undefined;
  }
}
