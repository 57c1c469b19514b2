/** The GraphQL inputs of a dossier, made from its JSON Schema, which is made from the model: both always say the same. */
import { Field, Float, ID, InputType, Int } from 'type-graphql';

import { dossierSchema, authoredVocabularies } from '../../../dossiers/read/dossierSchema';
import { nameText, ref, text, type Schema } from '../../../dossiers/read/sharedSchemas';

type ClassType = new () => object;

/** A type as TypeGraphQL takes it: a list of one for a list. */
type FieldType = () => unknown;

const PASSAGE = {
  description: 'A passage, and what it says.',
  properties: {
    range: ref('range'),
    gloss: text('What the passage says, in English and in our words; null while nobody has said.'),
  },
  required: ['range'],
};

const NAME = {
  description: 'A display name in a language.',
  properties: {
    language: {
      description: 'The language of the name, BCP 47, such as `en`, `ru` or `zh-Hant`.',
      type: 'string',
    },
    value: nameText('The name.'),
    basis: ref('Basis', 'What it rests on; BACKGROUND when left out.'),
    evidence: ref('evidence'),
    note: text('An editor’s remark.'),
  },
  required: ['language', 'value'],
};

const EVIDENCE = {
  description: 'A passage, and what it does to the fact.',
  properties: { passage: ref('passage'), stance: ref('Stance', 'SUPPORTS when left out.') },
  required: ['passage'],
};

/** Parts of the schema that are texts with rules of their own. */
const TEXTS: readonly string[] = ['date', 'range', 'passage'];

let declared: ClassType | undefined;

/** The input of a dossier. Its inputs are declared at the first call, which must come before the schema is built. */
export function dossierInput(): ClassType {
  return (declared ??= declareInputs());
}

function declareInputs(): ClassType {
  const schema = dossierSchema();
  const parts = schema['$defs'] as Readonly<Record<string, Schema>>;
  const vocabularies = authoredVocabularies();
  const inputs = new Map<string, ClassType>();

  function input(name: string, { description, properties, required }: Schema): ClassType {
    const known = inputs.get(name);
    if (known) return known;
    class Input {}
    inputs.set(name, Input);
    for (const [field, part] of Object.entries(properties as Record<string, Schema>)) {
      const type = typeOf(part);
      const nullable = !(required as string[]).includes(field);
      Field(type as () => ClassType, { nullable, description: descriptionOf(part) })(Input.prototype, field);
    }
    InputType(`${name}Input`, { description: String(description) })(Input);
    return Input;
  }

  function descriptionOf({ description, $ref }: Schema): string {
    return (description ?? parts[partName($ref)]?.['description'] ?? '') as string;
  }

  function typeOf(part: Schema): FieldType {
    const { type, $ref, items, properties } = part;
    if ($ref !== undefined) return typeOfPart(partName($ref));
    if (type === 'array') {
      const item = typeOf(items as Schema);
      return () => [item()];
    }
    if (type === 'object') {
      const name = properties === undefined ? undefined : headings.get(part);
      if (name === undefined) return listOf('DossierPassage', PASSAGE);
      const section = input(name, part);
      return () => section;
    }
    return () => SCALARS[String(type)] ?? String;
  }

  function typeOfPart(name: string): FieldType {
    if (name === 'id') return () => ID;
    if (TEXTS.includes(name)) return () => String;
    if (name === 'names') return listOf('DossierName', NAME);
    if (name === 'evidence') return listOf('Evidence', EVIDENCE);
    const vocabulary = vocabularies.get(name);
    if (vocabulary) return () => vocabulary;
    const row = input(name, parts[name] ?? {});
    return () => row;
  }

  function listOf(name: string, part: Schema): FieldType {
    const item = input(name, part);
    return () => [item];
  }

  const { entities, facts } = schema['properties'] as Record<string, Schema>;
  const headings = new Map([
    [entities, 'DossierEntities'],
    [facts, 'DossierFacts'],
  ]);
  // Parts are for authors of files; a program puts its rows together itself.
  const { parts: _, ...properties } = schema['properties'] as Record<string, Schema>;
  return input('Dossier', { ...schema, properties });
}

const SCALARS: Readonly<Record<string, unknown>> = {
  string: String,
  integer: Int,
  number: Float,
  boolean: Boolean,
};

function partName($ref: unknown): string {
  return String($ref).slice('#/$defs/'.length);
}
