/** A name as ClickHouse writes it in its definitions: as it stands, or within back ticks or double quotes; a pattern. */
export const WRITTEN_NAME = '(?:[A-Za-z_]\\w*|`(?:[^`\\\\]|\\\\.)+`|"(?:[^"\\\\]|\\\\.)+")';

/** What such a name is without its quotes. */
export function readWrittenName(name: string): string {
  return /^[`"]/.test(name) ? name.slice(1, -1).replaceAll(/\\(.)/g, '$1') : name;
}
