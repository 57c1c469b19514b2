/** As of when a request reads, by its headers: a gateway passes headers on, but no directive of an operation. Pure. */
import type { IncomingHttpHeaders } from 'node:http';

import { badInput } from '../../errors';
import { Certainty } from '../../model/terms';
import { checkedDay } from '../../query/clientDates';
import type { AsOfView, AskedView } from '../../query/view';

/** The headers. */
export const AS_OF_HEADER = 'x-entente-as-of';
export const KNOWN_AT_HEADER = 'x-entente-known-at';

const FORM = /^(\S+?)(?:;\s*certainty=(\w+))?(;\s*includeUndated)?$/;

/** What holds for all queries of a request that say nothing else. */
export function viewInHeaders(headers: IncomingHttpHeaders): AskedView | undefined {
  const asOf = headers[AS_OF_HEADER]?.toString().trim();
  const knownAt = headers[KNOWN_AT_HEADER]?.toString().trim();
  if (!asOf && !knownAt) return undefined;
  return {
    ...(asOf && { asOf: readAsOf(asOf) }),
    ...(knownAt && { knownAt: { text: knownAt, place: `The header ${KNOWN_AT_HEADER}` } }),
  };
}

function readAsOf(text: string): AsOfView {
  const [, date, certainty = 'POSSIBLE', includeUndated] = FORM.exec(text) ?? [];
  if (date === undefined || !Object.hasOwn(Certainty, certainty))
    throw badInput(
      `The header ${AS_OF_HEADER} is none: expected a day such as 2020-06-30, and after it, if you like, ; certainty=CERTAIN or ; includeUndated.`,
    );
  return {
    date: checkedDay(date, `The header ${AS_OF_HEADER}`),
    certainty: certainty as Certainty,
    includeUndated: includeUndated !== undefined,
  };
}
