/** What the colours and strokes of the graph mean. */
import { t, term } from '../words/words';
import { isPlan, type Scene } from './scene';

/** The types of nodes and links that are there. */
export function Legend({ scene }: { readonly scene: Scene }) {
  const types = [...new Set([...scene.nodes.values()].map(({ type }) => type))].sort();
  const links = [...new Set(scene.links.map(({ link }) => link))].sort();
  if (types.length === 0) return null;
  return (
    <ul class="legend" aria-label={t('kindLegend')}>
      {types.map((type) => (
        <li key={type}>
          <span class={`swatch type-${type.toLowerCase()}`} />
          {term(type, 'EntityType')}
        </li>
      ))}
      {links.map((link) => (
        <li key={link}>
          <svg width="26" height="8" aria-hidden="true" class={`edge link-${link.toLowerCase()}`}>
            <path class="stroke" d="M1,4H25" />
          </svg>
          {term(link, 'LinkType')}
        </li>
      ))}
      {scene.links.some(isPlan) && (
        <li>
          <svg width="26" height="8" aria-hidden="true" class="edge plan">
            <path class="stroke" d="M1,4H25" />
          </svg>
          {t('planned')}
        </li>
      )}
    </ul>
  );
}
