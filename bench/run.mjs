import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';
import { CONFIG, makeCompany } from './company.mjs';
import { pair, peak, time } from './measure.mjs';

/**
 * Prints ratios of whole processes, measured in one run on one machine: absolute times mean nothing elsewhere.
 * `npm run bench` takes some minutes; `npm run bench -- --quick` leaves out the ten million rows;
 * `npm run bench -- --against <folder>` adds the ratios to another built checkout.
 */
const { quick, against } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, against: { type: 'string' } },
}).values;
const here = fileURLToPath(new URL('.', import.meta.url));
const gapsOf = (checkout) => ['node', `${checkout}/bin/voronka.js`, 'gaps', '--format', 'csv', '--quiet'];
const voronka = gapsOf(`${here}..`);
const other = against === undefined ? undefined : gapsOf(resolve(against));
/** The commands that ask more than `gaps`, beside which they are held: as csv, where no format is named. */
const DECISIONS = [
  ['report', '--brief'],
  ['report', '--format', 'html'],
  ['report', '--format', 'xlsx'],
  ['gaps', '--adjust', 'segment'],
  ['trend'],
  ['spread'],
  ['whatif'],
  ['compare', 'Морозова Юлия', 'team'],
  ['plan', '--goal', 'payment=1000'],
  ['velocity'],
  ['stuck'],
  ['scorecard', 'Морозова Юлия'],
];

const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: `${here}..`, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

/** The same company with semicolons, in an encoding. */
async function rewrite(folder, encoding) {
  const target = `${folder}-${encoding}`;
  if (!existsSync(`${target}/voronka.yaml`)) {
    mkdirSync(target, { recursive: true });
    for (const file of ['contacts.csv', 'transitions.csv']) {
      const semicolons = new Transform({
        decodeStrings: false,
        encoding: 'utf8',
        transform: (text, _, done) => done(null, String(text).replaceAll(',', ';')),
      });
      const source = createReadStream(`${folder}/${file}`, 'utf8');
      await pipeline(
        source,
        semicolons,
        iconv.encodeStream(encoding),
        createWriteStream(`${target}/${file}`),
      );
    }
    writeFileSync(`${target}/voronka.yaml`, CONFIG);
  }
  return target;
}

/** The quickest of five runs, seconds: the one least disturbed. */
function best(folder) {
  return Math.min(...Array.from({ length: 5 }, () => time(voronka, folder)));
}

const lines = [];
function report(what, figure, limit) {
  lines.push(`| ${what} | ${figure} | ${limit} |`);
  console.log(`${what}: ${figure} (${limit})`);
}

/** Ratios of two commands on one company: of the time that passed, and of the processors' time, which neighbours disturb less. */
function compare(what, a, b, runs, folder, limit) {
  const { ratio, cpu } = pair(a, b, runs, folder);
  report(what, `${ratio.toFixed(2)}× (processors: ${cpu.toFixed(2)}×)`, limit);
}

const bareOf = (folder) => ['node', `${here}bare-duckdb.mjs`, folder];
const empty = ['node', '-e', '0'];
const small = await makeCompany(3_800);
compare('1,000 contacts ÷ bare DuckDB script', voronka, bareOf(small), 21, small, 'at most 1.15×');
if (other) compare(`1,000 contacts ÷ ${against}`, voronka, other, 21, small, '');
compare('1,000 contacts ÷ `node -e 0`', voronka, empty, 21, small, '');
compare('`--version` ÷ `node -e 0`', ['node', `${here}../bin/voronka.js`, '--version'], empty, 21, small, '');

const million = await makeCompany(1_040_000);
const contacts = '1.04 M transitions of 275,000 contacts';
compare(`${contacts} ÷ bare DuckDB script`, voronka, bareOf(million), 11, million, 'at most 1.1×');
if (other) compare(`${contacts} ÷ ${against}`, voronka, other, 11, million, '');
const python = spawnSync('/usr/bin/python3', ['-c', 'import pandas']);
if (python.status === 0) {
  const pandas = pair(['/usr/bin/python3', `${here}pandas-counts.py`, million], voronka, 3, million);
  report('pandas ÷ 1.04 M transitions', `${pandas.ratio.toFixed(2)}×`, 'at least 3×');
} else report('pandas ÷ 1.04 M transitions', 'python3-pandas is not installed', 'at least 3×');
report('peak memory, 1.04 M transitions', `${peak(voronka, million).toFixed(0)} MB`, 'under 500 MB');

for (const asked of DECISIONS) {
  const format = asked.includes('--format') ? [] : ['--format', 'csv'];
  const command = ['node', `${here}../bin/voronka.js`, ...asked, ...format, '--quiet'];
  compare(
    `\`${asked.join(' ')}\` ÷ \`gaps\`, 1.04 M transitions`,
    command,
    voronka,
    3,
    million,
    'at most 2.5×',
  );
}
// what a page costs shows where there is little to read
const page = ['node', `${here}../bin/voronka.js`, 'report', '--format', 'html', '--quiet'];
compare('`report --format html` ÷ `gaps`, 1,000 contacts', page, voronka, 11, small, 'at most 2.5×');

const cyrillic = await rewrite(million, 'windows-1251');
const same = pair(voronka, voronka, 5, cyrillic, await rewrite(million, 'utf-8'));
report('1.04 M transitions with semicolons, windows-1251 ÷ UTF-8', `${same.ratio.toFixed(2)}×`, 'at most 4×');
report('peak memory, windows-1251', `${peak(voronka, cyrillic).toFixed(0)} MB`, 'under 600 MB');

const perRow = [];
for (const rows of [10_000, 100_000, 1_040_000, ...(quick ? [] : [10_000_000])]) {
  const folder = await makeCompany(rows);
  // what a run costs before it reads anything is taken off; of ten thousand rows little more is left than noise
  const seconds = Math.max(0, best(folder) - best(small));
  perRow.push(`${rows.toLocaleString('en')}: ${((seconds / rows) * 1e6).toFixed(2)}`);
}
report('microseconds a row, by rows', perRow.join('; '), 'flat');
if (!quick)
  report(
    'peak memory, 10 M transitions',
    `${peak(voronka, await makeCompany(10_000_000)).toFixed(0)} MB`,
    'under 2,500 MB',
  );

console.log(`\n| what | measured | limit |\n| --- | --- | --- |\n${lines.join('\n')}`);
