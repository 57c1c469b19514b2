/** The groups of a connection: what their members share, and what was selected of each. */
import { badInput } from '../../errors';
import { propertyOf, relationOf, typeEntry, type TypeEntry } from '../../model/declare/dictionary';
import { groupKey, type GroupKey } from '../../model/declare/group';
import { isRenamed } from '../../model/declare/vocabulary';
import { TYPE_NAME, type SelectedField } from '../selection/selection';
import { checkedFirst, type PageLimits } from './page';
import type { GroupField, GroupsField } from './plan';
import { planNode } from './planNode';
import { placed } from './placed';
import { valueOf } from './planValue';
import { planWalk, type Start } from './planWalk';
import { nodeProperty, type Value } from './value';

/** More keys than these would be a table, not groups. */
const MAX_KEYS = 3;

/** The groups of the nodes of a type that are reached over a link, or over none. */
export function planGroups(
  { node, link }: { readonly node: TypeEntry; readonly link: TypeEntry | undefined },
  field: SelectedField,
  limits: PageLimits,
): GroupsField {
  return planGroupsBy(field, limits, {
    nodes: (term) => keyOf(node, 'NODE', term),
    links: link && ((term) => keyOf(link, 'LINK', term)),
    dated: propertyOf(node, 'earliest') !== undefined,
  });
}

/** What a key stands for, and whether its values are names of types. */
interface KeyValue {
  readonly value: Value;
  readonly isTypeName: boolean;
}

/** What the keys of groups stand for, and whether their members have days. */
interface Grouped {
  readonly nodes: (term: string) => KeyValue;
  readonly links?: ((term: string) => KeyValue) | undefined;
  readonly dated: boolean;
}

/** The groups of a list, by what its keys stand for. */
export function planGroupsBy(
  { key, args, selection }: SelectedField,
  limits: PageLimits,
  { nodes, links, dated }: Grouped,
): GroupsField {
  const by = (args['by'] ?? []) as string[];
  const byLink = (args['byLink'] ?? []) as string[];
  const count = by.length + byLink.length;
  if (count === 0 || count > MAX_KEYS) {
    throw badInput(`${key}: group by one to ${String(MAX_KEYS)} keys, got ${String(count)}`);
  }
  const distinct = args['countDistinct'];
  const keys = [...by.map(nodes), ...(links ? byLink.map(links) : [])];
  return {
    kind: 'GROUPS',
    key,
    keys: keys.map(({ value }) => value),
    areTypeNames: keys.map(({ isTypeName }) => isTypeName),
    countDistinct: typeof distinct === 'string' ? nodes(distinct).value : undefined,
    order: args['orderBy'] as GroupsField['order'],
    size: checkedFirst(args, limits, key),
    dated,
    fields: (selection['Group'] ?? []).map((field) => planGroupField(field, limits)),
  };
}

function planGroupField(field: SelectedField, limits: PageLimits): GroupField {
  const { key, name, selection } = field;
  if (name === TYPE_NAME) return { kind: 'CONSTANT', key, value: 'Group' };
  if (name === 'node')
    return placed(field, () => ({
      kind: 'NODE',
      key,
      node: planNode(typeEntry('Entity'), selection, limits),
    }));
  return { kind: 'NAMED', key, name };
}

/** What a group key stands for. */
function keyOf(entry: TypeEntry, of: Start, term: string): KeyValue {
  const key = groupKey(entry.name, term);
  // Some properties are stored under other names, or on the link that led here.
  const property = 'property' in key ? propertyOf(entry, key.property) : undefined;
  // The vocabulary is complete only once all types are declared.
  if (property) return { value: valueOf(property, of, {}), isTypeName: isRenamed(property.vocabulary) };
  if (!('relation' in key)) return groupValue(key, of);
  const relation = relationOf(entry, key.relation);
  if (!relation) throw new Error(`${entry.name} has no relation ${key.relation} to group by`);
  const value: Value = { kind: 'OF_ONE', walk: planWalk(relation, of, []), value: nodeProperty('id') };
  return { value, isTypeName: false };
}

/** What a group key stands for that takes no walk. */
export function groupValue(key: GroupKey, of: Start): KeyValue {
  if ('relation' in key) throw new Error(`${key.relation} takes a walk`);
  if (!('property' in key))
    return { value: { kind: 'DATE_PART', of, part: key.datePart }, isTypeName: false };
  const value: Value = { kind: 'PROPERTY', of, property: key.property };
  return { value, isTypeName: key.isTypeName === true };
}
