/** What can be done to a dossier that is being written. Each function gives a new one and leaves the old alone. Pure. */
import type { DossierValue, Fields, Label, Row, Suggestion, Work } from './shapes';

/** What tells a suggestion from the others. */
export function keyOf({ kind, entityId, about, ranges }: Suggestion): string {
  return [kind, entityId ?? about, ranges[0] ?? ''].join(' ');
}

/** The suggestions that nobody has decided on, in the order of the text; of one place, names first. */
export function pendingIn({ suggestions, decided }: Work): readonly Suggestion[] {
  return (suggestions ?? [])
    .filter((one) => decided[keyOf(one)] === undefined)
    .map((one, at) => ({ one, at, start: Number.parseInt(one.ranges[0] ?? '0', 10) }))
    .sort((a, b) => Number(isFactual(a.one)) - Number(isFactual(b.one)) || a.start - b.start || a.at - b.at)
    .map(({ one }) => one);
}

const isFactual = ({ kind }: Suggestion) => kind === 'OFFICE' || kind === 'EVENT';

/** Takes suggestions in. */
export function accepted(work: Work, suggestions: readonly Suggestion[]): Work {
  return suggestions.reduce((before, one) => {
    const { entityId, type, about } = one;
    const known =
      one.kind === 'MENTION' && entityId !== null && type !== null
        ? { [entityId]: { name: about, type } }
        : {};
    const labels = { ...known, ...before.labels };
    return decidedAs(withPart({ ...before, labels }, one.part), one, 'ACCEPTED');
  }, work);
}

/** Leaves a suggestion out. */
export function rejected(work: Work, suggestion: Suggestion): Work {
  return decidedAs(work, suggestion, 'REJECTED');
}

function decidedAs(work: Work, suggestion: Suggestion, decision: 'ACCEPTED' | 'REJECTED'): Work {
  return { ...work, decided: { ...work.decided, [keyOf(suggestion)]: decision } };
}

/** Joins a part to what is there: an entity counts once, and so does a fact, with the evidence of both. */
export function withPart(work: Work, part: DossierValue): Work {
  const glosses = { ...glossesOf(part), ...work.glosses };
  const entities = rowsOf(part.entities).reduce(withEntity, work.entities);
  const facts = rowsOf(part.facts).reduce(withFact, work.facts);
  return { ...work, glosses, entities, facts };
}

function glossesOf({ passages = {} }: DossierValue): Record<string, string> {
  return Object.fromEntries(
    Object.entries(passages).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The rows under their headings as one list. */
export function rowsOf(lists: DossierValue['entities'] = {}): Row[] {
  return Object.entries(lists).flatMap(([heading, rows]) => rows.map((fields) => ({ heading, fields })));
}

function withEntity(rows: readonly Row[], row: Row): readonly Row[] {
  return rows.some(({ fields }) => fields['id'] === row.fields['id']) ? rows : [...rows, row];
}

function withFact(rows: readonly Row[], row: Row): readonly Row[] {
  const content = contentOf(row);
  const at = rows.findIndex((one) => contentOf(one) === content);
  const same = rows[at];
  if (!same) return [...rows, row];
  const evidence = [
    ...new Map([...evidenceOf(same), ...evidenceOf(row)].map((one) => [JSON.stringify(one), one])).values(),
  ];
  return rows.with(at, { ...same, fields: { ...same.fields, evidence } });
}

/** What a fact says, without its evidence; the order of its fields has no meaning. */
function contentOf({ heading, fields }: Row): string {
  const { evidence: _, ...content } = fields;
  const entries = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([heading, entries]);
}

/** The passages on which a fact rests. */
export function evidenceOf({ fields }: Row): readonly unknown[] {
  const { evidence } = fields;
  return Array.isArray(evidence) ? evidence : [];
}

/** The ranges of evidence, without what they do to the fact. */
export function rangesOf(row: Row): string[] {
  return evidenceOf(row).flatMap((one) => {
    if (typeof one === 'string') return [one];
    const passage = (one as { passage?: unknown } | null)?.passage;
    return typeof passage === 'string' ? [passage] : [];
  });
}

/** Takes a row away. With an entity go the facts that speak of it, since nothing would have its id. */
export function withoutRow(work: Work, row: Row): Work {
  const facts = work.facts.filter((one) => one !== row);
  if (facts.length < work.facts.length) return { ...work, facts };
  const id = row.fields['id'];
  return {
    ...work,
    entities: work.entities.filter((one) => one !== row),
    facts: facts.filter((one) => !idsIn(one).includes(String(id))),
  };
}

/** Puts a row in the place of another one. */
export function withRow(work: Work, old: Row, row: Row): Work {
  const put = (rows: readonly Row[]) => rows.map((one) => (one === old ? row : one));
  return { ...work, entities: put(work.entities), facts: put(work.facts) };
}

/** All ids in the roles of a fact. */
export function idsIn({ fields }: Row): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (name === 'id' || name === 'evidence') return [];
    return (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === 'string' && /^[a-z][a-z0-9-]*:\S+$/.test(one),
    );
  });
}

/** What was taken for new is an entity that is there already: its id takes the place of the other one, in suggestions too. */
export function sameAs(work: Work, id: string, other: string, label: Label): Work {
  const replace = <Value>(value: Value): Value => replaced(value, id, other) as Value;
  const isDeclared = ({ fields }: Row) => fields['id'] === id;
  const facts = work.facts
    .map((row) => ({ ...row, fields: replace(row.fields) }))
    .reduce<readonly Row[]>(withFact, []);
  return {
    ...work,
    labels: { ...work.labels, [other]: label },
    entities: work.entities
      .filter((row) => !isDeclared(row))
      .map((row) => ({ ...row, fields: replace(row.fields) })),
    facts,
    suggestions: (work.suggestions ?? []).map((one) => {
      const part = withoutEntity(one.part, id);
      return { ...one, entityId: one.entityId === id ? other : one.entityId, part: replace(part) };
    }),
    decided: Object.fromEntries(
      Object.entries(work.decided).map(([key, value]) => [key.replace(` ${id} `, ` ${other} `), value]),
    ),
  };
}

function withoutEntity(part: DossierValue, id: string): DossierValue {
  if (!part.entities) return part;
  const entities = Object.entries(part.entities).map(([heading, rows]) => [
    heading,
    rows.filter((row) => row['id'] !== id),
  ]);
  return { ...part, entities: Object.fromEntries(entities) as DossierValue['entities'] & object };
}

function replaced(value: unknown, id: string, other: string): unknown {
  if (value === id) return other;
  if (Array.isArray(value)) return value.map((one) => replaced(one, id, other));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, id, other)]));
}

/** The dossier as it is written: with the passages on which something rests, in the order of the text. */
export function dossierOf({ document, glosses, entities, facts }: Work): DossierValue {
  const names = (fields: Fields) => Object.values((fields['names'] ?? {}) as Fields);
  const rows = [
    ...facts,
    ...[document, ...entities.map(({ fields }) => fields)].flatMap((fields) =>
      names(fields).map((name) => ({
        heading: 'names',
        fields: (typeof name === 'object' ? name : {}) as Fields,
      })),
    ),
  ];
  const ranges = [...new Set(rows.flatMap(rangesOf))].filter((range) => /^\d+-\d+$/.test(range));
  ranges.sort((a, b) => {
    const [[start = 0, end = 0], [otherStart = 0, otherEnd = 0]] = [a, b].map((one) =>
      one.split('-').map(Number),
    ) as [number[], number[]];
    return start - otherStart || end - otherEnd;
  });
  return {
    document,
    passages: Object.fromEntries(ranges.map((range) => [range, glosses[range] ?? null])),
    ...(entities.length > 0 && { entities: underHeadings(entities) }),
    ...(facts.length > 0 && { facts: underHeadings(facts) }),
  };
}

function underHeadings(rows: readonly Row[]): Record<string, Fields[]> {
  const lists: Record<string, Fields[]> = {};
  for (const { heading, fields } of rows) (lists[heading] ??= []).push(fields);
  return lists;
}

/** A row with the evidence that the form has; what evidence does to a fact stays. */
export function evidenceFor(row: Row | undefined, ranges: readonly string[]): readonly unknown[] {
  const before = row ? evidenceOf(row) : [];
  return ranges.map(
    (range) =>
      before.find(
        (one) => typeof one === 'object' && (one as { passage?: unknown } | null)?.passage === range,
      ) ?? range,
  );
}
