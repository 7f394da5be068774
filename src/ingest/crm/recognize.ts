import { isBookTable, type TableName } from '../../domain/tables.ts';
import { headerKey } from '../../domain/text/header.ts';
import { parseEntryHeader } from '../columns/entry-header.ts';
import { type Layout, PRESET_NAMES, type Preset, type PresetName } from './preset.ts';
import { PRESETS } from './presets.ts';

/** A layout that a header line turned out to be. */
export interface RecognizedLayout {
  readonly preset: Preset;
  readonly layout: Layout;
  /** The headers that gave it away, as the file writes them. */
  readonly matched: readonly string[];
}

/**
 * Finds the CRM that wrote a header line. Of several layouts whose marks are all there, the one with most marks is
 * taken; of equals the first in the order of the presets.
 *
 * @param asked names: only these presets are thought of; table: only layouts of such a file; default: all
 */
export function recognizeLayout(
  header: readonly string[],
  asked: { readonly names?: readonly PresetName[]; readonly table?: TableName } = {},
): RecognizedLayout | undefined {
  const { names = PRESET_NAMES, table } = asked;
  const fits = (layout: Layout): boolean =>
    table === undefined || layout.table === (isBookTable(table) ? table : undefined);
  let best: RecognizedLayout | undefined;
  for (const name of names) {
    const preset = PRESETS[name];
    for (const layout of preset.layouts.filter(fits)) {
      const matched = matchMarks(header, layout);
      if (matched && matched.length > (best?.matched.length ?? 0)) best = { preset, layout, matched };
    }
  }
  return best;
}

/** The headers of a layout's marks; undefined where one of them is missing. */
function matchMarks(header: readonly string[], layout: Layout): string[] | undefined {
  const keys = header.map(headerKey);
  const found = layout.marks.map((mark) => keys.indexOf(headerKey(mark)));
  if (layout.markEntry !== undefined) {
    found.push(header.findIndex((name) => parseEntryHeader(name) !== undefined));
  }
  return found.includes(-1) ? undefined : found.map((index) => header[index]!);
}
