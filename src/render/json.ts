import type { Report } from '../report/model.ts';

/** Characters that are lawful in JSON as they are, but steer a terminal or an editor that shows it. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Writes `{ meta, ...data }`, indented. Numbers are not rounded; one that is not finite becomes null.
 *
 * @throws TypeError at a bigint: counts leave the engine as numbers
 */
export function renderJson(report: Report): string {
  const json = JSON.stringify({ meta: report.meta, ...report.data }, null, 2);
  return `${json.replace(STEERING, escapeUnit)}\n`;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
