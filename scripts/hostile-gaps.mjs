import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

/** Writes a gap table whose managers have names that a spreadsheet would like to run. */
const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const managers = [
  '=1+2',
  '+7 900',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  'O"Hara, Q;',
  '-12.5',
  'Иванов',
  '=HYPERLINK("http://x","y")',
];
const rows = managers.flatMap((manager, index) =>
  Array.from({ length: 20 }, (_, contact) => [
    `${index}-${contact},list,2026-11-02,${quote(manager)}`,
    ...(contact % 2 ? [`${index}-${contact},won,2026-11-03,${quote(manager)}`] : []),
  ]).flat(),
);
writeFileSync(`${folder}/events.csv`, `id,stage,date,manager\n${rows.join('\n')}\n`);
writeFileSync(
  `${folder}/voronka.yaml`,
  'timezone: UTC\nstages: [{ id: list }, { id: won, target: 80% }]\ntransitions: { file: events.csv }\n',
);
execFileSync('node', [
  'bin/voronka.js',
  'gaps',
  '--config',
  `${folder}/voronka.yaml`,
  '-o',
  `${folder}/gaps.csv`,
  '--quiet',
]);

function quote(text) {
  return `"${text.replaceAll('"', '""')}"`;
}
