/** The names of an entity: one in each language of the pages, then the others. */
import { language, t } from '../words/words';
import type { EntityItem } from './entityData';

const LANGUAGES = ['en', 'ru', 'zh'] as const;

/** Names by language; where there is none, the page says so and shows no other in its place. */
export function Names({ entity }: { readonly entity: EntityItem }) {
  const shown = new Set<string>([entity.name]);
  const byLanguage = LANGUAGES.map((tag) => {
    const known = entity.names.some((name) => name.language?.split('-')[0] === tag);
    if (known) shown.add(entity[tag]);
    return { tag, name: known ? entity[tag] : undefined };
  });
  const others = [...new Set(entity.names.map(({ value }) => value))].filter((value) => !shown.has(value));
  const isFallback = byLanguage.some(({ tag, name }) => tag === language.value && name === undefined);
  const from = entity.names.find(({ value }) => value === entity.name)?.language;
  return (
    <>
      <dl class="names" aria-label={t('names')}>
        {byLanguage.map(({ tag, name }) => (
          <div key={tag}>
            <dt>{languageName(tag)}</dt>
            {name === undefined ? <dd class="none">{t('noName')}</dd> : <dd lang={tag}>{name}</dd>}
          </div>
        ))}
      </dl>
      {isFallback && from && <p class="hint">{t('namedIn', { language: languageName(from) })}</p>}
      {others.length > 0 && <p class="aliases">{others.join(' · ')}</p>}
    </>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(language.value, { type: 'language' }).of(tag) ?? tag;
}
