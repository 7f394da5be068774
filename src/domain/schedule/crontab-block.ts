/** Where a block stands in a crontab: offsets of its first letter and of the one after its last line. */
interface Block {
  readonly start: number;
  readonly end: number;
}

/** Told at the end of the opening line where the line before it had no end of its own. */
const UNENDED = ' +';

/**
 * Puts a block of lines into a crontab, between two comments that name it: in the place of one that is there under this
 * name, else at the end. Every other byte stays as it is.
 *
 * @param crontab one letter a byte
 * @param name without line ends
 * @param lines without line ends
 */
export function putBlock(crontab: string, name: string, lines: readonly string[]): string {
  const [first] = findBlocks(crontab, name);
  if (first === undefined) {
    const unended = crontab !== '' && !crontab.endsWith('\n');
    return `${crontab}${unended ? '\n' : ''}${writeBlock(name, lines, unended ? UNENDED : '')}`;
  }
  const opening = crontab.slice(first.start, crontab.indexOf('\n', first.start));
  const mark = opening.trimEnd().endsWith(UNENDED) ? UNENDED : '';
  const rest = dropBlocks(crontab.slice(first.end), name);
  return `${crontab.slice(0, first.start)}${writeBlock(name, lines, mark)}${rest}`;
}

/** Takes every block of a name out of a crontab; every other byte stays as it is. */
export function dropBlocks(crontab: string, name: string): string {
  let text = crontab;
  for (const { start, end } of findBlocks(crontab, name).reverse()) {
    const opening = text.slice(start, text.indexOf('\n', start)).trimEnd();
    // the end of the line before is ours, as long as nothing was written behind us
    const ours = opening.endsWith(UNENDED) && end === text.length && start > 0;
    text = text.slice(0, ours ? start - 1 : start) + text.slice(end);
  }
  return text;
}

function writeBlock(name: string, lines: readonly string[], mark: string): string {
  return `${[`${opener(name)}${mark}`, ...lines, closer(name)].join('\n')}\n`;
}

function opener(name: string): string {
  return `# >>> voronka ${name}`;
}

function closer(name: string): string {
  return `# <<< voronka ${name}`;
}

/** An opening line and the next closing one, with no other of either between. */
function findBlocks(crontab: string, name: string): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let at = 0;
  while (at < crontab.length) {
    const newline = crontab.indexOf('\n', at);
    const end = newline === -1 ? crontab.length : newline + 1;
    const line = crontab.slice(at, end).trimEnd();
    if (line === opener(name) || line === `${opener(name)}${UNENDED}`) start = at;
    if (line === closer(name) && start !== -1) {
      blocks.push({ start, end });
      start = -1;
    }
    at = end;
  }
  return blocks;
}
