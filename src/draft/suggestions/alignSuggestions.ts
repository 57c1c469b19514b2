/** Finds the quotes of suggestions in the text, and makes of them what a draft proposes. Whatever is not there is refused. */
import { splitOccurrence, wordFinder } from '../../dossiers/anchor/findWords';
import { schemaIssues } from '../../dossiers/read/schemaIssues';
import { typeEntry } from '../../model/declare/dictionary';
import type { Draft } from '../draft';
import { declare } from '../proposals/declare';
import { mentionRows } from '../proposals/mentions';
import type { Passages, Proposal, ProposedRow, Stretch } from '../proposals/proposal';
import type { Range } from '../../dossiers/read/passageId';
import { rolesOfFact, type RefusedLine, type Suggestion } from './readSuggestions';
import { SuggestedEntities, type Aligned, type SuggestedEntity } from './suggestedEntities';

export interface AlignedSuggestions {
  readonly refused: readonly RefusedLine[];
  readonly propose: (passages: Passages) => readonly Proposal[];
}

/**
 * Aligns suggestions with an article.
 * @param known the types and names of entities by their ids
 */
export function alignSuggestions(
  suggestions: readonly Suggestion[],
  draft: Draft,
  known: ReadonlyMap<string, { readonly type: string; readonly names: readonly string[] }>,
): AlignedSuggestions {
  const refused: RefusedLine[] = [];
  /** Those of some about which there is nothing to say. */
  const accepted = <One extends { readonly line: number }>(
    some: readonly One[],
    issueOf: (one: One) => string | undefined,
  ): One[] =>
    some.filter((one) => {
      const message = issueOf(one);
      if (message !== undefined) refused.push({ line: one.line, message });
      return message === undefined;
    });
  const aligned = accepted(suggestions, (one) => typeIssue(one, known)).flatMap((one): Aligned[] => {
    const places = placesOf(one, draft);
    if (!('refused' in places)) return [{ ...one, places }];
    refused.push({ line: one.line, message: places.refused });
    return [];
  });
  const facts = aligned.filter(({ kind }) => kind === 'fact');
  const entities = new SuggestedEntities(draft, known);
  const named = accepted(
    aligned.filter(({ kind }) => kind === 'entity'),
    (one) => roleIssue(one, facts) ?? entityIssue(one, known),
  ).map((one) => ({ one, entity: entities.of(one) }));
  const whole = facts.flatMap((fact) => {
    const parts = named.filter(({ one }) => one.fact !== undefined && one.fact === fact.fact);
    const message = factIssue(fact, parts);
    if (message === undefined) return [{ fact, parts }];
    refused.push({ line: fact.line, message });
    return [];
  });
  return {
    refused: refused.sort((a, b) => a.line - b.line),
    propose: (passages) => [
      ...entities.all().map((entity) => proposeEntity(entity, draft, passages)),
      ...whole.map(({ fact, parts }) => proposeFact(fact, parts, draft, passages)),
    ],
  };
}

function placesOf(
  { quote, occurrence }: Suggestion,
  { article }: Draft,
): readonly Stretch[] | { readonly refused: string } {
  const split = splitOccurrence(quote);
  const finder = wordFinder(article.text);
  const result =
    occurrence === undefined && split.occurrence !== undefined
      ? finder.find(split.words, split.occurrence)
      : finder.find(quote, occurrence);
  if ('refused' in result) return result;
  return result.ranges.map((range) => inUnits(article.text, range));
}

function inUnits(text: string, { start, end }: Range): Stretch {
  if (!/[\ud800-\udfff]/.test(text)) return { start, end };
  const points = Array.from(text);
  const units = (count: number) => points.slice(0, count).join('').length;
  return { start: units(start), end: units(end) };
}

function typeIssue(
  { id, type }: Suggestion,
  known: ReadonlyMap<string, { readonly type: string }>,
): string | undefined {
  const other = id === undefined ? undefined : known.get(id);
  return other && other.type !== type
    ? `“${id ?? ''}” is a ${other.type}; here it is suggested as ${type}.`
    : undefined;
}

function roleIssue({ fact, role, type }: Aligned, facts: readonly Aligned[]): string | undefined {
  if (fact === undefined || role === undefined) return undefined;
  const stated = facts.filter((one) => one.fact === fact);
  if (stated.length !== 1)
    return `${stated.length === 0 ? 'No line states' : 'Several lines state'} the fact “${fact}”, of which this is the ${role}.`;
  const roles = rolesOfFact(stated[0]?.type ?? '');
  const types = roles.get(role)?.types;
  if (types?.includes(type) === true) return undefined;
  return types
    ? `The ${role} of a ${stated[0]?.type ?? ''} is one of ${types.join(', ')}, and no ${type}.`
    : `A ${stated[0]?.type ?? ''} has no role “${role}” for a ${type}; expected one of ${[...roles.keys()].join(', ')}.`;
}

/** What the schema has against an entity that has to be declared, in one sentence. */
function entityIssue(
  { id, type, fields, line }: Aligned,
  known: ReadonlyMap<string, unknown>,
): string | undefined {
  if (id !== undefined && known.has(id)) return undefined;
  const heading = typeEntry(type).dossierKey ?? type;
  const needsKind = ['Institution', 'Region', 'District'].includes(type) && !('kind' in fields);
  const row = { id: 'x:x', names: { en: 'X' }, ...(needsKind && { kind: 'OTHER' }), ...fields };
  const value = {
    entities: { [heading]: [type === 'District' && needsKind ? { ...row, kind: 'DISTRICT' } : row] },
  };
  return schemaIssues({ file: '', digest: '', value, lineOf: () => line })[0]?.message;
}

type Part = { readonly one: Aligned; readonly entity: SuggestedEntity };

/** What the schema has against the fact, in one sentence. */
function factIssue(fact: Aligned, parts: readonly Part[]): string | undefined {
  const heading = typeEntry(fact.type).dossierKey ?? fact.type;
  const row = { ...factRow(fact, parts), evidence: ['0-1'] };
  const source = { file: '', digest: '', value: { facts: { [heading]: [row] } }, lineOf: () => fact.line };
  return schemaIssues(source)[0]?.message;
}

function factRow({ fields, type }: Aligned, parts: readonly Part[]): Record<string, unknown> {
  const lists = rolesOfFact(type);
  const row: Record<string, unknown> = { ...fields };
  for (const { one, entity } of parts) {
    const role = one.role ?? '';
    if (lists.get(role)?.list === true) row[role] = [...((row[role] ?? []) as string[]), entity.id];
    else row[role] = entity.id;
  }
  return row;
}

const linesOf = (lines: readonly number[]) => `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`;

function declared(entity: SuggestedEntity, draft: Draft, passages: Passages) {
  if (!entity.unknown) return { entities: [], passages: [] };
  const { entities, passages: places } = declare(entity.unknown, draft.article.language, passages);
  const rows = entities.map(({ heading, row }): ProposedRow => ({
    heading,
    row: { ...row, ...entity.fields },
  }));
  return { entities: rows, passages: places };
}

function proposeEntity(entity: SuggestedEntity, draft: Draft, passages: Passages): Proposal {
  const { entities, passages: places } = declared(entity, draft, passages);
  return {
    about: `Suggested in ${linesOf(entity.lines)}: ${entity.type} ${entity.label}`,
    entities,
    facts: mentionRows(entity.id, entity.label, entity.places, draft.article.text, passages),
    passages: [...places, ...entity.places],
  };
}

function proposeFact(fact: Aligned, parts: readonly Part[], draft: Draft, passages: Passages): Proposal {
  const needed = parts.map(({ entity }) => declared(entity, draft, passages));
  const who = parts.map(({ one, entity }) => `${one.role ?? ''} ${entity.label}`).join(', ');
  const evidence = fact.places.map((place) =>
    passages.tell(place, `States a ${fact.type.toLowerCase()}: ${who}`),
  );
  return {
    about: `Suggested in ${linesOf([fact.line])}: ${fact.type} of ${who}`,
    entities: needed.flatMap(({ entities }) => entities),
    facts: [
      { heading: typeEntry(fact.type).dossierKey ?? fact.type, row: { ...factRow(fact, parts), evidence } },
    ],
    passages: [...fact.places, ...needed.flatMap((one) => one.passages)],
  };
}
