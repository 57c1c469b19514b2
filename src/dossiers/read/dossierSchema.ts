/** The JSON Schema of a dossier, made from the model: an editor completes and checks by it, and so does the reader. */
import '../../model';
import { typeEntry, type PropertyEntry, type TypeEntry } from '../../model/declare/dictionary';
import { Basis, Stance } from '../../model/terms';
import { vocabularyName } from '../../model/declare/vocabulary';
import { listOf, nameText, object, ref, SHARED, text, type Schema } from './sharedSchemas';
import {
  DOCUMENT,
  rolesOf,
  authoredEntityTypes,
  authoredFactTypes,
  authoredProperties,
  typesInRole,
  type RoleRelation,
} from './authoredTypes';

/** The schema of a value in a dossier, by the property's kind. */
function valueSchema(property: PropertyEntry): Schema {
  const { description } = property;
  switch (property.valueType) {
    case 'date':
      return ref('date', description);
    case 'int':
      return { description, type: 'integer' };
    case 'float':
      return { description, type: 'number' };
    case 'boolean':
      return { description, type: 'boolean' };
    case 'enum':
      return ref(vocabularyName(property.vocabulary) ?? '', description);
    default:
      return isName(property) ? nameText(description) : text(description);
  }
}

/** Texts that stand in an article as a name or form. */
function isName({ name }: PropertyEntry): boolean {
  return ['value', 'title', 'originalTitle', 'forms', 'identifiers', 'file', 'language'].includes(name);
}

function propertySchema(property: PropertyEntry): Schema {
  if (property.name === 'boilerplate') return listOf(ref('range'), property.description);
  const schema = valueSchema(property);
  if (!property.list && property.valueType !== 'other' && property.valueType !== 'identifiers') return schema;
  return listOf(isName(property) ? nameText('') : text(''), property.description);
}

function propertySchemas(entry: TypeEntry): Record<string, Schema> {
  return Object.fromEntries(
    authoredProperties(entry).map((property) => [property.name, propertySchema(property)]),
  );
}

/** Told properties that must be there; `basis` may be left out, since it has a default. */
function requiredProperties(entry: TypeEntry): string[] {
  return authoredProperties(entry)
    .filter(({ nullable, name, source }) => !nullable && name !== 'basis' && source.kind === 'STORED')
    .map((property) => property.name);
}

function roleSchema(role: RoleRelation): Schema {
  const description = `${role.description} An id of: ${typesInRole(role).join(', ')}.`;
  return role.role.list ? { ...listOf(ref('id'), description), minItems: 1 } : ref('id', description);
}

function entitySchema(entry: TypeEntry): Schema {
  return object(
    entry.description,
    {
      id: ref('id', 'Its id: readable, stable, the same everywhere.'),
      names: ref('names'),
      ...propertySchemas(entry),
    },
    ['id', 'names', ...requiredProperties(entry)],
  );
}

function documentSchema(): Schema {
  const entry = typeEntry(DOCUMENT);
  return object(
    'The document that this dossier tells of; left out in a gazetteer, which tells of none.',
    {
      id: ref('id', 'Its id, as in `doc:000`.'),
      names: ref('names', 'Its titles by language.'),
      ...propertySchemas(entry),
      publisher: ref('id', 'Who published it, where it says so: an id of Institution.'),
      cites: listOf(ref('id'), 'The bodies that it names as its own sources: ids of Institution.'),
    },
    ['id', 'names', ...requiredProperties(entry)],
  );
}

function factSchema(entry: TypeEntry): Schema {
  const roles = rolesOf(entry);
  return object(
    entry.description,
    {
      id: ref('id', 'Its id; made from its content when left out.'),
      ...Object.fromEntries(roles.map((role) => [role.name, roleSchema(role)])),
      ...propertySchemas(entry),
      basis: ref('Basis', 'What it rests on; TEXT when left out.'),
      evidence: ref('evidence'),
    },
    [...roles.filter((role) => role.role.required).map((role) => role.name), ...requiredProperties(entry)],
  );
}

/** The vocabularies of all authored properties, by name. */
export function authoredVocabularies(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const all = [...authoredEntityTypes(), ...authoredFactTypes(), typeEntry(DOCUMENT)].flatMap(
    authoredProperties,
  );
  const terms = [...all.map((property) => property.vocabulary), Basis, Stance].filter(
    (vocabulary) => vocabulary !== undefined,
  );
  return new Map(terms.map((vocabulary) => [vocabularyName(vocabulary) ?? '', vocabulary]));
}

function vocabularies(): Record<string, Schema> {
  return Object.fromEntries(
    [...authoredVocabularies()]
      .map(([name, vocabulary]) => [name, { enum: Object.values(vocabulary) }] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function underHeadings(types: readonly TypeEntry[], description: string): Schema {
  const headings = types.map((entry) => {
    const items = { type: 'array', description: entry.description, items: ref(entry.name) };
    return [entry.dossierKey ?? entry.name, items] as const;
  });
  return object(description, Object.fromEntries(headings), []);
}

/** What each part of a dossier has: the same as the dossier beside its document. */
const CONTENT = Object.fromEntries(
  ['passages', 'entities', 'facts'].map((name) => [name, { $ref: `#/properties/${name}` }]),
);

/** What a dossier has beside its document. */
function contentSchemas(): Record<string, Schema> {
  return {
    passages: {
      description:
        'The passages on which facts rest: range, and what it says in English and in our words (null while nobody has said).',
      type: 'object',
      propertyNames: ref('range'),
      additionalProperties: {
        description: 'What the passage says, in English and in our words; null while nobody has said.',
        type: ['string', 'null'],
        maxLength: 20_000,
      },
    },
    entities: underHeadings(
      authoredEntityTypes(),
      'Entities that are declared here; each in one dossier only, all others may use their ids.',
    ),
    facts: underHeadings(authoredFactTypes(), 'Facts, each naming its passages.'),
  };
}

/** The schema as a value. */
export function dossierSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Dossier',
    ...object(
      'What one document tells: its passages, the entities that it names and the facts that rest on it.',
      {
        document: ref(DOCUMENT),
        ...contentSchemas(),
        parts: {
          description:
            'Parts of the dossier, each with passages, entities and facts that belong together; they may repeat each other. What stands outside them and in them is one dossier.',
          type: ['array', 'null'],
          items: object('Passages, entities and facts that belong together.', CONTENT, []),
        },
      },
      [],
    ),
    $defs: {
      ...SHARED,
      ...vocabularies(),
      [DOCUMENT]: documentSchema(),
      ...Object.fromEntries(authoredEntityTypes().map((entry) => [entry.name, entitySchema(entry)])),
      ...Object.fromEntries(authoredFactTypes().map((entry) => [entry.name, factSchema(entry)])),
    },
  };
}

/** The schema as it stands in `schema/dossier.schema.json`. */
export function renderDossierSchema(): string {
  return `${JSON.stringify(dossierSchema(), null, 2)}\n`;
}
