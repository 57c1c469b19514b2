/** The questions behind the first views of the web pages, which their build lists (web/firstViews.ts). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';

import type { Operation } from './operation';
import { readOperation } from './operations';

const LIST = join(__dirname, '..', '..', 'build', 'web', 'first-views.json');

/** What readers see first, and what they see later. */
export interface FirstViews {
  readonly first: readonly Operation[];
  readonly later: readonly Operation[];
}

/** The questions of the pages that are built; none without a build. Those of another schema are left out, with a warning. */
export function readFirstViews(schema: GraphQLSchema, log: Pick<Logger, 'warn'>, list = LIST): FirstViews {
  if (!existsSync(list)) return { first: [], later: [] };
  const { first, later } = JSON.parse(readFileSync(list, 'utf8')) as Record<keyof FirstViews, string[]>;
  const read = (texts: readonly string[]) =>
    texts.flatMap((text) => {
      try {
        return [readOperation(text, schema)];
      } catch (error) {
        log.warn(
          { reason: String(error) },
          'a page asks what the schema does not have: build the web pages again',
        );
        return [];
      }
    });
  return { first: read(first), later: read(later) };
}
