import { describe, expect, it } from 'vitest';
import { splitLine } from '../../../src/app/completion/split-line.ts';
import { writeCandidates } from '../../../src/app/completion/write-candidates.ts';

/** What bash is told of names, behind a line; `piece` is what it would replace. */
function answer(line: string, piece: string, ...values: readonly string[]): string[] {
  const word = { ...splitLine(line).at(-1)!, replaced: piece };
  const list = values.map((value) => ({ value }));
  return writeCandidates({ list, files: false }, 'bash', word).trimEnd().split('\n').slice(1);
}

describe('a line', () => {
  it.each([
    ['v a b', ['v', 'a', 'b']],
    ['v a ', ['v', 'a', '']],
    ['v "a b" c\\ d', ['v', 'a b', 'c d']],
    [`v "a\\"\\$b\\c" 'it\\`, ['v', 'a"$b\\c', 'it\\']],
    ['v "', ['v', '']],
    ['', ['']],
    ['v a\\', ['v', 'a']],
  ] as const)('%j is cut into %j', (line, words) => {
    expect(splitLine(line).map(({ text }) => text)).toEqual(words);
  });
});

describe('candidates', () => {
  it('are quoted for bash as the word is', () => {
    expect(answer('v ', '', 'a b', "O'H $x `y` \\ !")).toEqual([
      'a\\ b',
      "O\\'H\\ \\$x\\ \\`y\\`\\ \\\\\\ \\!",
    ]);
    expect(answer('v "a', 'a', 'a "b" $c')).toEqual(['a \\"b\\" \\$c']);
    expect(answer("v 'a", 'a', "a'b $c")).toEqual(["a'\\''b $c"]);
    expect(answer('v Иванов\\ П', 'Иванов\\ П', 'Иванов Пётр')).toEqual(['Иванов\\ Пётр']);
  });

  it('lose for bash what stands before the piece', () => {
    expect(answer('v --format=c', 'c', '--format=csv')).toEqual(['csv']);
    expect(answer('v a:b', 'b', 'a:bc d')).toEqual(['bc\\ d']);
  });

  it('begin with what is typed, or are the only one but for the case of letters', () => {
    expect(answer('v a', 'a', 'ab', 'Ac', 'b')).toEqual(['ab']);
    expect(answer('v в', 'в', 'Волков', 'Зайцев')).toEqual(['Волков']);
    expect(answer('v в', 'в', 'Волков', 'Власов')).toEqual([]);
  });

  it('that nobody can type are none, and abouts stay on their line', () => {
    const list = [
      { value: 'a\nb' },
      { value: 'x\u001b[31m' },
      { value: '' },
      { value: 'a:b\\c', about: 'one\n\u001b[31mtwo\tthree' },
    ];
    const word = { raw: '', text: '', open: '', replaced: '' } as const;
    expect(writeCandidates({ list, files: true }, 'zsh', word)).toBe('files\na\\:b\\\\c:one two three\n');
    expect(writeCandidates({ list, files: false }, 'fish', word)).toBe('-\na:b\\c\tone two three\n');
  });
});
