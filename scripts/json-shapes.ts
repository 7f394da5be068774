import * as z from 'zod';
import type { Control } from '../src/app/options/option-specs.ts';
import { FILE_SHAPES } from './json-shapes/file-shapes.ts';
import { FUNNEL_SHAPES } from './json-shapes/funnel-shapes.ts';
import { QUESTION_SHAPES } from './json-shapes/question-shapes.ts';

/**
 * The shapes of `--format json` by command, of which the published schemas in `schema/` are made (`npm test -- -u`). Rows
 * have the shape that the specification of their table says. Nothing here is part of the tool.
 */
export const JSON_SHAPES = {
  ...FUNNEL_SHAPES,
  report: FUNNEL_SHAPES.report.extend({
    with: z
      .strictObject({
        refusals: QUESTION_SHAPES.refusals.omit({ meta: true }),
        activity: QUESTION_SHAPES.activity.omit({ meta: true }),
        leads: QUESTION_SHAPES.leads.omit({ meta: true }),
        base: QUESTION_SHAPES.base.omit({ meta: true }),
      } satisfies Record<Control, z.ZodType>)
      .partial()
      .optional()
      .describe('what --with adds, by command'),
  }),
  ...QUESTION_SHAPES,
  ...FILE_SHAPES,
} satisfies Record<string, z.ZodType>;
