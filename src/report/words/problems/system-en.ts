import { createNumberText } from '../number-text.ts';
import type { ProblemTexts } from './problem-texts.ts';

const { count } = createNumberText('en');

/** What the system says when a file cannot be written. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'there is no room left on the disk',
};

/** Sentences about what the machine refuses: writing, locks, the engine. */
export const systemEn = {
  'output-failed': ({ reason }, { file }) => ({
    message:
      file === undefined
        ? `standard output cannot be written: ${REASONS[reason] ?? reason}`
        : `cannot be written: ${REASONS[reason] ?? reason}; nothing was left behind`,
  }),
  'engine-missing': ({ platform }) => ({
    message: `DuckDB’s native library for ${platform} is not installed`,
    hint: 'reinstall without --omit=optional: npm install voronka; platforms: Linux, macOS and Windows on x64 and arm64',
  }),
  'engine-failed': ({ detail }) => ({
    message: `could not finish: ${detail}`,
    hint: 'is there room in the temporary folder (TMPDIR), and may it be written?',
  }),
  'lock-held': ({ pid, host, since, seconds }) => ({
    message: `another run writes this history${pid === 0 ? '' : `: process ${pid} on ${host} since ${since}`}; waited ${count(seconds)} s, and nothing was changed`,
    hint: '--wait waits longer; if no such run exists any more, delete this file',
  }),
} satisfies Partial<ProblemTexts>;
