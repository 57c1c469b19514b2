import type { IncomingHttpHeaders } from 'node:http';

import type { RootFieldDefinition } from '../authorisation';
import type { CostOf, KnownSizes } from '../cost';
import type { RequestFacts } from '../scope';

/** What subscriptions need to know of the product. */
export interface LiveParts {
  /** Who the client is, by its headers, as what resolvers see. Refuses credentials that are not valid. */
  readonly open: (headers: IncomingHttpHeaders, facts: RequestFacts) => Promise<object>;
  /** What resolvers see of the same client for one more event. */
  readonly again: (context: object, facts: RequestFacts) => object;
  /** Refuses a root field to a client, by throwing. */
  readonly permit: (context: object, field: RootFieldDefinition) => void;
  readonly costOf: CostOf;
  readonly sizes?: KnownSizes | undefined;
}
