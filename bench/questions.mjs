/**
 * The questions of design/performance.md, each as it is asked of the three: in GraphQL of the product and of
 * `@neo4j/graphql` (the peer), and in Cypher written by hand (the floor). `product` and `peer` bring an answer into the
 * form in which the floor gives it, so that all three can be compared.
 */

import { ofMany } from './questions/ofMany.mjs';
import { ofNetworks } from './questions/ofNetworks.mjs';
import { ofOne } from './questions/ofOne.mjs';

export { MET_ROLES } from './questions/answers.mjs';

/** `variables(subjects)` gives the variable sets over which a question is asked in turn. */
export const questions = [...ofOne, ...ofMany, ...ofNetworks];
