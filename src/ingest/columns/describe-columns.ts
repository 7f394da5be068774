import { headerLabel } from '../../domain/text/header.ts';
import { normalizeText } from '../../domain/text/label.ts';
import type { ColumnMap } from './columns.ts';

/** A logical column that was found in a file, as a person would want to check it. */
export interface FoundColumn {
  readonly logical: string;
  /** Its name in the file, normalised. */
  readonly header: string;
  /** The first value that is not blank, normalised. */
  readonly example: string | null;
  /** Whether the name stands in the header more than once. */
  readonly repeated: boolean;
}

type Sample = readonly (readonly string[])[];

/** The columns of a map in its order, each with an example. */
export function describeColumns(header: readonly string[], map: ColumnMap, sample: Sample): FoundColumn[] {
  return [...map.columns].map(([logical, index]): FoundColumn => {
    const label = headerLabel(header[index]!);
    return {
      logical,
      header: cleanHeader(header[index]!),
      example: findExample(sample, index),
      repeated: header.filter((name) => headerLabel(name) === label).length > 1,
    };
  });
}

function cleanHeader(name: string): string {
  return normalizeText(name.replaceAll('\ufeff', ''));
}

function findExample(sample: Sample, index: number): string | null {
  const value = sample.find((record) => normalizeText(record[index] ?? '') !== '')?.[index];
  return value === undefined ? null : normalizeText(value);
}
