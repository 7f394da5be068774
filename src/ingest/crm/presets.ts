import { close } from './international/close.ts';
import { copper } from './international/copper.ts';
import { dynamics365 } from './international/dynamics365.ts';
import { freshsales } from './international/freshsales.ts';
import { hubspot } from './international/hubspot.ts';
import { kommo } from './international/kommo.ts';
import { monday } from './international/monday.ts';
import { pipedrive } from './international/pipedrive.ts';
import { salesforce } from './international/salesforce.ts';
import { zoho } from './international/zoho.ts';
import { espocrm } from './open-source/espocrm.ts';
import { odoo } from './open-source/odoo.ts';
import { suitecrm } from './open-source/suitecrm.ts';
import type { Preset, PresetName } from './preset.ts';
import { amocrm, amocrmEvents } from './russian/amocrm.ts';
import { bitrix24 } from './russian/bitrix24.ts';
import { megaplan } from './russian/megaplan.ts';
import { retailcrm } from './russian/retailcrm.ts';

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
  freshsales,
  close,
  copper,
  monday,
  dynamics365,
  odoo,
  suitecrm,
  espocrm,
  retailcrm,
  megaplan,
};
