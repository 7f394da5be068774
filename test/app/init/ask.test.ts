import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Ask, InterruptedError } from '../../../src/app/init/ask/ask.ts';
import { type Files, readFixture, runTool } from '../../tool/run-tool.ts';

/** Somebody who answers some questions in their own way, and the others with Enter. */
function answer(answers: Readonly<Record<string, string | readonly string[]>>) {
  const asked: string[] = [];
  const told: string[] = [];
  const find = (question: string): readonly string[] | undefined => {
    asked.push(question);
    const key = Object.keys(answers).find((each) => question.includes(each));
    return key === undefined ? undefined : [answers[key]!].flat();
  };
  const ask: Ask = {
    tell: (lines) => void told.push(...lines),
    async choose(question, choices, proposed) {
      const [wanted] = find(question) ?? [];
      const found = choices.find(({ label, value }) => label === wanted || value === wanted);
      told.push(...choices.flatMap(({ hint }) => hint ?? []));
      return wanted === undefined ? proposed : found!.value;
    },
    async write(question, proposed, refuse) {
      for (const wanted of find(question) ?? [proposed]) {
        if (wanted === 'Ctrl-C') throw new InterruptedError();
        const wrong = refuse(wanted);
        if (wrong === undefined) return wanted;
        told.push(wrong);
      }
      throw new Error(`no answer to ${question} was taken`);
    },
  };
  return { ask, asked, told };
}

async function init(argv: readonly string[], files: Files, answers: Parameters<typeof answer>[0] = {}) {
  const somebody = answer(answers);
  const ended = await runTool(['init', ...argv, '--ask', '--lang', 'en'], { files, ask: somebody.ask });
  const config = ended.after['voronka.yaml'];
  return { ...ended, ...somebody, config, settings: parse(config ?? '') };
}

const BOTH = ['contacts.csv', 'transitions.csv'];
const { 'voronka.yaml': _, ...demo } = readFixture('demo');

describe('init --ask', () => {
  it('takes with Enter what init would have guessed, spellings and targets too', async () => {
    const { status, asked, settings, stdout } = await init(BOTH, demo);
    expect(status).toBe(0);
    expect(asked.map((each) => each.slice(0, 24))).toEqual([
      'In which time zone does ',
      'What is “Автозвонок”?',
      'Is “Презинтация” (1 row)',
      'Join these names?',
      'Verdicts need targets: t',
      'Знакомство: target, usua',
      'Знакомство: floor, the l',
      'Презентация: target, usu',
      'Презентация: floor, the ',
      'Договор: target, usually',
      'Договор: floor, the lowe',
      'Оплата: target, usually ',
      'Оплата: floor, the lowes',
    ]);
    expect(settings).toMatchObject({
      ignored: { labels: ['Автозвонок'] },
      lost: { labels: ['Отказ'] },
      stages: [
        { id: 'baza' },
        { id: 'znakomstvo', target: '95%', floor: '85%' },
        { id: 'prezentatsiya', labels: ['Презентация', 'Презинтация'], target: '70%', floor: '63%' },
        { id: 'dogovor', target: '60%', floor: '54%' },
        { id: 'oplata', target: '95%', floor: '85%' },
      ],
    });
    expect(settings.managers).toBeUndefined();
    expect(stdout).toContain('Nothing was uncertain.');
    expect(stdout).toContain('Look it through, then run:');
  });

  it('writes what was said instead', async () => {
    const { settings, told } = await init(BOTH, demo, {
      'time zone': ['Moscow', 'Europe/Moscow'],
      'What is “Автозвонок”?': 'A loss',
      misspelling: 'no',
      'order of the stages': ['1 2 3', '1 2 3 4 6 5'],
      'Join these names': 'yes',
      'Знакомство: target': ['7000', '97,5'],
      'Знакомство: floor': ['98%', '0.9'],
      'Презентация: target': '-',
    });
    expect(settings).toMatchObject({
      timezone: 'Europe/Moscow',
      lost: { labels: ['Отказ', 'Автозвонок'] },
      managers: { aliases: { 'Соколова М.': 'Соколова Марина' } },
    });
    const stages = settings.stages.map(({ name, target, floor }: Record<string, unknown>) => [
      name,
      target,
      floor,
    ]);
    expect(stages.slice(1, 3)).toEqual([
      ['Знакомство', '97.5%', 0.9],
      ['Презентация', undefined, undefined],
    ]);
    expect(stages.map(([name]: string[]) => name).slice(4)).toEqual(['Презинтация', 'Оплата']);
    expect(told).toEqual(
      expect.arrayContaining([
        'No such time zone is known. Examples: Europe/London, Asia/Almaty.',
        'Every number from 1 to 6 once, such as: 6 … 2 1',
        'A share between 0 and 100%, such as 70%; a dash for none',
        'A share up to the target of 97.5%, such as 60%',
      ]),
    );
  });

  it('looks again at the pipeline that was chosen', async () => {
    const deals = new URL('../../../fixtures/crm/amocrm-deals-ru/deals.csv', import.meta.url);
    const { settings, stdout } = await init(
      ['deals.csv'],
      { 'deals.csv': readFileSync(deals) },
      {
        'several pipelines': 'Сервис',
        'Fill them in': 'later',
      },
    );
    expect(settings.pipeline).toBe('Сервис');
    expect(stdout).toContain('6 contacts');
    expect(stdout).not.toContain('several pipelines');
    expect(stdout).toContain('fill in the targets');
  });

  it('asks which of several columns is meant, and reads the files again', async () => {
    const rows = ['1,New,2026-05-01,Ann,Kim', '2,Won,2026-05-02,Bob,Lee', '3,New,2026-05-03,Ann,Kim'];
    const files = { 'd.csv': `deal id,stage,modified,Sales rep,Consultant\n${rows.join('\n')}\n` };
    const { settings, told, stdout } = await init(['d.csv'], files, { 'manager in charge': 'Consultant' });
    expect(settings.transitions.columns.manager).toBe('Consultant');
    expect(told).toEqual(expect.arrayContaining(['Ann; Bob; Ann', 'Kim; Lee; Kim']));
    expect(stdout).not.toContain('Sales rep');
    const proposed = await init(['d.csv'], files);
    expect(proposed.settings.transitions.columns.manager).toBe('Sales rep');
    expect(proposed.stdout).not.toContain('Consultant');
  });

  it('shows dates under each way to read them', async () => {
    const rows = ['1,A,01/02/2026', '1,B,02/03/2026', '2,A,03/02/2026', '2,B,04/05/2026'];
    const files = { 't.csv': `id,stage,date\n${rows.join('\n')}\n` };
    const { settings, told } = await init(['t.csv'], files, { 'dates to be read': 'MM/dd/yyyy' });
    expect(settings.transitions.dates).toBe('MM/dd/yyyy');
    const shown = told.filter((each) => each.includes('01/02/2026'));
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatch(/01\/02\/2026 is .*February.*; 02\/03\/2026 is .*March.*; 03\/02/);
    expect(shown[1]).toMatch(/01\/02\/2026 is .*January.*; 02\/03\/2026 is .*February/);
  });

  it('writes nothing where whoever is asked leaves', async () => {
    const { status, config, stdout, stderr } = await init(BOTH, demo, { 'time zone': 'Ctrl-C' });
    expect({ status, config, stdout, stderr }).toEqual({
      status: 130,
      config: undefined,
      stdout: '',
      stderr: '',
    });
  });

  it('needs somebody at a terminal, and the output for itself', async () => {
    const nobody = await runTool(['init', ...BOTH, '--ask'], { files: demo });
    expect(nobody).toMatchObject({ status: 2, stdout: '' });
    expect(nobody.stderr).toContain('--ask needs a terminal');
    for (const other of [
      ['-o', '-'],
      ['--format', 'json'],
    ]) {
      const { status, stderr } = await init([...BOTH, ...other], demo);
      expect([status, stderr]).toEqual([2, expect.stringContaining('exclude each other')]);
    }
  });
});
