import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { Company, Standard } from '../reference/decisions/company.ts';
import { openZone, type Zone } from '../reference/decisions/zone.ts';
import type { LogContact, LogEvent } from '../reference/event-log.ts';
import { optional } from './draws.ts';

/** As much of a config as the companies of `fixtures/` have. */
interface Config {
  readonly timezone: string;
  readonly stages: readonly {
    id: string;
    labels: string[];
    target?: string;
    floor?: string;
    window?: string;
  }[];
  readonly lost: { readonly labels: string[] };
  readonly ignored?: { readonly labels: string[] };
  readonly targets?: readonly { stage: string; segment: string; target: string; floor: string }[];
  readonly managers?: { readonly aliases?: Readonly<Record<string, string>> };
  readonly contacts: { readonly delimiter?: string };
  readonly analysis?: { readonly maturity?: string };
}

const HOUR = 3_600_000_000;

/** A company of `fixtures/`, read in the plainest way that does for it: a line a record. */
export function readCompany(name: string): Company {
  const folder = join(import.meta.dirname, '../../fixtures', name);
  const config: Config = parseYaml(readFileSync(join(folder, 'voronka.yaml'), 'utf8'));
  const zone = openZone(config.timezone);
  const read = (file: string) => readRows(join(folder, file), config.contacts.delimiter ?? ',');
  const aliases = config.managers?.aliases ?? {};
  const person = (text: string | undefined) => (text ? (aliases[text] ?? text) : undefined);
  const fraction = (text: string): number => Number.parseFloat(text) / 100;
  const held = (rule: { target?: string; floor?: string }): Standard | undefined =>
    rule.target === undefined
      ? undefined
      : { target: fraction(rule.target), floor: fraction(rule.floor ?? rule.target) };
  return {
    log: {
      contacts: read('contacts.csv').map((row): LogContact => {
        return {
          id: row.ID || null,
          ...optional('company', row.Компания || undefined),
          ...optional('manager', person(row.Ответственный)),
          ...optional('segment', row.Сегмент || undefined),
          ...optional('origin', row.Источник || undefined),
          ...optional('createdAt', readTime(row['Дата создания'], zone)),
          ...optional('updatedAt', readTime(row['Дата изменения'], zone)),
        };
      }),
      events: read('transitions.csv').map((row): LogEvent => {
        return {
          id: row.ID || null,
          label: row.Этап ?? '',
          ...optional('at', readTime(row.Дата, zone)),
          ...optional('manager', person(row['Кто изменил'] ?? row.Менеджер)),
        };
      }),
    },
    funnel: {
      stages: config.stages.map(({ labels, window }) => ({
        labels,
        ...optional('window', window === undefined ? undefined : Number.parseInt(window, 10) * 24 * HOUR),
      })),
      lost: config.lost.labels,
      ignored: config.ignored?.labels ?? [],
      overrides: (config.targets ?? []).map((rule) => ({
        stage: config.stages.findIndex(({ id }) => id === rule.stage),
        segment: rule.segment,
        ...held(rule)!,
      })),
    },
    stages: config.stages.map((stage) => ({ id: stage.id, ...optional('standard', held(stage)) })),
    question: { credit: 'entry', basis: 'cohort', by: 'manager', aged: config.analysis?.maturity !== 'off' },
    zone,
    weekStart: 0,
    confidence: 0.95,
    alpha: 0.05,
    minEntered: 5,
  };
}

/** The records that have the fields of the header, but for empty ones more. */
function readRows(file: string, delimiter: string): Record<string, string>[] {
  const [header, ...records] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    // a line end inside a quoted field stands before a letter, not before the next id
    .split(/\r?\n(?=(?:K-)?\d|;)/)
    .filter((line) => line.trim() !== '')
    .map((line) => readRecord(line, delimiter));
  return records
    .filter(
      (fields) =>
        fields.length >= header!.length && fields.slice(header!.length).every((field) => field === ''),
    )
    .map((fields) => Object.fromEntries(header!.map((column, index) => [column, tidy(fields[index]!)])));
}

const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** No fields where a quote is left open. */
function readRecord(line: string, delimiter: string): string[] {
  try {
    return (parse(line, { delimiter }) as string[][])[0] ?? [];
  } catch {
    return [];
  }
}

/** `05.11.2026 18:07` or `2026-11-05 18:07`; nothing for days that there are not. */
function readTime(text: string | undefined, zone: Zone): number | undefined {
  const found = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d)$/.exec(text ?? '');
  const iso = found ? `${found[3]}-${found[2]}-${found[1]}T${found[4]}` : (text ?? '').replace(' ', 'T');
  const wall = Date.parse(`${iso}:00Z`);
  const same = iso !== '' && Number.isFinite(wall) && new Date(wall).toISOString().startsWith(iso);
  return same ? zone.toUtc(wall * 1000) : undefined;
}
