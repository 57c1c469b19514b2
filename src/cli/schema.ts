import { introspectionFromSchema, printSchema } from 'graphql';

import type { Config } from '../config';
import { expectedElements } from '../graph/schemaElements';
import { buildSchema } from '../schema/build';
import { subgraphSdl } from '../schema/federation/subgraphSdl';
import { servedSchema } from '../schema/served';
import { print, show } from './print';
import type { JsonOption } from './verb';

export interface SchemaOptions extends JsonOption {
  readonly cypher: boolean;
}

/** `entente schema`: the schema that the server serves, or the indexes and constraints of its database. */
export function printServedSchema(config: Config, { json, cypher }: SchemaOptions): void {
  if (cypher) {
    const elements = expectedElements();
    show(json, elements, () => elements.map(({ statement }) => `${statement};`));
    return;
  }
  const { schema } = servedSchema(config);
  // As clients get it, `data` and all, so that code generators take it.
  if (json === true) show(json, { data: introspectionFromSchema(schema) }, () => []);
  // The text by which a subgraph is composed names its keys, which `printSchema` leaves out.
  else print(config.federation ? subgraphSdl(buildSchema()) : printSchema(schema));
}
