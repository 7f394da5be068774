import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { draftConfig } from '../../../src/app/init/draft-config.ts';
import type { Start } from '../../../src/app/invocation.ts';
import { OPTION_NAMES } from '../../../src/app/options/option-specs.ts';
import { readOptions } from '../../../src/app/options/read-options.ts';
import { createFileIntake } from '../../../src/app/read/file-intake.ts';
import { createServers } from '../../../src/app/source/servers.ts';
import { THIS_MACHINE, THIS_PROGRAM } from '../../../src/cli/this-machine.ts';
import { draftSettings } from '../../../src/config/write/draft-settings.ts';
import { loadComments, writeConfig } from '../../../src/config/write/write-config.ts';
import { createCleanup } from '../../../src/disk/machine.ts';
import { createSpool } from '../../../src/ingest/bytes/spool.ts';
import { read } from '../../config/read.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');

/** The beginning of a run that was given files. */
function begin(files: readonly string[]): Start {
  const options = readOptions([], { options: OPTION_NAMES, outputIs: 'config' }, files);
  const stdin = new PassThrough();
  const io = {
    stdin,
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    env: { LANG: 'en_US.UTF-8' },
    machine: THIS_MACHINE,
    program: THIS_PROGRAM,
    cleanup: createCleanup(),
    now: () => 0,
    zone: 'UTC',
  };
  const spool = createSpool();
  const progress = { shown: false, report: () => {}, clear: () => {}, stop: () => {} };
  const intake = createFileIntake(io, spool, createServers(io), progress.report);
  return { options, sourcesOf: () => [], io, spool, intake, progress, language: 'en' };
}

/** Every export of a CRM alone, and the companies with both of their files. */
const INPUTS = [
  ...['kachalov', 'demo'].map((name) => [`${name}/contacts.csv`, `${name}/transitions.csv`]),
  ...readdirSync(join(FIXTURES, 'crm'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv') && entry.name !== 'expected.csv')
    .map((entry) => [relative(FIXTURES, join(entry.parentPath, entry.name))]),
];

describe('a draft of what stands in files', () => {
  it.each(INPUTS)('%s means what its written config says', async (...names) => {
    const start = begin(names.map((name) => join(FIXTURES, name)));
    try {
      const { draft } = await draftConfig(start, null, true);
      const comments = await loadComments(draft.language);
      const settings = draftSettings(draft, comments, 'voronka.yaml');
      expect(settings).toEqual(read(writeConfig(draft, comments)));
    } finally {
      start.spool.disposeSync();
    }
  });
});
