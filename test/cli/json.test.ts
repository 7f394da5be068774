import { expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/commands.ts';
import { JSON_SHAPES } from '../../src/report/json-shapes.ts';
import { readFixture, runTool } from './run-tool.ts';

it.each(COMMAND_NAMES)('%s --format json has its published shape', async (command) => {
  for (const folder of ['demo', 'kachalov']) {
    const inputs = ['--contacts', 'contacts.csv', '--transitions', 'transitions.csv', '--force'];
    const argv = [command, ...(command === 'init' ? inputs : []), '--format', 'json'];
    const { status, stdout } = await runTool(argv, { files: readFixture(folder) });
    expect(status).toBe(0);
    JSON_SHAPES[command].parse(JSON.parse(stdout));
  }
});
