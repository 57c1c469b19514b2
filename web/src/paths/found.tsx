/** The paths that were found: drawn together, and one by one with the facts and passages of each link. */
import { useMemo, useState } from 'preact/hooks';
import { addressTo, alter, here } from '../address/here';
import type { FactItem } from '../data/fragments';
import { spanText } from '../entity/lineView';
import { ExportMenu } from '../export/exportMenu';
import { actionsText, type Action } from '../graph/actions';
import { Canvas, type Choice } from '../graph/canvas';
import { laidOut } from '../graph/layout';
import { LinkItem } from '../graph/listTwin';
import { EMPTY, joined, linkOf, type NodeData, type Scene } from '../graph/scene';
import { partOf, type PathData, type PathHop } from '../graph/source';
import { t, term } from '../words/words';
import { sentenceOf } from './sentence';

interface FoundProps {
  readonly paths: readonly PathData[];
  readonly action: Action & { readonly do: 'path' };
  /** A reader wants to do without an entity. */
  readonly onExclude: (id: string) => void;
}

/** The drawing and the list. */
export function Found({ paths, action, onExclude }: FoundProps) {
  const scene = useMemo(() => {
    const { nodes, links } = partOf(paths);
    return joined(EMPTY, nodes, links);
  }, [paths]);
  const spots = useMemo(() => laidOut(scene, new Map(), new Map()), [scene]);
  const number = Math.min(paths.length, Math.max(1, Number(here.value.query.get('path')) || 1));
  const [choice, setChoice] = useState<Choice>();
  const lit = useMemo(
    () => new Set((paths[number - 1]?.hops ?? []).map((hop) => linkOf(hop).key)),
    [paths, number],
  );
  const ends = [action.from, action.to];
  return (
    <>
      <p class="actions">
        <a class="button" href={addressTo({ name: 'graph' }, { do: actionsText([action]) })}>
          {t('pathToGraph')}
        </a>
        <ExportMenu scene={scene} view="paths" />
      </p>
      <Canvas
        isSmall
        scene={scene}
        spots={spots}
        pins={new Set()}
        choice={choice}
        onChoose={setChoice}
        highlighted={lit}
        fitKey={paths.map(({ nodes }) => nodes.map(({ id }) => id).join()).join()}
      />
      <ol class="path-list">
        {paths.map((path, index) => (
          <li key={index} class={index + 1 === number ? 'chosen' : undefined}>
            <button
              type="button"
              class="plain"
              aria-pressed={index + 1 === number}
              onClick={() => {
                alter({ path: String(index + 1) }, true);
              }}
            >
              {t('pathChosen', { n: index + 1 })}
            </button>
            <p class="sentence">
              {sentenceOf(path, term).map((part, place) =>
                'said' in part ? (
                  <span key={place} class="said">
                    {` ${part.said} `}
                  </span>
                ) : (
                  <Stop
                    key={place}
                    node={part.node}
                    onExclude={ends.includes(part.node.id) ? undefined : onExclude}
                  />
                ),
              )}
            </p>
            {index + 1 === number && (
              <ul class="lines" aria-label={t('links')}>
                {path.hops.map((hop) => (
                  <HopItem key={linkOf(hop).key} hop={hop} scene={scene} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** A node of a path; one between the ends can be left out. */
function Stop(props: { readonly node: NodeData; readonly onExclude: ((id: string) => void) | undefined }) {
  const { node, onExclude } = props;
  return (
    <span class="stop">
      <a href={addressTo({ name: 'entity', id: node.id })}>{node.name}</a>
      {onExclude && (
        <button
          type="button"
          class="bare"
          title={t('pathWithoutThis')}
          aria-label={`${t('pathWithoutThis')}: ${node.name}`}
          onClick={() => {
            onExclude(node.id);
          }}
        >
          ×
        </button>
      )}
    </span>
  );
}

/** Facts that say the same are shown once. */
function distinct(facts: readonly FactItem[]): FactItem[] {
  return [...new Map(facts.map(({ id, ...said }) => [JSON.stringify(said), { id, ...said }])).values()];
}

function HopItem({ hop, scene }: { readonly hop: PathHop; readonly scene: Scene }) {
  return (
    <LinkItem link={linkOf(hop)} scene={scene}>
      {hop.facts.length > 0 && (
        <ul class="facts" aria-label={t('facts')}>
          {distinct(hop.facts).map(({ id, type, note, date, since, until, attributedTo = [] }) => {
            const span = spanText({ since: since?.text, until: until?.text, on: date?.text });
            return (
              <li key={id}>
                <span class="chip">{term(type, 'FactType')}</span>{' '}
                {[
                  note,
                  attributedTo.length > 0 &&
                    t('saidBy', { name: attributedTo.map(({ name }) => name).join(', ') }),
                ]
                  .filter(Boolean)
                  .join(', ')}{' '}
                {span !== '' && <span class="date">{span}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </LinkItem>
  );
}
