import { type AlarmAnswer, NO_ALARMS } from '../alarm/alarm-answer.ts';
import { describeAlarm, listRinging } from '../alarm/alarm-section.ts';
import { buildCoachingSection, shownCoachees } from '../funnel/coaching-section.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { buildFunnelReport } from '../funnel/funnel-view.ts';
import { suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report } from '../model.ts';
import { nameStage } from '../names.ts';
import { nameChanges } from '../trend/changes-section.ts';
import { NO_CHANGES, type ReportChanges } from '../trend/trend-answer.ts';
import type { Texts } from '../words/texts.ts';
import { listChangeLines } from './change-lines.ts';
import { listCoachingLines } from './coaching-lines.ts';
import { listHeadLines } from './head-lines.ts';
import { LONGEST_STAGE, shorten } from './shorten.ts';

/** The page is as wide as the narrowest usual terminal: its lines are cut there. */
const WIDTH = 80;
/** Lines of the page, blank ones between its parts among them: as many as that terminal shows. */
const MOST_LINES = 24;

/**
 * `voronka report --brief`: the headline numbers and whom to coach on what, on one screen whatever the company. Each of
 * its lines is one line on the screen. Programs get the coaching list; JSON is that of the whole report.
 */
export function buildBriefReport(
  answer: FunnelAnswer,
  words: Texts,
  changes: ReportChanges = NO_CHANGES,
  alarms: AlarmAnswer = NO_ALARMS,
): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const head = makePart('head', texts.funnel.head.covers(answer.meta), listHeadLines(answer, texts));
  const parts = [head, ...makeAlarms(alarms, answer, texts), ...makeChanges(changes, answer, texts)];
  // the title of the list takes one
  const room = MOST_LINES - parts.reduce((sum, part) => sum + countLines(part), 1);
  const coaching = makePart('coaching', nameList(answer, texts), listCoachingLines(answer, texts, room));
  const report = buildFunnelReport(answer, words, changes, alarms);
  return {
    ...report,
    width: WIDTH,
    sections: [...parts, coaching, { ...buildCoachingSection(answer, texts, 'focus'), for: 'programs' }],
  };
}

/** So many are told on one screen. */
const MOST_ALARMS = 3;

/** Whose funnel dries up at the top; nothing where nobody's does. */
function makeAlarms(found: AlarmAnswer, answer: FunnelAnswer, texts: Texts): ProseSection[] {
  const { title, short, more } = texts.alarm;
  const ringing = listRinging(found, answer);
  if (ringing.length === 0) return [];
  const told = ringing.slice(0, MOST_ALARMS);
  const lines: Line[] = told.map((each) => {
    const facts = describeAlarm(each, answer, texts);
    return { text: short({ ...facts, first: shorten(facts.first, LONGEST_STAGE) }), tone: 'coach' };
  });
  if (ringing.length > told.length) lines.push({ text: more(ringing.length - told.length), tone: 'muted' });
  return [makePart('alarm', title, lines)];
}

/** What has changed since the week, or the period, before; nothing where nothing has. */
function makeChanges(found: ReportChanges, answer: FunnelAnswer, texts: Texts): ProseSection[] {
  const lines = listChangeLines(found, answer, texts);
  return lines.length === 0 ? [] : [makePart('changes', nameChanges(found, texts), lines)];
}

/** The title of the list: where somebody stands on it, what his line says. */
function nameList(answer: FunnelAnswer, { brief, funnel: { titles } }: Texts): string {
  const { funnel, meta, teachable } = answer;
  if (!teachable) return titles.below;
  if (shownCoachees(answer).length === 0) return titles.coaching;
  const { text } = nameStage(funnel, funnel.stages.length - 1);
  return brief.titles.coaching({ stage: shorten(text, LONGEST_STAGE), days: meta.days });
}

/** A part of the page. The title is a line like the others, lest it be wrapped. */
function makePart(id: string, title: string, lines: readonly Line[]): ProseSection {
  const all: readonly Line[] = [{ text: title, tone: 'strong' }, ...lines];
  return {
    kind: 'prose',
    id,
    title: null,
    lines: all.map((line) => ({ ...line, cut: true })),
    for: 'people',
  };
}

/** With the blank line that follows it. */
function countLines({ lines }: ProseSection): number {
  return lines.length + 1;
}
