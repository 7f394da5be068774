import type { Files } from '../tool/run-tool.ts';

interface Size {
  readonly managers: readonly string[];
  /** Names of the stages behind the list. */
  readonly stages: readonly string[];
  /** How many contacts each manager has. */
  readonly contacts: number;
}

/** The files of a company of any size, always the same; every third manager is weak in one step. */
export function makeCompany({ managers, stages, contacts }: Size): Files {
  const lines = ['contact_id,stage,at,manager'];
  let seed = 7;
  const draw = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (const [place, manager] of managers.entries()) {
    for (let own = 0; own < contacts; own += 1) {
      const id = place * contacts + own + 1;
      const begun = Date.UTC(2026, 0, 5) + Math.floor(draw() * 300) * 86_400_000;
      for (const [step, stage] of ['List', ...stages].entries()) {
        const weak = place % 3 === 0 && step === 1 + (place % stages.length);
        if (step > 0 && draw() > (weak ? 0.5 : 0.93)) {
          lines.push(`${id},Lost,${writeDay(begun, step)},${quote(manager)}`);
          break;
        }
        lines.push(`${id},${quote(stage)},${writeDay(begun, step)},${quote(manager)}`);
      }
    }
  }
  const config = {
    stages: [
      { id: 'list', name: 'List', labels: ['List'] },
      ...stages.map((name, index) => ({
        id: `s${index + 1}`,
        name,
        labels: [name],
        target: 0.9,
        floor: 0.8,
      })),
    ],
    lost: { labels: ['Lost'] },
    transitions: { file: 'transitions.csv', shape: 'long' },
  };
  // every JSON text is a YAML text
  return { 'voronka.yaml': JSON.stringify(config), 'transitions.csv': `${lines.join('\n')}\n` };
}

function writeDay(begun: number, step: number): string {
  return new Date(begun + step * 86_400_000).toISOString();
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
