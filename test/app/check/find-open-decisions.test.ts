import { describe, expect, it } from 'vitest';
import { runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: UTC
stages:
  - { id: list, name: List }
  - { id: call, name: Call, target: 80%, floor: 60% }
transitions: { file: transitions.csv }
`;

/** Everybody is called after ten days or never; of Ann's contacts 60 came in five days ago. */
function makeTransitions(): string {
  const lines = ['contact_id,stage,at,manager'];
  for (const manager of ['Ann', 'Bob']) {
    for (let each = 0; each < 100; each++) {
      lines.push(`${manager}-${each},List,2026-05-01,${manager}`);
      if (each < 85) lines.push(`${manager}-${each},Call,2026-05-11,${manager}`);
    }
  }
  for (let each = 0; each < 60; each++) lines.push(`young-${each},List,2026-08-26,Ann`);
  return `${lines.join('\n')}\nlast,List,2026-08-31,Bob\n`;
}

const check = async (config: string, ...argv: string[]): Promise<string> => {
  const files = { 'voronka.yaml': config, 'transitions.csv': makeTransitions() };
  const { status, stdout } = await runTool(['check', ...argv], { files, env: { COLUMNS: '200' } });
  expect(status).toBe(0);
  return stdout.replaceAll('\u00a0', ' ');
};

const decisionsOf = (page: string, title: string): string[] =>
  page
    .split('\n\n')
    .find((part) => part.startsWith(title))
    ?.trimEnd()
    .split('\n')
    .slice(1) ?? [];

describe('check', () => {
  it('says where open contacts decide, with both coefficients and verdicts', async () => {
    expect(decisionsOf(await check(CONFIG), 'Where open contacts decide')).toEqual([
      'Ann, Call: 85.0%, met; whatever the age: 53.1%, watch (75 open)',
      'Team, Call: 85.0%, met; whatever the age: 65.1%, near (91 open)',
      expect.stringMatching(/^Here the verdict hangs on contacts that are still being worked\./),
    ]);
    const { decisions } = JSON.parse(await check(CONFIG, '--format', 'json'));
    expect(decisions.map(({ manager }: { manager: string }) => manager)).toEqual(['Ann', '*']);
  });

  it('says so in Russian', async () => {
    const page = await check(CONFIG, '--lang', 'ru');
    expect(page).toContain(
      'Ann, «Call»: 85,0 %, норма; если не смотреть на срок — 53,1 %, наблюдать (в работе 75)',
    );
  });

  it('says nothing where they agree, and where ages were asked to decide nothing', async () => {
    const off = `${CONFIG}analysis: { maturity: off, basis: flow }\n`;
    expect(await check(off)).not.toContain('decide');
    expect(await check(CONFIG.replace('target: 80%, floor: 60%', 'target: 40%'))).not.toContain('decide');
  });
});
