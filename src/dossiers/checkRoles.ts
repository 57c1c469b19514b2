/** Roles are filled, by what exists and by the right types. */
import { typeEntry } from '../model/declare/dictionary';
import type { Dossier, FactRow, Fault, RoleFiller } from './dossier';
import { nearMiss } from './nearMiss';
import { fault, placeOf, type Register } from './register';
import { rolesOf, typesInRole, type RoleEntry } from './told';

/** More ids than this are not searched for what was meant. */
const MAX_CANDIDATES = 20_000;

/** Faults of the roles of a fact. */
export function roleFaults(fact: FactRow, register: Register): Fault[] {
  return rolesOf(typeEntry(fact.type)).flatMap((role) => {
    const fillers = fact.roles.filter((filler) => filler.role === role.name);
    if (fillers.length === 0 && role.role.required) {
      return [fault(fact.at, `The role “${role.name}” of ${fact.type} is missing: ${role.description}`)];
    }
    return fillers.flatMap((filler) => {
      const message = fillerFault(filler, role, fact.type, register);
      return message === undefined ? [] : [fault(placeOf(filler, fact), message)];
    });
  });
}

function fillerFault(
  filler: RoleFiller,
  role: RoleEntry,
  type: string,
  register: Register,
): string | undefined {
  const { target, targetIs } = filler;
  const allowed = typesInRole(role);
  const entity = register.entities.get(target);
  const found = entity ?? register.facts.get(target);
  if (found === undefined) return unknown(target, allowed, register);
  if (!allowed.includes(found)) {
    return `“${target}” is a ${found}; the role “${role.name}” of ${type} takes ${oneOf(allowed)}.`;
  }
  return (entity === undefined ? 'fact' : 'entity') === targetIs
    ? undefined
    : `“${target}” is read as ${targetIs}, by its prefix, but is a ${found}; give it an id whose prefix says so.`;
}

/** Faults of the bodies that a document names. */
export function sourceFaults(dossier: Dossier, register: Register): Fault[] {
  const { document, publisher, cites } = dossier;
  if (!document) return [];
  return [...(publisher === null ? [] : [publisher]), ...cites].flatMap((id) => {
    const found = register.entities.get(id);
    if (found === 'Institution') return [];
    const message =
      found === undefined
        ? unknown(id, ['Institution'], register)
        : `“${id}” is a ${found}; a document is published by, and cites, an Institution.`;
    return [fault(document.at, message)];
  });
}

function unknown(id: string, allowed: readonly string[], register: Register): string {
  const { entities, facts } = register;
  const few = entities.size + facts.size <= MAX_CANDIDATES;
  const candidates = few
    ? [...entities, ...facts].flatMap(([known, type]) => (allowed.includes(type) ? [known] : []))
    : [];
  const near = nearMiss(id, candidates);
  const meant = near === undefined ? '' : ` Did you mean “${near}”?`;
  return `Nothing has the id “${id}”; expected ${oneOf(allowed)} of a dossier or of the graph.${meant}`;
}

function oneOf(types: readonly string[]): string {
  return types.length > 8 ? 'an id' : types.join(' or ');
}
