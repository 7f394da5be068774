import type { Settings } from '../../config/settings.ts';
import type { KnownTexts } from '../../engine/engine.ts';

/** What the config says of texts of the rows; where it says nothing of such, nothing is unknown. */
export function listKnownTexts({ refusals, ownReasons, activity }: Settings): KnownTexts {
  const kinds = [...activity.proposals, ...activity.requests];
  return {
    reasons: ownReasons ? refusals.flatMap(({ id, labels }) => [id, ...labels]) : null,
    kinds: kinds.length === 0 ? null : kinds,
    results: activity.substantive,
  };
}
