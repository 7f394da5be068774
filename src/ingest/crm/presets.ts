import { amocrm, amocrmEvents } from './amocrm.ts';
import { bitrix24 } from './bitrix24.ts';
import { hubspot } from './hubspot.ts';
import { kommo } from './kommo.ts';
import { pipedrive } from './pipedrive.ts';
import type { Preset, PresetName } from './preset.ts';
import { salesforce } from './salesforce.ts';
import { zoho } from './zoho.ts';

/** Every CRM that is known, by the name that `--preset` takes. */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  amocrm,
  'amocrm-events': amocrmEvents,
  kommo,
  bitrix24,
  hubspot,
  pipedrive,
  salesforce,
  zoho,
};
