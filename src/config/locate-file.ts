import { dirname, isAbsolute, join, sep } from 'node:path';

/** A path that a config names, seen from the working directory, with `/`; short where the config stands in it. */
export function locateFile(config: string, file: string): string {
  const folder = dirname(config);
  return folder === '.' || isAbsolute(file) ? file : join(folder, file).split(sep).join('/');
}
