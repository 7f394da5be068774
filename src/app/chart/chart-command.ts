import { InputError, problem } from '../../domain/problem.ts';
import { chartControl } from '../../report/charts/control-chart.ts';
import { chartFunnel } from '../../report/charts/funnel-chart.ts';
import { chartGains } from '../../report/charts/gains-chart.ts';
import { chartPareto } from '../../report/charts/pareto-chart.ts';
import { chartRefusals } from '../../report/charts/refusals-chart.ts';
import { chartSpread } from '../../report/charts/spread-chart.ts';
import { chartTrend } from '../../report/charts/trend-chart.ts';
import { chartVelocity } from '../../report/charts/velocity-chart.ts';
import { isEmpty, keepShown } from '../../report/funnel/funnel-answer.ts';
import { buildLevels, listLevels } from '../../report/funnel/funnel-view.ts';
import { buildPeopleMatrix } from '../../report/funnel/matrix.ts';
import type { ChartSection } from '../../report/model.ts';
import { nameSpread } from '../../report/spread/spread-view.ts';
import { describeGain, pickDrawn, tellGains } from '../../report/whatif/whatif-view.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import type { Ask } from '../funnel/asking.ts';
import { refuseUntested } from '../funnel/refuse-untested.ts';
import { loadPages, type Pages } from '../pages/open-pages.ts';
import { answerRefusals } from '../refusals/answer-refusals.ts';
import { answerSpread } from '../spread/answer-spread.ts';
import { answerTrend } from '../trend/answer-trend.ts';
import { answerVelocity } from '../velocity/answer-velocity.ts';
import { answerWhatif } from '../whatif/answer-whatif.ts';
import { type ChartName, readPicture } from './read-picture.ts';

/** Asks the question that a picture is of. */
type Draw = (
  question: Question,
  ground: Ground,
  words: Pages['words'],
) => ChartSection[] | Promise<ChartSection[]>;

/** Every picture by its name, and the command that says why there is none. */
const PICTURES: Readonly<Record<ChartName, { readonly command: string; readonly draw: Draw }>> = {
  control: {
    command: 'report',
    draw: (_, { answer }, words) => [chartControl(answer, buildPeopleMatrix(answer, words.texts), words)],
  },
  funnel: {
    command: 'report',
    draw: (_, { answer }, words) => {
      const levels = listLevels(answer);
      return [chartFunnel(levels, answer, buildLevels(answer, levels, words.texts), words)];
    },
  },
  trend: {
    command: 'trend',
    draw: async (question, ground, words) =>
      chartTrend(await answerTrend(question, ground), ground.answer, words),
  },
  spread: {
    command: 'spread',
    draw: (_, ground, words) => {
      const { named } = nameSpread(answerSpread(ground), ground.answer, words.texts);
      const known = named.some(({ own }) => own.some(({ limits }) => limits !== null));
      return known ? [chartSpread(named, ground.answer, words)] : [];
    },
  },
  gains: {
    command: 'whatif',
    draw: async (question, ground, words) => {
      refuseUntested('chart gains', ground.settled.analysis);
      const whatif = await answerWhatif(question, ground);
      const { rows, table, lead } = tellGains(whatif, ground.answer, words.texts);
      const drawn = pickDrawn(rows, whatif.wish);
      return table.flatMap((each) => chartGains(drawn, ground.answer, each, lead.title, words));
    },
  },
  velocity: {
    command: 'velocity',
    draw: async (question, ground, words) =>
      chartVelocity(await answerVelocity(question, ground), ground.answer, words),
  },
  pareto: {
    command: 'whatif',
    draw: async (question, ground, words) => {
      refuseUntested('chart pareto', ground.settled.analysis);
      const { answer } = ground;
      const { gains } = await answerWhatif(question, ground);
      const steps = keepShown(gains, answer).filter(({ team, to }) => !team && to !== null);
      const rows = steps.map((gain) => describeGain(gain, answer, words.texts));
      return chartPareto(rows, answer, words);
    },
  },
  refusals: {
    command: 'refusals',
    draw: async (question, ground, words) =>
      chartRefusals(await answerRefusals(question, ground), ground.answer, words),
  },
};

/** `voronka chart control -o x.svg`: one picture by itself, of the same numbers as the command that tells it. */
export const askChart: Ask = async (question, ground, texts) => {
  const { command, draw } = PICTURES[readPicture(question.options)];
  const { answer } = ground;
  const { words } = await loadPages('pages', ground, texts);
  const sections = isEmpty(answer) ? [] : await draw(question, ground, words);
  if (sections.length === 0) throw new InputError([problem('chart-nothing', { command })]);
  const title = words.pages.document('', words.texts.funnel.head.covers(answer.meta));
  return { meta: answer.meta, title, sections, data: {} };
};
