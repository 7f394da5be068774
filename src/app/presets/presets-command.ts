import type { Layout, Preset } from '../../ingest/crm/preset.ts';
import { PRESETS } from '../../ingest/crm/presets.ts';
import type { LayoutFacts, PresetFacts } from '../../report/presets/presets-table.ts';
import { buildPresetsReport } from '../../report/presets/presets-view.ts';
import type { Invocation } from '../invocation.ts';
import { EXIT } from '../io.ts';
import type { Outcome } from '../outcome.ts';

/** Lists the CRMs whose exports are known. */
export async function runPresetsCommand({ texts }: Invocation): Promise<Outcome> {
  return { report: buildPresetsReport(Object.values(PRESETS).map(describePreset), texts), status: EXIT.done };
}

function describePreset({ name, crm, layouts, stages, won, lost }: Preset): PresetFacts {
  return { preset: name, crm, layouts: layouts.map(describeLayout), stages, won, lost };
}

function describeLayout({
  id,
  table,
  language,
  shape,
  confirmed,
  marks,
  markEntry,
  columns,
  where,
}: Layout): LayoutFacts {
  const beginning = markEntry === undefined ? [] : [`${markEntry}…`];
  // in a wide file the columns of dates are the stages, and their times
  const dated: Layout['columns'] = shape === 'wide' ? { stage: beginning, at: beginning } : {};
  return {
    layout: id,
    language,
    shape,
    table: table ?? null,
    confirmed,
    marks: [...marks, ...beginning],
    columns: { ...columns, ...dated },
    where: where ?? {},
  };
}
