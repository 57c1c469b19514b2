import type { Draft } from '../draft';
import { findEvents } from '../events/findEvents';
import { mentionRows } from './mentions';
import { labelOf, namedIn } from './named';
import type { Passages, Proposal } from './proposal';
import { proposeEvent } from './proposeEvent';
import { proposeTenure } from './proposeTenure';
import { proposeUnknown } from './proposeUnknown';

/** Proposals by what they are of. */
export interface ProposalGroups {
  /** Of places of the gazetteer that may be meant, by their ids. */
  readonly meant: ReadonlyMap<string, Proposal>;
  /** Of unknown names, in their order. */
  readonly unknown: readonly Proposal[];
  readonly offices: readonly Proposal[];
  readonly events: readonly Proposal[];
}

/**
 * What a draft proposes, in groups.
 * @param taken ids that nothing new may have
 */
export function proposalGroups(draft: Draft, passages: Passages, taken: ReadonlySet<string>): ProposalGroups {
  const named = namedIn(draft);
  const ids = new Set([...taken, ...named.map(({ id }) => id)]);
  return {
    meant: proposeMeant(draft, passages),
    unknown: draft.candidates.map((one) => proposeUnknown(one, draft, passages)),
    offices: distinct(draft.offices.flatMap((office) => proposeTenure(office, draft, named, passages) ?? [])),
    events: findEvents(draft, named).map((event) => proposeEvent(event, draft, passages, ids)),
  };
}

/**
 * What a draft proposes: unknown names, then the offices that persons hold, then events.
 * @param taken ids that nothing new may have
 */
export function proposals(draft: Draft, passages: Passages, taken: ReadonlySet<string>): readonly Proposal[] {
  const { meant, unknown, offices, events } = proposalGroups(draft, passages, taken);
  return [...meant.values(), ...unknown, ...offices, ...events];
}

/** Places of the gazetteer that may be meant, each with its mentions; they need no declaration. */
function proposeMeant({ suggested, article }: Draft, passages: Passages): Map<string, Proposal> {
  const byId = new Map<string, typeof suggested>();
  for (const one of suggested) byId.set(one.entity.id, [...(byId.get(one.entity.id) ?? []), one]);
  const proposalOf = (mentions: typeof suggested): Proposal => {
    const [first] = mentions as [(typeof mentions)[number]];
    const { entity, others } = first;
    const label = labelOf(entity.names, entity.id);
    const doubt = others.length === 0 ? '' : `, or ${others.map(({ id }) => id).join(', ')}`;
    return {
      about: `Perhaps ${entity.type} ${label}, ${entity.id}${doubt}`,
      entities: [],
      facts: mentionRows(entity.id, label, mentions, article.text, passages),
      passages: mentions,
    };
  };
  return new Map([...byId].map(([id, mentions]) => [id, proposalOf(mentions)]));
}

/** One office named twice in the same words is one proposal. */
function distinct(all: readonly Proposal[]): readonly Proposal[] {
  return all.filter(
    ({ facts }, at) => all.findIndex((one) => JSON.stringify(one.facts) === JSON.stringify(facts)) === at,
  );
}
