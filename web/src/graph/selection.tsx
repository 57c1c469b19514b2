/** What is chosen in the graph, on the map or the timeline: a node with its deeds, or a link with its evidence. */
import { kindTerm, t, term } from '../words/words';
import type { Choice } from './canvas';
import { daysText, LinkList, NodeButtons, type NodeDeeds } from './listTwin';
import type { Scene } from './scene';

interface SelectionProps extends NodeDeeds {
  readonly scene: Scene;
  readonly choice: Choice;
  readonly pins: ReadonlySet<string>;
}

/** The panel beside the canvas. */
export function Selection({ scene, choice, pins, ...deeds }: SelectionProps) {
  const node = choice !== undefined && 'node' in choice ? scene.nodes.get(choice.node) : undefined;
  const link =
    choice !== undefined && 'link' in choice ? scene.links.find(({ key }) => key === choice.link) : undefined;
  const own = node
    ? scene.links.filter(({ from, to }) => from === node.id || to === node.id)
    : link
      ? [link]
      : [];
  return (
    <section class="selection" aria-labelledby="selected">
      <h2 id="selected">{node?.name ?? t('selected')}</h2>
      {!node && !link && <p class="hint">{t('graphHint')}</p>}
      {node && (
        <>
          <p>
            <span class="chip">{kindTerm(node)}</span>{' '}
            {node.days && <span class="date">{daysText(node.days)}</span>}{' '}
            {node.modality !== undefined && (
              <span class={`modality ${node.modality}`}>{term(node.modality, 'Modality')}</span>
            )}
          </p>
          <NodeButtons node={node} isPinned={pins.has(node.id)} {...deeds} />
        </>
      )}
      {own.length > 0 && (
        <LinkList key={node?.id ?? link?.key ?? ''} label={t('links')} links={own} scene={scene} />
      )}
    </section>
  );
}
