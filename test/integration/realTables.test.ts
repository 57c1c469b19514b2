/**
 * The mappings of docs/import on the tables for which they were written, where these are handed to the tests (../shared/data): some
 * hundred rows of each, over a gazetteer of their cities. Which city is meant is told without the product: by the name, letter by
 * letter, and the coordinates of the row.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';

import { PLACES_FILE } from '../../src/gazetteer/files';
import { loadGazetteer } from '../../src/gazetteer/loadGazetteer';
import { LOADED_AT, openTestGraph, type TestGraph } from '../support/entente';
import { writeGazetteerSlice } from '../support/gazetteerSlice';
import { importing, type Importing } from '../support/importing';

const DATA = join(__dirname, '../../../shared/data');
const MAPPINGS = join(__dirname, '../../docs/import');
const isThere = existsSync(DATA);
if (!isThere) console.warn('Tables of others are not imported: there is no folder ../shared/data.');
const withData = isThere ? describe : describe.skip;

interface City {
  /** In GeoNames. */
  readonly number: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The cities of the whole gazetteer by name, English and Russian. */
function citiesByName(): ReadonlyMap<string, readonly City[]> {
  const cities = new Map<string, City[]>();
  for (const line of gunzipSync(readFileSync(PLACES_FILE)).toString('utf8').split('\n')) {
    const [type, number = '', , , en = '', ru = '', , , latitude, longitude] = line.split('\t');
    if (type !== 'city') continue;
    const city = { number, latitude: Number(latitude), longitude: Number(longitude) };
    for (const name of new Set([en, ru])) cities.set(name, [...(cities.get(name) ?? []), city]);
  }
  return cities;
}

/** Degrees within which two points are one place: 25 km are more than .22 degrees of latitude. */
const NEAR = 0.2;

function cityAt(cities: ReturnType<typeof citiesByName>, name: string, point?: Point): City | undefined {
  const called = cities.get(name) ?? [];
  if (!point) return called.length === 1 ? called[0] : undefined;
  const near = called.filter(
    (one) =>
      Math.abs(one.latitude - point.latitude) < NEAR && Math.abs(one.longitude - point.longitude) < NEAR,
  );
  return near.length === 1 ? near[0] : undefined;
}

/** A row, and the cities that it means; undefined where that cannot be told. */
interface Known {
  readonly cities: readonly (City | undefined)[];
}

interface Sample {
  readonly text: string;
  readonly rows: readonly Known[];
}

function csvSample(
  path: string,
  count: number,
  citiesOf: (row: Record<string, string>) => (City | undefined)[],
): Sample {
  const lines = readFileSync(join(DATA, path), 'utf8')
    .split('\n')
    .slice(0, count + 1);
  const text = `${lines.join('\n')}\n`;
  const rows = parse<Record<string, string>>(text, { columns: true });
  return { text, rows: rows.map((row) => ({ cities: citiesOf(row) })) };
}

withData('a table of others', () => {
  let opened: TestGraph;
  let importer: Importing;
  let twins: Sample;
  let european: Sample;
  let russian: Sample;

  beforeAll(async () => {
    const cities = citiesByName();
    const at = (name = '', latitude = '', longitude = '') =>
      cityAt(cities, name, { latitude: Number(latitude), longitude: Number(longitude) });
    twins = csvSample('twin-cities/twin_cities.csv', 400, (row) => [
      at(row['city1'], row['lat1'], row['lng1']),
      at(row['city2'], row['lat2'], row['lng2']),
    ]);
    european = csvSample('mayors/european_mayors.csv', 150, (row) => [
      at(row['cityLabel'], row['city_lat'], row['city_lon']),
    ]);
    const text = readFileSync(join(DATA, 'mayors/ru_mayors.jsonl'), 'utf8');
    russian = {
      text,
      rows: text
        .trimEnd()
        .split('\n')
        .map((line) => ({
          cities: [cityAt(cities, (JSON.parse(line) as { itemLabel: string }).itemLabel)],
        })),
    };
    const numbers = [twins, european, russian].flatMap(({ rows }) =>
      rows.flatMap(({ cities: all }) => all.flatMap((city) => city?.number ?? [])),
    );
    opened = await openTestGraph();
    await opened.clear();
    const gazetteer = writeGazetteerSlice(numbers);
    await loadGazetteer(opened.graph, { now: LOADED_AT, author: 'loader', path: gazetteer.path });
    rmSync(gazetteer.folder, { recursive: true });
    importer = importing(opened.graph);
  }, 240_000);

  afterAll(async () => {
    importer.remove();
    await opened.clear();
    await opened.close();
  });

  /** Imports a sample. Returns the cities that stand in a role of the facts of each row, by their numbers in GeoNames. */
  async function imported(sample: Sample, mapping: string, name: string, roles: string) {
    const { report, rejected } = await importer.run(
      sample.text,
      readFileSync(join(MAPPINGS, mapping), 'utf8'),
      {
        name,
        batch: 100,
      },
    );
    const source = /id: (doc:[\w-]+)/.exec(readFileSync(join(MAPPINGS, mapping), 'utf8'))?.[1];
    const { values } = await opened.graph.read({
      text: `CYPHER 5 MATCH (:Document {id: $source})<-[:OF]-(p:Passage)<-[:EVIDENCED_BY]-(f:Tie|Tenure)-[:${roles}]->(c:City)
RETURN p.row, collect(DISTINCT coalesce(head([one IN c.identifiers WHERE one STARTS WITH 'geonames:' | substring(one, 9)]), c.id))`,
      params: { source },
    });
    return { report, rejected, found: new Map(values.map(([row, ids]) => [Number(row), ids as string[]])) };
  }

  /** Of the rows of which all cities are known: how many there are, and which part of them was not rejected. Throws where a row states something of another city. */
  function taken({ rows }: Sample, { found, rejected }: Awaited<ReturnType<typeof imported>>) {
    const known = rows.flatMap(({ cities }, index) => {
      const numbers = cities.flatMap((city) => city?.number ?? []);
      return numbers.length < cities.length ? [] : [{ row: index + 1, numbers }];
    });
    for (const { row, numbers } of known) {
      const stated = found.get(row);
      // One that repeats another states nothing of its own.
      if (stated) expect([row, [...stated].sort()]).toEqual([row, [...new Set(numbers)].sort()]);
    }
    const left = known.filter(({ row }) => !rejected.has(row));
    return { known: known.length, share: left.length / known.length };
  }

  it('sister cities: becomes ties of the cities that are meant, and of no others', async () => {
    const first = await imported(twins, 'twins.yaml', 'twin_cities.csv', 'FIRST|SECOND');
    const { report } = first;
    const { known, share } = taken(twins, first);
    expect(known).toBeGreaterThan(100);
    expect(share).toBeGreaterThan(0.95);
    expect(report.rows).toBe(twins.rows.length);
    expect(report.created + report.rejected + report.repeated).toBe(report.rows);
    const again = await imported(twins, 'twins.yaml', 'twin_cities.csv', 'FIRST|SECOND');
    expect(again.report).toMatchObject({ created: 0, changed: 0, unchanged: report.created });
  }, 120_000);

  it('mayors: become officials of the cities that are meant', async () => {
    const west = await imported(european, 'european-mayors.yaml', 'european_mayors.csv', 'JURISDICTION');
    const east = await imported(russian, 'russian-mayors.yaml', 'ru_mayors.jsonl', 'JURISDICTION');
    for (const { known, share } of [taken(european, west), taken(russian, east)]) {
      expect(known).toBeGreaterThan(40);
      expect(share).toBeGreaterThan(0.95);
    }
    for (const { report, found } of [west, east]) {
      expect(report.created + report.rejected + report.repeated).toBe(report.rows);
      expect(found.size).toBe(report.created);
    }
  }, 120_000);
});
