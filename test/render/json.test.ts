import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json.ts';
import { makeReport } from './sample-report.ts';

describe('renderJson', () => {
  it('writes meta and data, numbers unrounded and absent as null', () => {
    const json = renderJson(
      makeReport([], { rows: [{ manager: 'Иванов', gap: 0.1 + 0.2, p: 1e-300, q: null }] }),
    );
    expect(json.endsWith('}\n')).toBe(true);
    expect(json).toContain(
      '\n  "rows": [\n    {\n      "manager": "Иванов",\n      "gap": 0.30000000000000004,\n      "p": 1e-300,\n      "q": null\n    }\n  ]\n}\n',
    );
    expect(Object.keys(JSON.parse(json))).toEqual(['meta', 'rows']);
  });

  it('keeps every character, and shows none that steers a terminal', () => {
    const name = 'a\u001b[31m\u009b1m\u202e\u2066\u2028\u007f"\\\n日本\ud83d';
    const json = renderJson(makeReport([], { name }));
    expect(json).toContain('"a\\u001b[31m\\u009b1m\\u202e\\u2066\\u2028\\u007f\\"\\\\\\n日本\\ud83d"');
    expect(JSON.parse(json).name).toBe(name);
  });

  it('refuses a bigint', () => {
    expect(() => renderJson(makeReport([], { count: 1n }))).toThrow(TypeError);
  });
});
