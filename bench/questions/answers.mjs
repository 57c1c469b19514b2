/** What the questions need to bring an answer into one form. */

/** Roles of those who were there to meet. */
export const MET_ROLES = [
  'PARTICIPANT',
  'SPEAKER',
  'HOST',
  'HEAD_OF_DELEGATION',
  'DELEGATION',
  'ACCOMPANYING_REPRESENTATIVES',
  'VISITOR',
  'ORGANIZER',
  'VISITED',
];

export const nodes = (connection) => connection.edges.map(({ node }) => node);
export const sorted = (list, key) =>
  [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
export const byId = (list) => sorted(list, ({ id }) => id);

export function distinctCities(list) {
  return byId([...new Map(list.map((city) => [city.id, city])).values()]);
}
