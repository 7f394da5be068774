import { normalizeText } from '../../domain/text/label.ts';

/** What the name of a column of dates says about itself. */
export interface EntryHeader {
  readonly stage: string;
  readonly pipeline?: string;
}

const QUOTE = '["“”„«»\'‘’‹›]';

/**
 * How HubSpot begins the name of "when a deal came into this stage": as its English and Russian pages have it, and as its
 * documentation is translated into de, es, fr, it, nl, pl and pt. The stage follows in quotes, which differ by tool.
 */
const QUOTED = new RegExp(
  `^(?:${[
    'date entered',
    'дата (?:входа|перехода) (?:в|на)(?: этап)?',
    'datum des eintritts in|eintrittsdatum(?: in)?|eingetreten am|datum eingegeben',
    'fecha de (?:entrada|ingreso)(?: en| a)?|fecha introducida',
    "date d[’']entrée(?: dans| en)?|date de saisie",
    'data di (?:entrata|ingresso|inserimento)(?: in)?',
    'datum (?:ingegaan|ingevoerd|binnengekomen)|datum van (?:invoer|binnenkomst)(?: in)?',
    'data (?:wejścia|wprowadzenia)(?: do| w)?',
    'data de (?:entrada|ingresso)(?: em| na| no)?|data inserida',
  ].join('|')}) ?${QUOTE}(.+)${QUOTE}$`,
  'iu',
);

/** Some tools leave the quotes out; what follows may then be no stage at all. */
const BARE = /^date entered (.+)$/i;
const NO_STAGE =
  /^(?:(?:the|this|current|latest|last|first|deal|lead|ticket)[ _])*(?:stage|phase|status|pipeline|system|crm|database|by)$/i;

/** The name that HubSpot's API gives such a column, with what warehouses put before it; stages are internal names there. */
const INTERNAL = /^(?:propert(?:y|ies)_{1,2})?hs_(?:v\d+_)?date_entered_(.+)$/i;

/** Takes `Date entered "Demo (Sales Pipeline)"` or `hs_v2_date_entered_closedwon` apart; undefined for every other header. */
export function parseEntryHeader(header: string): EntryHeader | undefined {
  const text = normalizeText(header.replaceAll('\ufeff', ''));
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return splitPipeline(quoted.trim());
  const internal = INTERNAL.exec(text)?.[1];
  if (internal !== undefined) return NO_STAGE.test(internal) ? undefined : { stage: internal };
  const bare = BARE.exec(text)?.[1];
  if (bare === undefined || NO_STAGE.test(bare) || new RegExp(`^${QUOTE}`, 'u').test(bare)) return undefined;
  return splitPipeline(bare);
}

/** The last brackets hold the pipeline, whose own name may have brackets, too. */
function splitPipeline(name: string): EntryHeader {
  const open = name.endsWith(')') ? findOpening(name) : 0;
  const stage = name.slice(0, open).trimEnd();
  const pipeline = name.slice(open + 1, -1).trim();
  return stage === '' || pipeline === '' ? { stage: name } : { stage, pipeline };
}

/** Where the bracket opens that the last sign closes; 0 where none does. */
function findOpening(name: string): number {
  let depth = 0;
  for (let at = name.length - 1; at > 0; at--) {
    if (name[at] === ')') depth += 1;
    if (name[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return 0;
}
