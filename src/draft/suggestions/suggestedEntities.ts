/** The entities of suggestions, each once. */
import { splitOccurrence } from '../../dossiers/anchor/findWords';
import { freeId, proposedId, type CandidateType, type UnknownName } from '../candidates';
import type { Draft } from '../draft';
import { labelOf, latin, namedIn, type Named } from '../proposals/named';
import type { Stretch } from '../proposals/proposal';
import type { Suggestion } from './readSuggestions';

/** A suggestion with its places in the text, in the units in which strings are indexed. */
export interface Aligned extends Suggestion {
  readonly places: readonly Stretch[];
}

export interface SuggestedEntity {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly unknown: UnknownName | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: number[];
  readonly places: Stretch[];
}

/** Each is identified by its id, by what the draft found at the same place, or by type and name. */
export class SuggestedEntities {
  private readonly byKey = new Map<string, SuggestedEntity>();
  private readonly named: readonly Named[];
  private readonly taken: Set<string>;

  constructor(
    draft: Draft,
    private readonly known: ReadonlyMap<string, { readonly names: readonly string[] }>,
  ) {
    this.named = namedIn(draft);
    this.taken = new Set([...known.keys(), ...this.named.map(({ id }) => id)]);
  }

  all(): readonly SuggestedEntity[] {
    return [...this.byKey.values()];
  }

  of(one: Aligned): SuggestedEntity {
    const [place] = one.places;
    const found = this.named.find(
      ({ start, end, type }) => type === one.type && place && start === place.start && end === place.end,
    );
    const name = (one.name ?? splitOccurrence(one.quote).words).replace(/\s+/gu, ' ');
    const key = one.id ?? found?.id ?? `${one.type} ${name}`;
    const entity = this.byKey.get(key) ?? this.newEntity(one, name, found);
    entity.lines.push(one.line);
    for (const each of one.places)
      if (!entity.places.some(({ start, end }) => start === each.start && end === each.end))
        entity.places.push(each);
    this.byKey.set(key, entity);
    return entity;
  }

  private newEntity(
    { id, type, places, fields }: Aligned,
    name: string,
    found: Named | undefined,
  ): SuggestedEntity {
    const others = { type, fields, lines: [], places: [] };
    const known = id === undefined ? undefined : this.known.get(id);
    if (id !== undefined && known)
      return { id, label: labelOf(known.names, id), unknown: undefined, ...others };
    if (id === undefined && found)
      return { id: found.id, label: found.label, unknown: found.unknown, ...others };
    const own = id ?? freeId(proposedId(name, type), this.taken);
    this.taken.add(own);
    const unknown = { type: type as CandidateType, id: own, form: name, places: places.slice(0, 1) };
    return { id: own, label: latin(name), unknown, ...others };
  }
}
