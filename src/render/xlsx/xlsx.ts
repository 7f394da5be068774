import type { Report } from '../../report/model.ts';

export function renderWorkbook(_report: Report): Uint8Array {
  return new Uint8Array();
}
