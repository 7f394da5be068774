import type * as z from 'zod';
import { FILE_SHAPES } from './json-shapes/file-shapes.ts';
import { FUNNEL_SHAPES } from './json-shapes/funnel-shapes.ts';
import { QUESTION_SHAPES } from './json-shapes/question-shapes.ts';

/**
 * The shapes of `--format json` by command, of which the published schemas in `schema/` are made (`npm test -- -u`). Rows
 * have the shape that the specification of their table says. Nothing here is part of the tool.
 */
export const JSON_SHAPES = {
  ...FUNNEL_SHAPES,
  ...QUESTION_SHAPES,
  ...FILE_SHAPES,
} satisfies Record<string, z.ZodType>;
