import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'words');

/** What a column of an export holds; of all but the last line, a word list of each language has the ways to call it. */
export type Role =
  | (
      | 'id'
      | 'title'
      | 'stage'
      | 'status'
      | 'owner'
      | 'created'
      | 'changed'
      | 'modified'
      | 'closed'
      | 'at'
      | 'actor'
    )
  | ('planned' | 'nextActivity' | 'editor' | 'creator' | 'company' | 'companyId' | 'contact' | 'contactId')
  | ('number' | 'eventId' | 'probability' | 'previous' | 'phone' | 'email' | 'notes' | 'amount' | 'currency')
  | ('tags' | 'birthday' | 'source' | 'field' | 'oldValue' | 'newValue' | 'wonAt' | 'lostAt');

/** How CRMs in one language call things, first the commonest way. `sources` in the file says where they were read. */
export interface Words extends Readonly<Record<Role, readonly string[]>> {
  readonly language: string;
  /** What one row is: stands before a header in some exports. */
  readonly deal: readonly string[];
  /** The value of a log's field that is a sum. */
  readonly fieldAmount: string;
  /** Headers of the date of a stage; `{}` is its name. */
  readonly reached: readonly string[];
  /** Open, won and lost. */
  readonly states: readonly (readonly [open: string, won: string, lost: string])[];
  /** Stages in order, without the won one. */
  readonly ladders: readonly (readonly string[])[];
  readonly won: readonly string[];
  readonly lost: readonly string[];
  readonly people: readonly string[];
}

/** The word lists of all languages. */
export const VOCABULARY: readonly Words[] = readdirSync(FOLDER)
  .sort()
  .map((file) => ({
    language: file.slice(0, 2),
    ...JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
  }));

export const ENGLISH: Words = VOCABULARY.find(({ language }) => language === 'en')!;
