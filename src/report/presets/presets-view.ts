import { makeColumn } from '../column.ts';
import type { Cell, Report, TableSection } from '../model.ts';
import type { Texts } from '../words/texts.ts';

/** One header line that a known CRM writes. */
export interface LayoutFacts {
  readonly layout: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly shape: string;
  /** Headers that give it away. */
  readonly marks: readonly string[];
  /** Logical column → the header names it is looked for by; a name that ends in `…` is the beginning of one. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Only rows that match all of these are stage changes: header → values. */
  readonly where: Readonly<Record<string, readonly string[]>>;
}

export interface PresetFacts {
  readonly preset: string;
  readonly crm: string;
  readonly layouts: readonly LayoutFacts[];
  /** Standard pipelines, each in order. */
  readonly stages: readonly (readonly string[])[];
  readonly won: readonly string[];
  readonly lost: readonly string[];
}

export interface PresetsMeta {
  readonly command: string;
}

const COLUMNS = [
  'preset',
  'crm',
  'layout',
  'language',
  'shape',
  'contact_id',
  'stage',
  'at',
  'manager',
] as const;

/** `voronka presets`: a row a layout, with the headers that each of the main columns is looked for by, the first that a
 * file has. */
export function buildPresetsReport(presets: readonly PresetFacts[], texts: Texts): Report<PresetsMeta> {
  const text = (value: string | undefined): Cell => ({ type: 'text', value: value ?? null });
  const table: TableSection = {
    kind: 'table',
    id: 'presets',
    title: null,
    columns: COLUMNS.map((key) => makeColumn(key, texts)),
    rows: presets.flatMap(({ preset, crm, layouts }) =>
      layouts.map(({ layout, language, shape, columns }): Cell[] => [
        ...[preset, crm, layout, language, shape].map(text),
        ...(['contact_id', 'stage', 'at', 'manager'] as const).map((key) => text(columns[key]?.join(' / '))),
      ]),
    ),
    notes: texts.presets,
  };
  return { meta: { command: 'presets' }, sections: [table], data: { presets } };
}
