/** From a `where` input to conditions: junctions, branches and relations. Names come from the dictionary only; values stay values. */
import { badInput } from '../../errors';
import type { AsOf } from '../../model/declare/asOf';
import {
  findType,
  propertyOf,
  relationOf,
  typeEntry,
  type RelationEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';
import { memberNamed } from '../../model/declare/inputNames';
import { overridesOf } from '../../model/declare/overrides';
import { allOf, compare, NEVER, type Condition } from './condition';
import { countComparisons } from './countComparisons';
import { asOfConditions } from './planDate';
import { given, propertyConditions, type Input, type Subject } from './planProperty';
import { planWalk, type Start } from './planWalk';
import { COUNTS, type Counted, type Value } from './value';

/** How deep conditions on relations may nest: each level is a walk. */
export const MAX_RELATION_DEPTH = 5;

/** The conditions of a `where`; all of them hold. */
export function planConditions(subject: Subject, where: unknown, depth = 0): Condition[] {
  return given(where).flatMap(([name, input]) => {
    if (name === 'and') return (input as unknown[]).flatMap((part) => planConditions(subject, part, depth));
    if (name === 'or') {
      const parts = (input as unknown[]).map((part) => allOf(planConditions(subject, part, depth)));
      return [{ kind: 'ANY', parts }];
    }
    if (name === 'not') return [{ kind: 'NOT', part: allOf(planConditions(subject, input, depth)) }];
    if (name === 'asOf') return asOfConditions(subject.start, input as AsOf);
    const branch = branchOf(subject.entry, name);
    if (branch) {
      const label: Condition = { kind: 'LABEL', labels: [branch.name] };
      return [label, ...planConditions({ ...subject, entry: branch }, input, depth)];
    }
    const property = propertyOf(subject.entry, name);
    if (property) return propertyConditions(subject, property, input);
    const relation = relationOf(subject.entry, memberNamed(name));
    if (!relation) throw new Error(`${subject.entry.name} has no field ${name} to filter by`);
    return ownConditions(subject, relation, input, depth + 1);
  });
}

/** The conditions on a relation as the type of the node declares it, where types behind an interface declare it anew. */
function ownConditions(
  { entry, start }: Subject,
  relation: RelationEntry,
  input: unknown,
  depth: number,
): Condition[] {
  const inherited = relationConditions(relation, start, input, depth);
  const overrides = overridesOf(entry, relation.name);
  if (overrides.length === 0) return inherited;
  const isOne = (type: string): Condition => ({ kind: 'LABEL', labels: [type] });
  const branches = overrides.map((own) =>
    allOf([isOne(own.type), ...relationConditions(own.relation, start, input, depth)]),
  );
  const labels = overrides.map(({ type }) => type);
  const others = allOf([{ kind: 'NOT', part: { kind: 'LABEL', labels } }, ...inherited]);
  return [{ kind: 'ANY', parts: [...branches, others] }];
}

/** `onCity: {…}` on an interface. */
function branchOf(entry: TypeEntry, name: string): TypeEntry | undefined {
  return entry.kind === 'interface' && name.startsWith('on') ? findType(name.slice(2)) : undefined;
}

function relationConditions(
  relation: RelationEntry,
  start: Start,
  input: unknown,
  depth: number,
): Condition[] {
  if (depth > MAX_RELATION_DEPTH) {
    throw badInput(
      `${relation.name}: conditions on relations nest at most ${String(MAX_RELATION_DEPTH)} deep`,
    );
  }
  const matching = (match: Input): Condition[] => matchConditions(relation, match, depth);
  const exists = (where: readonly Condition[], negated = false): Condition => ({
    kind: 'EXISTS',
    walk: planWalk(relation, start, where),
    negated,
  });
  const numberOf = (match: Input, counted: Counted): Value => ({
    kind: 'COUNT',
    walk: planWalk(relation, start, matching(match)),
    counted,
  });
  if (relation.shape === 'one') {
    const { exists: known = true, ...node } = input as Input;
    // Where the end is the start itself, so are its conditions.
    const isSelf = start === 'NODE' && relation.path.length === 0 && relation.key === undefined;
    if (isSelf) return known === true ? matching({ node }) : [NEVER];
    // With conditions beside `exists: false`, which no node can satisfy, there is nothing to find.
    const present = known === true || Object.keys(node).length > 0 ? [exists(matching({ node }))] : [];
    return known === true ? present : [...present, exists([], true)];
  }
  return given(input).flatMap(([quantifier, operand]): Condition[] => {
    const match = operand as Input;
    switch (quantifier) {
      case 'some':
        return [exists(matching(match))];
      case 'none':
        return [exists(matching(match), true)];
      case 'every':
        return [exists([{ kind: 'NOT', part: allOf(matching(match)) }], true)];
      case 'single':
        return compare(numberOf(match, 'ROWS'), 'eq', 1);
      default: {
        const comparisons = countComparisons(match);
        if (!comparisons) return [NEVER];
        const value = numberOf((match['of'] ?? {}) as Input, COUNTS[quantifier] ?? 'ROWS');
        return comparisons.flatMap(({ comparison, to }) => compare(value, comparison, to));
      }
    }
  });
}

/** The conditions of a match on the node at the end and on the link that leads to it. */
function matchConditions(relation: RelationEntry, match: Input, depth: number): Condition[] {
  const node = { entry: typeEntry(relation.to), start: 'NODE' } as const;
  const link = relation.link && ({ entry: typeEntry(relation.link), start: 'LINK' } as const);
  return [
    ...planConditions(node, match['node'], depth),
    ...(link ? planConditions(link, match['link'], depth) : []),
  ];
}
