import { SUGGESTION_KINDS, type Suggestion } from '../domain/suggestion.ts';
import { makeColumn } from './column.ts';
import type { Cell, Line, ProseSection } from './model.ts';
import type { Texts } from './texts/texts.ts';

/** Suggestions of one kind that a page shows; flat formats have them all. */
const SHOWN = 12;

type SuggestionOf<K extends Suggestion['kind']> = Extract<Suggestion, { kind: K }>;

/** A suggestion as JSON has it. */
export function flattenSuggestion(suggestion: Suggestion) {
  const { kind, from, rows } = suggestion;
  return { suggestion: kind, from, to: targetOf(suggestion), rows, config: writeConfigLine(suggestion) };
}

/** Lines for the config, ready to be copied, each kind with a sentence of its own; nothing where there are none. */
export function buildSuggestions(suggestions: readonly Suggestion[], texts: Texts): ProseSection {
  const lines = SUGGESTION_KINDS.flatMap((kind) => describeKind(kind, suggestions, texts));
  return {
    kind: 'prose',
    id: 'suggestions',
    title: lines.length === 0 ? null : texts.check.suggestions.title,
    lines,
    table: {
      kind: 'table',
      id: 'suggestions',
      title: texts.check.suggestions.title,
      columns: (['kind', 'from', 'to', 'count', 'config'] as const).map((key) => makeColumn(key, texts)),
      rows: suggestions.map((each): Cell[] => [
        { type: 'text', value: each.kind },
        { type: 'text', value: each.from },
        { type: 'text', value: targetOf(each) },
        { type: 'count', value: each.rows },
        { type: 'text', value: writeConfigLine(each) },
      ]),
    },
  };
}

function describeKind(kind: Suggestion['kind'], all: readonly Suggestion[], texts: Texts): Line[] {
  const own = all.filter((each) => each.kind === kind);
  if (own.length === 0) return [];
  const more: Line[] =
    own.length > SHOWN ? [{ text: texts.check.more(own.length - SHOWN), tone: 'muted', indent: 1 }] : [];
  const shown = own.slice(0, SHOWN);
  const say = texts.check.suggestions;
  switch (kind) {
    case 'alias':
      return [
        { text: say.alias(own.length) },
        { text: 'managers:', indent: 1 },
        { text: 'aliases:', indent: 2 },
        ...(shown as SuggestionOf<'alias'>[]).map(
          ({ from, to, rows }): Line => ({
            text: `${quote(from)}: ${quote(to)} # ${say.rows(rows)}`,
            indent: 3,
          }),
        ),
        ...more,
      ];
    case 'system':
      return [
        { text: say.system(own.length) },
        { text: 'managers:', indent: 1 },
        { text: `system: [${shown.map(({ from }) => quote(from)).join(', ')}]`, indent: 2 },
        ...more,
      ];
    case 'label':
      return [...(shown as SuggestionOf<'label'>[]).flatMap((each) => describeLabel(each, texts)), ...more];
  }
}

function describeLabel(suggestion: SuggestionOf<'label'>, texts: Texts): Line[] {
  const { from, near, to } = suggestion;
  return [
    { text: texts.check.suggestions.label({ from, near, stage: to }) },
    { text: `- ${writeStage(suggestion)}`, indent: 1 },
  ];
}

function targetOf(suggestion: Suggestion): string | null {
  return suggestion.kind === 'system' ? null : suggestion.to;
}

/** What the config needs, as one line of YAML. */
function writeConfigLine(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'alias':
      return `managers: { aliases: { ${quote(suggestion.from)}: ${quote(suggestion.to)} } }`;
    case 'system':
      return `managers: { system: [${quote(suggestion.from)}] }`;
    case 'label':
      return `stages: [${writeStage(suggestion)}]`;
  }
}

function writeStage({ to, labels }: SuggestionOf<'label'>): string {
  return `{ id: ${quote(to)}, labels: [${labels.map(quote).join(', ')}] }`;
}

/** A JSON text is a YAML text too. */
function quote(text: string): string {
  return JSON.stringify(text);
}
