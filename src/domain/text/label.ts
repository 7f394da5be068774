/**
 * Text as it is compared everywhere: trimmed, inner runs of white space (no-break spaces too) made one space, NFC
 * (SPEC: inputs). The SQL engine applies the same rule to files.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Z}\u0085]+/gu, ' ')
    .replace(/^ | $/g, '');
}

/** A stage label as it is compared: {@link normalizeText} without regard to case. */
export function normalizeLabel(text: string): string {
  // the small sigma at the end of a word is the same letter
  return normalizeText(text).toLowerCase().replaceAll('ς', 'σ');
}
