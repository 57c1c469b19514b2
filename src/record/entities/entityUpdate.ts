/**
 * What a source that declares an entity again changes of it. The source that declared it first may take back what it gave;
 * any other adds. Neither touches what the gazetteer, a merge or the record itself has added. Pure.
 */
import type { EntityRow } from '../rows';
import { isDisplayName, isGiven } from './givenProperties';
import { identifierProperties, listOf, ownIdentifiers } from './identifiers';
import { withoutUnited } from './united';

type Properties = Readonly<Record<string, unknown>>;

/** What a source says of an entity, and which source. */
interface Declaration extends Pick<EntityRow, 'type' | 'properties'> {
  readonly file: string;
}

/** The properties to set on an entity that is there, null for those to take away. */
export function entityUpdate(before: Properties, { type, properties, file }: Declaration): Properties {
  const stored = withoutUnited(before);
  const given = Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
  // Until somebody declares a place, all that is said of it is the gazetteer's.
  const isFirst = typeof stored['digest'] !== 'string';
  const replaces = !isFirst && (stored['toldIn'] ?? file) === file;
  const gazetteers = isFirst
    ? Object.keys(stored).filter((name) => isGiven(type, name) && name !== 'name')
    : (listOf(stored['fromGazetteer']) ?? []);
  const takenBack = replaces
    ? Object.keys(stored).filter((name) => isGiven(type, name) && !gazetteers.includes(name))
    : [];
  const identifiers = identifiersOf(stored, given, isFirst, replaces);
  const fromGazetteer = new Set(gazetteers.filter((name) => given[name] === undefined));
  // Once the dossier gives none any more, those that remain are not its own.
  if (takenBack.includes('identifiers') && listOf(identifiers['identifiers']))
    fromGazetteer.add('identifiers');
  const united = listOf(before['united']);
  return {
    ...Object.fromEntries(takenBack.map((name) => [name, null])),
    ...given,
    name:
      given['name_en'] ?? (takenBack.includes('name_en') ? undefined : stored['name_en']) ?? given['name'],
    ...identifiers,
    identifiersAlone: null,
    toldIn: isFirst || replaces ? file : stored['toldIn'],
    ...(isFirst && stored['gazetteer'] !== undefined && replacedNames(stored, given)),
    ...(stored['gazetteer'] !== undefined && { fromGazetteer: [...fromGazetteer].sort() }),
    ...(united && { united: united.filter((name) => given[name] === undefined) }),
  };
}

function identifiersOf(
  stored: Properties,
  given: Properties,
  isFirst: boolean,
  replaces: boolean,
): Properties {
  const before = isFirst ? [] : ownIdentifiers(stored);
  const now = listOf(given['identifiers']) ?? [];
  const added = (listOf(stored['identifiers']) ?? []).filter((one) => !before.includes(one));
  return identifierProperties(replaces ? now : [...new Set([...before, ...now])], added);
}

/** Where a dossier names a place otherwise than the gazetteer, the gazetteer’s name becomes a further form of it. */
function replacedNames(stored: Properties, given: Properties): Properties {
  const shown = Object.entries(given).filter(([name]) => isDisplayName(name));
  const values = new Set(shown.map(([, value]) => value));
  const replaced = shown.map(([name]) => name).filter((name) => name !== 'name');
  const forms = [...replaced.sort().map((name) => stored[name]), ...(listOf(stored['otherNames']) ?? [])];
  const others = [...new Set(forms)].filter((form) => typeof form === 'string' && !values.has(form));
  return { otherNames: others.length > 0 ? others : null };
}
