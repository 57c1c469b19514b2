/** Splits documents that ask about both the schema and the data. */
import { Kind, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/** The two halves of a document. A half that selects nothing is absent. */
export interface SplitDocument {
  readonly data: DocumentNode | undefined;
  readonly introspection: DocumentNode | undefined;
  /** Keys of all root fields, in the order in which they are selected. */
  readonly keys: readonly string[];
}

/** A document without, and with nothing but, its fields `__schema` and `__type`. */
export function splitDocument(schema: GraphQLSchema, document: DocumentNode): SplitDocument {
  const all = rootKeys(schema, document, () => true);
  const about = rootKeys(schema, document, isAboutSchema);
  if (about.length === 0) return { data: document, introspection: undefined, keys: all };
  return {
    data:
      about.length < all.length
        ? withRootFields(schema, document, (name) => !isAboutSchema(name))
        : undefined,
    introspection: withRootFields(schema, document, isAboutSchema),
    keys: [...new Set(all)],
  };
}

function isAboutSchema(name: string): boolean {
  return name === '__schema' || name === '__type';
}

function rootKeys(
  schema: GraphQLSchema,
  document: DocumentNode,
  isWanted: (name: string) => boolean,
): string[] {
  const keys: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: ({ name, alias }) => {
        if (types.getParentType() === schema.getQueryType() && isWanted(name.value))
          keys.push((alias ?? name).value);
      },
    }),
  );
  return keys;
}

function withRootFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  isKept: (name: string) => boolean,
): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: ({ name }) =>
        types.getParentType() === schema.getQueryType() && !isKept(name.value) ? null : undefined,
    }),
  );
}
