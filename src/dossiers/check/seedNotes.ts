/** What an editor may want to look at, though it is no fault. */
import type { FactRow } from '../../record/rows';
import type { Dossier } from '../dossier';

export interface SeedNotes {
  /** Ids of facts of basis BACKGROUND that rest on no passage. */
  readonly backgroundWithoutEvidence: readonly string[];
  /** Ids of entities that stand in facts, but that no document names. */
  readonly entitiesNeverNamed: readonly string[];
  /** Ids of passages whose gloss another passage has too. */
  readonly repeatedGlosses: readonly string[];
  /** Ids of documents whose text is not in the folder of texts. */
  readonly textsMissing: readonly string[];
}

/** Gathers the notes on dossiers. */
export function seedNotes(dossiers: readonly Dossier[], textsMissing: readonly string[]): SeedNotes {
  const facts = dossiers.flatMap((dossier) => dossier.facts);
  const glosses = new Map<string, string[]>();
  for (const { gloss, id } of dossiers.flatMap(({ passages }) => passages)) {
    if (gloss !== null) glosses.set(gloss, [...(glosses.get(gloss) ?? []), id]);
  }
  const named = new Set(facts.filter(({ type }) => type === 'Mention').map((fact) => fact.roles[0]?.target));
  return {
    backgroundWithoutEvidence: facts.filter(isBareBackground).map(({ id }) => id),
    entitiesNeverNamed: dossiers
      .flatMap(({ entities }) => entities)
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => id),
    repeatedGlosses: [...glosses.values()].filter((ids) => ids.length > 1).flat(),
    textsMissing,
  };
}

function isBareBackground({ properties, evidence }: FactRow): boolean {
  return properties['basis'] === 'BACKGROUND' && evidence.length === 0;
}
