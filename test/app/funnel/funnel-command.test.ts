import { describe, expect, it } from 'vitest';
import { runTool } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

describe('what the config says and hardly means', () => {
  const files = { ...FILES, 'voronka.yaml': CONFIG.replace('target: 50%', 'target: 100%') };
  const certain = 'voronka.yaml:5:37: a target of 100% without a floor: ';

  it.each(['report', 'gaps', 'coach'])('is remarked by %s, and changes no status', async (command) => {
    const { status, stderr } = await runTool([command], { files });
    expect(status).toBe(0);
    expect(stderr.startsWith(certain)).toBe(true);
    expect(stderr).toContain('\n    100%\n  Hint: give it a floor, ');
  });

  it('is told in the language of the config, and not at all under --quiet', async () => {
    const russian = { ...files, 'voronka.yaml': `language: ru\n${files['voronka.yaml']}` };
    expect((await runTool(['gaps'], { files: russian })).stderr).toContain('voronka.yaml:6:37: цель 100');
    expect((await runTool(['gaps', '--quiet'], { files })).stderr).toBe('');
  });
});
