import { type Files, runTool } from '../../../tool/run-tool.ts';

/** A notice of `check --format json`. */
export interface ToldNotice {
  readonly notice: string;
  readonly count: number;
  readonly total: number | null;
  readonly share: number | null;
  readonly of: string;
  readonly examples: readonly string[];
  readonly message: string;
  readonly effect: string;
}

export interface Told {
  readonly notices: Readonly<Record<string, ToldNotice>>;
  readonly clear: readonly string[];
  readonly suggestions: readonly {
    readonly suggestion: string;
    readonly from: string;
    readonly to: string | null;
    readonly rows: number;
    readonly config: string;
  }[];
}

export const STAGES = `stages:
  - { id: list, labels: [List] }
  - { id: call, labels: [Call] }
  - { id: offer, labels: [Offer] }
  - { id: deal, labels: [Deal] }
lost: { labels: [Lost] }
ignored: { labels: [Robot] }
`;

/** Events as `id stage time manager`, the time `03` or `03T10:30`, of November 2026; `-` is nobody. */
export function events(...rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const [id, stage, time = '', manager = ''] = row.split(' ');
    return `${id},${stage},${/^\d\d(T|$)/.test(time) ? '2026-11-' : ''}${time},${manager === '-' ? '' : manager.replaceAll('_', ' ')}\n`;
  });
  return `contact_id,stage,at,manager\n${lines.join('')}`;
}

/**
 * What `check` tells of the tables, by the code of the notice.
 *
 * @param tables the texts of the files; `config` is added to {@link STAGES}
 */
export async function look(
  tables: {
    contacts?: string;
    transitions?: string;
    activities?: string;
    purchases?: string;
    config?: string;
    zone?: string;
  },
  now = '2026-11-30T00:00:00Z',
): Promise<Told> {
  const { config = '', zone = 'UTC', ...texts } = tables;
  const files: Record<string, string> = { 'voronka.yaml': `timezone: ${zone}\n${STAGES}${config}` };
  for (const [table, text] of Object.entries(texts)) files[`${table}.csv`] = text;
  const argv = Object.keys(files)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => [`--${name.slice(0, -4)}`, name]);
  const { stdout, stderr, status } = await runTool(['check', '--format', 'json', ...argv], {
    files: files as Files,
    now,
  });
  if (status !== 0) throw new Error(stderr);
  const { notices, ...rest } = JSON.parse(stdout) as Omit<Told, 'notices'> & { notices: ToldNotice[] };
  return { ...rest, notices: Object.fromEntries(notices.map((each) => [each.notice, each])) };
}
