/** The name behind an id, for fields that hold ids. */
import { moment } from '../address/moment';
import { questionAt } from '../data/moment';
import { useAnswer } from '../data/useAnswer';
import { NAME_QUERY } from '../entity/entityData';
import { language } from '../words/words';

interface NameData {
  readonly entity: { readonly name: string } | null;
}

/** Whether a text is written as an id. */
export function isIdLike(text: string): boolean {
  return /^[a-z][a-z-]*:\S+$/.test(text);
}

/** The name of an entity; undefined while it is not known, or if nothing has the id. */
export function useName(id: string | undefined, delayMs = 0): string | undefined {
  const question =
    id === undefined
      ? undefined
      : questionAt(moment.value, 'nameOfId', '$id: ID!, $lang: String!', NAME_QUERY, {
          id,
          lang: language.value,
        });
  return useAnswer<NameData>(question, delayMs).answer?.data?.entity?.name;
}
