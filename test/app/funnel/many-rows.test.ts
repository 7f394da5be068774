import { describe, expect, it } from 'vitest';
import { runTool } from '../../tool/run-tool.ts';
import { CONFIG } from '../../tool/small-funnel.ts';

const ids = Array.from({ length: 201 }, (_, index) => index + 1);
const FILES = {
  'voronka.yaml': CONFIG,
  'contacts.csv': `contact_id,manager,phone,created_at\n${ids.map((id) => `${id},Ann,${5000 + id},2026-11-02\n`).join('')}`,
  'transitions.csv': `contact_id,stage,at\n${ids.map((id) => `${id},Call,2026-11-03\n`).join('')}`,
};

describe('a dimension with a value a contact', () => {
  it('is no table for people, and one for programs', async () => {
    const { status, stdout, stderr } = await runTool(['gaps', '--by', 'phone'], { files: FILES });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--by phone makes 201 rows');
    const csv = await runTool(['gaps', '--by', 'phone', '--format', 'csv'], { files: FILES });
    expect(csv.status).toBe(0);
    expect(csv.stdout.trimEnd().split('\n')).toHaveLength(1 + 2 * 202);
  });

  it('is shown where some of its values are asked for', async () => {
    const { status, stdout } = await runTool(['gaps', '--by', 'phone', '--manager', '5007'], {
      files: FILES,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('5007');
  });
});
