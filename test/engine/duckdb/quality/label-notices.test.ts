import { describe, expect, it } from 'vitest';
import { events, look } from './look.ts';

/** A contact a day from `first` on, each with one event of a label. */
function daily(label: string, first: string, days: number, start = 0): string[] {
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10);
    return `${label}${start + index} ${label} ${day} Ann`;
  });
}

const LISTED = daily('List', '2026-08-01', 120);

describe('a renamed stage', () => {
  it('is suggested where the config does not know the new label', async () => {
    const rows = [...LISTED, ...daily('Call', '2026-08-01', 60), ...daily('Talk', '2026-09-30', 50)];
    const { notices, suggestions } = await look({ transitions: events(...rows) });
    expect(notices['stages-renamed']).toMatchObject({
      count: 1,
      total: 3,
      of: 'labels',
      examples: ['Call → Talk'],
    });
    expect(suggestions).toEqual([
      {
        suggestion: 'label',
        from: 'Talk',
        to: 'call',
        rows: 50,
        config: 'labels: ["Call", "Talk"]',
      },
    ]);
  });

  it('is suggested where it does not know the old one, or has both apart', async () => {
    const old = [...LISTED, ...daily('Talk', '2026-08-01', 60), ...daily('Call', '2026-09-30', 50)];
    expect((await look({ transitions: events(...old) })).suggestions).toMatchObject([
      { from: 'Talk', to: 'call' },
    ]);
    const apart = [...LISTED, ...daily('Offer', '2026-08-01', 60), ...daily('Call', '2026-09-30', 50)];
    expect((await look({ transitions: events(...apart) })).suggestions).toMatchObject([
      { from: 'Offer', to: 'call' },
    ]);
  });

  it('has one list of labels for a stage, whatever joins it', async () => {
    const rows = [
      ...daily('List', '2026-05-01', 210),
      ...daily('Talk', '2026-05-01', 60),
      ...daily('Call', '2026-06-30', 60),
      ...daily('Chat', '2026-08-29', 60),
    ];
    const { suggestions } = await look({ transitions: events(...rows) });
    expect(suggestions).toMatchObject([
      { from: 'Chat', to: 'call', config: 'labels: ["Call", "Chat", "Talk"]' },
      { from: 'Talk', to: 'call', config: 'labels: ["Call", "Chat", "Talk"]' },
    ]);
  });

  it('is none where contacts have both labels', async () => {
    const rows = [...LISTED, ...daily('Call', '2026-08-01', 60), ...daily('Talk', '2026-09-30', 50)];
    const both = rows.map((row) => row.replace('Talk', 'Call'));
    const { suggestions, clear } = await look({ transitions: events(...both) });
    expect(suggestions).toEqual([]);
    expect(clear).toContain('stages-renamed');
  });
});

it('labels that differ in case or spacing are told, and count as the same', async () => {
  const transitions = events('1 Call 03 Ann', '2 CALL 03 Ann', '3 Deal 03 Ann');
  const { notices } = await look({ transitions });
  expect(notices['stages-alike']).toMatchObject({ count: 1, total: 2, examples: ['"CALL" = "Call"'] });
});
