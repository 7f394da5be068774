import { DEFAULT_LEAD_RULES, type LeadRules } from '../../domain/leads/lead-rules.ts';
import type { ConfigReader } from './config-reader.ts';

/** `leads`: what is held against them. */
export function readLeads(_reader: ConfigReader): LeadRules {
  return DEFAULT_LEAD_RULES;
}
