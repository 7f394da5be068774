/**
 * Times written as one number, by the words that stand for them in the config's `dates`: days since 1899-12-30 on the
 * wall clock (what a spreadsheet keeps), seconds and milliseconds since 1970 UTC.
 */
export const NUMBER_TIMES = ['excel', 'unix', 'unix-ms'] as const;
export type NumberTime = (typeof NUMBER_TIMES)[number];

/** Whether the number is a moment, and not a wall-clock time. */
export function isMoment(kind: NumberTime): boolean {
  return kind !== 'excel';
}

/**
 * What such numbers look like, in the common ground of JavaScript and RE2: serial numbers of the years 1982 to 2119,
 * Unix times of 1973 and later.
 */
export const NUMBER_PATTERNS: Readonly<Record<NumberTime, string>> = {
  excel: '[3-7]\\d{4}([.,]\\d{1,15})?',
  unix: '\\d{9,10}(\\.\\d{1,6})?',
  'unix-ms': '\\d{13}',
};
