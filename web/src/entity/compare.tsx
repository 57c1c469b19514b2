/** From the page of an actor to what joins it with another. */
import { go, here } from '../address/here';
import { onwards } from '../address/place';
import { ACTORS, isActor } from '../dyad/dyadData';
import { Combobox } from '../search/combobox';
import { t } from '../words/words';

/** The field; only actors can be compared. */
export function Compare({ id, type }: { readonly id: string; readonly type: string }) {
  if (!isActor(type)) return null;
  return (
    <div class="compare">
      <label for="compare">{t('compareWith')}</label>
      <Combobox
        id="compare"
        placeholder={t('compareHint')}
        types={ACTORS}
        shown=""
        onChoose={(entity) => {
          go(onwards(here.value, { name: 'dyad' }, { a: id, b: entity.id }));
        }}
      />
    </div>
  );
}
