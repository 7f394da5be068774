import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHELL_SCRIPTS } from '../../../src/app/completion/shell-scripts.ts';
import { buildTool } from '../../tool/build-tool.ts';
import { lacksPrograms } from '../../tool/need-program.ts';

const CONFIG = `timezone: UTC
stages:
  - { id: list, name: List }
  - { id: call, name: Call, target: 80% }
  - { id: call back, name: Second, target: 80% }
transitions: { file: transitions.csv }
contacts: { file: contacts.csv }
`;
const VIEWS = `stages: []
reports:
  monday: { command: report }
  'пятница $5 "по" делу': { command: gaps }
`;
const CONTACTS = `contact_id,manager,segment
1,Зайцев Андрей,Опт
2,O'Hara \`id\` $HOME,Розница
3,Волков Игорь,Опт
4,Вол:ков;Пётр,Опт
`;
const TRANSITIONS = `contact_id,stage,at
1,Call,2026-11-03
`;

let tool: string;
let folder: string;
beforeAll(async () => {
  tool = await buildTool();
  folder = mkdtempSync(join(tmpdir(), 'voronka-shells-'));
  for (const name of ['bin', 'zsh', 'fish', 'here']) mkdirSync(join(folder, name));
  // answers the shell as the tool does, and notes what it would have been started with
  const program = `#!/bin/sh
case $1 in __complete) exec '${process.execPath}' '${join(tool, 'main.mjs')}' "$@" ;; esac
{ printf '[%s]' "$@"; echo; } >> '${join(folder, 'log')}'
`;
  writeFileSync(join(folder, 'bin/voronka'), program);
  chmodSync(join(folder, 'bin/voronka'), 0o755);
  const { bash, zsh, fish } = SHELL_SCRIPTS;
  writeFileSync(join(folder, 'bashrc'), bash);
  writeFileSync(join(folder, 'zsh/.zshrc'), `autoload -Uz compinit && compinit -u -D\n${zsh}`);
  mkdirSync(join(folder, 'home/.config/fish'), { recursive: true });
  writeFileSync(join(folder, 'home/.config/fish/config.fish'), fish);
  writeFileSync(join(folder, 'here/voronka.yaml'), CONFIG);
  writeFileSync(join(folder, 'here/views.yaml'), VIEWS);
  writeFileSync(join(folder, 'here/contacts.csv'), CONTACTS);
  writeFileSync(join(folder, 'here/transitions.csv'), TRANSITIONS);
  // fish would fill it in the background, where it is not there
  mkdirSync(join(folder, 'home/.local/share/fish/generated_completions'), { recursive: true });
  writeFileSync(join(folder, 'here/my deals.csv'), 'x');
}, 60_000);
afterAll(() => {
  for (const each of [tool, folder]) rmSync(each, { recursive: true, force: true });
});

/** Types lines into a shell on a terminal; what the tool was started with, a line each. */
function type(shell: string, lines: readonly string[]): string[] {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  spawnSync('script', ['-qec', shell, '/dev/null'], {
    cwd: join(folder, 'here'),
    input: `${lines.join('\n')}\nexit\n`,
    env: {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      HOME: join(folder, 'home'),
      ZDOTDIR: join(folder, 'zsh'),
      LANG: 'C.UTF-8',
      TERM: 'xterm',
    },
    timeout: 60_000,
  });
  return readFileSync(log, 'utf8').trimEnd().split('\n');
}

/** What is typed, up to Tab, and what the tool gets. */
const TYPED: readonly (readonly [string, string])[] = [
  ['voronka ga\t --form\tcs\t', '[gaps][--format][csv]'],
  ['voronka gaps --format=cs\t', '[gaps][--format=csv]'],
  ['voronka scorecard Зай\t', '[scorecard][Зайцев Андрей]'],
  ['voronka scorecard "Зай\t', '[scorecard][Зайцев Андрей]'],
  ["voronka scorecard 'Зай\t", '[scorecard][Зайцев Андрей]'],
  ['voronka scorecard O\t', "[scorecard][O'Hara `id` $HOME]"],
  ['voronka scorecard "O\t', "[scorecard][O'Hara `id` $HOME]"],
  ['voronka gaps --manager Вол:\t', '[gaps][--manager][Вол:ков;Пётр]'],
  ['voronka gaps --segment Р\t --by te\t', '[gaps][--segment][Розница][--by][team]'],
  ['voronka whatif --set call\\ b\t95%', '[whatif][--set][call back=95%]'],
  ['voronka run --config vi\t m\t п\t', '[run][--config][views.yaml][monday][пятница $5 "по" делу]'],
  ['voronka track my\t --history=my\t', '[track][my deals.csv][--history=my deals.csv]'],
  ['voronka help sco\t', '[help][scorecard]'],
];

describe.each([
  ['bash', (): string => `bash --rcfile '${join(folder, 'bashrc')}' -i`],
  ['zsh', (): string => 'zsh -i'],
  ['fish', (): string => 'fish -i'],
] as const)('%s', (shell, start) => {
  it.skipIf(lacksPrograms(shell, 'script'))(
    'completes what is typed into one argument',
    () => {
      const lines = type(
        start(),
        TYPED.map(([typed]) => typed),
      );
      expect(lines).toEqual(TYPED.map(([, got]) => got));
    },
    90_000,
  );
});
