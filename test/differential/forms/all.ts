import type { Form } from '../form';
import { belonging } from './belonging';
import { conditionReversed, linkFromBothEnds } from './bothWays';
import { countsBelowLists, countsBesidePages } from './counts';
import { encountered, encounterPages } from './encounters';
import { fragmentsApart } from './fragments';
import { groupsAndCount } from './groups';
import { mergedIds } from './merged';
import { filtered, grouped, ordered } from './naive';
import { fieldsAlone, listAndLookUp, rootsApart } from './nodes';
import { orderTurned, pagesWalked } from './pages';
import { nodesAndEdges, partsAlone, variables } from './parts';
import { questionAndLookUp, questionParts } from './questions';

/** Every kind of comparison. */
export const FORMS: readonly Form[] = [
  belonging,
  conditionReversed,
  countsBelowLists,
  countsBesidePages,
  encountered,
  encounterPages,
  fieldsAlone,
  filtered,
  fragmentsApart,
  grouped,
  groupsAndCount,
  linkFromBothEnds,
  listAndLookUp,
  mergedIds,
  nodesAndEdges,
  ordered,
  orderTurned,
  pagesWalked,
  partsAlone,
  questionAndLookUp,
  questionParts,
  rootsApart,
  variables,
];
