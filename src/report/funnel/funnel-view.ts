import type { Verdict } from '../../domain/evidence/verdict.ts';
import { type AlarmAnswer, NO_ALARMS } from '../alarm/alarm-answer.ts';
import { buildAlarmSection, listAlarmData, listRinging } from '../alarm/alarm-section.ts';
import { buildTable, hideColumns, listRecords } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Report, TableSection } from '../model.ts';
import { nameGaps, nameStage } from '../names.ts';
import { buildChangesSection, listChangeData } from '../trend/changes-section.ts';
import { NO_CHANGES, type ReportChanges } from '../trend/trend-answer.ts';
import type { Texts } from '../words/texts.ts';
import { listAdvice } from './coach-view.ts';
import { buildCoachingSection, buildSwapSection } from './coaching-section.ts';
import { type FunnelAnswer, isEmpty, shownRows } from './funnel-answer.ts';
import {
  addMix,
  capShare,
  GAPS,
  isYoung,
  LEVELS,
  type Level,
  PEOPLE_GAPS,
  PEOPLE_LEVELS,
} from './funnel-tables.ts';
import { buildFoot, buildHead, suitTexts } from './head.ts';
import { buildMatrix } from './matrix.ts';

/** `voronka report`: the Monday page. Whom to coach on what comes first, numbers after. */
export function buildFunnelReport(
  answer: FunnelAnswer,
  words: Texts,
  changes: ReportChanges = NO_CHANGES,
  alarms: AlarmAnswer = NO_ALARMS,
): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const levels = listLevels(answer);
  const rows = [...shownRows(answer), ...answer.gaps.team];
  const { columns, titles } = texts.funnel;
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer, texts),
      ...buildAlarmSection(alarms, answer, texts),
      buildCoachingSection(answer, texts, 'focus'),
      ...buildSwapSection(answer, texts),
      ...buildChangesSection(changes, answer, texts),
      { ...buildTable(LEVELS, columns, levels, { id: 'funnel', title: titles.funnel }), for: 'programs' },
      ...(isEmpty(answer) ? [] : [buildLevels(answer, levels, texts)]),
      ...buildMatrix(answer, texts, changes),
      buildFoot(answer, texts),
    ],
    data: {
      funnel: listRecords(LEVELS, levels),
      rows: listRecords(addMix(GAPS, answer.meta), nameGaps(rows, answer.funnel, texts)),
      ...listAdvice(answer, texts),
      ...listChangeData(changes, answer, texts),
      alarms: listAlarmData(listRinging(alarms, answer), texts),
    },
  };
}

/** `voronka gaps`: a row a manager and step, the team's last. */
export function buildGapsReport(answer: FunnelAnswer, words: Texts): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const { columns, notes } = texts.funnel;
  const { team } = answer.gaps;
  const rows = nameGaps([...shownRows(answer), ...team], answer.funnel, texts);
  const more = { id: 'gaps', title: null, rules: [rows.length - team.length], empty: notes.noRows };
  const fresh = rows.some(({ gap }) => gap.immature > 0);
  const { meta } = answer;
  const gaps = addMix(GAPS, meta);
  const sections: TableSection[] = [
    buildTable(gaps, columns, rows, { ...more, for: 'programs' }),
    hideColumns(buildTable(addMix(PEOPLE_GAPS, meta), columns, rows, more), fresh ? [] : ['immature']),
  ];
  return {
    meta,
    sections,
    data: {
      // made for those who ask: as many again as there are cells
      get rows() {
        return listRecords(gaps, rows);
      },
    },
  };
}

/** The list, and below it a level a step. */
export function listLevels({ gaps, funnel }: FunnelAnswer): Level[] {
  const listed = gaps.team[0]?.entered ?? 0;
  const widest = Math.max(1, ...gaps.team.map(({ entered }) => entered));
  let cumulative = listed > 0 ? 1 : null;
  const list: Level = {
    step: 0,
    stage: nameStage(funnel, 0),
    entered: null,
    converted: listed,
    share: Math.min(1, listed / widest),
    cumulative,
    ...UNJUDGED,
  };
  return [
    list,
    ...gaps.team.map((gap) => {
      cumulative = cumulative === null || gap.coefficient === null ? null : cumulative * gap.coefficient;
      const share = Math.min(1, gap.converted / widest);
      return { ...gap, stage: nameStage(funnel, gap.step), share, cumulative };
    }),
  ];
}

/** What the list, to which no step leads, does not have. */
const UNJUDGED = {
  lost: null,
  open: null,
  mature: null,
  coefficient: null,
  low: null,
  high: null,
  ranged: false,
  target: null,
  verdict: null as Verdict | null,
} as const;

/** The funnel for people: a row a step, and last the whole way, all of them counts of contacts. */
export function buildLevels(
  { gaps, funnel, meta }: FunnelAnswer,
  levels: readonly Level[],
  texts: Texts,
): TableSection {
  const { columns, titles, notes, wholeWay } = texts.funnel;
  const steps = levels.slice(1);
  const way: Level = {
    ...gaps.teamOverall,
    stage: { id: null, text: wholeWay },
    share: Math.min(1, gaps.teamOverall.converted / Math.max(1, gaps.teamOverall.entered)),
    cumulative: null,
  };
  const flow = meta.basis === 'flow';
  const rows = (flow ? steps : [...steps, way]).map((row) => {
    // where steps have ranges, nobody knows who was lost there
    return { ...row, coefficient: capShare(row.coefficient, meta), lost: row.ranged ? null : row.lost };
  });
  const late = funnel.stages.flatMap(({ window, name }, step) => {
    const next = gaps.team[step]?.entered ?? 0;
    return window !== undefined && next > (gaps.team[step - 1]?.converted ?? 0) ? [name] : [];
  });
  const table: TableSection = {
    ...buildTable(PEOPLE_LEVELS, columns, rows, { id: 'funnel', title: titles.funnel }),
    rules: rows.length > steps.length ? [steps.length] : [],
    notes: late.length > 0 && !flow ? [notes.late(late)] : [],
  };
  return hideColumns(table, listBlank(rows, flow));
}

/** Columns of the funnel in which nothing would stand. Flows are of nobody who could still be open. */
function listBlank(rows: readonly Level[], flow: boolean): string[] {
  const young = rows.some((row) => isYoung(row.mature, row.entered ?? 0));
  const aimed = rows.some((row) => row.target !== null);
  return [...(flow ? ['lost', 'open'] : []), ...(young ? [] : ['mature']), ...(aimed ? [] : ['target'])];
}
