/**
 * A dossier may be written in parts, each with passages, entities and facts of its own that belong together: so a part can be
 * taken in or left out as a whole. Parts may repeat each other; what they say of one thing is put together, and where they
 * contradict each other, that is an issue.
 */
import { isDeepStrictEqual } from 'node:util';

import type { Issue } from '../dossier';
import type { Path } from './path';
import { issueAt, locationAt, type DossierSource } from './source';

type Row = Readonly<Record<string, unknown>>;
type Lists = Readonly<Record<string, readonly Row[]>>;

interface Section {
  readonly passages?: Readonly<Record<string, string | null>>;
  readonly entities?: Lists;
  readonly facts?: Lists;
}

/** Something of the dossier as a whole, and where it was said first. */
interface Joined<Value> {
  value: Value;
  readonly path: Path;
}

/** The source with its parts joined to one dossier, or in what they contradict each other. The value fits the schema. */
export function joinParts(
  source: DossierSource,
): { readonly source: DossierSource } | { readonly issues: readonly Issue[] } {
  const { parts, ...root } = source.value as Section & { readonly parts?: readonly Section[] | null };
  if (!parts || parts.length === 0) return { source: { ...source, value: root } };
  const sections = [
    { section: root, path: [] as Path },
    ...parts.map((section, index) => ({ section, path: ['parts', index] as Path })),
  ];
  const issues: Issue[] = [];
  const report: Report = (path, first, what) => {
    const { line, path: place } = locationAt(source, first);
    issues.push(issueAt(source, path, `${what} at ${line === 0 ? place : `line ${String(line)}`}.`));
  };
  const passages = joinPassages(sections, report);
  const entities = joinLists(sections, 'entities', (row) => String(row['id']), joinEntity, report);
  const facts = joinLists(sections, 'facts', contentOf, joinEvidence, report);
  if (issues.length > 0) return { issues };
  const value = {
    ...root,
    passages: Object.fromEntries([...passages].map(([key, { value: gloss }]) => [key, gloss])),
    entities: valuesOf(entities),
    facts: valuesOf(facts),
  };
  const origin = (path: Path): Path => {
    const [section, heading, index] = path;
    if (section === 'passages')
      return [...(passages.get(String(heading))?.path ?? ['passages']), ...path.slice(2)];
    if (section !== 'entities' && section !== 'facts') return path;
    const list = (section === 'entities' ? entities : facts).get(String(heading));
    return [...(list?.[Number(index)]?.path ?? path.slice(0, 2)), ...path.slice(3)];
  };
  const { file, digest, lineOf } = source;
  return {
    source: {
      file,
      digest,
      value,
      lineOf: (path) => lineOf(origin(path)),
      placeOf: (path) => locationAt(source, origin(path)),
    },
  };
}

interface Placed {
  readonly section: Section;
  readonly path: Path;
}

/** Tells of a contradiction at a path with what stands at another one. */
type Report = (path: Path, first: Path, what: string) => void;

function joinPassages(
  sections: readonly Placed[],
  report: Report,
): ReadonlyMap<string, Joined<string | null>> {
  const joined = new Map<string, Joined<string | null>>();
  for (const { section, path } of sections) {
    for (const [key, gloss] of Object.entries(section.passages ?? {})) {
      const own = [...path, 'passages', key];
      const first = joined.get(key);
      // The author of what it says is asked if that is wrong.
      if (!first || first.value === null) joined.set(key, { value: gloss, path: own });
      else if (gloss !== null && gloss !== first.value)
        report(own, first.path, `The passage “${key}” has another gloss`);
    }
  }
  return joined;
}

/** Puts a row and a repetition of it together; in words, in what they contradict each other. */
type Join = (first: Row, again: Row) => { readonly row: Row } | { readonly contradicts: string };

function joinLists(
  sections: readonly Placed[],
  name: 'entities' | 'facts',
  keyOf: (row: Row) => string,
  join: Join,
  report: Report,
): ReadonlyMap<string, readonly Joined<Row>[]> {
  const lists = new Map<string, Joined<Row>[]>();
  const firsts = new Map<string, { readonly one: Joined<Row>; readonly within: Path }>();
  for (const { section, path } of sections) {
    for (const [heading, rows] of Object.entries(section[name] ?? {})) {
      const list = lists.get(heading) ?? [];
      lists.set(heading, list);
      for (const [index, row] of rows.entries()) {
        const own = [...path, name, heading, index];
        const key = `${heading} ${keyOf(row)}`;
        const first = firsts.get(key);
        // What one part says twice is reported by the checks.
        if (!first || first.within === path) {
          const one = { value: row, path: own };
          list.push(one);
          firsts.set(key, { one, within: path });
          continue;
        }
        const result = join(first.one.value, row);
        if ('row' in result) first.one.value = result.row;
        else report(own, first.one.path, result.contradicts);
      }
    }
  }
  return lists;
}

const valuesOf = (lists: ReadonlyMap<string, readonly Joined<Row>[]>) =>
  Object.fromEntries([...lists].map(([heading, rows]) => [heading, rows.map(({ value }) => value)]));

/** All fields of both; names by language. */
function joinEntity(first: Row, again: Row): ReturnType<Join> {
  const row: Record<string, unknown> = { ...first };
  for (const [field, value] of Object.entries(again)) {
    if (field === 'names') continue;
    if (field in row && !isDeepStrictEqual(row[field], value))
      return { contradicts: `“${String(first['id'])}” has another ${field}` };
    row[field] = value;
  }
  const names: Record<string, unknown> = { ...(first['names'] as Row) };
  for (const [language, name] of Object.entries(again['names'] as Row)) {
    if (language in names && !isDeepStrictEqual(names[language], name))
      return { contradicts: `“${String(first['id'])}” has another name in “${language}”` };
    names[language] = name;
  }
  return { row: { ...row, names } };
}

/** What a fact says, without what it rests on. */
function contentOf({ evidence: _, ...content }: Row): string {
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function joinEvidence(first: Row, again: Row): ReturnType<Join> {
  const evidence = [...((first['evidence'] ?? []) as unknown[])];
  for (const item of (again['evidence'] ?? []) as unknown[]) {
    if (!evidence.some((one) => isDeepStrictEqual(one, item))) evidence.push(item);
  }
  return { row: evidence.length === 0 ? first : { ...first, evidence } };
}
