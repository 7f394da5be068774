/** The delimiters that are looked for; any other one has to be configured. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
