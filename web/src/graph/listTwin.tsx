/** The scene as a list: all that the graph shows and does, for keyboard and screen reader. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
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
export function ListTwin(props: ListProps) {
  const { scene } = props;
  const groups = useMemo(() => groupsOf(scene), [scene]);
  const links = useMemo(() => linksByNode(scene), [scene]);
  return (
    <>
      {groups.map(([type, nodes]) => (
        <section key={type} aria-labelledby={`list-${type}`}>
          <h3 class="by-type" id={`list-${type}`}>
            {term(type, 'EntityType')} <span class="count">{nodes.length}</span>
          </h3>
          <ul class="twin" aria-labelledby={`list-${type}`}>
            {nodes.map((node) => (
              <NodeItem key={node.id} {...props} node={node} links={links.get(node.id) ?? []} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NodeItem({
  node,
  links,
  scene,
  pins,
  choice,
  onChoose,
  ...deeds
}: ListProps & { readonly node: SceneNode; readonly links: readonly SceneLink[] }) {
  const isChosen = choice !== undefined && 'node' in choice && choice.node === node.id;
  // What is closed is not made: a hub has thousands of links.
  const [isOpen, setOpen] = useState(false);
  return (
    <li class={isChosen ? 'chosen' : undefined}>
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
          if (event.currentTarget.open) onChoose({ node: node.id });
        }}
      >
        <summary>
          <span class={`swatch type-${node.type.toLowerCase()}`} />
          <span>
            <span class="subject">{node.name}</span>{' '}
            {node.kind !== node.type && <span class="chip">{kindTerm(node)}</span>}{' '}
            {node.days && <span class="date">{daysText(node.days)}</span>}{' '}
            {isPlan(node) && (
              <span class={`modality ${node.modality ?? ''}`}>{term(node.modality, 'Modality')}</span>
            )}
          </span>
          <span class="count">{links.length}</span>
        </summary>
        {isOpen && (
          <>
            <NodeButtons node={node} isPinned={pins.has(node.id)} {...deeds} />
            <LinkList label={t('linkTo', { name: node.name })} links={links} scene={scene} />
          </>
        )}
      </details>
    </li>
  );
}

function groupsOf(scene: Scene): [type: string, nodes: SceneNode[]][] {
  const types = [...new Set([...scene.nodes.values()].map(({ type }) => type))].sort();
  return types.map((type) => {
    const nodes = [...scene.nodes.values()].filter((node) => node.type === type);
    return [type, nodes.sort((a, b) => a.name.localeCompare(b.name))];
  });
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

/** So many links are shown at once, and as many more when asked for. */
const LINKS = 100;

/** Links with their evidence, a hundred at a time. */
export function LinkList(props: {
  readonly label: string;
  readonly links: readonly SceneLink[];
  readonly scene: Scene;
}) {
  const { label, links, scene } = props;
  const [count, setCount] = useState(LINKS);
  return (
    <>
      <ul aria-label={label} class="lines">
        {links.slice(0, count).map((link) => (
          <LinkItem key={link.key} link={link} scene={scene} />
        ))}
      </ul>
      {links.length > count && (
        <p class="actions">
          <button
            type="button"
            class="plain"
            onClick={() => {
              setCount(count + LINKS);
            }}
          >
            {t('showMore', { n: links.length - count })}
          </button>
        </p>
      )}
    </>
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

/** Days as figures: one, the month or year that they are, or the first and the last that are possible. */
export function daysText([earliest, latest]: Days): string {
  const whole = wholeOf(earliest, latest);
  if (whole !== undefined) return whole;
  return earliest === latest ? (earliest ?? '') : `${earliest ?? '…'} – ${latest ?? '…'}`;
}

/** The month, the year or the years that begin and end with two days. */
function wholeOf(earliest: string | null, latest: string | null): string | undefined {
  if (earliest === null || latest === null) return undefined;
  const [from, to] = [earliest.slice(0, -6), latest.slice(0, -6)];
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return from === to ? from : `${from} – ${to}`;
  const month = earliest.slice(0, -3);
  const isMonth = earliest.endsWith('-01') && latest.startsWith(month) && latest === lastDayOf(month);
  return isMonth ? month : undefined;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
}

function linksByNode({ nodes, links }: Scene): Map<string, SceneLink[]> {
  const by = new Map([...nodes.keys()].map((id): [string, SceneLink[]] => [id, []]));
  for (const link of links) {
    by.get(link.from)?.push(link);
    if (link.to !== link.from) by.get(link.to)?.push(link);
  }
  return by;
}
