/** Random queries over a schema, as trees that can be changed and printed. */
import { loadPackage } from '../built.mjs';

// The schema knows its own graphql-js alone.
const { getNamedType, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } =
  loadPackage('graphql');

const DEPTH = 9;
const PAGES = [1, 2, 3, 5, 10, 25, 50, 100];
const QUANTIFIERS = ['some', 'none', 'every', 'single', 'count'];

/** Relations with many ends, or with ends that have many. */
const LARGE = [
  'facts',
  'events',
  'participants',
  'documents',
  'document',
  'entities',
  'evidence',
  'ties',
  'officials',
  'institutions',
  'cities',
  'actor',
  'event',
  'country',
  'hostedEvents',
  'passages',
];

/** Makes and changes queries. `ids` are ids of nodes with many links. */
export class Queries {
  constructor(schema, random, ids) {
    Object.assign(this, { schema, random, ids });
    this.roots = Object.values(schema.getQueryType().getFields()).filter(({ type }) => {
      const { name } = getNamedType(type);
      return (
        name.endsWith('Connection') ||
        ['entity', 'city', 'event', 'official', 'document'].includes(name.toLowerCase())
      );
    });
  }

  /** One to three root fields. */
  make() {
    const count = 1 + Math.floor(this.random() ** 3 * 3);
    return { fields: Array.from({ length: count }, () => this.field(this.pick(this.roots), 1)) };
  }

  /** The query with one part made anew, longer, shorter, or repeated. */
  change(query) {
    const copy = structuredClone(query);
    const fields = allFields(copy);
    const field = this.pick(fields);
    const choice = this.random();
    const pages = fields.filter(({ first }) => first !== undefined);
    const longer = fields.filter(({ below }) => below);
    if (choice < 0.3 && pages.length > 0) this.pick(pages).first = this.pick(PAGES);
    else if (choice < 0.4 && pages.length > 0) this.pick(pages).where = undefined;
    else if (choice < 0.55 && longer.length > 0) this.grow(this.pick(longer));
    else if (choice < 0.7 && longer.length > 0) {
      const parent = this.pick(longer);
      if (parent.below.length > 1) parent.below.splice(Math.floor(this.random() * parent.below.length), 1);
    } else if (choice < 0.85 && field.type) {
      Object.assign(field, this.field(this.definition(field), field.level, field.type));
    } else if (longer.length > 0) {
      const parent = this.pick(longer);
      parent.below.push(structuredClone(this.pick(parent.below)));
    }
    return copy;
  }

  /** Makes the pages of a query that was refused shorter. */
  shrink(query) {
    const copy = structuredClone(query);
    for (const field of allFields(copy)) {
      if (field.first > 1 && this.random() < 0.5) field.first = Math.max(1, Math.floor(field.first / 3));
      if (field.below?.length > 2 && this.random() < 0.4) field.below.pop();
      if (field.where && this.random() < 0.3) field.where = undefined;
    }
    return copy;
  }

  definition({ type, name }) {
    return this.schema.getType(type).getFields()[name];
  }

  grow(parent) {
    const type = this.endOf(parent);
    const candidates = Object.values(type.getFields());
    for (let count = 1 + Math.floor(this.random() * 4); count > 0; count -= 1)
      parent.below.push(this.field(this.pick(candidates), parent.level + 1, type.name));
  }

  endOf(field) {
    return this.schema.getType(field.end);
  }

  field(definition, level, owner = 'Query') {
    const named = getNamedType(definition.type);
    const field = { name: definition.name, type: owner, level };
    const takes = (name) => definition.args.find((arg) => arg.name === name);
    // A look-up of the wrong type is soon done.
    const own = this.ids.filter((id) => id.startsWith(`${definition.name.slice(0, 3)}`));
    if (takes('id')) field.id = this.pick(own.length > 0 ? own : this.ids);
    if (takes('first')) field.first = this.pick(PAGES);
    if (takes('where') && this.random() < 0.3)
      field.where = this.where(getNullableType(takes('where').type), 0);
    if (takes('orderBy') && this.random() < 0.15)
      field.orderBy = this.order(getNamedType(takes('orderBy').type));
    if (!isObjectType(named) && !isInterfaceType(named)) return field;
    if (named.name.endsWith('Connection')) {
      field.connection = this.random() < 0.75 ? 'nodes' : 'edges';
      field.counts = this.random() < 0.15;
      const nodes = getNamedType(named.getFields().nodes.type);
      field.end = nodes.name;
    } else field.end = named.name;
    field.below = this.selection(this.endOf(field), level);
    return field;
  }

  selection(type, level) {
    const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'namesakes');
    const isLeaf = ({ type: of }) => !isObjectType(getNamedType(of)) && !isInterfaceType(getNamedType(of));
    const leaves = fields.filter(isLeaf);
    const branches = fields.filter((field) => !isLeaf(field));
    const many = Math.floor(this.random() ** 2 * 12);
    const chosen = Array.from({ length: 1 + many }, () => this.pick(leaves.length > 0 ? leaves : fields));
    const deep =
      level >= DEPTH || branches.length === 0 ? 0 : this.random() < 0.15 ? 3 : this.random() < 0.8 ? 1 : 0;
    const large = branches.filter(({ name }) => LARGE.includes(name));
    for (let count = deep; count > 0; count -= 1)
      chosen.push(this.pick(large.length > 0 && this.random() < 0.7 ? large : branches));
    return chosen
      .filter((field) => level < DEPTH || isLeaf(field))
      .map((field) => this.field(field, level + 1, type.name));
  }

  where(type, depth) {
    const fields = Object.values(type.getFields());
    const field = this.pick(fields);
    const named = getNamedType(field.type);
    if (!isInputObjectType(named)) return '{}';
    if (field.name === 'asOf') return '{}';
    if (field.name === 'and' || field.name === 'or')
      return depth > 4
        ? '{}'
        : `{${field.name}: [${this.where(named, depth + 1)}, ${this.where(named, depth + 1)}]}`;
    if (named.name.endsWith('Where'))
      return depth > 5 ? '{}' : `{${field.name}: ${this.where(named, depth + 1)}}`;
    if (named.name.endsWith('Relation')) {
      if (depth > 5) return '{}';
      const quantifier = this.pick(QUANTIFIERS);
      const match = getNamedType(named.getFields().some.type).getFields();
      const inner = `{node: ${this.where(getNamedType(match.node.type), depth + 1)}}`;
      return `{${field.name}: {${quantifier}: ${quantifier === 'count' ? `{of: ${inner}, gte: 1}` : inner}}}`;
    }
    return `{${field.name}: {${this.operator(named)}}}`;
  }

  operator(filter) {
    const operators = filter.getFields();
    if (operators.contains) return `contains: "${this.pick(['a', 'x0', 'е', '1'])}"`;
    if (operators.possiblyWithin)
      return `possiblyWithin: "${this.pick(['2019', '20XX-10', '../2022', '2018-XX-XX'])}"`;
    if (operators.gte) return 'gte: 1';
    if (operators.eq && getNamedType(operators.eq.type).name === 'Boolean') return 'eq: true';
    if (operators.eq && isEnumType(getNamedType(operators.eq.type)))
      return `eq: ${this.pick(getNamedType(operators.eq.type).getValues()).name}`;
    if (operators.in) return `in: [${this.ids.map((id) => JSON.stringify(id)).join(', ')}]`;
    return '';
  }

  order(type) {
    const field = this.pick(Object.values(type.getFields()));
    const named = getNamedType(field.type);
    if (isEnumType(named)) return `{${field.name}: DESC}`;
    return named.name === 'CountOrder' ? `{${field.name}: {count: DESC}}` : '{id: DESC}';
  }

  pick(items) {
    return items[Math.floor(this.random() * items.length)];
  }
}

/** A query as text. Every field has an alias, so that none can be merged with another. */
export function printQuery({ fields }) {
  let number = 0;
  const print = (field) => {
    const args = [
      field.id && `id: ${JSON.stringify(field.id)}`,
      field.first !== undefined && `first: ${field.first}`,
      field.where && `where: ${field.where}`,
      field.orderBy && `orderBy: [${field.orderBy}]`,
    ].filter(Boolean);
    const head = `${number++ < 190 ? `a${number}: ` : ''}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    if (!field.below) return head;
    const below = field.below.map(print).join(' ') || '__typename';
    if (!field.connection) return `${head} { ${below} }`;
    const inner = field.connection === 'nodes' ? `nodes { ${below} }` : `edges { node { ${below} } }`;
    return `${head} { ${field.counts ? 'totalCount ' : ''}${inner} }`;
  };
  return `{ ${fields.map(print).join(' ')} }`;
}

function allFields({ fields }) {
  const found = [];
  const visit = (field) => {
    found.push(field);
    field.below?.forEach(visit);
  };
  fields.forEach(visit);
  return found;
}
