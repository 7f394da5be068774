import type { Focus, Verdict } from '../domain/evidence/verdict.ts';
import type { Signal } from '../domain/trend/signals.ts';
import type { Picture } from './pictures.ts';
import type { Range } from './range.ts';

/** Who reads a format: people get names and headings in their language, programs get ids and the flat names. */
export type Reader = 'people' | 'programs';

/**
 * Whom a part of a report is for. Pages are looked at and have room for pictures; workbooks are worked in, and have every
 * row and column; screens are terminals and chats, which have room for letters.
 */
export type Audience = Reader | 'screens' | 'pages' | 'workbooks';

/** What is called one thing by programs and another by people: a stage, the team, a table. */
export interface Name {
  /** Null where there is nothing to name. */
  readonly id: string | null;
  readonly text: string;
}

/** One place of a {@link Spark}. */
export interface SparkPoint {
  /** 0..1 of the height; null: a gap. */
  readonly share: number | null;
  /** Not to be relied upon yet. */
  readonly hollow: boolean;
}

/** A small picture of how a number went, from left to right. */
export type Spark = readonly SparkPoint[];

/** What belongs to an input table, that table named. */
export type Named<F> = Omit<F, 'table'> & { readonly table: Name };

/**
 * A report is data: sections of typed cells and sentences. Cells keep the raw value beside its type; renderers only
 * format. `null` is "absent" (nothing entered, no target), which every renderer shows in its own way and never as 0.
 */
export type Cell =
  | { readonly type: 'text'; readonly value: string | null; readonly strong?: boolean }
  | ({ readonly type: 'name'; readonly strong?: boolean } & Name)
  | { readonly type: 'count'; readonly value: number | null }
  /** A coefficient, target, interval bound: 0..1 and beyond (flow). */
  | ({ readonly type: 'fraction'; readonly value: number | null } & Shown)
  /** A difference of two fractions. */
  | { readonly type: 'points'; readonly value: number | null }
  /** p or q: 6 significant digits in flat formats. */
  | { readonly type: 'probability'; readonly value: number | null }
  /** What need not be whole: conversions (impact, potential), days. With a mark and a count beside it for people. */
  | {
      readonly type: 'amount';
      readonly value: number | null;
      readonly mark?: string;
      readonly of?: number;
    }
  /** A sum of money; the currency is ISO 4217, null where nothing names one. Flat formats print the number alone. */
  | { readonly type: 'money'; readonly value: number | null; readonly currency: string | null }
  | { readonly type: 'verdict'; readonly value: Verdict | null }
  | { readonly type: 'focus'; readonly value: Focus | null }
  /** A horizontal bar, up to 0..1 of its room, and from there on; else from the left: a column for people. */
  | { readonly type: 'bar'; readonly value: number; readonly from?: number | undefined }
  /** Which way a coefficient has gone beyond chance. */
  | { readonly type: 'signal'; readonly value: Signal | null }
  /** A column for people. */
  | { readonly type: 'spark'; readonly value: Spark }
  /** A coefficient with its counts beneath, as one field of the matrix; flat formats print the coefficient. */
  | ({
      readonly type: 'rate';
      readonly coefficient: number | null;
      readonly converted: number;
      readonly entered: number;
      /** How many finished contacts those are worth, where that has to be told. */
      readonly worth?: number | null;
    } & Shown);

/** How people see a fraction. */
interface Shown {
  readonly verdict?: Verdict | null;
  /** In place of a fraction that is absent. */
  readonly range?: Range | null;
  readonly signal?: Signal | null;
}

export interface Column {
  /** The name in flat formats: an interface, never translated. */
  readonly key: string;
  /** The heading for people. */
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Left out: everybody's. */
  readonly for?: Audience;
}

/** What every section has. */
interface SectionHead {
  readonly id: string;
  readonly title: string | null;
  /** What its sheet in a workbook is called, where that is not its title: at most 31 characters. */
  readonly sheet?: string;
  /** Left out: everybody's. */
  readonly for?: Audience;
}

/** Rows of the same columns. A rule stands before each row whose index is in `rules` (totals, targets). */
export interface TableSection extends SectionHead {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rules?: readonly number[];
  /** Shown where there are no rows. */
  readonly empty?: string;
  /** Sentences under the table: a legend, an explanation. */
  readonly notes?: readonly string[];
  /** To be looked up, not read: a page shows it when it is asked to, under what stands before it. */
  readonly folded?: boolean;
}

/** One line of prose; `tone` colours it, `indent` sets it under the line before. */
export interface Line {
  readonly text: string;
  readonly tone?: 'strong' | 'muted' | Verdict | Signal;
  readonly indent?: number;
  /** To be copied: never wrapped, however narrow the terminal. */
  readonly whole?: boolean;
  /** One line of the page that the report is made for, whatever stands in it: what is too long ends in an ellipsis. */
  readonly cut?: boolean;
}

/** Prose; flat formats take `table` instead, where there is one. */
export interface ProseSection extends SectionHead {
  readonly kind: 'prose';
  readonly lines: readonly Line[];
  readonly table?: TableSection;
}

/** A picture of a table's numbers; who cannot draw it takes the table. */
export interface ChartSection extends SectionHead {
  readonly kind: 'chart';
  readonly picture: Picture;
  /** What it shows, in a sentence or two, for who cannot see it. */
  readonly alternative: string;
  /** What its marks mean, and whatever else stands beneath it. */
  readonly notes?: readonly string[];
  readonly table: TableSection;
}

export type Section = TableSection | ProseSection | ChartSection;

export interface Report<M extends object = object> {
  readonly meta: M;
  /** Of the document that a page or a workbook is: what it shows and of what time. */
  readonly title?: string;
  /** Columns that the page is made for, where no terminal says how many there are: those of a sheet of paper. */
  readonly width?: number;
  readonly sections: readonly Section[];
  /** What JSON prints beside `meta`; its shape is published as a schema. */
  readonly data: Readonly<Record<string, unknown>>;
}
