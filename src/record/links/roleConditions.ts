/** What a rule demands of the entities in the roles of a fact, as Cypher. Pure. */
import { relationOf, typeEntry, type LinkRule, type TypeEntry } from '../../model/declare/dictionary';

/** The conditions of a rule on the entities in the roles of a fact, whose variable is given. */
export function printRoleConditions(entry: TypeEntry, { whenRoles = {} }: LinkRule, fact: string): string[] {
  return Object.entries(whenRoles).flatMap(([role, properties]) =>
    Object.entries(properties).map(
      ([name, values]) =>
        `NOT EXISTS { MATCH (${fact})-[:${roleType(entry, role)}]->(e:Entity) WHERE NOT e.${name} IN [${values.map((value) => `'${value}'`).join(', ')}] }`,
    ),
  );
}

/** The relationship type of a role. */
export function roleType(entry: TypeEntry, role: string): string {
  const type = relationOf(typeEntry(entry.name), role)?.role?.type;
  if (type === undefined) throw new Error(`${entry.name} has no role ${role}`);
  return type;
}
