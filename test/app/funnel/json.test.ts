import { expect, it } from 'vitest';
import { JSON_SHAPES } from '../../../scripts/json-shapes.ts';
import { COMMAND_NAMES } from '../../../src/app/commands.ts';
import { readFixture, runTool } from '../../tool/run-tool.ts';

const DEALS = ['deals.csv', '--history', 'history.csv'];

it.each(COMMAND_NAMES)('%s --format json has its published shape', async (command) => {
  for (const folder of ['demo', 'kachalov']) {
    const inputs = ['--contacts', 'contacts.csv', '--transitions', 'transitions.csv', '--force'];
    const more = command === 'init' ? inputs : command === 'track' ? DEALS : [];
    const files = { ...readFixture(folder), 'deals.csv': 'id,stage\n1,List\n' };
    const { status, stdout } = await runTool([command, ...more, '--format', 'json'], { files });
    expect(status).toBe(0);
    JSON_SHAPES[command].parse(JSON.parse(stdout));
  }
});
