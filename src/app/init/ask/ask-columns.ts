import type { Doubt } from '../../../domain/draft/doubt.ts';
import { headerLabel } from '../../../domain/text/header.ts';
import { isBlankText } from '../../../domain/text/label.ts';
import type { AskTexts } from '../../../report/init/ask-texts.ts';
import type { NewFiles } from '../init-draft.ts';
import type { Ask } from './ask.ts';

/** Rows of which the values of a column are shown. */
const SHOWN = 3;

type ColumnDoubt = Doubt<'column-guessed' | 'column-others'>;

/** What was said of columns that could be another one. */
export interface ColumnAnswers {
  /** `name=header` for each that is to be another one, as `--column` takes it. */
  readonly changed: readonly string[];
  /** The doubts that were put as questions. */
  readonly asked: readonly Doubt[];
}

/** Which of several columns is meant, with the first rows of each. A column without a rival has no answer but itself. */
export async function askColumns(
  doubts: readonly Doubt[],
  files: NewFiles,
  ask: Ask,
  texts: AskTexts,
): Promise<ColumnAnswers> {
  const asked = doubts.filter(isOfRivals);
  const changed: string[] = [];
  for (const { args } of asked) {
    const choices = [args.header, ...args.others].map((header) => ({
      value: header,
      label: header,
      hint: showValues(files[args.table], header),
    }));
    const chosen = await ask.choose(texts.column(args.column), choices, args.header);
    if (chosen !== args.header) changed.push(`${args.column}=${chosen}`);
  }
  return { changed, asked };
}

function isOfRivals(doubt: Doubt): doubt is ColumnDoubt {
  const isColumn = doubt.code === 'column-guessed' || doubt.code === 'column-others';
  return isColumn && doubt.args.others.length > 0;
}

function showValues(files: NewFiles[keyof NewFiles], header: string): string {
  for (const { source } of files) {
    const position = source.header.findIndex((each) => headerLabel(each) === headerLabel(header));
    if (position === -1) continue;
    const values = source.sample.slice(0, SHOWN).map((record) => record[position] ?? '');
    return values.map((value) => (isBlankText(value) ? '—' : value)).join('; ');
  }
  return '';
}
