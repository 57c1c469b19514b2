import type { Dossier, Issue } from '../../dossier';
import type { ExistingRecords } from '../../../record/storedState';
import { withinItself } from './containment';
import {
  capacityOfAnother,
  officeOfNothing,
  officeOutsideLife,
  onBehalfOfOfficial,
  sideOfAnotherPlace,
} from './offices';
import {
  beginsAfterPublication,
  endsAfterPublication,
  heldAfterPublication,
  heldOnTheDayAfterPublication,
} from './publication';
import {
  contradictoryIdentity,
  relationOutOfOrder,
  representationAtHome,
  tieOfAnotherLevel,
} from './relations';
import { realisedBeforeAnnounced, realisesNoPlan } from './realisations';
import { issuesOf, type SenseRule } from './rule';
import {
  coordinatesOfNowhere,
  coordinatesOutOfRange,
  countryCode,
  fileOutsideFolder,
  identifierForm,
  negativeNumber,
  textWithoutDigest,
} from './values';
import { agreementWithItself, factWithItself, meetingWithItself } from './withItself';
import { worldOf } from './world';

/** Every rule of sense. A test holds them against `cypher/checks` and the documentation. */
export const SENSE_RULES: readonly SenseRule[] = [
  factWithItself,
  agreementWithItself,
  meetingWithItself,
  withinItself,
  capacityOfAnother,
  onBehalfOfOfficial,
  sideOfAnotherPlace,
  officeOutsideLife,
  officeOfNothing,
  heldAfterPublication,
  heldOnTheDayAfterPublication,
  beginsAfterPublication,
  endsAfterPublication,
  relationOutOfOrder,
  realisesNoPlan,
  realisedBeforeAnnounced,
  tieOfAnotherLevel,
  representationAtHome,
  contradictoryIdentity,
  coordinatesOutOfRange,
  coordinatesOfNowhere,
  negativeNumber,
  countryCode,
  identifierForm,
  fileOutsideFolder,
  textWithoutDigest,
];

/** What dossiers say that their types allow and the world does not, with what the graph has of the ids that they name. */
export function senseIssues(dossiers: readonly Dossier[], existing: ExistingRecords): Issue[] {
  const world = worldOf(dossiers, existing);
  return SENSE_RULES.flatMap((rule) => issuesOf(rule, world));
}
