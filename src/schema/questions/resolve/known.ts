/** What was looked up, as it is weighed. Pure. */
import { distance } from '../../../model/distance';
import { namedOf } from '../../../model/named';
import { placeSpelling } from '../../../names/placeSpelling';
import type { Known, Settled } from './bearers';
import type { Neighbour } from './candidates';
import type { Circumstances } from './circumstances';
import type { LookedUp } from './lookUp';

/** How far the districts of a city lie from its middle, in kilometres. */
const DISTRICT_KM = 60;

type ById = ReadonlyMap<string, Circumstances>;

export function knownOf({ text, hits }: LookedUp, byId: ById): Known[] {
  const asked = placeSpelling(text);
  return hits.map(({ found, form, name }): Known => {
    const about = byId.get(found.id);
    const further = new Set(about?.otherNames);
    return {
      id: found.id,
      form,
      name,
      cities: about?.cities ?? [],
      countries: about?.countries ?? [],
      offices: about?.offices ?? [],
      places: about?.places ?? [],
      different: about?.different ?? [],
      place:
        namedOf(found.type) === 'PLACE'
          ? {
              // GeoNames writes 0 where it knows no number.
              population: about?.population || null,
              shown: found.forms.some((one) => placeSpelling(one) === asked && !further.has(one)),
              kind: kindOf(found.type),
            }
          : null,
    };
  });
}

function kindOf(type: string): Settled['kind'] {
  return type === 'Country' ? 'COUNTRY' : type === 'Region' ? 'REGION' : 'CITY';
}

/** The names beside, with what they may mean: the places that bear them, and the candidates near the first of those. */
export function neighbours({ hits, besides }: LookedUp, byId: ById): Neighbour[] {
  return besides.map(({ text, places }): Neighbour => {
    const centre = pointOf(byId.get(places[0]?.id ?? ''));
    const near = hits
      .map(({ found }) => found.id)
      .filter((id) => {
        const point = pointOf(byId.get(id));
        return (
          id !== places[0]?.id && centre !== null && point !== null && distance(centre, point) <= DISTRICT_KM
        );
      });
    return { text, places: places.map(({ id }) => id), near };
  });
}

function pointOf(about: Circumstances | undefined): { latitude: number; longitude: number } | null {
  const { latitude = null, longitude = null } = about ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
