import type { Draft } from '../draft';
import { findEvents } from '../events/findEvents';
import { namedIn } from './named';
import type { Passages, Proposal } from './proposal';
import { proposeEvent } from './proposeEvent';
import { proposeTenure } from './proposeTenure';
import { proposeUnknown } from './proposeUnknown';

/**
 * What a draft proposes: unknown names, then the offices that persons hold, then events.
 * @param taken ids that nothing new may have
 */
export function proposals(draft: Draft, passages: Passages, taken: ReadonlySet<string>): readonly Proposal[] {
  const named = namedIn(draft);
  const ids = new Set([...taken, ...named.map(({ id }) => id)]);
  return [
    ...draft.candidates.map((one) => proposeUnknown(one, draft, passages)),
    ...distinct(draft.offices.flatMap((office) => proposeTenure(office, draft, named, passages) ?? [])),
    ...findEvents(draft, named).map((event) => proposeEvent(event, draft, passages, ids)),
  ];
}

/** One office told twice in the same words is one proposal. */
function distinct(all: readonly Proposal[]): readonly Proposal[] {
  return all.filter(
    ({ facts }, at) => all.findIndex((one) => JSON.stringify(one.facts) === JSON.stringify(facts)) === at,
  );
}
