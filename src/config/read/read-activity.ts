import type { ActivityRules } from '../../domain/activity/activity-rules.ts';
import type { ConfigReader } from './config-reader.ts';

/** `activities`: what its rows mean. */
export function readActivity(_reader: ConfigReader): ActivityRules {
  return { proposals: [], requests: [], substantive: null, norm: null };
}
