/** Directives of an operation: what holds for all of its root fields. */
import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLSchema,
  GraphQLString,
  isEnumType,
} from 'graphql';

import { AS_OF_DESCRIPTION, KNOWN_AT_DESCRIPTION } from '../model/declare/viewArguments';
import { AS_OF, KNOWN_AT } from '../query/selection/rootField';

/** The schema with the directives of the product, for which TypeGraphQL has no decorator. */
export function withDirectives(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const certainty = schema.getType('Certainty');
  if (!isEnumType(certainty)) throw new Error('The schema has no enum Certainty');
  const asOf = new GraphQLDirective({
    name: AS_OF,
    description: `${AS_OF_DESCRIPTION} Holds for every root field of the operation that has no argument \`asOf\` itself.`,
    locations: [DirectiveLocation.QUERY],
    args: {
      date: { type: new GraphQLNonNull(GraphQLString), description: 'The day, `YYYY-MM-DD`.' },
      certainty: { type: certainty, defaultValue: 'POSSIBLE', description: 'The certainty required.' },
      includeUndated: {
        type: GraphQLBoolean,
        defaultValue: false,
        description: 'With POSSIBLE: also match where no date at all is known.',
      },
    },
  });
  const knownAt = new GraphQLDirective({
    name: KNOWN_AT,
    description: `${KNOWN_AT_DESCRIPTION} Holds for every root field of the operation that has no argument \`knownAt\` itself.`,
    locations: [DirectiveLocation.QUERY],
    args: {
      record: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'The number of a change, a time, or a day that is over.',
      },
    },
  });
  return new GraphQLSchema({
    ...config,
    directives: [...config.directives, asOf, knownAt],
    assumeValid: true,
  });
}
