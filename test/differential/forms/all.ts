import type { Form } from '../form';
import { groupsAndCount } from './groups';
import { fieldsAlone, fragmentsApart, listAndLookUp, rootsApart } from './nodes';
import { orderTurned, pagesWalked } from './pages';
import { nodesAndEdges, partsAlone, variables } from './parts';

/** Every kind of comparison. */
export const FORMS: readonly Form[] = [
  fieldsAlone,
  fragmentsApart,
  groupsAndCount,
  listAndLookUp,
  nodesAndEdges,
  orderTurned,
  pagesWalked,
  partsAlone,
  rootsApart,
  variables,
];
