import type { Report, Section } from '../../report/model.ts';
import type { Texts } from '../../report/words/texts.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import type { Ask } from '../funnel/asking.ts';
import type { Control } from '../options/option-specs.ts';
import { askActivity, askBase, askLeads, askRefusals } from './control-views.ts';

const ASKS: Readonly<Record<Control, Ask>> = {
  refusals: askRefusals,
  activity: askActivity,
  leads: askLeads,
  base: askBase,
};

/** What every page says of itself once, and what of all tables programs read one of. */
const OWN: ReadonlySet<string> = new Set(['foot', 'data', 'glossary', 'alarm']);

/**
 * A report, and behind its own parts those of the commands that `--with` names: asked of the same rows, for the same period.
 * JSON has their data under their names.
 */
export async function addControls(
  report: Report,
  question: Question,
  ground: Ground,
  texts: Texts,
): Promise<Report> {
  const added: Section[] = [];
  const data: Record<string, unknown> = {};
  for (const name of question.options.with) {
    const options = { ...question.options, with: [] };
    const own = await ASKS[name]({ ...question, command: name, options }, ground, texts);
    if ('files' in own) throw new Error('a part of a page is no file of its own');
    const parts = own.sections.flatMap((each) => (each.id === 'head' ? keepOwn(each, report) : [each]));
    for (const each of parts) if (!OWN.has(each.id)) added.push({ ...each, id: `${name}-${each.id}` });
    data[name] = own.data;
  }
  const isLast = ({ id }: Section): boolean => ['foot', 'data', 'glossary'].includes(id);
  return {
    ...report,
    sections: [
      ...report.sections.filter((each) => !isLast(each)),
      ...added,
      ...report.sections.filter(isLast),
    ],
    data: { ...report.data, with: data },
  };
}

/** What the head of a part says that the page has not said yet. */
function keepOwn(head: Section, { sections }: Report): Section[] {
  if (head.kind !== 'prose') return [head];
  const page = sections.find(({ id }) => id === 'head');
  const said = new Set(page?.kind === 'prose' ? page.lines.map(({ text }) => text) : []);
  const title = head.title === page?.title ? null : head.title;
  const lines = head.lines.filter(({ text }) => !said.has(text));
  return title === null && lines.length === 0 ? [] : [{ ...head, title, lines }];
}
