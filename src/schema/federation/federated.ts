/** The schema as a subgraph of Apollo Federation: what a gateway asks of it stands beside the root fields of our own. */
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';

import { EntenteError } from '../../errors';
import { WHOLE } from '../wholeAnswers';
import { resolveEntities } from './entities';
import { keyedObjects } from './keyed';
import { REPRESENTATIONS } from './representations';
import { subgraphSdl } from './subgraphSdl';

const Representation = new GraphQLScalarType({
  name: '_Any',
  description:
    'An entity as other subgraphs know it: an object with its `__typename` and the fields of its key, `{__typename: "City", id: "city:harbin"}`.',
});

/**
 * Adds `_service` and `_entities` to a schema.
 * @param showsSdl whether `_service` answers; where a schema may not be introspected, it is not given away here either
 */
export function federated(schema: GraphQLSchema, showsSdl: boolean): GraphQLSchema {
  const config = schema.toConfig();
  const { query } = config;
  if (!query) throw new Error('The schema has no queries');
  let sdl: string | undefined;
  const Service = new GraphQLObjectType({
    name: '_Service',
    description: 'What a gateway is made from.',
    fields: { sdl: { type: new GraphQLNonNull(GraphQLString), description: 'The schema as a subgraph.' } },
  });
  const KeyedEntity = new GraphQLUnionType({
    name: '_Entity',
    description: 'Whatever other subgraphs can refer to by its key.',
    types: keyedObjects(schema),
  });
  const fields = {
    _service: {
      type: new GraphQLNonNull(Service),
      description: 'The schema as a subgraph, for those who compose a supergraph.',
      resolve: () => {
        if (!showsSdl)
          throw new EntenteError(
            'FORBIDDEN',
            '_service gives the schema away, and this server allows no introspection; compose with the schema of a server that does',
          );
        return { sdl: (sdl ??= subgraphSdl(schema)) };
      },
    },
    _entities: {
      type: new GraphQLNonNull(new GraphQLList(KeyedEntity)),
      description:
        'What the representations name, in the same order; null where there is nothing of this type with this id. For gateways: clients use `nodes`.',
      args: {
        [REPRESENTATIONS]: {
          type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Representation))),
          description: 'Objects with `__typename` and `id`.',
        },
      },
      extensions: { [WHOLE]: true },
      resolve: resolveEntities,
    },
  };
  return new GraphQLSchema({
    ...config,
    query: extended(query, fields),
    types: config.types.filter((type) => type !== query),
    assumeValid: true,
  });
}

function extended(type: GraphQLObjectType, fields: ReturnType<GraphQLObjectType['toConfig']>['fields']) {
  const config = type.toConfig();
  return new GraphQLObjectType({ ...config, fields: { ...config.fields, ...fields } });
}
