/** Parts of the schema of dossiers that do not depend on the model: ids, dates, ranges, evidence, names. */
import { ID_PATTERN, RANGE_PATTERN } from './passageId';

/** A JSON Schema or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** A reference to a part of the schema. */
export const ref = (name: string, description?: string): Schema => ({
  ...(description === undefined ? {} : { description }),
  $ref: `#/$defs/${name}`,
});

/** A list without repetition. */
export const listOf = (items: Schema, description: string): Schema => ({
  description,
  type: 'array',
  items,
  uniqueItems: true,
});

/** No name is longer, in code points: a longer one is a text that went astray. */
const MAX_NAME = 1_000;

/** No remark, gloss or value of a claim is longer. */
const MAX_TEXT = 20_000;

/** A name, title or form. */
export const nameText = (description: string): Schema => ({
  description,
  type: 'string',
  minLength: 1,
  maxLength: MAX_NAME,
});

/** Any other text. */
export const text = (description: string): Schema => ({
  description,
  type: 'string',
  minLength: 1,
  maxLength: MAX_TEXT,
});

/** A mapping with no other fields than these. */
export const object = (
  description: string,
  properties: Record<string, Schema>,
  required: string[],
): Schema => ({
  description,
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** The parts, by name. */
export const SHARED: Record<string, Schema> = {
  id: {
    description: 'An id: a prefix in lower case, a colon and a name without spaces, as in `city:harbin`.',
    type: 'string',
    maxLength: 200,
    pattern: `^${ID_PATTERN}$`,
  },
  date: {
    description:
      'A date in EDTF (ISO 8601-2), as far as it is known: `2020-08-12`, `2023-06`, `2022-22` (summer), `2023-11-04~` (about), `2020-06-15/..`.',
    type: ['string', 'integer'],
    format: 'edtf',
    minimum: 1000,
    maximum: 9999,
  },
  range: {
    description:
      'A range of the text in Unicode code points, start-end, the end not part of it, as in `93-103`.',
    type: 'string',
    pattern: `^${RANGE_PATTERN}$`,
  },
  passage: {
    description: 'A range of this document, as in `93-103`, or of another one, as in `doc:001#5765-5777`.',
    type: 'string',
    pattern: `^(?:${ID_PATTERN}#)?${RANGE_PATTERN}$`,
  },
  evidence: {
    description:
      'The passages that carry it or speak against it. What rests on TEXT or is IMPLIED needs at least one.',
    type: 'array',
    items: {
      if: { type: 'object' },
      then: object(
        'A passage with what it does to the fact.',
        {
          passage: ref('passage'),
          stance: ref('Stance', 'SUPPORTS when left out.'),
        },
        ['passage'],
      ),
      else: ref('passage'),
    },
  },
  names: {
    description:
      'Display names by language (BCP 47): a text, or an object with its basis (BACKGROUND when left out) and evidence.',
    type: 'object',
    minProperties: 1,
    propertyNames: {
      description: 'A language tag, BCP 47, as in `en`, `ru`, `zh`, `zh-Hant`.',
      pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$',
    },
    additionalProperties: {
      if: { type: 'object' },
      then: object(
        'A name with what it rests on.',
        {
          value: nameText('The name.'),
          basis: ref('Basis', 'What it rests on; BACKGROUND when left out.'),
          evidence: ref('evidence'),
          note: text('An editor’s remark.'),
        },
        ['value'],
      ),
      else: nameText('The name, a text.'),
    },
  },
};
