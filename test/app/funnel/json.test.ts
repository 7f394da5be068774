import { expect, it } from 'vitest';
import { JSON_SHAPES } from '../../../scripts/json-shapes.ts';
import { COMMANDS } from '../../../src/app/commands.ts';
import { readFixture, runTool } from '../../tool/run-tool.ts';

const INPUTS = ['--contacts', 'contacts.csv', '--transitions', 'transitions.csv', '--force'];
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  demo: ['Волков Игорь', 'Павлова Анна'],
  kachalov: ['Иванов', 'Сидоров'],
};

/** What a command has to be told beside its name. */
function listArguments(command: string, folder: string): readonly string[] {
  const people = PEOPLE[folder] ?? [];
  switch (command) {
    case 'init':
      return INPUTS;
    case 'track':
      return ['deals.csv', '--history', 'history.csv'];
    case 'compare':
      return people;
    case 'scorecard':
    case 'handover':
      return people.slice(0, 1);
    case 'plan':
      return ['--goal', 'payment=61'];
    default:
      return [];
  }
}

it('every command that takes a format has a published shape', () => {
  const takes = COMMANDS.filter(
    ({ options, outputIs }) => options.includes('format') && outputIs !== 'picture',
  );
  expect(takes.map(({ name }) => name).sort()).toEqual(Object.keys(JSON_SHAPES).sort());
});

const WRITES_JSON = Object.keys(JSON_SHAPES) as (keyof typeof JSON_SHAPES)[];

it.each(WRITES_JSON)('%s --format json has its published shape', async (command) => {
  for (const folder of ['demo', 'kachalov']) {
    const files = { ...readFixture(folder), 'deals.csv': 'id,stage\n1,List\n' };
    const { status, stdout } = await runTool(
      [command, ...listArguments(command, folder), '--format', 'json'],
      { files },
    );
    expect(status).toBe(0);
    JSON_SHAPES[command].parse(JSON.parse(stdout));
  }
});
