/** Prints values of the node or link of a scope. */
import { nameProperties } from '../../model/languageTags';
import type { Owner, Value } from '../plan/value';
import { printConfidence } from './printConfidence';
import { labelsOf, matched, printWalk } from './printWalk';
import { joined, namedIn, whereAll, type Scope, type Statement } from './statement';

/** How many characters of a day a part of a date takes, and what an EDTF date looks like that begins with it. Seasons are no months. */
const DATE_PARTS = {
  year: { length: 4, stated: '[?~%]?[0-9]{4}([^0-9].*)?' },
  month: { length: 7, stated: '[?~%]?[0-9]{4}-[?~%]?(0[1-9]|1[0-2])([^0-9].*)?' },
} as const;

/** The expression for a value. */
export function printValue(statement: Statement, value: Value, scope: Scope): string {
  switch (value.kind) {
    case 'PROPERTY':
      return propertyOf(statement, value.of, value.property, scope);
    case 'BY_LABEL': {
      const cases = value.cases.map(
        (each) =>
          `WHEN ${scope.node}${labelsOf(statement, each.labels)} THEN ${printValue(statement, each.value, scope)}`,
      );
      return `CASE ${cases.join(' ')} ELSE ${printValue(statement, value.otherwise, scope)} END`;
    }
    case 'SELF':
      return scope.node;
    case 'NAMED':
      return namedIn(scope, value.name);
    case 'DISPLAY_NAME':
      return displayName(statement, value.language, scope.node);
    case 'HELD_ON':
      return heldOn(statement, value, scope);
    case 'CONFIDENCE':
      return printConfidence(statement, value.of, scope);
    case 'CITATION':
      return citation(statement, scope.node);
    case 'WORDS':
      return words(statement, scope.node);
    case 'IDS':
      return idsAt(statement, value, scope.node);
    case 'DATE_PART': {
      const { length, stated } = DATE_PARTS[value.part];
      const [edtf, day] = ['date', 'sortDay'].map((name) => propertyOf(statement, value.of, name, scope));
      return `CASE WHEN ${edtf ?? ''} =~ '${stated}' THEN substring(${day ?? ''}, 0, ${String(length)}) END`;
    }
    case 'IS_EMPTY':
      return `(${propertyOf(statement, value.of, value.property, scope)} = '')`;
    case 'COUNT': {
      const walked = printWalk(statement, value.walk, scope);
      if (value.counted === 'NODES')
        return `COUNT { ${matched(statement, walked)} RETURN DISTINCT ${walked.scope.node} }`;
      return `COUNT { ${joined(matched(statement, walked), walked.distinct)} RETURN ${walked.after.node} }`;
    }
    case 'OF_ONE': {
      const walked = printWalk(statement, value.walk, scope);
      const inner = printValue(statement, value.value, walked.scope);
      return `head(COLLECT { ${matched(statement, walked)} RETURN ${inner} ORDER BY ${walked.scope.node}.id LIMIT 1 })`;
    }
  }
}

function propertyOf(statement: Statement, of: Owner, property: string, scope: Scope): string {
  if (of === 'CARRIED') return scope.carried(property);
  return of === 'NODE' ? statement.property(scope.node, property) : `${scope.link}.${property}`;
}

/** Inside the inner bounds, inside the outer ones, or neither: as `holdsOn` of src/time has it. */
function heldOn(
  statement: Statement,
  { of, day }: Extract<Value, { kind: 'HELD_ON' }>,
  scope: Scope,
): string {
  const on = statement.parameter(day);
  const bound = (name: string) => propertyOf(statement, of, name, scope);
  const certain = `${bound('heldFrom')} <= ${on} AND ${bound('heldTo')} >= ${on}`;
  const excluded = `coalesce(${bound('earliest')} > ${on}, false) OR coalesce(${bound('latest')} < ${on}, false)`;
  return `CASE WHEN ${certain} THEN 'YES' WHEN ${excluded} THEN 'NO' ELSE 'POSSIBLE' END`;
}

/** Display names stand in one property for each language: `name_ru`, `name_zh_hant`. That of `zh-Hans-CN` may stand under `zh`. */
function displayName(statement: Statement, language: string, node: string): string {
  const own = nameProperties(language).filter((property) => property !== 'name_en');
  const properties = own.map((property) => statement.parameter(property));
  return statement.state(node, (state) => {
    const names = properties.map((property) => `${state}[${property}]`);
    return `coalesce(${[...names, `${state}.name_en`, `${state}.name`].join(', ')})`;
  });
}

/** `[id, title, language, kind, publisher, published, url, retrieved]`, the title in the language of the document. */
function citation(statement: Statement, document: string): string {
  const { reading } = statement;
  const [publisher, by] = [statement.variable('p'), statement.variable('l')];
  const of = (property: string) => statement.property(document, property);
  const nameIn = (node: string) =>
    statement.state(
      node,
      (state) =>
        `coalesce(${state}['name_' + replace(toLower(${of('language')}), '-', '_')], ${state}.name_en, ${state}.name)`,
    );
  const known = whereAll([...reading.knowsRelationship(by), ...reading.knowsNode(publisher)]);
  // One that was merged is there beside the one that it went into.
  const end = `${publisher}${labelsOf(statement, ['Institution'])}`;
  const publishers = `MATCH (${document})-[${by}:${reading.types(['PUBLISHED_BY']).join('|')}]->(${end}) ${known} RETURN ${nameIn(publisher)} LIMIT 1`;
  return `[${document}.id, ${nameIn(document)}, ${of('language')}, ${of('kind')}, head(COLLECT { ${publishers} }), ${of('published')}, ${of('url')}, ${of('retrieved')}]`;
}

function words(statement: Statement, passage: string): string {
  const text = statement.variable('t');
  const of = (property: string) => statement.property(text, property);
  const where = labelsOf(statement, ['Document']);
  return `head([(${passage})-[:OF]->(${text}${where}) | [${of('file')}, ${of('sha256')}, ${passage}.start, ${passage}.end]])`;
}

function idsAt(
  statement: Statement,
  { path, withoutProperty }: Extract<Value, { kind: 'IDS' }>,
  node: string,
): string {
  const { reading } = statement;
  const [end, role] = [statement.variable('n'), statement.variable('l')];
  const hops = path.map(
    ({ types, direction, labels }) =>
      `${direction === 'in' ? '<' : ''}-[${role}:${reading.types(types).join('|')}]-${direction === 'out' ? '>' : ''}(${end}${labelsOf(statement, labels)})`,
  );
  const where = [
    ...(withoutProperty === undefined ? [] : [`${role}.${withoutProperty} IS NULL`]),
    // The relationship alone tells: of those at its end, some are merged and no nodes of the record any more.
    ...reading.knowsRelationship(role),
  ];
  return `COLLECT { ${joined(`MATCH (${node})${hops.join('')}`, whereAll(where))} RETURN ${end}.id ORDER BY ${reading.typeOf(role)}, ${end}.id }`;
}
