import { appendFileSync } from 'node:fs';
import { register } from 'node:module';

/** Imported before the tool: every module that Node loads is a line of the file that the variable LOADS names. */
export async function load(url, context, next) {
  if (url.startsWith('file:')) appendFileSync(process.env.LOADS, `${url}\n`);
  return next(url, context);
}

if (process.env.LOADS_HOOKED === undefined) {
  process.env.LOADS_HOOKED = 'yes';
  register(import.meta.url);
}
