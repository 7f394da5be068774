import { buildTable } from '../column.ts';
import type { Name, Report } from '../model.ts';
import { nameTable } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { PRESETS, type PresetFacts } from './presets-table.ts';

/** `voronka presets`: a row a layout. */
export function buildPresetsReport(
  presets: readonly PresetFacts[],
  texts: Texts,
): Report<{ command: string }> {
  const { columns, confirmed, notes } = texts.presets;
  const nameAnswer = (id: 'yes' | 'no'): Name => ({ id, text: confirmed[id] });
  const rows = presets.flatMap((preset) =>
    preset.layouts.map((layout) => ({
      preset,
      layout,
      table: layout.table === null ? null : nameTable(layout.table, texts),
      confirmed: nameAnswer(layout.confirmed ? 'yes' : 'no'),
    })),
  );
  const table = buildTable(PRESETS, columns, rows, { id: 'presets', title: null, notes });
  return { meta: { command: 'presets' }, sections: [table], data: { presets } };
}
