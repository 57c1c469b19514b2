/** Graph, map and timeline of one scene, with the list that holds the same; all of its state stands in the address. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addressTo, alter, here } from '../address/here';
import { MomentControls } from '../app/momentControls';
import { ExportMenu } from '../export/exportMenu';
import { MapView } from '../map/mapView';
import { Picker } from '../search/picker';
import { Brush } from '../timeline/brush';
import { TimelineView } from '../timeline/timelineView';
import { barsOfCounts } from '../timeline/years';
import { t } from '../words/words';
import { actionsIn, actionsText, withAction, type Action } from './actions';
import { Canvas, type Choice } from './canvas';
import { ExpandDialog } from './expandDialog';
import { laidOut, type Spot } from './layout';
import { Legend } from './legend';
import { ListTwin, type NodeDeeds } from './listTwin';
import { periodIn, perYear, within } from './period';
import { Selection } from './selection';
import { LIMIT, useScene } from './useScene';

export type View = 'graph' | 'map' | 'timeline';

const VIEWS: readonly View[] = ['graph', 'map', 'timeline'];

/** The page at `/graph`, `/map` and `/timeline`. */
export function Workspace({ view }: { readonly view: View }) {
  const { query } = here.value;
  const text = query.get('do') ?? (view === 'graph' ? '' : 'overview');
  const actions = useMemo(() => actionsIn(text), [text]);
  const limit = Number(query.get('limit')) || LIMIT;
  const { played, fault, isAsking } = useScene(text, actions, limit);
  const { scene: whole, pins, isFull } = played;
  const period = periodIn(query.get('during'));
  const hasUndated = query.get('undated') !== 'no';
  const scene = useMemo(() => within(whole, period, hasUndated), [whole, query.get('during'), hasUndated]);
  const bars = useMemo(() => barsOfCounts(perYear(whole)), [whole]);
  const [choice, setChoice] = useState<Choice>();
  const [expanding, setExpanding] = useState<string>();
  const [undone, setUndone] = useState<readonly Action[]>([]);
  const spotsBefore = useRef<ReadonlyMap<string, Spot>>(new Map());
  const spots = useMemo(() => {
    const made = laidOut(whole, spotsBefore.current, pins);
    spotsBefore.current = made;
    return made;
  }, [whole, pins]);
  useEffect(() => {
    document.title = `${t(view)} · Entente`;
  }, [view]);
  const set = (next: readonly Action[]) => {
    alter({ do: actionsText(next) });
  };
  const act = (action: Action) => {
    setUndone([]);
    set(withAction(actions, action));
  };
  const deeds: NodeDeeds = {
    onExpand: setExpanding,
    onCollapse: (id) => {
      act({ do: 'collapse', id });
    },
    onHide: (id) => {
      setChoice(undefined);
      act({ do: 'hide', id });
    },
    onPin: (id) => {
      act({ do: 'pin', id, at: pins.has(id) ? undefined : spots.get(id) });
    },
  };
  const last = actions.at(-1);
  const expandedNode = expanding === undefined ? undefined : whole.nodes.get(expanding);
  const pinned = useMemo(() => new Set(pins.keys()), [pins]);
  const shared = { scene, choice, onChoose: setChoice };
  return (
    <div class="workspace" aria-busy={isAsking}>
      <h1>{t(view)}</h1>
      <div class="toolbar">
        <div class="tabs" role="group" aria-label={t('navigation')}>
          {VIEWS.map((one) => (
            <a
              key={one}
              class="tab"
              aria-current={one === view ? 'page' : undefined}
              href={addressTo({ name: one }, Object.fromEntries([...query, ['do', text]]))}
            >
              {t(one)}
            </a>
          ))}
        </div>
        <Picker
          id="add"
          key={String(actions.length)}
          label={t('addEntity')}
          placeholder={t('addEntity')}
          value=""
          onChange={(id) => {
            if (/^[a-z][a-z-]*:\S+$/.test(id)) act({ do: 'add', id });
          }}
        />
        <button
          type="button"
          class="plain"
          disabled={!last}
          onClick={() => {
            if (!last) return;
            setUndone([...undone, last]);
            set(actions.slice(0, -1));
          }}
        >
          {t('undo')}
        </button>
        <button
          type="button"
          class="plain"
          disabled={undone.length === 0}
          onClick={() => {
            const again = undone.at(-1);
            setUndone(undone.slice(0, -1));
            if (again) set([...actions, again]);
          }}
        >
          {t('redo')}
        </button>
        <ExportMenu scene={scene} view={view} />
      </div>
      <MomentControls />
      {fault !== undefined && (
        <p class="fault" role="alert">
          {t('fault', { reason: fault })}
        </p>
      )}
      <p role="status" class="status">
        {isAsking
          ? t('loading')
          : whole.nodes.size === 0
            ? ''
            : t('graphLabel', { nodes: scene.nodes.size, links: scene.links.length })}
        {text === 'overview' && whole.nodes.size > 0 && `. ${t('overview')}.`}
      </p>
      {isFull && (
        <p class="note" role="alert">
          {t('expandOver', { limit })}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => {
              alter({ limit: String(limit * 2) });
            }}
          >
            {t('raise', { limit: limit * 2 })}
          </button>
        </p>
      )}
      <Brush bars={bars} period={period} hasUndated={hasUndated} />
      <div class="stage">
        <div class="stage-main">
          {whole.nodes.size === 0 && !isAsking && <p class="empty">{t('graphEmpty')}</p>}
          {view === 'graph' && (
            <Canvas
              {...shared}
              spots={spots}
              pins={pinned}
              fitKey={text}
              onDrag={(id, at) => {
                act({ do: 'pin', id, at });
              }}
            />
          )}
          {view === 'map' && <MapView {...shared} />}
          {view === 'timeline' && <TimelineView {...shared} />}
          {view !== 'timeline' && <Legend scene={scene} />}
        </div>
        <Selection {...shared} pins={pinned} {...deeds} />
      </div>
      <section aria-labelledby="list">
        <h2 id="list">
          {t('list')} <span class="count">{scene.nodes.size}</span>
        </h2>
        <ListTwin {...shared} pins={pinned} {...deeds} />
      </section>
      {expandedNode && (
        <ExpandDialog
          key={expandedNode.id}
          node={expandedNode}
          shown={[...whole.nodes.keys(), ...actions.flatMap((one) => (one.do === 'hide' ? [one.id] : []))]}
          onExpand={(count, relations) => {
            act({ do: 'expand', id: expandedNode.id, count, relations });
          }}
          onClose={() => {
            setExpanding(undefined);
          }}
        />
      )}
    </div>
  );
}
