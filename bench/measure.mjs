import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PEAK = fileURLToPath(new URL('./peak.cjs', import.meta.url));

/** Runs a whole process and waits; the seconds it took. Fails loudly: a run that fails quickly is not fast. */
export function time(command, folder) {
  return measure(command, folder).seconds;
}

/** The seconds that passed, and those that processors worked on the process. */
function measure(command, folder) {
  const before = childrenCpu();
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command[0], command.slice(1), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, cpu: childrenCpu() - before };
}

/** What all ended child processes took of the processors, in ticks; NaN where the system does not tell. */
function childrenCpu() {
  if (process.platform !== 'linux') return Number.NaN;
  // after the name, which may hold anything: user and system time of children are fields 16 and 17
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

/**
 * Two commands in turn, A B A B …, after one uncounted run of each: what drifts hits both.
 *
 * @param other the folder of the second command
 * @returns medians: the seconds of either, the ratio of time that passed, the ratio of the processors' time
 */
export function pair(a, b, runs, folder, other = folder) {
  time(a, folder);
  time(b, other);
  const pairs = Array.from({ length: runs }, () => [measure(a, folder), measure(b, other)]);
  return {
    a: median(pairs.map(([first]) => first.seconds)),
    b: median(pairs.map(([, second]) => second.seconds)),
    ratio: median(pairs.map(([first, second]) => first.seconds / second.seconds)),
    cpu: median(pairs.map(([first, second]) => first.cpu / second.cpu)),
  };
}

/** Commands in turn, A B C A B C …, after one uncounted run of each; what each run took, by run, then by command. */
export function inTurn(commands, runs) {
  for (const { command, folder } of commands) time(command, folder);
  return Array.from({ length: runs }, () => commands.map(({ command, folder }) => measure(command, folder)));
}

/** What a command writes to its standard output. */
export function output(command, folder) {
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Peak resident memory of a node process, in MB. */
export function peak(command, folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'voronka-bench-'));
  const file = join(scratch, 'peak');
  try {
    const { status, stderr } = spawnSync(command[0], ['--require', PEAK, ...command.slice(1)], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PEAK_FILE: file },
    });
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`);
    return Number(readFileSync(file, 'utf8')) / 1e6;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
