import { introspectionFromSchema, printSchema } from 'graphql';

import { expectedElements } from '../graph/schemaElements';
import { servedSchema } from '../schema/served';
import { print, show } from './print';
import type { JsonOption } from './verb';

export interface SchemaOptions extends JsonOption {
  readonly cypher: boolean;
}

/** `entente schema`: the schema that the server serves, or the indexes and constraints of its database. */
export function printServedSchema({ json, cypher }: SchemaOptions): void {
  if (cypher) {
    const elements = expectedElements();
    show(json, elements, () => elements.map(({ statement }) => `${statement};`));
    return;
  }
  const { schema } = servedSchema();
  // As clients get it, `data` and all, so that code generators take it.
  if (json === true) show(json, { data: introspectionFromSchema(schema) }, () => []);
  else print(printSchema(schema));
}
