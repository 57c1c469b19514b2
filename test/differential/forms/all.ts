import type { Form } from '../form';
import { belonging } from './belonging';
import { conditionReversed, linkFromBothEnds } from './bothWays';
import { encountered, encounterPages } from './encounters';
import { groupsAndCount } from './groups';
import { filtered, grouped, ordered } from './naive';
import { fieldsAlone, fragmentsApart, listAndLookUp, rootsApart } from './nodes';
import { orderTurned, pagesWalked } from './pages';
import { nodesAndEdges, partsAlone, variables } from './parts';

/** Every kind of comparison. */
export const FORMS: readonly Form[] = [
  belonging,
  conditionReversed,
  encountered,
  encounterPages,
  fieldsAlone,
  filtered,
  fragmentsApart,
  grouped,
  groupsAndCount,
  linkFromBothEnds,
  listAndLookUp,
  nodesAndEdges,
  ordered,
  orderTurned,
  pagesWalked,
  partsAlone,
  rootsApart,
  variables,
];
