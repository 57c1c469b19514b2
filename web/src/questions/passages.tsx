/** Passages in an answer. */
import { addressTo } from '../address/here';
import { t } from '../words/words';
import type { Fields } from './shapes';

/** Passages by what they say, each with its place. */
export function Passages({ passages }: { readonly passages: readonly Fields[] }) {
  return (
    <ul class="passages">
      {passages.map(({ passageId, gloss, words, stance }) => {
        const [document = ''] = String(passageId).split('#');
        return (
          <li key={String(passageId)}>
            {typeof words === 'string' && <q>{words}</q>} {typeof gloss === 'string' && gloss}{' '}
            {stance === 'CONTRADICTS' && <strong class="flag disputed">{t('contradicts')}</strong>}{' '}
            <a class="cite" href={addressTo({ name: 'entity', id: document })}>
              {String(passageId)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
