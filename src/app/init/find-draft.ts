import { CONFIG_FILE } from '../../config/open-config.ts';
import type { ConfigDraft } from '../../config/write/draft.ts';
import { draftSettings } from '../../config/write/draft-settings.ts';
import { loadComments } from '../../config/write/write-config.ts';
import { listStandardStages } from '../../domain/draft/known-funnels.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { mapTables } from '../../domain/tables.ts';
import type { PresetName } from '../../ingest/crm/preset.ts';
import type { FoundConfig } from '../command-spec.ts';
import type { Start } from '../invocation.ts';
import { draftConfig } from './draft-config.ts';

/** What stands for a config where there is none: its draft, if the order of the stages is no guess. */
export async function findDraft(start: Start, preset: PresetName): Promise<FoundConfig> {
  const { draft, files } = await draftConfig(start, null, false);
  const seen = Object.values(files).flat();
  return {
    language: draft.language,
    sources: new Map(seen.map(({ source }) => [source.file, source])),
    read: async () => {
      const { stages } = draft.funnel;
      if (stages.length < 2 || stages.some(({ unsure }) => unsure)) {
        throw new InputError([problem('preset-unclear', { preset, stages: stages.map(({ name }) => name) })]);
      }
      const settings = draftSettings(draft, await loadComments(draft.language), CONFIG_FILE);
      // a draft names them as its own folder sees them, and standard input not at all
      const tables = mapTables((table) => ({
        ...settings[table],
        files: files[table].map(({ source }) => source.file),
      }));
      return {
        ...settings,
        ...tables,
        warnings: [...settings.warnings, ...(await tellStages(draft, preset))],
      };
    },
  };
}

/**
 * What nobody wrote down of the stages of a list of present ones: some stand there because the CRM comes with them, or some
 * may be missing because no deal is in them today.
 */
async function tellStages({ funnel, tables }: ConfigDraft, preset: PresetName): Promise<Problem[]> {
  if (tables.transitions?.shape !== 'snapshot') return [];
  const names = funnel.stages.map(({ name }) => name);
  const empty = funnel.stages.filter(({ rows }) => rows === 0).map(({ name }) => name);
  if (empty.length > 0) return [problem('preset-stages-empty', { preset, stages: empty })];
  const { PRESETS } = await import('../../ingest/crm/presets.ts');
  const standard = listStandardStages(names, [PRESETS[preset]]);
  return standard.length > 0 ? [] : [problem('preset-stages-shown', { preset, stages: names })];
}
