import { CONFIG_FILE } from '../../config/open-config.ts';
import { draftSettings } from '../../config/write/draft-settings.ts';
import { loadComments } from '../../config/write/write-config.ts';
import { InputError, problem } from '../../domain/problem.ts';
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
      return { ...settings, ...tables };
    },
  };
}
