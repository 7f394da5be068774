import { asOfEvent } from '../../domain/calendar/as-of.ts';
import { findOpenDecisions, type OpenDecision } from '../../domain/quality/open-decisions.ts';
import { assessFunnel } from '../funnel/assess.ts';
import type { Options } from '../options/option-specs.ts';
import type { ReadRows } from '../read/read-rows.ts';

/**
 * Asks for the verdicts with and without a look at ages.
 *
 * @returns none where nothing has a time, and with `maturity: off`, where ages decide nothing
 */
export async function askOpenDecisions(
  { settings, engine }: Pick<ReadRows, 'settings' | 'engine'>,
  { maturity: asked }: Pick<Options, 'maturity'>,
): Promise<OpenDecision[]> {
  const { newest } = engine.facts.times;
  if (newest === null || (asked ?? settings.analysis.maturity) === 'off') return [];
  const { funnel } = settings;
  const assess = async (maturity: 'auto' | 'off') => {
    const { gaps } = await assessFunnel(engine, {
      query: { funnel, period: {}, ...asOfEvent(newest), by: [{ kind: 'manager' }] },
      analysis: { ...settings.analysis, basis: 'cohort', maturity },
      funnel,
      regroup: (rows) => rows,
    });
    return gaps;
  };
  return findOpenDecisions(await assess('auto'), await assess('off'));
}
