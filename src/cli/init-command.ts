import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ConfigDraft } from '../config/draft.ts';
import { CONFIG_FILE } from '../config/load.ts';
import { loadComments, writeConfig } from '../config/write-config.ts';
import type { Doubt } from '../domain/doubt.ts';
import { draftFunnel, type FunnelDraft } from '../domain/draft-funnel.ts';
import { InputError, problem, TABLE_NAMES } from '../domain/problem.ts';
import { type Survey, surveyInputs } from '../engine/survey.ts';
import { buildInitReport, explainDoubt, type InitFindings } from '../report/init-view.ts';
import type { Audience } from '../report/names.ts';
import { loadTexts } from '../report/texts/index.ts';
import type { Outcome } from './commands.ts';
import { chooseZone, doubtTogether, draftTable, isListApart, type NewFiles } from './init-draft.ts';
import { openNewFiles, SURVEYED } from './init-files.ts';
import type { Invocation } from './invocation.ts';
import { EXIT } from './io.ts';
import { writeFileWhole, writeStream } from './output.ts';

/** Looks at the files, writes a commented config, and says what it found and what it was unsure of. */
export async function runInitCommand(invocation: Invocation, audience: Audience): Promise<Outcome> {
  const { io, spool } = invocation;
  const target = chooseTarget(invocation);
  const files = await openNewFiles(invocation);
  const timezone = chooseZone(io.zone);
  const survey = await surveyInputs(
    {
      zone: timezone,
      inputs: {
        transitions: files.transitions.map(({ prepared }) => prepared.input),
        contacts: files.contacts.map(({ prepared }) => prepared.input),
      },
      columns: SURVEYED,
    },
    { folder: spool.path('spill') },
  );
  const funnel = draftFunnel(survey.labels);
  if (speaksRussian(invocation, funnel)) invocation.texts = await loadTexts('ru');
  const doubts: Doubt[] = [];
  const draft: ConfigDraft = {
    language: invocation.texts.language,
    timezone,
    funnel,
    listApart: isListApart(files, survey.ids, funnel.stages[0]),
    tables: draftTables(files, survey, target, doubts),
  };
  doubts.push(...doubtTogether(files, survey, timezone, funnel.stages[0]), ...funnel.doubts);
  const text = writeConfig(draft, await loadComments(draft.language));
  if (target === null) {
    await writeStream(io.stdout, text);
    for (const each of doubts) invocation.remark(explainDoubt(each, invocation.texts));
    return { report: { meta: {}, sections: [], data: {} }, status: EXIT.done };
  }
  writeFileWhole(target, text);
  const findings: InitFindings = {
    config: target,
    option:
      resolve(target) === resolve(CONFIG_FILE) && !io.env.VORONKA_CONFIG
        ? ''
        : ` --config ${quoteArgument(target)}`,
    language: draft.language,
    timezone,
    funnel,
    doubts,
    ...describeFiles(files, survey),
  };
  return { report: buildInitReport(findings, invocation.texts, audience), status: EXIT.done };
}

/**
 * The file to write: `-o`, else the one that `--config` names, else `voronka.yaml` here. Null: standard output.
 *
 * @throws InputError output-exists; option-conflict where it is one of the inputs, or would share standard output
 */
function chooseTarget({ options }: Invocation): string | null {
  const target = options.output ?? options.config ?? CONFIG_FILE;
  if (target === '-') {
    if (options.format === undefined) return null;
    throw new InputError([problem('option-conflict', { option: '-o -', other: '--format' })]);
  }
  for (const table of TABLE_NAMES) {
    if (options[table].some((file) => file !== '-' && resolve(file) === resolve(target))) {
      const option = options.output === undefined ? '--config' : '-o';
      throw new InputError([
        problem('option-conflict', { option: `${option} ${target}`, other: `--${table}` }),
      ]);
    }
  }
  if (existsSync(target) && !options.force) {
    throw new InputError([problem('output-exists', {}, { file: target })]);
  }
  return target;
}

/** A path as a shell takes it. */
function quoteArgument(path: string): string {
  return /^[\p{L}\p{N}_./:\\@%+=,-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** Whether nobody chose a language, and the stages are Russian. */
function speaksRussian({ options, io }: Invocation, { stages }: FunnelDraft): boolean {
  const chosen = ['VORONKA_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => io.env[name]).find(Boolean);
  if (options.lang !== undefined || (chosen !== undefined && !/^(C|POSIX)(\.|$)/i.test(chosen))) return false;
  const russian = stages.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name)).length;
  return russian > stages.length / 2;
}

function draftTables(
  files: NewFiles,
  survey: Survey,
  target: string | null,
  doubts: Doubt[],
): ConfigDraft['tables'] {
  const contacts = draftTable(files.contacts, survey.files.contacts, target, doubts);
  const transitions = draftTable(files.transitions, survey.files.transitions, target, doubts);
  return { ...(contacts ? { contacts } : {}), ...(transitions ? { transitions } : {}) };
}

function describeFiles(files: NewFiles, survey: Survey): Pick<InitFindings, 'files' | 'columns'> {
  const all = TABLE_NAMES.flatMap((table) =>
    files[table].map((file, index) => ({ table, file, read: survey.files[table][index]?.rows ?? 0 })),
  );
  return {
    files: all.map(({ table, file, read }) => ({
      table,
      file: file.source.file,
      rows: read + file.prepared.broken.count,
      encoding: file.source.encoding,
      delimiter: file.source.delimiter,
    })),
    columns: all
      .filter(({ file, table }) => file === files[table][0])
      .flatMap(({ table, file }) =>
        file.columns.map(({ logical, header, example }) => ({ table, column: logical, header, example })),
      ),
  };
}
