import type * as z from 'zod/mini';
import { type Problem, problem } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { ConfigDocument } from '../document.ts';
import { configSchema, definitionOf, listForms } from '../schema.ts';

type Issue = z.core.$ZodIssue;

/** Everything the schema finds wrong in a config document, each with its line and column. */
export function describeIssues(document: ConfigDocument, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => describeIssue(document, issue));
}

function describeIssue(document: ConfigDocument, issue: Issue): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const key = path.join('.');
  const place = document.placeOfValue(path);
  if (issue.code !== 'unrecognized_keys' && valueAt(document.value, path) === undefined) {
    return [problem('config-missing', { key }, place)];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => {
        const known = knownKeys(path);
        const at = document.placeOfKey([...path, name]);
        return unknownWord('config-key-unknown', name, known, { key: name, known }, at);
      });
    case 'invalid_type':
      return [problem('config-type', { key, expected: [issue.expected] }, place)];
    case 'invalid_union': {
      // a form of the right shape, with faults inside: these are what there is to mend
      const meant = issue.errors.find(
        (each) => each.length > 0 && each.every((inner) => inner.path.length > 0),
      );
      if (meant) {
        return meant.flatMap((inner) =>
          describeIssue(document, { ...inner, path: [...issue.path, ...inner.path] } as Issue),
        );
      }
      return [problem('config-type', { key, expected: unionTypes(issue) }, place)];
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return [unknownWord('config-choice', String(place.text ?? ''), choices, { key, choices }, place)];
    }
    case 'too_big':
    case 'too_small':
      return [problem('config-range', { key }, place)];
    default:
      return [problem('config-type', { key, expected: [issue.code] }, place)];
  }
}

function unionTypes(issue: Extract<Issue, { code: 'invalid_union' }>): string[] {
  const types = issue.errors.flat().flatMap((each) => {
    if (each.code === 'invalid_union') return unionTypes(each);
    // keys with values are called the same, whichever they may be
    return each.code === 'invalid_type'
      ? [each.expected === 'record' ? 'object' : each.expected]
      : [each.code];
  });
  return [...new Set<string>(types)];
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[part];
  }
  return current;
}

/** The keys the schema allows at a path, for the "did you mean" of an unknown one. */
function knownKeys(path: readonly (string | number)[]): string[] {
  let forms: z.core.$ZodType[] = [configSchema];
  for (const part of path) {
    forms = forms.flatMap((form) => {
      const { shape, element } = definitionOf(form);
      const inner = shape === undefined ? (element ?? form) : shape[part];
      return inner === undefined ? [] : listForms(inner);
    });
  }
  return forms.flatMap((form) => Object.keys(definitionOf(form).shape ?? {}));
}
