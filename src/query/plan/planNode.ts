/** What was selected of a node: its properties, walks to one or a few nodes, connections. */
import type { CitationStyle } from '../../citation/cite';
import {
  propertyOf,
  relationOf,
  typeEntry,
  type PropertyEntry,
  type RelationEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';
import { isRenamed } from '../../model/declare/vocabulary';
import { TYPE_NAME, type SelectedField, type Selection } from '../selection/selection';
import { ownOrder } from './order';
import { checkedFirst, type PageLimits } from './page';
import type { DateField, Field, NamedField, NodePlan, Reading } from './plan';
import { planConnection } from './planConnection';
import { placed } from './placed';
import { planWalk, type Start } from './planWalk';
import { valueOf } from './planValue';

/** The plan of a node of a type. */
export function planNode(entry: TypeEntry, selection: Selection, limits: PageLimits): NodePlan {
  if (entry.kind !== 'interface') {
    const fields = (selection[entry.name] ?? []).map((field) =>
      placed(field, () => planField(entry, 'NODE', field, limits)),
    );
    return { kind: 'NODE', branches: [{ labels: [], fields }] };
  }
  const shapes = new Shapes();
  // What several types select in one way is one field of the plan, so that a tree of interfaces does not grow with each type.
  const planned = new Map<string, Field>();
  const branches = alikeTypes(selection, shapes).map(({ types, fields }) => {
    const owner = typeEntry(types[0] ?? entry.name);
    const plan = (field: SelectedField) => {
      const shape = shapes.of(owner, field);
      const known = planned.get(shape) ?? placed(field, () => planMember(owner, field, limits));
      planned.set(shape, known);
      return known;
    };
    return { labels: types, fields: fields.map(plan) };
  });
  return { kind: 'NODE', branches };
}

/** Fields of an interface: which type it is, only the graph knows. */
function planMember(owner: TypeEntry, field: SelectedField, limits: PageLimits): Field {
  return field.name === TYPE_NAME
    ? { kind: 'TYPE_NAME', key: field.key }
    : planField(owner, 'NODE', field, limits);
}

interface AlikeTypes {
  readonly types: string[];
  readonly fields: readonly SelectedField[];
}

/**
 * Tells selected fields apart by what they are declared as, not by how they are written: two types may declare different
 * fields under one name.
 */
class Shapes {
  private readonly numbers = new Map<object, number>();

  of(entry: TypeEntry, { key, name, args, selection: below }: SelectedField): string {
    const declared = propertyOf(entry, name) ?? relationOf(entry, name);
    return [key, name, declared && this.numberOf(declared), JSON.stringify(args), this.numberOf(below)].join(
      ' ',
    );
  }

  private numberOf(part: object): number {
    const known = this.numbers.get(part) ?? this.numbers.size;
    this.numbers.set(part, known);
    return known;
  }
}

/** The types of an interface that share all their fields. The largest set comes last, where it needs no test. */
function alikeTypes(selection: Selection, shapes: Shapes): AlikeTypes[] {
  const sets = new Map<string, AlikeTypes>();
  for (const [typeName, fields] of Object.entries(selection)) {
    const entry = typeEntry(typeName);
    const shape = fields.map((field) => shapes.of(entry, field)).join('\n');
    const alike = sets.get(shape) ?? { types: [], fields };
    alike.types.push(typeName);
    sets.set(shape, alike);
  }
  return [...sets.values()].sort((a, b) => a.types.length - b.types.length);
}

/** The plan of one selected field of a node, or of the link on an edge. */
export function planField(entry: TypeEntry, start: Start, field: SelectedField, limits: PageLimits): Field {
  const { key, name } = field;
  if (name === TYPE_NAME) return { kind: 'CONSTANT', key, value: entry.name };
  const property = propertyOf(entry, name);
  if (property) {
    const reading = readingOf(entry, property, field);
    return { kind: 'VALUE', key, value: valueOf(property, start, field.args), reading };
  }
  const relation = relationOf(entry, name);
  if (!relation) throw new Error(`${entry.name} has no field ${name}`);
  if (relation.shape === 'connection')
    return { kind: 'CONNECTION', key, connection: planConnection(relation, start, field, limits) };
  return planEnds(relation, start, field, limits);
}

/** A walk to one node or to a short list. */
function planEnds(relation: RelationEntry, start: Start, field: SelectedField, limits: PageLimits): Field {
  const { key } = field;
  const walk = planWalk(relation, start, []);
  const node = planNode(typeEntry(relation.to), field.selection, limits);
  const order = ownOrder(relation);
  if (relation.shape === 'list')
    return { kind: 'FEW', key, walk, order, size: checkedFirst(field.args, limits, key), node };
  // A rule of cypher/checks guarantees at most one end, so no ordering is needed.
  return { kind: 'ONE', key, walk, order: relation.single === true ? [] : order, node };
}

function readingOf(entry: TypeEntry, property: PropertyEntry, field: SelectedField): Reading {
  if (property.valueType === 'date')
    return { kind: 'DATE', fields: (field.selection['EdtfDate'] ?? []).flatMap(dateFields) };
  if (property.valueType === 'words') return { kind: 'WORDS' };
  if (property.source.kind === 'CITATION')
    return { kind: 'CITATION', style: field.args['style'] as CitationStyle };
  if (property.nullable) return { kind: 'PLAIN' };
  const place = `${property.name} of ${entry.name}`;
  return { kind: isRenamed(property.vocabulary) ? 'TYPE_TERM' : 'REQUIRED', place };
}

function dateFields(field: SelectedField): DateField[] {
  if (field.name !== 'text') return namedFields([field], 'EdtfDate');
  return [{ kind: 'TEXT', key: field.key, language: String(field.args['language']) }];
}

/** The selected fields of a value type. */
export function namedFields(fields: readonly SelectedField[], typeName: string): NamedField[] {
  return fields.map(({ key, name }) =>
    name === TYPE_NAME ? { kind: 'CONSTANT', key, value: typeName } : { kind: 'NAMED', key, name },
  );
}
