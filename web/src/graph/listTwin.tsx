/** The scene as a list: all that the graph shows and does, for keyboard and screen reader. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { addressTo } from '../address/here';
import { isActor } from '../dyad/dyadData';
import { Evidence } from '../entity/evidence';
import { kindTerm, t, term } from '../words/words';
import { linkTitle, type Choice } from './canvas';
import { daysOfLink, isPlan, type Days, type Scene, type SceneLink, type SceneNode } from './scene';

/** What can be done with a node. */
export interface NodeDeeds {
  readonly onExpand: (id: string) => void;
  readonly onCollapse: (id: string) => void;
  readonly onHide: (id: string) => void;
  readonly onPin: (id: string) => void;
}

interface ListProps extends NodeDeeds {
  readonly scene: Scene;
  readonly pins: ReadonlySet<string>;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** The nodes by type and name, each with its links. */
export function ListTwin({ scene, pins, choice, onChoose, ...deeds }: ListProps) {
  const nodes = useMemo(
    () =>
      [...scene.nodes.values()].sort((a, b) => a.type.localeCompare(b.type) || a.name.localeCompare(b.name)),
    [scene],
  );
  const links = useMemo(() => linksByNode(scene), [scene]);
  const chosen = choice !== undefined && 'node' in choice ? choice.node : undefined;
  return (
    <ul class="twin" aria-label={t('list')}>
      {nodes.map((node) => {
        const own = links.get(node.id) ?? [];
        return (
          <li key={node.id} class={chosen === node.id ? 'chosen' : undefined}>
            <details
              onToggle={(event) => {
                if (event.currentTarget.open) onChoose({ node: node.id });
              }}
            >
              <summary>
                <span class={`swatch type-${node.type.toLowerCase()}`} />
                <span class="subject">{node.name}</span> <span class="chip">{kindTerm(node)}</span>
                {node.days && <span class="date">{daysText(node.days)}</span>}
                {isPlan(node) && (
                  <span class={`modality ${node.modality ?? ''}`}>{term(node.modality, 'Modality')}</span>
                )}
                <span class="count">{own.length}</span>
              </summary>
              <NodeButtons node={node} isPinned={pins.has(node.id)} {...deeds} />
              <ul aria-label={t('linkTo', { name: node.name })} class="lines">
                {own.map((link) => (
                  <LinkItem key={link.key} link={link} scene={scene} />
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

/** The buttons of a node. */
export function NodeButtons({
  node,
  isPinned,
  ...deeds
}: NodeDeeds & { readonly node: SceneNode; readonly isPinned: boolean }) {
  const { id, name } = node;
  const button = (word: 'expand' | 'collapse' | 'hide' | 'pin' | 'unpin', deed: (id: string) => void) => (
    <button
      type="button"
      class="plain"
      aria-label={`${t(word)}: ${name}`}
      onClick={() => {
        deed(id);
      }}
    >
      {t(word)}
    </button>
  );
  return (
    <p class="actions">
      {button('expand', deeds.onExpand)}
      {button('collapse', deeds.onCollapse)}
      {button('hide', deeds.onHide)}
      {button(isPinned ? 'unpin' : 'pin', deeds.onPin)}
      <a href={addressTo({ name: 'entity', id })}>{t('open')}</a>
    </p>
  );
}

/** A link as a sentence with its evidence, and what else is known of it. */
export function LinkItem(props: {
  readonly link: SceneLink;
  readonly scene: Scene;
  readonly children?: ComponentChildren;
}) {
  const { link, scene, children } = props;
  const days = daysOfLink(link, scene.nodes);
  const ends = [link.from, link.to].map((id) => scene.nodes.get(id)?.type ?? '');
  return (
    <li
      class={[
        'line',
        isPlan(link) && 'plan',
        link.status === 'DISPUTED' && 'is-disputed',
        link.basis === 'BACKGROUND' && 'is-background',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <p class="statement">
        {linkTitle(link, scene)} {days && <span class="date">{daysText(days)}</span>}
      </p>
      <p class="how">
        {link.status === 'DISPUTED' && <span class="flag disputed">{t('disputed')}</span>}
        <span class={link.basis === 'BACKGROUND' ? 'flag background' : undefined}>
          {link.derived ? t('derived') : term(link.basis, 'Basis')}
        </span>
        {link.certainty === 'POSSIBLE' && <span class="flag">{t('possible')}</span>}
        {ends.every(isActor) && (
          <a href={addressTo({ name: 'dyad' }, { a: link.from, b: link.to })}>{t('compareTwo')}</a>
        )}
      </p>
      {children}
      <Evidence items={link.evidence} />
    </li>
  );
}

/** Days as figures: one, or the first and the last that are possible. */
export function daysText([earliest, latest]: Days): string {
  return earliest === latest ? (earliest ?? '') : `${earliest ?? '…'} – ${latest ?? '…'}`;
}

function linksByNode({ nodes, links }: Scene): Map<string, SceneLink[]> {
  const by = new Map([...nodes.keys()].map((id): [string, SceneLink[]] => [id, []]));
  for (const link of links) {
    by.get(link.from)?.push(link);
    if (link.to !== link.from) by.get(link.to)?.push(link);
  }
  return by;
}
