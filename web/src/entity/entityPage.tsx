/** The page of an entity: its names, where it lies, and what documents say of it. */
import { useEffect } from 'preact/hooks';
import { addressTo } from '../address/here';
import { moment } from '../address/moment';
import { MomentControls } from '../app/momentControls';
import { datasetOf } from '../data/ask';
import { questionAt } from '../data/moment';
import { useAnswer } from '../data/useAnswer';
import { detailsOf, kindOf } from '../search/hits';
import { language, t, term, type Key } from '../words/words';
import { HEAD_QUERY, type EntityData, type EntityItem } from './entityData';
import { lineOfClaim, lineOfEdge, type Line } from './lines';
import { LineView } from './lineView';
import { Names } from './names';
import { Pin } from './pin';
import { sectionQuery, sectionsOf, type Section, type SectionData } from './sections';

/** The page at `/city:harbin`. */
export function EntityPage({ id }: { readonly id: string }) {
  const { answer, fault, isAsking } = useAnswer<EntityData>(
    questionAt(moment.value, 'entityPage', '$id: ID!, $lang: String!', HEAD_QUERY, { id, lang: language.value }),
  );
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
  const details = detailsOf(entity);
  const around = `${id},${id}*30`;
  return (
    <div class="entity-head">
      <div>
        <p class="kind">
          {term(kindOf(entity))} <code>{id}</code>
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
      {sectionsOf(entity.type).map((name) => (
        <SectionLines key={name} entity={entity} name={name} />
      ))}
      {entity.claims.totalCount > 0 && (
        <Lines title="claims" count={entity.claims.totalCount} lines={entity.claims.nodes.map(lineOfClaim)} />
      )}
      {entity.documents.totalCount > 0 && (
        <section aria-labelledby="documents">
          <h2 id="documents">
            {t('mentions')} <span class="count">{entity.documents.totalCount}</span>
          </h2>
          <ul class="documents">
            {entity.documents.nodes.map((one) => (
              <li key={one.id}>
                <a href={addressTo({ name: 'entity', id: one.id })}>{one.name}</a>
                <span class="date">{detailsOf(one).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function SectionLines({ entity: { id, type }, name }: { readonly entity: EntityItem; readonly name: Section }) {
  const { answer, fault } = useAnswer<SectionData>(
    questionAt(moment.value, 'entityLines', '$id: ID!, $lang: String!', sectionQuery(type, name), {
      id,
      lang: language.value,
    }),
  );
  if (fault !== undefined) {
    return (
      <p class="fault" role="alert">
        {t(name)}: {fault}
      </p>
    );
  }
  const list = answer?.data?.entity?.list;
  if (!list || list.totalCount === 0) return null;
  return <Lines title={name} count={list.totalCount} lines={list.edges.map(lineOfEdge)} />;
}

function Lines({ title, count, lines }: { readonly title: Key; readonly count: number; readonly lines: readonly Line[] }) {
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>
        {t(title)} <span class="count">{count}</span>
      </h2>
      <ul class="lines">
        {lines.map((line) => (
          <LineView key={line.key} line={line} />
        ))}
      </ul>
      {count > lines.length && <p class="hint">{t('more', { n: count - lines.length })}</p>}
    </section>
  );
}
