/** Which stored properties of entities say something of the world, as opposed to what the record keeps of them for itself. */
import { allProperties, typesOf } from '../../model/declare/dictionary';

let shown: readonly string[] | undefined;

/** Such as `name_ru`: display names are stored by language. */
export const DISPLAY_NAME_PREFIX = 'name_';

/** The properties that fields of entities show, `name_…` apart. */
export function shownProperties(): readonly string[] {
  shown ??= [
    ...new Set([
      'name',
      ...typesOf('entity').flatMap((entry) =>
        allProperties(entry).flatMap(({ source, name }) =>
          source.kind === 'STORED' && name !== 'id' ? [source.property] : [],
        ),
      ),
    ]),
  ].sort();
  return shown;
}
