import { existsSync } from 'node:fs';
import { parseConfigDocument } from '../../config/document.ts';
import { CONFIG_FILE, languageOfConfig, openConfig, readConfig } from '../../config/open-config.ts';
import type { Settings } from '../../config/settings.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { TableName } from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import type { Preset, PresetName } from '../../ingest/crm/preset.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import { loadTexts } from '../../report/words/load-texts.ts';
import type { Invocation } from '../invocation.ts';
import type { Options } from '../request.ts';

/**
 * The settings of a run: those of the config, as the command line changes them. With `--preset` and no config they are
 * drafted from the files themselves, where the stages are clear.
 *
 * @throws InputError with everything that is wrong with the config; preset-unclear
 */
export async function readSettings(invocation: Invocation): Promise<Settings> {
  const { options, io } = invocation;
  const preset = options.preset;
  if (preset !== undefined && options.config === undefined && !existsSync(CONFIG_FILE)) {
    return draftSettings(invocation, preset);
  }
  const document = openConfig(options.config);
  const language = languageOfConfig(document);
  if (options.lang === undefined && language !== undefined) invocation.texts = await loadTexts(language);
  return applyOptions(readConfig(document, io.zone), options);
}

/** The command line goes before the config. */
async function applyOptions(settings: Settings, options: Options): Promise<Settings> {
  const { preset, pipeline } = options;
  const change = (table: TableName): InputSettings => ({
    ...settings[table],
    ...(options[table].length === 0 ? {} : { files: options[table] }),
    ...(preset === undefined ? {} : { preset }),
    ...(pipeline === undefined ? {} : { pipeline }),
  });
  const transitions = change('transitions');
  const contacts = change('contacts');
  // a list of one's own beside a CRM's export is no mistake
  const beside = preset !== undefined && transitions.files.length > 0;
  const changed = {
    ...settings,
    contacts: beside ? { ...contacts, presetOptional: true } : contacts,
    transitions,
  };
  const named = changed.transitions.preset;
  return named === undefined ? changed : addLosses(changed, await loadPreset(named));
}

async function loadPreset(name: PresetName): Promise<Preset> {
  return (await import('../../ingest/crm/presets.ts')).PRESETS[name];
}

/** The CRM's words for a loss hold where the config has none of its own, and none of them is a stage. */
function addLosses(settings: Settings, { lost }: Preset): Settings {
  const { funnel } = settings;
  if (funnel.lost.length > 0) return settings;
  const taken = new Set(
    [...funnel.stages.flatMap(({ labels }) => labels), ...funnel.ignored].map(normalizeLabel),
  );
  return {
    ...settings,
    funnel: { ...funnel, lost: lost.filter((label) => !taken.has(normalizeLabel(label))) },
  };
}

/** @throws InputError preset-unclear where the order of the stages would be a guess */
async function draftSettings(invocation: Invocation, preset: PresetName): Promise<Settings> {
  const { draftConfig } = await import('../init/draft-config.ts');
  const { draft, text, files } = await draftConfig(invocation, null, false);
  const { stages } = draft.funnel;
  if (stages.length < 2 || stages.some(({ unsure }) => unsure)) {
    throw new InputError([problem('preset-unclear', { preset, stages: stages.map(({ name }) => name) })]);
  }
  const settings = readConfig(parseConfigDocument(CONFIG_FILE, text), invocation.io.zone);
  const name = (table: TableName): string[] => files[table].map(({ source }) => source.file);
  return {
    ...settings,
    contacts: { ...settings.contacts, files: name('contacts') },
    transitions: { ...settings.transitions, files: name('transitions') },
  };
}
