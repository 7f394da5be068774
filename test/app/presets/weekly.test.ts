import { describe, expect, it } from 'vitest';
import { parseRows, runTool } from '../../tool/run-tool.ts';

const HEADER = 'ID,Название сделки,Ответственный,Этап сделки,Воронка,Дата создания,Дата изменения';

/** An amoCRM list with one deal in each of the stages. */
function listDeals(stages: readonly string[]): string {
  const rows = stages.map((stage, index) => {
    const day = String(index + 1).padStart(2, '0');
    return `${index + 1},Сделка,Иванов,${stage},Продажи,${day}.05.2026 10:00:00,${day}.06.2026 10:00:00`;
  });
  return [HEADER, ...rows, ''].join('\n');
}

async function countWeek(stages: readonly string[], preset = 'amocrm') {
  const argv = ['gaps', '--preset', preset, '--transitions', 'deals.csv', '--format', 'csv', '--lang', 'ru'];
  const { status, stdout, stderr } = await runTool(argv, { files: { 'deals.csv': listDeals(stages) } });
  expect(status).toBe(0);
  const team = parseRows(stdout).filter(({ manager }) => manager === '*');
  return { told: stderr, team: team.map(({ stage, entered, converted }) => [stage, entered, converted]) };
}

const ALL = [
  'Первичный контакт',
  'Переговоры',
  'Принимают решение',
  'Согласование договора',
  'Успешно реализовано',
];
const STEPS = ['peregovory', 'prinimayut-reshenie', 'soglasovanie-dogovora', 'uspeshno-realizovano'];

describe('a weekly list of deals without a config', () => {
  it('has the same steps when nobody is in one of the standard stages', async () => {
    const full = await countWeek(ALL);
    expect(full.team.map(([stage]) => stage)).toEqual(STEPS);
    expect(full.told).toBe('');
    const { team, told } = await countWeek([...ALL.slice(1), 'Закрыто и не реализовано']);
    // who is past a stage has passed it; the lost one has stood nobody knows where
    expect(team).toEqual([
      ['peregovory', '4', '4'],
      ['prinimayut-reshenie', '4', '3'],
      ['soglasovanie-dogovora', '3', '2'],
      ['uspeshno-realizovano', '2', '1'],
    ]);
    expect(told).toContain('Первичный контакт');
    expect(told).toContain('voronka init --preset amocrm');
  });

  it('has all of them when most are empty, and says so', async () => {
    const { team, told } = await countWeek([ALL[0]!, ALL[4]!, 'Закрыто и не реализовано']);
    expect(team.map(([stage]) => stage)).toEqual(STEPS);
    expect(told).toContain('стандартной воронки');
  });

  it('has the stages that deals are in where one is the user’s own, and says that others may be missing', async () => {
    const own = await runTool(
      ['gaps', '--preset', 'bitrix24', '--transitions', 'deals.csv', '--format', 'csv', '--lang', 'en'],
      {
        files: {
          'deals.csv':
            'ID;Название сделки;Стадия сделки;Ответственный;Дата изменения\n1;А;Замер;Иванов;01.05.2026\n2;Б;Сделка успешна;Иванов;02.05.2026\n',
        },
      },
    );
    expect(own.stderr).toContain('an empty one is not among them');
    expect(
      parseRows(own.stdout)
        .filter(({ manager }) => manager === '*')
        .map(({ stage }) => stage),
    ).toEqual(['sdelka-uspeshna']);
  });

  it('leaves the config of init to the stages that it found', async () => {
    const files = { 'deals.csv': listDeals(ALL.slice(1)) };
    const { after } = await runTool(['init', 'deals.csv', '-o', 'voronka.yaml'], { files });
    expect(after['voronka.yaml']).not.toContain('name: Первичный контакт');
  });
});
