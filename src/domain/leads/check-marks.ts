import { normalizeLabel } from '../text/label.ts';
import type { LeadMark } from './lead-rules.ts';

/** Whether the text of a cell passes a mark. */
export function passesMark({ passes }: LeadMark, text: string | null): boolean {
  if (text === null) return false;
  switch (passes.kind) {
    case 'filled':
      return true;
    case 'equals':
      return passes.values.some((value) => normalizeLabel(value) === normalizeLabel(text));
    case 'atLeast': {
      const number = readNumber(text);
      return number !== null && number >= passes.least;
    }
  }
}

/** `1 200,5`, `1200.5`: a point or a comma, and spaces between thousands. */
function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Leads with the same answers, and what became of them. */
export interface MarkedLeads {
  readonly texts: readonly (string | null)[];
  readonly leads: number;
  readonly converted: number;
  /** How many finished leads they are worth. */
  readonly mature: number;
}

/** How many leads pass, and what they bring. */
export interface CheckedLeads {
  readonly leads: number;
  /** Share that passes each mark, in order, fractions; null without leads. */
  readonly passed: readonly (number | null)[];
  /** Marks passed by a lead, on the average; null without leads. */
  readonly mean: number | null;
  /** By the number of marks passed, from 0 to all: the overall coefficient. */
  readonly byNumber: readonly {
    readonly leads: number;
    readonly converted: number;
    readonly coefficient: number | null;
  }[];
}

/** Checks leads against marks. */
export function checkMarks(marks: readonly LeadMark[], kinds: readonly MarkedLeads[]): CheckedLeads {
  const passed = marks.map(() => 0);
  const numbers = Array.from({ length: marks.length + 1 }, () => ({
    leads: 0,
    converted: 0,
    matures: [] as number[],
  }));
  for (const { texts, leads, converted, mature } of kinds) {
    const passes = marks.map((mark, index) => passesMark(mark, texts[index] ?? null));
    passes.forEach((each, index) => {
      if (each) passed[index]! += leads;
    });
    const own = numbers[passes.filter(Boolean).length]!;
    own.leads += leads;
    own.converted += converted;
    own.matures.push(mature);
  }
  const all = numbers.reduce((sum, { leads }) => sum + leads, 0);
  return {
    leads: all,
    passed: passed.map((each) => (all > 0 ? each / all : null)),
    mean: all > 0 ? passed.reduce((sum, each) => sum + each, 0) / all : null,
    byNumber: numbers.map(({ leads, converted, matures }) => {
      // ascending: sums are the same whatever the order of the rows
      const mature = matures.sort((a, b) => a - b).reduce((sum, each) => sum + each, 0);
      return { leads, converted, coefficient: mature > 0 ? converted / mature : null };
    }),
  };
}
