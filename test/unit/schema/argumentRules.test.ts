import { getMetadataStorage as ruleStorage } from 'class-validator';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';

import { buildSchema } from '../../../src/schema/build';

type ClassType = new () => object;

/** What TypeGraphQL knows of classes; it exports its storage only as this global. */
interface Declarations {
  readonly queries: readonly {
    readonly schemaName: string;
    readonly params?: readonly { readonly kind: string; getType?(): unknown }[];
  }[];
  readonly inputTypes: readonly { readonly name: string; readonly target: unknown }[];
}

function declarations(): Declarations {
  const { TypeGraphQLMetadataStorage: storage } = globalThis as { TypeGraphQLMetadataStorage?: Declarations };
  if (!storage) throw new Error('TypeGraphQL has declared nothing');
  return storage;
}

/** The names of the rules of each argument at the root, by its path; those of `where` and `orderBy` are the plan’s. */
function rulesOfFields(): Map<string, Record<string, string[]>> {
  const fields = Object.values(buildSchema().getQueryType()?.getFields() ?? {});
  return new Map(fields.map(({ name, args }) => [name, rulesOf(argumentClass(name), args, '')]));
}

function argumentClass(field: string): ClassType | undefined {
  const query = declarations().queries.find(({ schemaName }) => schemaName === field);
  const [type] = (query?.params ?? []).flatMap((param) => (param.kind === 'args' ? [param.getType?.()] : []));
  return type as ClassType | undefined;
}

function rulesOf(
  type: ClassType | undefined,
  args: readonly (GraphQLArgument | GraphQLInputField)[],
  above: string,
): Record<string, string[]> {
  const declared = type ? ruleStorage().getTargetValidationMetadatas(type, '', false, false) : [];
  return Object.fromEntries(
    args
      .filter(({ name }) => name !== 'where' && name !== 'orderBy')
      .flatMap((arg) => {
        const path = `${above}${arg.name}`;
        const named = getNamedType(arg.type);
        const rules = declared
          .filter(({ propertyName }) => propertyName === arg.name)
          .map((rule) => rule.name ?? rule.type)
          .sort();
        const own: [string, string[]] = [path, rules];
        if (!isInputObjectType(named)) {
          return isEnumType(named) || named.name === 'Boolean' ? (rules.length > 0 ? [own] : []) : [own];
        }
        const input = declarations().inputTypes.find(({ name }) => name === named.name)?.target;
        const below = rulesOf(input as ClassType | undefined, Object.values(named.getFields()), `${path}.`);
        return [own, ...Object.entries(below)];
      }),
  );
}

describe('the arguments of fields at the root', () => {
  const all = rulesOfFields();

  it('each have a rule, unless their type lists its values', () => {
    const bare = [...all].flatMap(([field, args]) =>
      Object.entries(args).flatMap(([path, rules]) => (rules.length === 0 ? [`${field}(${path})`] : [])),
    );
    expect(bare).toEqual([]);
  });

  it('check each input in which others stand', () => {
    expect(all.get('encounters')).toMatchObject({
      period: ['nestedValidation'],
      who: ['isAnchored', 'nestedValidation'],
      whom: ['nestedValidation'],
    });
    expect(all.get('resolve')).toMatchObject({ context: ['nestedValidation'] });
    expect(all.get('search')).toMatchObject({ near: ['namesOneCentre', 'nestedValidation'] });
  });

  it.each([
    ['encounters', 'who.rank', 'goesWithType'],
    ['encounters', 'whom.institutionKinds', 'goesWithType'],
    ['encounters', 'period.possiblyWithin', 'isEdtf'],
    ['announcedNotHeld', 'before', 'isDay'],
    ['announcedNotHeld', 'modalities', 'areAnnounced'],
    ['paths', 'to', 'differsFromStart'],
    ['search', 'language', 'isLanguageTag'],
    ['nodes', 'ids', 'fitsPage'],
    ['nameKeys', 'text', 'isText'],
    ['passage', 'id', 'isId'],
  ])('of %s include %s with %s', (field, path, rule) => {
    expect(all.get(field)?.[path]).toContain(rule);
  });

  it('of all lists are the same', () => {
    const lists = [...all].filter(
      ([field, args]) => 'last' in args && !['encounters', 'changes'].includes(field),
    );
    expect(lists.length).toBeGreaterThan(20);
    for (const [, { of, ...args }] of lists) {
      if (of) expect(of).toEqual(['isId']);
      expect(args).toEqual({
        after: ['isCursor'],
        asOf: ['nestedValidation'],
        'asOf.date': ['isDay'],
        before: ['isCursor'],
        first: ['isPageSize'],
        knownAt: ['isRecordTime'],
        last: ['excludesFirst', 'isPageSize'],
      });
    }
  });
});
