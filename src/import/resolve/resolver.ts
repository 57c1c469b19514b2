/** Finds the entities that rows name: by their ids, by identifiers, by names with where they are. What was found is remembered. */
import { Cache } from '../../cache';
import { placeSpelling } from '../../names/placeSpelling';
import { choose } from './choose';
import { knownByIds, withIdentifiers, withNames, type Known, type Read } from './findCandidates';
import type { Candidate, Found, Sought } from './sought';

/** Findings kept: a table names the same cities again and again. */
const REMEMBERED = { entries: 50_000, bytes: 32 * 1024 * 1024 };

/** The countries that the graph has: all, by their spelling, and by their codes. */
interface Countries {
  readonly all: readonly Candidate[];
  readonly spelt: ReadonlyMap<string, readonly Candidate[]>;
  readonly byCode: ReadonlyMap<string, Candidate>;
}

/** Finds what rows name. */
export class Resolver {
  private readonly remembered = new Cache<Found>({
    entries: REMEMBERED.entries,
    bytes: { limit: REMEMBERED.bytes, of: (found) => 2 * JSON.stringify(found).length },
  });
  private countries: Promise<Countries> | undefined;

  /** @param source the name of this import among the sources of the record */
  constructor(
    private readonly read: Read,
    private readonly source: string,
  ) {}

  /** What was found of each, in their order. Those of one batch are asked for together. */
  async find(all: readonly Sought[]): Promise<readonly Found[]> {
    const keys = all.map((sought) => JSON.stringify(sought));
    const open = new Map<string, Sought>();
    const found = new Map<string, Found>();
    for (const [index, key] of keys.entries()) {
      const sought = all[index];
      const known = this.remembered.find(key);
      if (known) found.set(key, known);
      else if (sought) open.set(key, sought);
    }
    await this.findOpen(open, found);
    for (const key of open.keys()) {
      const one = found.get(key);
      if (one) this.remembered.keep(key, one);
    }
    return keys.map((key) => found.get(key) ?? { how: 'NOT_FOUND', reason: 'It was not looked for.' });
  }

  private async findOpen(open: ReadonlyMap<string, Sought>, found: Map<string, Found>): Promise<void> {
    const entries = [...open];
    const left = () => entries.filter(([key]) => !found.has(key));
    for (const [key, sought] of entries) if (sought.find === 'never') found.set(key, own(sought));
    const known = await knownByIds(this.read, [
      ...new Set(left().flatMap(([, { id, ownId }]) => [id, ownId].filter((one) => one !== undefined))),
    ]);
    for (const [key, sought] of left()) {
      const one = this.byId(sought, known) ?? this.ownAgain(sought, known);
      if (one) found.set(key, one);
    }
    await this.byIdentifiers(
      left().filter(([, { identifiers }]) => identifiers.length > 0),
      found,
    );
    await this.byNames(left(), found);
    for (const [key, sought] of left())
      found.set(key, sought.ownId === undefined ? unnamed(sought) : own(sought));
  }

  /** What has the id that the row gives; what this import created under it is described by it again. */
  private byId({ id, type, ownId }: Sought, known: ReadonlyMap<string, Known>): Found | undefined {
    if (id === undefined) return undefined;
    const there = known.get(id);
    if (there && there.type !== type)
      return {
        how: 'NOT_FOUND',
        reason: `“${id}” is a ${there.type} in the graph; the mapping says ${type}.`,
      };
    if (there) return { how: this.isOwn(id, there) ? 'OWN' : 'FOUND', id: there.id };
    return ownId === undefined
      ? { how: 'NOT_FOUND', reason: `Nothing has the id “${id}”.` }
      : { how: 'OWN', id };
  }

  /** What an earlier run created, or what that was merged into since. */
  private ownAgain({ ownId }: Sought, known: ReadonlyMap<string, Known>): Found | undefined {
    const there = ownId === undefined ? undefined : known.get(ownId);
    if (ownId === undefined || !there) return undefined;
    return { how: this.isOwn(ownId, there) ? 'OWN' : 'FOUND', id: there.id };
  }

  private isOwn(id: string, { id: canonical, toldIn }: Known): boolean {
    return canonical === id && toldIn === this.source;
  }

  private async byIdentifiers(
    asked: readonly (readonly [string, Sought])[],
    found: Map<string, Found>,
  ): Promise<void> {
    const bearers = await withIdentifiers(
      this.read,
      asked.map(([, sought]) => sought),
    );
    for (const [index, [key, { identifiers }]] of asked.entries()) {
      const [one, ...more] = bearers[index] ?? [];
      if (!one) continue;
      found.set(
        key,
        more.length === 0
          ? { how: 'FOUND', id: one.id }
          : {
              how: 'NOT_FOUND',
              reason: `${identifiers.join(', ')}: several have it: ${[one, ...more].map(({ id }) => id).join(', ')}.`,
            },
      );
    }
  }

  /** Each of its names in turn, until one decides. */
  private async byNames(
    asked: readonly (readonly [string, Sought])[],
    found: Map<string, Found>,
  ): Promise<void> {
    const questions = asked.flatMap(([key, sought]) =>
      sought.names.map((name) => ({ key, sought, name, type: sought.type })),
    );
    const places = questions.filter(({ type }) => type !== 'Country');
    const candidates = await withNames(this.read, places);
    const answers = new Map(places.map((question, index) => [question, candidates[index] ?? []]));
    const reasons = new Map<string, string>();
    for (const question of questions) {
      const { key, sought, name } = question;
      if (found.has(key)) continue;
      const choice = choose(sought, name, answers.get(question) ?? (await this.countriesNamed(name)));
      if ('id' in choice) found.set(key, { how: 'FOUND', id: choice.id });
      else if ('several' in choice) found.set(key, { how: 'NOT_FOUND', reason: choice.several });
      else if (!reasons.has(key)) reasons.set(key, choice.none);
    }
    for (const [key, sought] of asked) {
      const reason = reasons.get(key);
      if (reason !== undefined && !found.has(key) && sought.ownId === undefined)
        found.set(key, { how: 'NOT_FOUND', reason });
    }
  }

  /** Countries are few, and are called by codes as well. */
  private async countriesNamed(name: string): Promise<readonly Candidate[]> {
    this.countries ??= this.readCountries();
    const { all, spelt, byCode } = await this.countries;
    const coded = byCode.get(name);
    // The code stands for the name.
    return spelt.get(placeSpelling(name)) ?? (coded ? [{ ...coded, forms: [name] }] : all);
  }

  private async readCountries(): Promise<Countries> {
    const { values } = await this.read({
      text: `CYPHER 5 MATCH (c:Country)
RETURN c.id, coalesce(c.name, c.id), coalesce(c.nameForms, []), coalesce(c.otherNames, []), c.iso, coalesce(c.identifiers, []) ORDER BY c.id`,
      params: {},
    });
    const all = values.map(([id, name, forms, otherNames, iso, identifiers]): Candidate => ({
      id: String(id),
      type: 'Country',
      name: String(name),
      forms: forms as string[],
      otherNames: otherNames as string[],
      identifiers: [...(identifiers as string[]), ...(typeof iso === 'string' ? [`iso:${iso}`] : [])],
      population: null,
      latitude: null,
      longitude: null,
      places: [String(id)],
      countries: [String(id)],
    }));
    const spelt = new Map<string, Candidate[]>();
    for (const country of all)
      for (const form of new Set(country.forms.map(placeSpelling)))
        spelt.set(form, [...(spelt.get(form) ?? []), country]);
    const codes = all.flatMap((country) =>
      country.identifiers.flatMap((one) =>
        one.startsWith('iso:') ? [[one.slice('iso:'.length), country] as const] : [],
      ),
    );
    return { all, spelt, byCode: new Map(codes) };
  }
}

function own({ ownId, type }: Sought): Found {
  return ownId === undefined
    ? { how: 'NOT_FOUND', reason: `It is not said how a ${type} is found.` }
    : { how: 'OWN', id: ownId };
}

function unnamed({ type, identifiers }: Sought): Found {
  const what = identifiers.length > 0 ? ` with ${identifiers.join(', ')}` : '';
  return { how: 'NOT_FOUND', reason: `No ${type}${what} is known.` };
}
