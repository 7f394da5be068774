import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Line } from '../model.ts';
import { listShifts, MOST_SENTENCES } from '../trend/changes-section.ts';
import type { ReportChanges } from '../trend/trend-answer.ts';
import type { Texts } from '../words/texts.ts';
import { LONGEST_NAME, LONGEST_STAGE, shorten } from './shorten.ts';

/** What has changed beyond chance, a line each, the most conversions first. */
export function listChangeLines(found: ReportChanges, answer: FunnelAnswer, texts: Texts): Line[] {
  return listShifts(found, answer, texts)
    .slice(0, MOST_SENTENCES)
    .map(({ who, stage, point, signal, now }) => {
      const { before, measure } = point;
      const { converted, mature, entered, coefficient } = measure;
      const text = texts.brief.shift({
        name: shorten(who.text, LONGEST_NAME),
        stage: shorten(stage.text, LONGEST_STAGE),
        when: found.weekly ? texts.trend.bucket('week', { first: now.firstDay ?? '', name: '' }) : null,
        before: before === null ? 0 : Math.min(1, before.converted / before.mature),
        now: Math.min(1, coefficient ?? 0),
        converted,
        mature: mature ?? entered,
      });
      return { text, tone: signal };
    });
}
