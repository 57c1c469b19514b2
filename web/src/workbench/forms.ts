/** The forms of rows, made from the schema of dossiers: whatever the model has, the workbench has a form for. Pure. */
import schema from '../../../schema/dossier.schema.json';

/** How a field is filled in. */
export type Control = 'entity' | 'entities' | 'term' | 'date' | 'text' | 'texts' | 'number' | 'boolean';

/** A field of a form. */
export interface FormField {
  readonly name: string;
  readonly control: Control;
  readonly isRequired: boolean;
  /** In a part of the form that is closed at first. */
  readonly isFurther: boolean;
  /** Of entities: the types that can stand there; none where any can. */
  readonly types: readonly string[];
  /** Of terms: the vocabulary and its values. */
  readonly vocabulary: string;
  readonly values: readonly string[];
  readonly description: string;
}

/** A kind of row: its heading in dossiers, its type in the model, its fields. */
export interface Form {
  readonly heading: string;
  readonly type: string;
  readonly fields: readonly FormField[];
}

interface Part {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly items?: Part;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
}

const PARTS = schema.$defs as unknown as Readonly<Record<string, Part>>;

/** Fields that are filled in elsewhere: names of entities, evidence of facts. */
const ELSEWHERE = ['id', 'evidence', 'names'];

/** What most rows lack. */
const FURTHER =
  /^(?:attributedTo|basis|confidence|date|dateBasis|note|since|until|notBefore|notAfter|foundedBy|capacity|onBehalfOf\w*|formatBasis|ongoing|identifiers|latitude|longitude|address|population|disputed|born|died|iso|originalTitle|format|season|canonical|author|script|covers|level)$/;
const FIRST = /^(?:date|format|onBehalfOf|level)$/;

function formOf(heading: string, ref: string): Form {
  const type = nameIn(ref);
  const { properties = {}, required = [] } = PARTS[type] ?? {};
  const fields = Object.entries(properties)
    .filter(([name]) => !ELSEWHERE.includes(name))
    .map(([name, part]) => fieldOf(name, part, required.includes(name)));
  return { heading, type, fields: [...fields].sort((a, b) => rank(a) - rank(b)) };
}

/** Roles come first, then what is required. */
function rank({ control, isRequired, isFurther }: FormField): number {
  return (isFurther ? 4 : 0) + (isRequired ? 0 : 2) + (control === 'entity' ? 0 : 1);
}

function fieldOf(name: string, part: Part, isRequired: boolean): FormField {
  const isList = part.type === 'array';
  const inner = isList ? (part.items ?? {}) : part;
  const ref = inner.$ref === undefined ? '' : nameIn(inner.$ref);
  const values = PARTS[ref]?.enum ?? [];
  const description = part.description ?? '';
  const control: Control =
    ref === 'id'
      ? isList
        ? 'entities'
        : 'entity'
      : ref === 'date'
        ? 'date'
        : values.length > 0
          ? 'term'
          : isList
            ? 'texts'
            : inner.type === 'number' || inner.type === 'integer'
              ? 'number'
              : inner.type === 'boolean'
                ? 'boolean'
                : 'text';
  return {
    name,
    control,
    isRequired,
    isFurther: !isRequired && FURTHER.test(name) && !FIRST.test(name),
    types: typesIn(description),
    vocabulary: values.length > 0 ? ref : '',
    values,
    description,
  };
}

/** The schema says in words which ids can stand in a role. */
function typesIn(description: string): string[] {
  const [, list = ''] = /An id of: ([\w, ]+)\.$/.exec(description) ?? [];
  return list.split(', ').filter(Boolean);
}

function nameIn(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

const formsIn = (
  lists: Readonly<Record<string, { readonly items: { readonly $ref: string } }>>,
): readonly Form[] => Object.entries(lists).map(([heading, { items }]) => formOf(heading, items.$ref));

/** The forms of facts, by the headings of dossiers. */
export const FACT_FORMS = formsIn(schema.properties.facts.properties);

/** The forms of entities. */
export const ENTITY_FORMS = formsIn(schema.properties.entities.properties);

/** The form of the document. */
export const DOCUMENT_FORM = formOf('document', '#/$defs/Document');

/** The form of a heading. */
export function formUnder(heading: string): Form | undefined {
  return [...FACT_FORMS, ...ENTITY_FORMS].find((one) => one.heading === heading);
}

const PREFIXES: Readonly<Record<string, string>> = {
  Agreement: 'agr',
  EventSeries: 'series',
  Institution: 'inst',
};

/** How the ids of a type begin. */
export function prefixOf(type: string): string {
  return PREFIXES[type] ?? type.toLowerCase();
}

/** The type of an entity by the beginning of its id. */
export function typeOf(id: string): string | undefined {
  const prefix = id.slice(0, id.indexOf(':'));
  if (prefix === 'doc') return 'Document';
  return ENTITY_FORMS.find(({ type }) => prefixOf(type) === prefix)?.type;
}

/** The values of a vocabulary. */
export function valuesOf(vocabulary: string): readonly string[] {
  return PARTS[vocabulary]?.enum ?? [];
}

/** A name in capitals, as the API writes the values of enums: `onBehalfOf` is `ON_BEHALF_OF`. */
export function termOfName(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}
