import type { Verdict } from '../../src/domain/evidence/verdict.ts';
import type { Language } from '../../src/domain/text/language.ts';
import type { RenderOptions } from '../../src/render/formats.ts';
import type { Meta } from '../../src/report/meta.ts';
import type { Cell, Column, Report, Section, TableSection } from '../../src/report/model.ts';
import { createNumberText } from '../../src/report/words/number-text.ts';

const META: Meta = {
  command: 'report',
  files: [
    {
      table: 'transitions',
      file: 'transitions.csv',
      rows: 10,
      used: 9,
      rejected: 1,
      aside: 0,
      passedOver: 0,
    },
  ],
  contacts: 400,
  participants: 400,
  undated: 0,
  period: null,
  days: null,
  asOf: null,
  asOfDay: null,
  newest: null,
  timezone: 'Europe/Moscow',
  credit: 'entry',
  basis: 'cohort',
  maturity: 'auto',
  curves: [],
  losses: 'dated',
  requireProof: false,
  unknownLosses: 0,
  by: 'manager',
  segments: [],
  managers: [],
  adjust: [],
  confidence: 0.95,
  alpha: 0.05,
  minEntered: 5,
  stages: [],
};

export const WORDS: Readonly<Record<Language, RenderOptions['words']>> = {
  en: {
    language: 'en',
    numbers: createNumberText('en'),
    absent: 'n/a',
    verdicts: {
      'no-data': 'no data',
      'too-few': 'too few',
      met: 'met',
      near: 'near',
      coach: 'coach',
      watch: 'watch',
    },
    foci: { yes: 'yes', tentative: 'tentative' },
  },
  ru: {
    language: 'ru',
    numbers: createNumberText('ru'),
    absent: 'н/д',
    verdicts: {
      'no-data': 'нет данных',
      'too-few': 'мало данных',
      met: 'выполнен',
      near: 'близко',
      coach: 'учить',
      watch: 'следить',
    },
    foci: { yes: 'да', tentative: 'возможно' },
  },
};

export function makeOptions(language: Language, more: Partial<RenderOptions> = {}): RenderOptions {
  return { words: WORDS[language], width: 80, color: false, ...more };
}

export function makeReport(sections: readonly Section[], data: Report['data'] = {}): Report {
  return { meta: META, sections, data };
}

export function makeColumns(...keys: readonly string[]): Column[] {
  return keys.map((key, index) => ({ key, title: key, align: index === 0 ? 'left' : 'right' }));
}

export function makeTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  more: Partial<TableSection> = {},
): TableSection {
  return { kind: 'table', id: 'table', title: null, columns, rows, ...more };
}

export const text = (value: string | null, strong = false): Cell => ({ type: 'text', value, strong });
export const count = (value: number | null): Cell => ({ type: 'count', value });
export const amount = (value: number | null): Cell => ({ type: 'amount', value });
export const points = (value: number | null): Cell => ({ type: 'points', value });
export const probability = (value: number | null): Cell => ({ type: 'probability', value });
export const fraction = (value: number | null, verdict?: Verdict): Cell => ({
  type: 'fraction',
  value,
  ...(verdict ? { verdict } : {}),
});
export const rate = (converted: number, entered: number, verdict: Verdict | null): Cell => ({
  type: 'rate',
  coefficient: entered === 0 ? null : converted / entered,
  converted,
  entered,
  verdict,
});
