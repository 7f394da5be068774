import { dirname, relative, resolve, sep } from 'node:path';

/** A file as the config names it: relative to the config's folder (or to the working directory), with `/`. */
export function relateFile(file: string, target: string | null): string {
  const path = relative(target === null ? '.' : dirname(resolve(target)), resolve(file));
  return path.split(sep).join('/');
}
