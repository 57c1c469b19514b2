/** What a client may do. Each role includes those before it. */
export const ROLES = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMINISTRATOR'] as const;

/** READER queries; CONTRIBUTOR submits dossiers; CURATOR decides on facts and identities; ADMINISTRATOR erases persons. */
export type Role = (typeof ROLES)[number];

/** Whether a role includes another. */
export function includesRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The role of a text in any casing; undefined for anything else. */
export function roleOf(text: unknown): Role | undefined {
  const upper = typeof text === 'string' ? text.toUpperCase() : undefined;
  return ROLES.find((role) => role === upper);
}
