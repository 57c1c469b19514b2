/** The passages behind a statement, closed until somebody asks for them. */
import { addressTo } from '../address/here';
import type { EvidenceItem } from '../data/fragments';
import { t } from '../words/words';

/** The passages, with the documents that they stand in. */
export function Evidence({
  items,
  isOpen = false,
}: {
  readonly items: readonly EvidenceItem[];
  readonly isOpen?: boolean;
}) {
  if (items.length === 0) return <p class="no-evidence">{t('noEvidence')}</p>;
  return (
    <details class="evidence" open={isOpen}>
      <summary>
        {t('evidence')}: {t('evidenceCount', { n: items.length })}
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.passageId}>
            <Passage item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Passage({ item }: { readonly item: EvidenceItem }) {
  const { document, gloss, words, start, end } = item;
  return (
    <>
      {words !== null && <q class="words">{words}</q>}
      {gloss !== null && <span class="gloss">{gloss}</span>}
      {item.stance === 'CONTRADICTS' && <strong class="flag disputed">{t('contradicts')}</strong>}
      <span class="cite">
        <a href={addressTo({ name: 'entity', id: document.id })}>{document.name}</a>
        {document.publisher && `, ${document.publisher.name}`}
        {document.published && `, ${document.published.text}`}, {t('characters', { start, end })}
        {document.url !== null && (
          <>
            {' · '}
            <a href={document.url} target="_blank" rel="noreferrer">
              {t('openSource')}
            </a>
          </>
        )}
      </span>
    </>
  );
}
