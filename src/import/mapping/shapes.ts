/** The form of a mapping: which columns of a table are which entity, fact, role, date and identifier. */
import { z } from 'zod';

import { ID_PATTERN } from '../../dossiers/read/passageId';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,60}$/u, {
  error: 'a name of letters, digits, “-” and “_” that begins with a letter',
});
const column = z.string().min(1).max(500);
const id = z
  .string()
  .max(200)
  .regex(new RegExp(`^${ID_PATTERN}$`, 'u'), { error: 'an id, as in “doc:twins”' });
const tag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u, { error: 'a language tag, as in “en”' });

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** How the text of a cell becomes a date. */
const date = z.strictObject({
  /** Forms such as `DD.MM.YYYY`, tried in turn; EDTF where there are none. */
  formats: z.array(z.string().min(1).max(60)).min(1).max(20).optional(),
  /** What the first of January, or of any month, stands for. */
  firstOfJanuary: z.enum(['day', 'year']).optional(),
  firstOfMonth: z.enum(['day', 'month']).optional(),
});

/** A value of a row: from one column, several, a template or none. */
const value = z.union([
  column,
  z.strictObject({
    column: column.optional(),
    columns: z.array(column).min(1).max(20).optional(),
    join: z.string().max(20).optional(),
    template: z.string().min(1).max(500).optional(),
    literal: z.union([scalar, z.array(scalar)]).optional(),
    /** Only what stands after, or before, the last, or first, place of a text. */
    after: z.string().min(1).max(100).optional(),
    before: z.string().min(1).max(100).optional(),
    /** A list, its items parted by a text. */
    split: z.string().min(1).max(20).optional(),
    /** Other words for some of the values. */
    map: z.record(z.string(), scalar).optional(),
    /** The value where `map` has none for it. */
    else: scalar.optional(),
    /** Whether a value that `map` does not have stays as it is. */
    keepOthers: z.boolean().optional(),
    /** Texts that stand for nothing, such as “n/a”. */
    empty: z.array(z.string()).optional(),
    case: z.enum(['upper', 'lower']).optional(),
    date: date.optional(),
  }),
]);

const filter = z.strictObject({
  column,
  in: z.array(scalar).min(1).optional(),
  notIn: z.array(scalar).min(1).optional(),
  filled: z.boolean().optional(),
});

const entity = z.strictObject({
  type: z.string(),
  /** `must`: rows whose entity nobody knows are rejected; `may`: it is created; `never`: it is not looked for. */
  find: z.enum(['must', 'may', 'never']).optional(),
  id: value.optional(),
  key: z.array(column).min(1).max(20).optional(),
  /** One entity for each item of a list; the item is the column `$item`. */
  each: value.optional(),
  names: z.record(tag, value).optional(),
  identifiers: z
    .record(z.string().regex(/^[a-z][\w.-]{0,40}$/u, { error: 'a scheme, as in “wikidata”' }), value)
    .optional(),
  country: name.optional(),
  city: name.optional(),
  properties: z.record(z.string(), value).optional(),
  optional: z.boolean().optional(),
});

const fact = z.strictObject({
  type: z.string(),
  roles: z.record(z.string(), name),
  properties: z.record(z.string(), value).optional(),
  optional: z.boolean().optional(),
});

const publisher = z.union([
  id,
  z.strictObject({ id, names: z.record(tag, z.string().min(1).max(1_000)), kind: z.string() }),
]);

export const MAPPING = z.strictObject({
  source: z.strictObject({
    id,
    names: z.record(tag, z.string().min(1).max(1_000)),
    language: tag,
    publisher: publisher.optional(),
    licence: z.string().min(1).max(1_000).optional(),
    url: z.string().min(1).max(2_000).optional(),
    retrieved: z.union([z.string(), z.number()]).optional(),
    published: z.union([z.string(), z.number()]).optional(),
  }),
  format: z
    .strictObject({
      type: z.enum(['csv', 'tsv', 'jsonl']).optional(),
      delimiter: z.string().min(1).max(5).optional(),
      quote: z.string().length(1).optional(),
      header: z.array(column).min(1).optional(),
    })
    .optional(),
  key: z.array(column).min(1).max(20).optional(),
  filter: z.array(filter).max(50).optional(),
  entities: z.record(name, entity),
  facts: z.record(name, fact).optional(),
});

export type Mapping = z.infer<typeof MAPPING>;
export type ValueSpec = z.infer<typeof value>;
export type DateSpec = z.infer<typeof date>;
export type EntitySpec = z.infer<typeof entity>;
export type FactSpec = z.infer<typeof fact>;
export type FilterSpec = z.infer<typeof filter>;

/** The column that holds the item of a list at hand. */
export const ITEM = '$item';
