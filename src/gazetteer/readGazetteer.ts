/** Reads the gazetteer line by line: it is never in memory as a whole. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline, Transform, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { DamagedGazetteer } from './damagedGazetteer';
import { PLACES_FILE } from './files';
import { readDossierPlaces, type DossierPlaces } from './dossierPlaces';
import type { GazetteerPlace } from './place';
import { COLUMNS, parsePlace, parsePlaceId, type Containers } from './placeRow';

const HEADER = /^# Entente gazetteer 1, (\d+) places, sha256 ([0-9a-f]{64})\. /;

export interface GazetteerOptions {
  readonly path?: string;
  readonly dossierPlaces?: DossierPlaces;
}

/**
 * Every place: countries, then regions, then cities, so that what a place lies in comes before it. Throws
 * DamagedGazetteer; that the whole is there and unchanged is known only at the end (see `checkGazetteer`).
 */
export async function* readGazetteer(options: GazetteerOptions = {}): AsyncGenerator<GazetteerPlace> {
  const { path = PLACES_FILE, dossierPlaces: dossierPlaces = readDossierPlaces() } = options;
  const outer: Containers = new Map();
  for await (const { line, number } of contentLines(path)) {
    const place = parsePlace(line, dossierPlaces, outer);
    if (typeof place === 'string')
      throw new DamagedGazetteer(basename(path), `in line ${String(number)}, ${place}`);
    yield place;
  }
}

/** Calls for every place with its id and type alone, in a third of the time. Throws DamagedGazetteer. */
export async function eachPlaceId(
  call: (place: Pick<GazetteerPlace, 'id' | 'type'>) => void,
  { path = PLACES_FILE, dossierPlaces = readDossierPlaces() }: GazetteerOptions = {},
): Promise<void> {
  for await (const { line, number } of contentLines(path)) {
    const place = parsePlaceId(line, dossierPlaces);
    if (typeof place === 'string')
      throw new DamagedGazetteer(basename(path), `in line ${String(number)}, ${place}`);
    call(place);
  }
}

/** Reads the whole once: how many places there are. Throws DamagedGazetteer when a byte is missing or another one. */
export async function checkGazetteer(path = PLACES_FILE): Promise<number> {
  let places = 0;
  for await (const { number } of contentLines(path)) places = number - 2;
  return places;
}

/** What stands for a gazetteer and the list of known places: with another of either, what was loaded is looked at again. */
export async function gazetteerVersion(dossierPlaces: DossierPlaces, path = PLACES_FILE): Promise<string> {
  for await (const line of linesOf(path)) {
    const [, , digest] = HEADER.exec(line) ?? [];
    if (digest === undefined) throw notAGazetteer(path);
    const places = [...dossierPlaces.values()].map(({ id, geonames, named, placed }) => [
      id,
      geonames,
      [...named],
      placed,
    ]);
    return createHash('sha256')
      .update(JSON.stringify([digest, places]))
      .digest('hex')
      .slice(0, 20);
  }
  throw notAGazetteer(path);
}

function notAGazetteer(path: string): DamagedGazetteer {
  return new DamagedGazetteer(basename(path), 'its first line is not that of a gazetteer of version 1');
}

/** The lines of places; at the end their number and digest are compared with what the head says. */
async function* contentLines(path: string): AsyncGenerator<{ line: string; number: number }> {
  const file = basename(path);
  const hash = createHash('sha256');
  let header: RegExpExecArray | null = null;
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    if (number === 1) {
      header = HEADER.exec(line);
      if (!header) throw notAGazetteer(path);
      continue;
    }
    hash.update(line).update('\n');
    if (number > 2) yield { line, number };
    else if (line !== COLUMNS) throw new DamagedGazetteer(file, 'it has other columns than are read');
  }
  const [, places, digest] = header ?? [];
  if (number - 2 !== Number(places))
    throw new DamagedGazetteer(
      file,
      `${String(Math.max(0, number - 2))} places stand in it, and ${places ?? 'some'} should`,
    );
  if (hash.digest('hex') !== digest)
    throw new DamagedGazetteer(file, 'its text is not the one that was written');
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of decompressed(path)) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (error instanceof DamagedGazetteer) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DamagedGazetteer(basename(path), `it cannot be read (${reason})`);
  }
  if (rest !== '') yield rest;
}

function decompressed(path: string): Readable {
  const text = new Transform({
    transform: (chunk, _encoding, done) => {
      done(null, chunk);
    },
  }).setEncoding('utf8');
  // The error of any part ends the reading of the last one, where it is caught.
  return pipeline(createReadStream(path), createGunzip(), text, () => undefined);
}
