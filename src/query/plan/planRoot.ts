/** The plans of root fields: look-ups by id, and lists. */
import { concreteTypes, typeEntry, type TypeEntry } from '../../model/declare/dictionary';
import { storeOf, type Store } from '../../model/stores';
import type { SelectedField, Selection } from '../selection/selection';
import type { PageLimits } from './page';
import type { ListPlan, LookUpPlan, NodePlan } from './plan';
import { planRootConnection } from './planConnection';
import { planNode } from './planNode';
import { scanOf } from './scan';

const STORES: readonly Store[] = ['Entity', 'Fact', 'Passage'];

/** The look-up of nodes of a type by ids that a client gave. */
export function planLookUp(typeName: string, selection: Selection, limits: PageLimits): LookUpPlan {
  const entry = typeEntry(typeName);
  return lookUpOf(entry, planNode(entry, selection, limits), true);
}

/** A look-up of nodes of a type, given what is wanted of them. */
export function lookUpOf(entry: TypeEntry, node: NodePlan, mayBeMerged: boolean): LookUpPlan {
  const isAny = entry.name === 'Node';
  const store = storeOf(entry);
  return {
    kind: 'LOOK_UP',
    stores: isAny ? STORES : [store],
    labels: isAny || entry.name === store ? [] : concreteTypes(entry).map(({ name }) => name),
    where: [],
    mayBeMerged: mayBeMerged && (isAny || store === 'Entity'),
    node,
    deferred: [],
  };
}

/** The connection over all nodes of a type. */
export function planList(typeName: string, field: SelectedField, limits: PageLimits): ListPlan {
  const entry = typeEntry(typeName);
  const label = entry.kind === 'interface' ? storeOf(entry) : entry.name;
  const connection = planRootConnection(entry, label, field, limits);
  return {
    kind: 'LIST',
    connection,
    scan:
      connection.source.kind === 'LABEL'
        ? scanOf(entry, field.args['where'], field.args['orderBy'])
        : undefined,
    deferred: [],
  };
}
