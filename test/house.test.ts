import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(SRC, file), 'utf8') }));

/** Files by their folder, or by their name. */
function groupFiles(key: (file: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { file } of files) groups.set(key(file), [...(groups.get(key(file)) ?? []), file]);
  return groups;
}

/** The first lines of functions that are longer than so many lines. */
function listLongFunctions({ file, text }: { file: string; text: string }, limit: number): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const lines = lineOf(node.end) - lineOf(node.getStart(source)) + 1;
    if (ts.isFunctionLike(node) && lines > limit)
      found.push(`${file}: ${node.getText(source).split('\n')[0]}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the house', () => {
  it('has no folder that is a heap', () => {
    const crowded = [...groupFiles(dirname)].filter(([, inside]) => inside.length > 15);
    expect(crowded).toEqual([]);
  });

  it('has no two rooms of one name', () => {
    expect([...groupFiles((file) => basename(file)).values()].filter((same) => same.length > 1)).toEqual([]);
  });

  it('has no function over 60 lines', () => {
    expect(files.flatMap((file) => listLongFunctions(file, 60))).toEqual([]);
  });

  it('has a thin shell: all of cli is under 1,000 lines', () => {
    // what the help says is text, whoever prints it
    const lines = files
      .filter(({ file }) => file.startsWith('cli/') && !file.startsWith('cli/help/'))
      .flatMap(({ text }) => text.trimEnd().split('\n'));
    expect(lines.length).toBeLessThan(1000);
  });
});
