import { existsSync } from 'node:fs';
import { CONFIG_FILE, languageOfConfig, openConfig, readConfig } from '../../config/open-config.ts';
import type { Settings } from '../../config/settings.ts';
import { listLabels } from '../../domain/evidence/funnel.ts';
import { mapTables } from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import type { Preset } from '../../ingest/crm/preset.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import type { FoundConfig } from '../command-spec.ts';
import type { Start } from '../invocation.ts';
import type { Options } from '../options/option-specs.ts';

/**
 * Finds the config of a run. With `--preset` and no config the files themselves stand for it, where the stages are clear.
 *
 * @throws InputError where there is none
 */
export async function findConfig(start: Start): Promise<FoundConfig> {
  const { options, io } = start;
  if (options.preset !== undefined && !hasConfig(options)) {
    return (await import('../init/find-draft.ts')).findDraft(start, options.preset);
  }
  const document = openConfig(options.config);
  return {
    language: languageOfConfig(document),
    sources: new Map(),
    read: async () => applyOptions(readConfig(document, io.zone), options),
  };
}

/** Whether there is a config: one that was named, or one that lies here. */
export function hasConfig({ config }: Options): boolean {
  return config !== undefined || existsSync(CONFIG_FILE);
}

/** The command line goes before the config. */
export async function applyOptions(settings: Settings, options: Options): Promise<Settings> {
  const { preset, pipeline } = options;
  const chosen = mapTables((table): InputSettings => {
    const own = settings[table];
    return {
      ...own,
      // files of the command line stand in place of the config's table as well
      ...(options[table].length === 0 ? {} : { files: options[table], table: undefined }),
      preset: preset ?? own.preset,
      pipeline: pipeline ?? own.pipeline,
    };
  });
  // a list of one's own beside a CRM's export is no mistake
  const { files, table } = chosen.transitions;
  const beside = preset !== undefined && (files.length > 0 || table !== undefined);
  const contacts = beside ? { ...chosen.contacts, presetOptional: true } : chosen.contacts;
  const { activities, purchases } = chosen;
  const changed = {
    ...settings,
    ...chosen,
    contacts,
    // a pipeline is one of deals
    activities: {
      ...activities,
      presetOptional: preset !== undefined,
      pipeline: settings.activities.pipeline,
    },
    purchases: { ...purchases, presetOptional: preset !== undefined, pipeline: settings.purchases.pipeline },
  };
  const named = changed.transitions.preset;
  if (named === undefined) return changed;
  const { PRESETS } = await import('../../ingest/crm/presets.ts');
  return addLosses(changed, PRESETS[named]);
}

/** The CRM's words for a loss hold where the config has none of its own, and none of them is a stage. */
function addLosses(settings: Settings, { lost }: Preset): Settings {
  const { funnel } = settings;
  if (funnel.lost.length > 0) return settings;
  const taken = new Set(listLabels(funnel).map(normalizeLabel));
  return {
    ...settings,
    funnel: { ...funnel, lost: lost.filter((label) => !taken.has(normalizeLabel(label))) },
  };
}
