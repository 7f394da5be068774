import type { Suggestion } from '../../domain/quality/suggestion.ts';

export type SuggestionOf<K extends Suggestion['kind']> = Extract<Suggestion, { kind: K }>;

/** The name it stands for, or the id of the stage it belongs to. */
export function targetOf(suggestion: Suggestion): string | null {
  return suggestion.kind === 'system' ? null : suggestion.to;
}

/** What the config needs, as one line of YAML. */
export function writeConfigLine(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'alias':
      return `managers: { aliases: { ${quote(suggestion.from)}: ${quote(suggestion.to)} } }`;
    case 'system':
      return `managers: { system: [${quote(suggestion.from)}] }`;
    case 'label':
      return writeLabels(suggestion);
  }
}

export function writeLabels({ labels }: SuggestionOf<'label'>): string {
  return `labels: [${labels.map(quote).join(', ')}]`;
}

/** A JSON text is a YAML text too. */
export function quote(text: string): string {
  return JSON.stringify(text);
}
