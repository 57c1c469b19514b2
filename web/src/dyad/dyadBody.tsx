/** The figures and lists of two actors. */
import type { ComponentChildren } from 'preact';
import { addressTo } from '../address/here';
import { Evidence } from '../entity/evidence';
import { spanText } from '../entity/lineView';
import { YearChart, YearLegend } from '../timeline/yearChart';
import { barsOf, lookOf } from '../timeline/years';
import { t, term, type Key } from '../words/words';
import { LINES, type DyadData, type DyadNode, type DyadTie } from './dyadData';

type Dyad = DyadData['dyad'];

/** All below the head. */
export function DyadBody({ dyad }: { readonly dyad: Dyad }) {
  const { ties, agreements, events, eventCount, topics, people } = dyad;
  if (ties.length + agreements.length + eventCount === 0) {
    return <p class="headline">{t('dyadNone', { a: dyad.a.name, b: dyad.b.name })}</p>;
  }
  return (
    <>
      <Figures dyad={dyad} />
      <Years dyad={dyad} />
      <div class="columns">
        <div>
          <List title="ties" count={ties.length}>
            {ties.map((tie) => (
              <TieLine key={tie.id} tie={tie} />
            ))}
          </List>
          <List title="agreements" count={agreements.length}>
            {agreements.map((one) => (
              <NodeLine key={one.id} node={one} vocabulary="AgreementKind" />
            ))}
          </List>
          <List title="events" count={eventCount}>
            {events.map((one) => (
              <NodeLine key={one.id} node={one} vocabulary="EventKind" />
            ))}
          </List>
          {eventCount > LINES && <p class="hint">{t('more', { n: eventCount - LINES })}</p>}
        </div>
        <div>
          <Ranking
            title="topics"
            rows={topics.map(({ topic, count }) => ({ ...topic, count, beside: undefined }))}
          />
          <Ranking
            title="dyadPeople"
            rows={people.map(({ official, side, count }) => ({ ...official, count, beside: side.name }))}
          />
        </div>
      </div>
    </>
  );
}

/** The numbers at one glance. */
function Figures({ dyad }: { readonly dyad: Dyad }) {
  const { ties, agreements, eventCount, visits, lastContact } = dyad;
  const figures: (readonly [string, string])[] = [
    [t('ties'), String(ties.length)],
    [t('agreements'), String(agreements.length)],
    [t('events'), String(eventCount)],
    ...visits.map(({ guest, host, count }): [string, string] => [
      t('dyadVisits', { guest: guest.name, host: host.name }),
      String(count),
    ]),
  ];
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div class="wide">
        <dt>{t('dyadLast')}</dt>
        <dd>
          {lastContact ? (
            <a href={addressTo({ name: 'entity', id: lastContact.id })}>
              {[lastContact.date?.text, lastContact.name].filter(Boolean).join(' · ')}
            </a>
          ) : (
            <span class="none">{t('dyadNever')}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Years({ dyad: { years } }: { readonly dyad: Dyad }) {
  const bars = barsOf(
    years.flatMap(({ year, modality, count }) =>
      year === null ? [] : [{ year, look: lookOf(modality), count }],
    ),
  );
  const undated = years.reduce((sum, { year, count }) => (year === null ? sum + count : sum), 0);
  if (bars.length === 0) return null;
  return (
    <section aria-labelledby="by-year">
      <h2 id="by-year">{t('eventsByYear')}</h2>
      <YearChart bars={bars} label={t('eventsByYear')} />
      <YearLegend bars={bars} />
      {undated > 0 && <p class="hint">{t('undatedCount', { n: undated })}</p>}
    </section>
  );
}

function List(props: { readonly title: Key; readonly count: number; readonly children: ComponentChildren }) {
  const { title, count, children } = props;
  if (count === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>
        {t(title)} <span class="count">{count}</span>
      </h2>
      <ul class="lines">{children}</ul>
    </section>
  );
}

function TieLine({ tie }: { readonly tie: DyadTie }) {
  const span = spanText({ since: tie.since?.text, until: tie.until?.text });
  const isBackground = tie.basis === 'BACKGROUND';
  const looks = ['line', isBackground && 'is-background', tie.status === 'DISPUTED' && 'is-disputed'];
  return (
    <li class={looks.filter(Boolean).join(' ')}>
      <p class="statement">
        <span class="subject">{term(tie.kind, 'TieKind')}</span>
        {tie.level !== null && <span class="chip">{term(tie.level, 'Level')}</span>}
        {span !== '' && <span class="date">{span}</span>}
      </p>
      <p class="how">
        {tie.status === 'DISPUTED' && <span class="flag disputed">{t('disputed')}</span>}
        <span class={isBackground ? 'flag background' : undefined}>{term(tie.basis, 'Basis')}</span>
      </p>
      {(tie.evidence.length > 0 || !isBackground) && <Evidence items={tie.evidence} />}
    </li>
  );
}

function NodeLine({ node, vocabulary }: { readonly node: DyadNode; readonly vocabulary: string }) {
  const isPlan = lookOf(node.modality) === 'plan';
  return (
    <li class={isPlan ? 'line plan' : 'line'}>
      <p class="statement">
        <a class="subject" href={addressTo({ name: 'entity', id: node.id })}>
          {node.name}
        </a>
        <span class="chip">{term(node.kind, vocabulary)}</span>
        {isPlan && <span class={`modality ${node.modality}`}>{term(node.modality, 'Modality')}</span>}
        {node.date && <span class="date">{node.date.text}</span>}
      </p>
    </li>
  );
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly beside: string | undefined;
}

/** Names with their numbers, as bars. */
function Ranking({ title, rows }: { readonly title: Key; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ count }) => count));
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{t(title)}</h2>
      <ol class="ranking">
        {rows.map(({ id, name, count, beside }) => (
          <li key={`${id} ${beside ?? ''}`}>
            <meter min="0" max={most} value={count} aria-hidden="true" />
            <a href={addressTo({ name: 'entity', id })}>{name}</a>
            {beside !== undefined && <span class="said"> {t('onBehalfOf', { name: beside })}</span>}
            <span class="count">{count}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
