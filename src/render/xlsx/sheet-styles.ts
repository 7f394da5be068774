import type { CellStyle } from 'hucre/xlsx';
import type { Verdict } from '../../domain/evidence/verdict.ts';
import type { Column } from '../../report/model.ts';
import { PALETTE } from '../chart/palette.ts';

/** Excel's colours have no `#`. */
export const toRgb = (color: string): string => color.slice(1).toUpperCase();

/** The ground behind what is judged; its ink is the palette's. */
const GROUNDS: Readonly<Partial<Record<Verdict, string>>> = {
  met: 'E3F4EA',
  near: 'FFF3D1',
  coach: 'FCE1DE',
  watch: 'EEE5FA',
};

/** The font of every cell: one that a style names in part would fall back to another. */
export const FONT = { name: 'Calibri', size: 11 } as const;

/** How a verdict looks, in a cell and in a rule that formats cells. */
export function styleVerdict(verdict: Verdict): Pick<CellStyle, 'font' | 'fill'> {
  const ground = GROUNDS[verdict];
  if (ground === undefined) return { font: { color: { rgb: toRgb(PALETTE.muted.light) } } };
  const color = { rgb: ground };
  return {
    font: { color: { rgb: toRgb(PALETTE[verdict as 'met'].light) } },
    // cells take the first of the two colours, rules the second
    fill: { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color },
  };
}

const LINE = { style: 'thin', color: { rgb: toRgb(PALETTE.muted.light) } } as const;

const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: toRgb(PALETTE.panel.light) } },
  border: { bottom: LINE },
};

/** A heading, on the side where its column's cells are. */
export function styleHeading(align: Column['align'], at: number): CellStyle {
  const indent = align === 'left' && at > 0 ? 1 : 0;
  return {
    ...HEADER,
    alignment: { horizontal: align, vertical: 'center', wrapText: true, ...(indent > 0 && { indent }) },
  };
}

/** Above totals. */
export const RULE = { top: LINE } as const;
