import { describe, expect, it } from 'vitest';
import { findWanted } from '../../../src/app/completion/find-wanted.ts';

describe('what can stand where somebody is typing', () => {
  it.each([
    [[], '', ['commands']],
    [['help'], '', ['commands', 'topics']],
    [['help', 'gaps'], '', []],
    [['scorecard'], '', ['managers']],
    [['scorecard', 'A', 'B'], '', ['managers']],
    [['compare', 'A'], '', ['managers', 'team']],
    [['compare', 'A', 'B'], '', []],
    [['chart'], '', ['pictures']],
    [['run', 'monday'], '', ['views']],
    [['init'], '', ['files']],
    [['gaps', '--config'], '', ['files']],
    [['gaps', '-o'], '', ['files']],
    [['gaps', '--manager', 'A'], '', ['managers']],
    [['gaps', '--period', 'x'], '', []],
    [['whatif', '--set', 'a=1', '--set'], '', ['stages']],
    [['gaps'], '--by=', ['dimensions']],
    [['--lang', 'ru', 'scorecard'], '', ['managers']],
    [['scorecard', '--'], '-', ['managers']],
    [['nosuch'], '', []],
  ] as const)('behind %j %s: %j', (words, current, kinds) => {
    expect(findWanted(words, current).kinds).toEqual(kinds);
  });

  it('are options where nothing else can, none of them twice', () => {
    expect(findWanted(['presets'], '').options).toContain('format');
    expect(findWanted(['presets', '--format', 'csv'], '--').options).not.toContain('format');
    expect(findWanted(['whatif', '--set', 'a=1'], '--').options).toContain('set');
    expect(findWanted(['scorecard'], '').options).toEqual([]);
    expect(findWanted(['gaps', '--'], '--').options).toEqual([]);
  });

  it('are the values of the command’s option of that name', () => {
    expect(findWanted(['track', '--at'], '').option).toBe('at');
    expect(findWanted(['schedule', 'monday', '--at'], '').option).toBe('when');
    expect(findWanted(['gaps'], '--format=c')).toMatchObject({ option: 'format', before: '--format=' });
  });

  it('knows what the line says of the input', () => {
    const { given } = findWanted(['gaps', '--config=a.yaml', '--contacts', 'b', 'c', '--manager'], '');
    expect(given).toMatchObject({ config: ['a.yaml'], contacts: ['b', 'c'] });
  });
});
