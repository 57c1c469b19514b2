/** The page of an entity: its names, where it lies, and what documents say of it. */
import { useEffect } from 'preact/hooks';
import { addressTo, here } from '../address/here';
import { MomentControls } from '../app/momentControls';
import { datasetOf } from '../data/ask';
import { periodIn } from '../graph/period';
import { detailsOf, kindOf, type HitEntity } from '../search/hits';
import { kindTerm, language, t, type Key } from '../words/words';
import {
  CLAIMS_QUERY,
  DETAILS_QUERY,
  DOCUMENTS_QUERY,
  HEAD_QUERY,
  hasTimeline,
  type ClaimsData,
  type DocumentsData,
  type EntityData,
  type EntityItem,
} from './entityData';
import { lineOfClaim, lineOfEdge, linesWithin, type Line } from './lines';
import { LineView } from './lineView';
import { Names } from './names';
import { Pin } from './pin';
import { Compare } from './compare';
import { EntityTimeline } from './entityTimeline';
import { sectionQuery, sectionsOf, type Section, type SectionData } from './sections';
import { usePart } from './usePart';

/** The page at `/city:harbin`. */
export function EntityPage({ id }: { readonly id: string }) {
  const { answer, fault, isAsking } = usePart<EntityData>('entityHead', HEAD_QUERY, id);
  const entity = answer?.data?.entity;
  useEffect(() => {
    document.title = entity ? `${entity.name} · Entente` : 'Entente';
  }, [entity?.name]);
  const version = answer && datasetOf(answer)?.version;
  return (
    <article class="entity" aria-busy={isAsking}>
      {entity ? (
        <EntityHead entity={entity} />
      ) : (
        <h1>{answer && !fault ? t('missingEntity', { id }) : isAsking ? t('loading') : id}</h1>
      )}
      <MomentControls />
      {fault !== undefined && (
        <p class="fault" role="alert">
          {t('fault', { reason: fault })}
        </p>
      )}
      {answer && !entity && !fault && <p>{t('missingMoment')}</p>}
      {entity && <EntityBody entity={entity} />}
      {version !== undefined && <p class="hint">{t('readFrom', { version })}</p>}
    </article>
  );
}

function EntityHead({ entity }: { readonly entity: EntityItem }) {
  const { id } = entity;
  const more = usePart<{ readonly entity: HitEntity | null }>('entityDetails', DETAILS_QUERY, id).answer?.data
    ?.entity;
  const details = more ? detailsOf(more) : [];
  const around = `${id},${id}*30`;
  return (
    <div class="entity-head">
      <div>
        <p class="kind">
          {kindTerm({ type: entity.type, kind: more ? kindOf(more) : entity.type })} <code>{id}</code>
        </p>
        <h1>{entity.name}</h1>
        {details.length > 0 && <p class="details">{details.join(' · ')}</p>}
        {typeof entity.population === 'number' && (
          <p class="details">{t('population', { n: entity.population.toLocaleString(language.value) })}</p>
        )}
        <Names entity={entity} />
        {entity.note !== null && <p class="note">{entity.note}</p>}
        <p class="actions">
          <a class="button" href={addressTo({ name: 'graph' }, { do: around })}>
            {t('showGraph')}
          </a>
          <a class="button" href={addressTo({ name: 'map' }, { do: around })}>
            {t('showMap')}
          </a>
          <a class="button" href={addressTo({ name: 'timeline' }, { do: around })}>
            {t('showTimeline')}
          </a>
          <a class="button" href={addressTo({ name: 'paths' }, { from: id })}>
            {t('findPath')}
          </a>
          {entity.url && (
            <a class="button" href={entity.url} target="_blank" rel="noreferrer">
              {t('openSource')}
            </a>
          )}
        </p>
        <Compare id={id} type={entity.type} />
      </div>
      {typeof entity.latitude === 'number' && typeof entity.longitude === 'number' && (
        <Pin latitude={entity.latitude} longitude={entity.longitude} name={entity.name} />
      )}
    </div>
  );
}

function EntityBody({ entity }: { readonly entity: EntityItem }) {
  return (
    <>
      {hasTimeline(entity.type) && <EntityTimeline id={entity.id} />}
      {sectionsOf(entity.type).map((name) => (
        <SectionLines key={name} entity={entity} name={name} />
      ))}
      <Claims id={entity.id} />
      <Documents id={entity.id} />
    </>
  );
}

function Claims({ id }: { readonly id: string }) {
  const { answer, fault } = usePart<ClaimsData>('entityClaims', CLAIMS_QUERY, id);
  if (fault !== undefined) return <PartFault title="claims" fault={fault} />;
  const claims = answer?.data?.entity?.claims;
  if (!claims || claims.totalCount === 0) return null;
  return <Lines title="claims" count={claims.totalCount} lines={claims.nodes.map(lineOfClaim)} />;
}

function Documents({ id }: { readonly id: string }) {
  const { answer, fault } = usePart<DocumentsData>('entityDocuments', DOCUMENTS_QUERY, id);
  if (fault !== undefined) return <PartFault title="mentions" fault={fault} />;
  const documents = answer?.data?.entity?.documents;
  if (!documents || documents.totalCount === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">
        {t('mentions')} <span class="count">{documents.totalCount}</span>
      </h2>
      <ul class="documents">
        {documents.nodes.map((one) => (
          <li key={one.id}>
            <a href={addressTo({ name: 'entity', id: one.id })}>{one.name}</a>{' '}
            <span class="date">{detailsOf(one).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PartFault({ title, fault }: { readonly title: Key; readonly fault: string }) {
  return (
    <p class="fault" role="alert">
      {t(title)}: {fault}
    </p>
  );
}

function SectionLines({
  entity: { id, type },
  name,
}: {
  readonly entity: EntityItem;
  readonly name: Section;
}) {
  const { answer, fault } = usePart<SectionData>(
    'entityLines',
    sectionQuery(type, name, isNarrowed() ? MOST : USUAL),
    id,
  );
  if (fault !== undefined) return <PartFault title={name} fault={fault} />;
  const list = answer?.data?.entity?.list;
  if (!list || list.totalCount === 0) return null;
  return <Lines title={name} count={list.totalCount} lines={list.edges.map(lineOfEdge)} />;
}

/** The lines of a list at first, and where a period narrows them. */
const USUAL = 40;
const MOST = 100;

function isNarrowed(): boolean {
  const { query } = here.value;
  return query.has('during') || query.get('undated') === 'no';
}

function Lines(props: { readonly title: Key; readonly count: number; readonly lines: readonly Line[] }) {
  const { title, count, lines } = props;
  const { query } = here.value;
  const shown = linesWithin(lines, periodIn(query.get('during')), query.get('undated') !== 'no');
  const ofAll = isNarrowed() ? t('periodOf', { n: shown.length, all: count }) : String(count);
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>
        {t(title)} <span class="count">{ofAll}</span>
      </h2>
      <ul class="lines">
        {shown.map((line) => (
          <LineView key={line.key} line={line} />
        ))}
      </ul>
      {count > lines.length && <p class="hint">{t('more', { n: count - lines.length })}</p>}
    </section>
  );
}
