import type { PageWords } from '../charts/caption.ts';
import { amendSection } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Meta } from '../meta.ts';
import type { Report, Section, TableSection } from '../model.ts';
import { buildData } from './data-notes.ts';

/** The table of that name that people see, if there is one. */
export function findTable({ sections }: Pick<Report, 'sections'>, id: string): TableSection | undefined {
  return sections.find((each): each is TableSection => {
    return each.kind === 'table' && each.id === id && each.for === 'people';
  });
}

/** The sections with others in the place of one, which they show as well. */
export function replaceSection(
  sections: readonly Section[],
  old: Section | undefined,
  others: readonly Section[],
): Section[] {
  if (old === undefined || others.length === 0) return [...sections];
  return sections.flatMap((each) => (each === old ? others : [each]));
}

/** The sections with others behind the first of those that have a name; at the front where none has. */
export function insertBehind(
  sections: readonly Section[],
  ids: readonly string[],
  others: readonly Section[],
): Section[] {
  const place = sections.findIndex(({ id }) => ids.includes(id)) + 1;
  return [...sections.slice(0, place), ...others, ...sections.slice(place)];
}

/**
 * A report as a document: what it is called, what it rests on in place of its foot, and in a workbook the names of sheets.
 *
 * @param whose of whom it is, where it is handed on: to him it does not matter what files there were
 */
export function bind(
  report: Report<Meta>,
  sections: readonly Section[],
  answer: FunnelAnswer,
  words: PageWords,
  whose?: readonly string[],
): Report<Meta> {
  const { texts, pages, audience } = words;
  const { meta } = report;
  const name = [pages.documents[meta.command], ...(whose ?? [])].filter(Boolean).join(', ');
  const data = whose === undefined ? [buildData(answer, words)] : [];
  // a glossary comes last
  const rest = sections.filter(({ id }) => id === 'glossary');
  const body = sections.filter(({ id }) => id !== 'glossary' && (id !== 'foot' || data.length === 0));
  const bound = [...body, ...data, ...rest];
  return {
    ...report,
    title: pages.document(name, texts.funnel.head.covers(meta)),
    sections: audience === 'workbooks' ? listSheets(bound, words) : bound,
  };
}

/** Of the pictures a workbook has the control chart alone, which moves with its cells. */
function listSheets(sections: readonly Section[], { pages }: PageWords): Section[] {
  return sections
    .filter((each) => each.kind !== 'chart' || each.picture.kind === 'control')
    .map((each) => {
      const sheet = pages.sheets[each.id];
      return sheet === undefined ? each : amendSection(each, { sheet });
    });
}
