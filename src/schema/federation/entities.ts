/** The root field `_entities`: one look-up for each type that is named, whatever the number of representations. */
import type { GraphQLFieldResolver } from 'graphql';

import { badInput } from '../../errors';
import { concreteTypes, findType, isA, typeEntry } from '../../model/declare/dictionary';
import { issuesInWords } from '../../model/declare/validation/issues';
import { RememberedByField } from '../../query/remembered';
import { rootFieldOf } from '../../query/selection/rootField';
import type { Selection } from '../../query/selection/selection';
import { contextAt, type Context } from '../context';
import { KEYED_INTERFACES } from './keyed';
import { readRepresentations, REPRESENTATIONS, type Representation } from './representations';

/** Kept, since a statement is kept with the selection that it was made for. */
const selections = new RememberedByField<Selection>();

/** Answers with what representations name, in their order. */
export const resolveEntities: GraphQLFieldResolver<unknown, Context> = async (
  _root,
  _args,
  request,
  info,
) => {
  const field = rootFieldOf(info);
  const given = field.args[REPRESENTATIONS] as readonly unknown[];
  const { representations, issues } = readRepresentations(given, isKeyed);
  if (issues.length > 0)
    throw badInput(`${info.fieldName}: ${issuesInWords(issues)}`, { details: { issues } });
  const { loader } = await contextAt(request, field);
  const found = new Map(
    await Promise.all(
      [...idsByType(representations)].map(async ([typeName, ids]) => {
        const selection = selectionOf(field.selection, typeName);
        const nodes = await loader.lookedUp(typeName, [...ids], { ...field, selection });
        return [typeName, new Map([...ids].map((id, index) => [id, nodes[index] ?? null]))] as const;
      }),
    ),
  );
  return representations.map(({ typeName, id }) => found.get(typeName)?.get(id) ?? null);
};

function isKeyed(typeName: string): boolean {
  const entry = findType(typeName);
  if (!entry) return false;
  return entry.kind === 'interface' ? KEYED_INTERFACES.includes(typeName) : isA(entry, 'Node');
}

function idsByType(representations: readonly Representation[]): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { typeName, id } of representations)
    types.set(typeName, (types.get(typeName) ?? new Set()).add(id));
  return types;
}

/** What is selected of a type, or of those behind an interface. */
function selectionOf(selection: Selection, typeName: string): Selection {
  return selections.of(selection, typeName, () =>
    Object.fromEntries(concreteTypes(typeEntry(typeName)).map(({ name }) => [name, selection[name] ?? []])),
  );
}
