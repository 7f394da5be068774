import type { Suggestion } from '../../domain/quality/suggestion.ts';
import { buildProse } from '../column.ts';
import type { Line, ProseSection } from '../model.ts';
import type { Texts } from '../words/texts.ts';
import { quote, SUGGESTIONS, type SuggestionOf, writeLabels } from './check-tables.ts';

/** Suggestions of one kind that a page shows; flat formats have them all. */
const SHOWN = 50;

/** What the config could say. */
export interface SuggestedConfig {
  readonly suggestions: readonly Suggestion[];
  /** Whether the config has `managers` already: what is suggested for it goes in there. */
  readonly managersKnown: boolean;
}

/**
 * Lines for the config, ready to be copied: one block of `managers`, and the `labels` of stages, after the sentences that
 * say why. Nothing where there are none.
 */
export function buildSuggestions(config: SuggestedConfig, texts: Texts): ProseSection {
  const { suggestions } = config;
  const lines = [
    ...describeIds(suggestions, texts),
    ...describeManagers(config, texts),
    ...describeLabels(pick(suggestions, 'label'), texts),
  ];
  const title = lines.length === 0 ? null : texts.check.suggestions.title;
  return buildProse(SUGGESTIONS, texts.check.columns, suggestions, { id: 'suggestions', title, lines });
}

function pick<K extends Suggestion['kind']>(suggestions: readonly Suggestion[], kind: K): SuggestionOf<K>[] {
  return suggestions.filter((each): each is SuggestionOf<K> => each.kind === kind);
}

function describeIds(suggestions: readonly Suggestion[], texts: Texts): Line[] {
  return pick(suggestions, 'ids').flatMap((each): Line[] => [
    { text: texts.check.suggestions.ids(each) },
    copied(`ids: ${each.form}`, 1),
  ]);
}

/** A key may stand in a config once: everything for `managers` is one block. */
function describeManagers({ suggestions, managersKnown }: SuggestedConfig, texts: Texts): Line[] {
  const aliases = pick(suggestions, 'alias');
  const system = pick(suggestions, 'system');
  const say = texts.check.suggestions;
  if (aliases.length + system.length === 0) return [];
  return [
    ...(aliases.length > 0 ? [{ text: say.alias(aliases.length) }] : []),
    ...(system.length > 0 ? [{ text: say.system(system.length) }] : []),
    ...(managersKnown ? [copied(`# ${say.known}`, 1)] : []),
    copied('managers:', 1),
    ...listUnder(
      'aliases',
      aliases.map(({ from, to, rows }) => `${quote(from)}: ${quote(to)} # ${say.rows(rows)}`),
      texts,
    ),
    ...listUnder(
      'system',
      system.map(({ from, rows }) => `- ${quote(from)} # ${say.rows(rows)}`),
      texts,
    ),
  ];
}

function listUnder(key: string, entries: readonly string[], texts: Texts): Line[] {
  if (entries.length === 0) return [];
  return [
    copied(`${key}:`, 2),
    ...entries.slice(0, SHOWN).map((each) => copied(each, 3)),
    ...(entries.length > SHOWN ? [copied(`# ${texts.check.more(entries.length - SHOWN)}`, 3)] : []),
  ];
}

/** Of each stage its `labels` alone, with everything that joins them: what else the config says of it stays. */
function describeLabels(suggestions: readonly SuggestionOf<'label'>[], texts: Texts): Line[] {
  const say = texts.check.suggestions;
  return [...new Set(suggestions.map(({ to }) => to))].flatMap((stage): Line[] => {
    const own = suggestions.filter(({ to }) => to === stage);
    return [
      ...own.map(({ from, near, held }): Line => ({ text: say.label({ from, near, stage, held }) })),
      copied(`# ${say.stage(stage)}`, 1),
      copied(writeLabels(own[0]!), 1),
    ];
  });
}

function copied(text: string, indent: number): Line {
  return { text, indent, whole: true };
}
