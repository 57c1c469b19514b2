/** What a fact says of itself: what it rests on, and dates that can be true together. */
import { propertyOf, typeEntry } from '../../model/declare/dictionary';
import { eventBounds } from '../../time/eventBounds';
import { ContradictoryDates, InvalidEdtf } from '../../time/invalidEdtf';
import { stateBounds } from '../../time/stateBounds';
import type { Dossier, Issue } from '../dossier';
import type { FactRow } from '../../record/rows';
import { evidenceIssues } from './checkPassages';
import { roleIssues } from './checkRoles';
import { issue, type ReferenceIndex } from './referenceIndex';
import { authoredProperties } from '../read/authoredTypes';

/** The issues of the facts of a dossier, each by itself. */
export function factIssues({ facts }: Pick<Dossier, 'facts'>, register: ReferenceIndex): Issue[] {
  const issues: Issue[] = [];
  for (const fact of facts) {
    for (const one of roleIssues(fact, register)) issues.push(one);
    for (const one of evidenceIssues(fact, register)) issues.push(one);
    for (const one of basisIssues(fact)) issues.push(one);
    for (const one of dateIssues(fact)) issues.push(one);
    for (const one of nameIssues(fact)) issues.push(one);
  }
  return issues;
}

/** Issues of basis and evidence. */
function basisIssues(fact: FactRow): Issue[] {
  const basis = fact.properties['basis'] as string;
  const supported = fact.evidence.some(({ stance }) => stance === 'SUPPORTS');
  if (basis === 'BACKGROUND' || supported) return [];
  const advice = 'give evidence that supports it, or the basis BACKGROUND.';
  return [issue(fact.location, `A fact of basis ${basis} needs at least one passage; ${advice}`)];
}

/** Issues of dates that are no EDTF or exclude each other. */
function dateIssues(fact: FactRow): Issue[] {
  const entry = typeEntry(fact.type);
  const date = (name: string) => (fact.properties[name] as string | undefined) ?? null;
  const [notBefore, notAfter] = [date('notBefore'), date('notAfter')];
  const dates = authoredProperties(entry).some(
    ({ name, valueType }) => valueType === 'date' && date(name) !== null,
  );
  if (!dates) return [];
  try {
    if (propertyOf(entry, 'heldFrom')) {
      stateBounds({ since: date('since'), until: date('until'), asOf: date('date'), notBefore, notAfter });
    } else {
      eventBounds(date('date'), notBefore, notAfter);
    }
    return [];
  } catch (error) {
    if (!(error instanceof ContradictoryDates) && !(error instanceof InvalidEdtf)) throw error;
    return [issue(fact.location, `Its dates do not fit: ${error.message}.`)];
  }
}

/** Issues of a name: one that is shown stands with its entity, so that each language has one. */
function nameIssues({ type, properties, location }: FactRow): Issue[] {
  // The names of an entity become facts too; their place in the file tells them apart.
  if (type !== 'Name' || properties['kind'] !== 'DISPLAY' || !location.path.startsWith('facts.')) return [];
  const others = 'under facts.names stand ALIAS, FORMER and AS_WRITTEN';
  return [issue(location, `A display name stands in the “names” of its entity, by language; ${others}.`)];
}
