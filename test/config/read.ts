import { parseConfigDocument } from '../../src/config/document.ts';
import { readConfig } from '../../src/config/open-config.ts';
import type { Settings } from '../../src/config/settings.ts';
import { InputError, type Problem } from '../../src/domain/problem.ts';
import { describeProblem } from '../../src/report/problem-lines.ts';
import { en } from '../../src/report/words/en.ts';
import type { Texts } from '../../src/report/words/texts.ts';

/** The least that a config has. */
export const STAGES = 'stages: [{ id: list }, { id: call, target: 80% }, { id: deal }]\n';

/** A config's meaning, as if it stood in `voronka.yaml`. */
export function read(text: string, file = 'voronka.yaml'): Settings {
  return readConfig(parseConfigDocument(file, text), 'Europe/Moscow');
}

/** What is wrong with a config: `line:column: message | text | hint`. */
export function complain(text: string, texts: Texts = en): string[] {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return tell(error.problems, texts);
  }
  return [];
}

/** What a config is warned of, in the same form. */
export function warn(text: string, texts: Texts = en): string[] {
  return tell(read(text).warnings, texts);
}

function tell(problems: readonly Problem[], texts: Texts): string[] {
  return problems.map((each) =>
    describeProblem(each, texts)
      .map((line) => line.trim())
      .join(' | ')
      .replace(/^voronka\.yaml: ?/, ''),
  );
}
