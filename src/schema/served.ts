/** The schema as it is served: with what executes it. */
import { buildSchema } from './build';
import { warned } from './warned';
import { executeWhole } from './wholeAnswers';

/** The schema, and how operations on it are executed. */
export function servedSchema() {
  const schema = buildSchema();
  return { schema, execute: warned(executeWhole(schema)) };
}
