/** How large the generated graph is, and the years that it covers. */

export const FIRST_YEAR = 2005;
export const YEARS = 20;

const TOPICS = 40;
const COUNTRIES = 230;

/** How many there are of each thing at a scale. */
export function sizes(scale) {
  const of = (count, least) => Math.max(least, Math.round(count * scale));
  const cities = of(17_000, 12);
  return {
    topics: TOPICS,
    countries: Math.min(COUNTRIES, of(COUNTRIES, 6)),
    cities,
    institutions: Math.max(2 * cities, of(40_000, 24)),
    officials: Math.max(3 * cities, of(60_000, 36)),
    documents: of(5_000, 4),
    events: of(50_000, 20),
    hubTies: Math.min(cities - 1, of(2_000, 8)),
    ties: of(40_000, 16),
  };
}
