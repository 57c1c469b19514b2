/** Where a place lies, on a small map. */
import { geoEquirectangular } from 'd3-geo';
import { useMemo } from 'preact/hooks';
import { outlines, useLand } from '../map/land';
import { t } from '../words/words';

const WIDTH = 300;
const HEIGHT = 180;

/** A map around a point. */
export function Pin(props: { readonly latitude: number; readonly longitude: number; readonly name: string }) {
  const { latitude, longitude, name } = props;
  const land = useLand();
  const drawn = useMemo(() => {
    const projection = geoEquirectangular()
      .rotate([-longitude, 0])
      .center([0, latitude])
      .scale(190)
      .translate([WIDTH / 2, HEIGHT / 2])
      .clipExtent([
        [0, 0],
        [WIDTH, HEIGHT],
      ]);
    return outlines(projection, land);
  }, [land, latitude, longitude]);
  return (
    <figure class="pin">
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={`${t('place')}: ${name}`}
      >
        <path class="grid" d={drawn.grid} />
        <path class="land" d={drawn.land} />
        <circle class="dot" cx={WIDTH / 2} cy={HEIGHT / 2} r="6" />
      </svg>
      <figcaption>
        {latitude.toFixed(2)}°, {longitude.toFixed(2)}°
      </figcaption>
    </figure>
  );
}
