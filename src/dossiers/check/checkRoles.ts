/** Roles are filled, by what exists and by the right types. */
import { typeEntry } from '../../model/declare/dictionary';
import type { Dossier, Issue } from '../dossier';
import type { FactRow, RoleFiller } from '../../record/rows';
import { suggestFor } from '../read/suggestion';
import { issue, lazyIssue, locationOf, type ReferenceIndex } from './referenceIndex';
import { rolesOf, typesInRole, type RoleRelation } from '../read/authoredTypes';

/** More ids than this are not searched for what was meant. */
const MAX_CANDIDATES = 20_000;

/** Issues of the roles of a fact. */
export function roleIssues(fact: FactRow, register: ReferenceIndex): Issue[] {
  const issues: Issue[] = [];
  for (const role of rolesOf(typeEntry(fact.type))) {
    let isFilled = false;
    for (const filler of fact.roles) {
      if (filler.role !== role.name) continue;
      isFilled = true;
      const message = fillerIssue(filler, role, fact.type, register);
      if (message) issues.push(lazyIssue(locationOf(filler, fact), message));
    }
    if (!isFilled && role.role.required) {
      const message = `The role “${role.name}” of ${fact.type} is missing: ${role.description}`;
      issues.push(issue(fact.location, message));
    }
  }
  return issues;
}

function fillerIssue(
  filler: RoleFiller,
  role: RoleRelation,
  type: string,
  register: ReferenceIndex,
): (() => string) | undefined {
  const { target, targetKind } = filler;
  const allowed = typesInRole(role);
  const entity = register.entities.get(target);
  const fillerType = entity ?? register.facts.get(target);
  if (fillerType === undefined) return () => unknownIdMessage(target, allowed, register);
  if (!allowed.includes(fillerType)) {
    return () =>
      `“${target}” is a ${fillerType}; the role “${role.name}” of ${type} takes ${listTypes(allowed)}.`;
  }
  return (entity === undefined ? 'fact' : 'entity') === targetKind
    ? undefined
    : () =>
        `“${target}” is read as ${targetKind}, by its prefix, but is a ${fillerType}; give it an id whose prefix says so.`;
}

/** Issues of the bodies that a document names. */
export function sourceIssues(dossier: Dossier, register: ReferenceIndex): Issue[] {
  const { document, publisher, cites } = dossier;
  if (!document) return [];
  return [...(publisher === null ? [] : [publisher]), ...cites].flatMap((id) => {
    const entity = register.entities.get(id);
    if (entity === 'Institution') return [];
    const message =
      entity === undefined
        ? unknownIdMessage(id, ['Institution'], register)
        : `“${id}” is a ${entity}; a document is published by, and cites, an Institution.`;
    return [issue(document.location, message)];
  });
}

function unknownIdMessage(id: string, allowed: readonly string[], register: ReferenceIndex): string {
  const { entities, facts } = register;
  const isSearchable = entities.size + facts.size <= MAX_CANDIDATES;
  const candidates = isSearchable
    ? [...entities, ...facts].flatMap(([ids, type]) => (allowed.includes(type) ? [ids] : []))
    : [];
  const suggestion = suggestFor(id, candidates);
  const meant = suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
  return `Nothing has the id “${id}”; expected ${listTypes(allowed)} of a dossier or of the graph.${meant}`;
}

function listTypes(types: readonly string[]): string {
  return types.length > 8 ? 'an id' : types.join(' or ');
}
