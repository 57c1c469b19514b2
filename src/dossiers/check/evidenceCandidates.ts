/**
 * Passages that may support a fact without being its evidence: their gloss names both entities that the fact joins. Whether
 * they state it, an editor decides.
 */
import type { Dossier, Issue } from '../dossier';
import type { FactRow } from '../../record/rows';
import { typeEntry } from '../../model/declare/dictionary';
import { overlap, splitPassageId } from '../read/passageId';
import { declaredEntities, issue } from './referenceIndex';

/** Facts that join two entities lastingly; that somebody was at an event, or what it was about, each passage says for itself. */
const JOINING = ['Placement', 'Affiliation', 'Tenure', 'Tie', 'Route', 'Party'];

/** Every passage with a fact that it may support, in the order of files and lines. */
export function evidenceCandidates(dossiers: readonly Dossier[]): Issue[] {
  if (!dossiers.some(({ passages }) => passages.some(({ gloss }) => gloss !== null))) return [];
  const namesOf = englishNames(dossiers);
  const facts = joiningFacts(dossiers);
  return dossiers.flatMap(({ passages }) =>
    passages.flatMap(({ id, gloss, location }) => {
      const named = gloss === null ? [] : mentioned(gloss, namesOf);
      return facts
        .filter(({ ends }) => ends.every((end) => named.includes(end)))
        .filter(({ passages: evidence }) => ![...evidence].some((passage) => isOfOneSentence(passage, id)))
        .map(({ type, fact, ends }) => {
          const message = `The gloss names “${ends.join('” and “')}”, which the ${type} “${fact}” joins; if the passage says so, it is evidence for it.`;
          return issue(location, message);
        });
    }),
  );
}

/** Facts by their ends, with the evidence of all dossiers. */
function joiningFacts(dossiers: readonly Dossier[]) {
  const facts = new Map<
    string,
    { readonly type: string; readonly fact: string; readonly ends: string[]; readonly passages: Set<string> }
  >();
  for (const fact of dossiers.flatMap((dossier) => dossier.facts)) {
    if (!JOINING.includes(fact.type)) continue;
    for (const ends of endsOf(fact)) {
      const key = JSON.stringify([fact.id, ends]);
      const one = facts.get(key) ?? { type: fact.type, fact: fact.id, ends, passages: new Set<string>() };
      for (const { passage } of fact.evidence) one.passages.add(passage);
      facts.set(key, one);
    }
  }
  return [...facts.values()];
}

/** The pairs of entities that a fact joins, each once. */
function endsOf({ type, roles }: FactRow): string[][] {
  const pairs = typeEntry(type).derives.flatMap(({ from, to }) => {
    const [first, second] = [from, to].map((role) => roles.find((filler) => filler.role === role)?.target);
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

/** The names by which glosses, which are English, speak of entities. */
function englishNames(dossiers: readonly Dossier[]): ReadonlyMap<string, string> {
  return new Map(
    dossiers.flatMap(declaredEntities).flatMap(({ id, properties }) => {
      const name = properties['name_en'];
      return typeof name === 'string' ? [[id, name] as const] : [];
    }),
  );
}

/** Whether two passages overlap: what the narrower one says, the wider one says as well. */
function isOfOneSentence(a: string, b: string): boolean {
  const [one, other] = [splitPassageId(a), splitPassageId(b)];
  const isOneDocument = one.document === other.document;
  return (
    isOneDocument && one.range !== undefined && other.range !== undefined && overlap(one.range, other.range)
  );
}

/**
 * The entities whose names stand in a gloss as whole words, and not as a part of another one's name: the Harbin First
 * Hospital is not Harbin. What stands in brackets is the editor's, not the passage's.
 */
function mentioned(gloss: string, names: ReadonlyMap<string, string>): string[] {
  let rest = ` ${words(gloss.replace(/\[[^\]]*\]/gu, ' '))} `;
  const longestFirst = [...names]
    .map(([id, name]) => [id, ` ${words(name)} `] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  return longestFirst.flatMap(([id, name]) => {
    if (!rest.includes(name)) return [];
    rest = rest.replaceAll(name, ' | ');
    return [id];
  });
}

function words(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
