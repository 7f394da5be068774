import type { Io } from '../app/io.ts';

/** The pager that a run is to use, as a shell takes it; undefined where none is wanted, or nobody sits there. */
export function choosePager({
  stdout,
  env,
  pager,
}: Pick<Io, 'stdout' | 'env' | 'pager'>): string | undefined {
  if (pager === undefined || stdout.isTTY !== true || env.TERM === 'dumb') return undefined;
  const command = (env.VORONKA_PAGER ?? env.PAGER ?? pager.usual)?.trim();
  return command === '' || command === 'cat' ? undefined : command;
}

/** Whether a text can be seen at once, with a line for the shell beneath it. */
export function fitsScreen(text: string, { stdout }: Pick<Io, 'stdout'>): boolean {
  return stdout.rows === undefined || text.split('\n').length <= stdout.rows;
}

/** Whether a pager shows colours as colours, and not as letters. */
export function keepsColor(command: string, env: Io['env']): boolean {
  const [program = '', ...options] = command.split(/\s+/);
  const name = program
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.exe$/i, '');
  if (name === 'less') {
    const given = [env.LESS ?? PAGER_DEFAULTS.LESS, ...options].join(' ');
    return /(^|\s)-*[a-zA-Z]*[rR]|--raw-control-chars|--RAW-CONTROL-CHARS/.test(given);
  }
  return name !== 'more' && name !== 'pg';
}

/** What pagers are told where nobody has told them anything: to let colours pass, and to leave the page on the screen. */
export const PAGER_DEFAULTS = { LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8' } as const;
