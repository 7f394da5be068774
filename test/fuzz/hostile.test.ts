import { writeFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/domain/problem.ts';
import { createSpool } from '../../src/ingest/bytes/spool.ts';
import { openSource } from '../../src/ingest/tables/source.ts';
import { configOf } from '../engine/count.ts';
import { collect, createScratch } from '../ingest/scratch.ts';
import { runTool } from '../tool/run-tool.ts';
import { CASE_LIMIT, chooseRuns, draws, PATIENCE, writeTable } from './draws.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

/** Beginnings that make a file something else, and what stands in files of all kinds. */
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      ...[
        'contact_id,stage,at\n',
        '1,list,2026-11-02\n',
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\0',
      ],
      ...[
        'sep=;\n',
        '[{"contact_id":1}]',
        '{"a":',
        '[',
        '{}',
        ']',
        'Total,5\n',
        'Copyright © 2026\n',
        '\ufeff',
      ],
      ...['PAR1', '<html>', '%PDF-', 'я', '😀', '\u2028', '-', 'NULL'],
    )
    .map((text) => Buffer.from(text)),
  fc
    .constantFrom([0xff, 0xfe], [0xfe, 0xff], [0x1f, 0x8b], [0x1f, 0x8b, 8, 0], [0xd0], [0x98])
    .map(Buffer.from),
);
const scraps = fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.concat(pieces));

/** A good file, one way or another. */
const whole = fc.oneof(
  draws.map(writeTable),
  draws.map(({ rows }) =>
    Buffer.from(JSON.stringify(rows.map(([contact_id, stage, at]) => ({ contact_id, stage, at })))),
  ),
  draws.map(({ rows }) =>
    gzipSync(rows.map((row) => JSON.stringify({ contact_id: row[0], stage: row[1], at: row[2] })).join('\n')),
  ),
  scraps.map((bytes) => deflateSync(bytes)),
);

/** Cut short, a byte changed, something put in between. */
const damaged = fc
  .tuple(whole, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), piece)
  .map(([bytes, from, to, put]) => {
    const at = Math.floor(from * bytes.length);
    return [
      bytes.subarray(0, at),
      Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)]),
      Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.ceil(to * 20))]),
    ] as const;
  })
  .chain((ways) => fc.constantFrom(...ways));

const hostile = fc.oneof(scraps, damaged);

/** No files but those of the command line. */
const CONFIG = configOf(['list', 'call']).replace(/transitions:.*\n/, '');

describe('a file of anything', () => {
  it('is read to its end or refused, each line once', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.option(fc.constantFrom('utf-8', 'windows-1251', 'utf-16le', 'cp866')),
        async (bytes, encoding) => {
          const spool = createSpool(scratch.dir);
          try {
            const path = `${scratch.dir}/any.csv`;
            writeFileSync(path, bytes);
            const source = await openSource({
              file: path,
              expected: 'contacts',
              spool,
              ...(encoding === null ? {} : { encoding }),
            });
            const records = await collect(source);
            const lines = records.map(({ line }) => line);
            expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
            for (const { fields } of records)
              expect(fields?.length ?? source.header.length).toBe(source.header.length);
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
          } finally {
            spool.disposeSync();
          }
        },
      ),
      { ...chooseRuns(300, 42), timeout: CASE_LIMIT },
    );
  });

  it('ends a run with a sentence or an account that adds up', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('contacts', 'transitions'), async (bytes, table) => {
        const files = { 'voronka.yaml': CONFIG, 'any.csv': bytes };
        const ended = await runTool(['gaps', '--format', 'json', `--${table}`, 'any.csv'], { files });
        expect(ended.stderr).not.toMatch(/\n {4}at |Error:/);
        expect([0, 2]).toContain(ended.status);
        if (ended.status === 2) {
          expect(ended.stderr).toMatch(/^voronka: /m);
          return;
        }
        for (const { rows, used, rejected } of JSON.parse(ended.stdout).meta.files) {
          expect(used + rejected).toBe(rows);
        }
      }),
      { ...chooseRuns(40, 43), timeout: CASE_LIMIT },
    );
  });

  it('of touches or purchases ends a check or a new config with a sentence or an account', {
    timeout: PATIENCE,
  }, async () => {
    const header = fc.constantFrom('', 'contact_id,at,kind,result,duration\n', 'ID;Дата;Сумма;Товар\n');
    const commands = fc.constantFrom(['check'], ['init', '-o', 'new.yaml']);
    const table = fc.constantFrom('activities', 'purchases');
    await fc.assert(
      fc.asyncProperty(header, hostile, commands, table, async (head, bytes, argv, option) => {
        const files = {
          'voronka.yaml': CONFIG,
          'any.csv': Buffer.concat([Buffer.from(head), bytes]),
          't.csv': 'contact_id,stage,at\n1,list,2026-11-02\n1,call,2026-11-03\n',
        };
        const named = ['--transitions', 't.csv', `--${option}`, 'any.csv', '--format', 'json'];
        const ended = await runTool([...argv, ...named], { files });
        expect(ended.stderr).not.toMatch(/\n {4}at |TypeError|RangeError/);
        expect([0, 2]).toContain(ended.status);
        if (ended.status === 2) {
          // check prints its page and a remark where nothing is left of a file
          expect(ended.stderr).toMatch(/^voronka: |any\.csv/m);
          return;
        }
        const { meta } = JSON.parse(ended.stdout);
        for (const { rows, used, rejected } of meta.files ?? []) expect(used + rejected).toBe(rows);
      }),
      { ...chooseRuns(40, 46), timeout: CASE_LIMIT },
    );
  });

  const asked = fc.constantFrom(
    ['trend'],
    ['spread'],
    ['whatif'],
    ['compare', 'Ann', 'team'],
    ['plan', '--goal', 'call=5'],
    ['plan'],
    ['velocity'],
    ['stuck'],
    ['scorecard', '--all'],
    ['report', '--brief'],
    ['report', '--with', 'refusals', 'activity', 'base'],
    ['refusals'],
    ['refusals', '--recall'],
    ['activity'],
    ['base'],
    ['handover', 'Ann'],
    ['handover', '--orphans'],
  );

  it('ends every question with a page or a sentence', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(hostile, asked, fc.boolean(), async (bytes, argv, planned) => {
        const config = planned ? `${CONFIG}plan: any.csv\n` : CONFIG;
        const files = { 'voronka.yaml': config, 'any.csv': bytes };
        const ended = await runTool([...argv, '--transitions', 'any.csv'], { files });
        expect(ended.stderr).not.toMatch(/\n {4}at |TypeError|RangeError/);
        expect([0, 2]).toContain(ended.status);
        expect(ended.stdout).not.toMatch(/NaN|undefined|Infinity|\[object/);
        if (ended.status === 2) expect(ended.stderr).toMatch(/^voronka: /m);
      }),
      { ...chooseRuns(60, 45), timeout: CASE_LIMIT },
    );
  });
});

describe('a well-formed file of any values', () => {
  const value = fc.constantFrom(
    ...[
      '1',
      '2',
      ' 2 ',
      '',
      '-',
      'list',
      'LIST',
      'call',
      'Lost',
      'nobody',
      '2026-11-02',
      '2026-02-30',
      '02.11.2026 10:00',
    ],
    ...[
      '2026-11-02T10:00:00Z',
      '11/02/26',
      '45000',
      '1762000000',
      'a\nb',
      '"',
      'Ann',
      'Пётр',
      '9'.repeat(400),
    ],
  );
  const row = fc.tuple(value, value, value, value).map(([id, ...others]) => [`${id}.`, ...others]);

  it('has every row in its account', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 30 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, delimiter) => {
          const text = stringify([['contact_id', 'stage', 'at', 'manager'], ...rows], { delimiter });
          const files = { 'voronka.yaml': configOf(['list', 'call']), 'transitions.csv': text };
          const { status, stdout, stderr } = await runTool(['gaps', '--format', 'json'], { files });
          expect(stderr).not.toMatch(/\n {4}at /);
          if (status !== 0) {
            expect(stderr).toMatch(/rejected|is either/);
            return;
          }
          const [{ rows: read, used, rejected }] = JSON.parse(stdout).meta.files;
          expect({ read, sum: used + rejected }).toEqual({ read: rows.length, sum: rows.length });
        },
      ),
      { ...chooseRuns(40, 44), timeout: CASE_LIMIT },
    );
  });
});
