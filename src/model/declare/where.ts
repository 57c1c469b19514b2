/** Filter inputs: one `…Where` per type, made from its properties and relations. */
import { Field, InputType } from 'type-graphql';

import {
  allProperties,
  allRelations,
  findType,
  interfacesOf,
  type ModelClass,
  type TypeEntry,
} from './dictionary';
import { AsOf } from './asOf';
import { inputName } from './inputNames';
import { operatorsFor } from './operators';
import { relationFilter } from './relationFilter';

type ClassType = new () => object;

const whereInputs = new Map<string, ModelClass>();
const oneInputs = new Map<string, ModelClass>();

/** The filter input of a type, by the type's name. */
export function whereOf(typeName: string): ModelClass {
  const input = whereInputs.get(typeName);
  if (!input) throw new Error(`No filter input was declared for ${typeName}`);
  return input;
}

/** Makes the filter input of a type; called when the type is declared, since TypeGraphQL wants all inputs before it builds. */
export function declareWhere(entry: TypeEntry): void {
  class Where {}
  const self = () => Where;
  const field = (name: string, type: () => unknown, description: string) => {
    Field(type as () => ClassType, { nullable: true, description })(Where.prototype, inputName(name));
  };
  const properties = allProperties(entry);
  for (const property of properties) {
    const operators = operatorsFor(property);
    if (operators) field(property.name, () => operators, `Condition on ${property.name}.`);
  }
  for (const { name, shape, to, link } of allRelations(entry)) {
    if (shape === 'one') {
      field(name, () => oneOf(to), `There is a related node, and it satisfies this.`);
    } else {
      const linkName = link && findType(link)?.name;
      const filter = relationFilter(to, linkName, whereOf);
      field(name, () => filter, `Condition on the whole of ${name}.`);
    }
  }
  if (properties.some(({ name }) => name === 'heldFrom')) field('asOf', () => AsOf, 'It held on a day.');
  field('and', () => [self()], 'All of these are true.');
  field('or', () => [self()], 'At least one of these is true.');
  field('not', self, 'This is not true.');
  InputType(`${entry.name}Where`, {
    description: `Conditions on ${entry.name} nodes. Conditions given together must all be true.`,
  })(Where);
  whereInputs.set(entry.name, Where);
  declareOne(entry, Where);
  if (entry.kind !== 'interface' && entry.kind !== 'link') narrowInterfaces(entry);
}

/** The filter input of a relation to one node of a type: the conditions on the node, and whether there is one. */
function oneOf(typeName: string): ModelClass {
  const input = oneInputs.get(typeName);
  if (!input) throw new Error(`No filter input was declared for one ${typeName}`);
  return input;
}

function declareOne(entry: TypeEntry, Where: ClassType): void {
  class One extends Where {}
  Field(() => Boolean, {
    nullable: true,
    description: 'There is a related node (true), or there is none (false).',
  })(One.prototype, 'exists');
  InputType(`One${entry.name}Where`, {
    description: `Conditions on the one related ${entry.name}. Conditions given together must all be true.`,
  })(One);
  oneInputs.set(entry.name, One);
}

/** Gives the filters of the interfaces that a type implements a field for it: `onCity: {country: …}`. */
function narrowInterfaces(entry: TypeEntry): void {
  for (const { name } of interfacesOf(entry)) {
    Field(() => whereOf(entry.name) as ClassType, {
      nullable: true,
      description: `It is a ${entry.name} and satisfies this.`,
    })(whereOf(name).prototype as object, `on${entry.name}`);
  }
}
