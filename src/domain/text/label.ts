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

/** Whether {@link normalizeText} leaves nothing. */
export function isBlankText(text: string): boolean {
  return /^[\s\p{Z}\u0085]*$/u.test(text);
}

/**
 * A stage label as it is compared: {@link normalizeText} without regard to case. Only texts that both came here are
 * compared so. What is compared with cells where they are is lower-cased there, both sides: two runtimes may know the
 * letters of different years.
 */
export function normalizeLabel(text: string): string {
  return (
    normalizeText(text)
      // of all letters the one that would become two signs; an engine makes it one
      .replaceAll('İ', 'i')
      .toLowerCase()
      // the small sigma at the end of a word is the same letter
      .replaceAll('ς', 'σ')
  );
}

/** A label as known words are compared with it: only letters and digits count (`closedwon` is `Closed Won`). */
export function squeezeLabel(text: string): string {
  return normalizeLabel(text)
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
