/** The data of an answer for reading, in the form that fits its shape. */
import type { ComponentChildren } from 'preact';
import { addressTo } from '../address/here';
import { t, term } from '../words/words';
import { Passages } from './passages';
import { arePassages, briefly, isFields, plain, shapeOf, told, without, type Fields } from './shapes';
import { wordsOf } from './values';

/** The whole data of an answer. */
export function AnswerView({ data }: { readonly data: Fields }) {
  const roots = Object.entries(data);
  return (
    <div class="readable">
      {roots.map(([name, value]) => (
        <section key={name}>
          {roots.length > 1 && <h2>{wordsOf(name)}</h2>}
          <Value value={value} />
        </section>
      ))}
    </div>
  );
}

function Value({ value }: { readonly value: unknown }): ComponentChildren {
  const shape = shapeOf(value);
  switch (shape.is) {
    case 'unknown':
      return <span class="none">{t('unknown')}</span>;
    case 'none':
      return <span class="none">{t('nothing')}</span>;
    case 'text':
      return <Text text={shape.text} />;
    case 'pair':
      return <Pair {...shape} />;
    case 'path':
      return <PathChain {...shape} />;
    case 'connection':
      return <Connection {...shape} />;
    case 'table':
      return <Table {...shape} />;
    case 'passages':
      return <Passages passages={shape.passages} />;
    case 'list':
      // One thing needs no bullet.
      if (shape.items.length === 1) return <Value value={shape.items[0]} />;
      return (
        <ul>
          {shape.items.map((item, index) => (
            <li key={index}>
              <Value value={item} />
            </li>
          ))}
        </ul>
      );
    case 'record':
      return <Record fields={shape.fields} />;
  }
}

/** A text; a term of the API in words, an id as a link. */
function Text({ text }: { readonly text: string }) {
  if (text === 'true' || text === 'false') return <span>{text === 'true' ? t('yes') : t('no')}</span>;
  if (/^[A-Z][A-Z_]+$/.test(text)) return <span>{term(text)}</span>;
  return <span>{text}</span>;
}

function Connection(props: {
  readonly nodes: readonly unknown[];
  readonly rest: Fields;
  readonly misses: Fields | undefined;
}) {
  const { nodes, rest, misses } = props;
  const near: readonly unknown[] = misses && Array.isArray(misses['nodes']) ? misses['nodes'] : [];
  return (
    <>
      {nodes.length === 0 ? (
        <p class="headline">{misses === undefined ? t('nothing') : t('noPair')}</p>
      ) : (
        <Value value={nodes} />
      )}
      {near.length > 0 && (
        <section class="misses">
          <h2>{t('nearest')}</h2>
          <ul>
            {near.map((item, index) => (
              <li key={index}>
                <Value value={item} />
              </li>
            ))}
          </ul>
          {misses?.['truncated'] === true && <p>{t('moreMisses')}</p>}
        </section>
      )}
      <Details fields={rest} />
    </>
  );
}

function Pair({ who, whom, rest }: { readonly who: Fields; readonly whom: Fields; readonly rest: Fields }) {
  const { breaks, ...others } = rest;
  const [before = '', between = '', after = ''] = t('met', { who: '\n', whom: '\n' }).split('\n');
  return (
    <div class="record">
      <p class="pair">
        {before}
        <Actor fields={who} />
        {between}
        <Actor fields={whom} />
        {after}
      </p>
      {typeof breaks === 'string' && (
        <p class="breaks">{t('notAnswer', { reason: term(breaks, 'EncounterCondition') })}</p>
      )}
      <Details fields={{ ...detailed(who), ...others }} />
    </div>
  );
}

/** An actor in a few words, such as `Daugavpils (Latvia)`. */
function Actor({ fields }: { readonly fields: Fields }) {
  const { id, name = id, ...rest } = fields;
  const more = Object.entries(told(rest)).flatMap(([, value]) => briefly(value) || []);
  return (
    <span>
      <Named id={id} name={String(name)} />
      {more.length > 0 && ` (${more.join(', ')})`}
    </span>
  );
}

/** Those fields of an actor that are not said in a few words. */
function detailed(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(told(fields)).filter(([, value]) => briefly(value) === undefined));
}

/** A name that leads to the page of its entity. */
function Named({ id, name }: { readonly id: unknown; readonly name: string }) {
  if (typeof id !== 'string' || !/^[a-z][a-z-]*:[^#]+$/.test(id)) return <strong>{name}</strong>;
  return (
    <a class="subject" href={addressTo({ name: 'entity', id })}>
      {name}
    </a>
  );
}

function PathChain(props: {
  readonly nodes: readonly Fields[];
  readonly hops: readonly Fields[];
  readonly rest: Fields;
}) {
  const { nodes, hops } = props;
  return (
    <ol class="chain">
      {nodes.map((node, index) => {
        const hop = hops[index];
        return (
          <li key={index}>
            <Named id={node['id']} name={String(node['name'] ?? node['id'])} />
            {hop && (
              <div class="hop">
                {typeof (hop['kind'] ?? hop['link']) === 'string' && (
                  <span class="chip">{term(String(hop['kind'] ?? hop['link']))}</span>
                )}
                <Details fields={without(hop, ['from', 'to', 'kind', 'link', 'forward'])} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Table({ columns, rows }: { readonly columns: readonly string[]; readonly rows: readonly Fields[] }) {
  return (
    <div class="table" tabindex={0} role="region" aria-label={t('answer')}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {wordsOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column}>
                  {column === 'name' ? (
                    <Named id={row['id']} name={plain(row['name'])} />
                  ) : (
                    <Cell value={row[column]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ value }: { readonly value: unknown }) {
  if (arePassages(value)) {
    return (
      <details class="evidence">
        <summary>{t('evidenceCount', { n: value.length })}</summary>
        <Passages passages={value} />
      </details>
    );
  }
  if (isFields(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string') {
    return <Actor fields={value} />;
  }
  return <Text text={briefly(value) ?? ''} />;
}

function Record({ fields }: { readonly fields: Fields }) {
  const { name, id, gloss, ...rest } = fields;
  return (
    <div class="record">
      {typeof name === 'string' ? (
        <Named id={id} name={name} />
      ) : (
        typeof id === 'string' && typeof gloss !== 'string' && <code>{id}</code>
      )}
      {typeof gloss === 'string' && <span class="gloss">{gloss}</span>}
      <Details fields={rest} />
    </div>
  );
}

/** Fields with their names. */
function Details({ fields }: { readonly fields: Fields }) {
  const entries = Object.entries(told(fields)).filter(([, value]) => value !== false);
  if (entries.length === 0) return null;
  return (
    <dl>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{wordsOf(name)}</dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
