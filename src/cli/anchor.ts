import { chmodSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

import { anchorDossier } from '../dossiers/anchor/anchorDossier';
import { InvalidDossiers } from '../dossiers/load/invalidDossiers';
import { MAX_FILE_BYTES, readUtf8, requireFile, UnreadableInput } from '../dossiers/read/files';
import { readAnchorText } from '../dossiers/anchor/readAnchorText';
import { show } from './print';
import type { JsonOption } from './verb';

export interface AnchorOptions extends JsonOption {
  readonly text: string;
}

/** `entente anchor FILE --text T`: writes ranges where a dossier quotes words, all of them or none. */
export function anchor(path: string, { text: textPath, json }: AnchorOptions): void {
  if (!path.endsWith('.yaml'))
    throw new UnreadableInput(`${path} is no dossier; expected a file ending in .yaml.`);
  requireFile(path, MAX_FILE_BYTES);
  const article = readAnchorText(textPath);
  const result = anchorDossier(readUtf8(readFileSync(path), path), basename(path), article);
  if ('issues' in result) {
    const count = `${String(result.issues.length)} fault${result.issues.length === 1 ? '' : 's'}`;
    throw new InvalidDossiers(result.issues, `${path} has ${count}; nothing was written:`);
  }
  const { text, quotations, added } = result;
  replaceFile(path, text);
  show(json, { dossier: path, quotations, added }, () => [
    `${path}: ${count(quotations, 'quotation')} became ${quotations === 1 ? 'a range' : 'ranges'}, ${count(added.length, 'passage')} added without gloss${added.length === 0 ? '' : `: ${added.join(', ')}`}`,
  ]);
}

const count = (number: number, what: string) => `${String(number)} ${what}${number === 1 ? '' : 's'}`;

/** Whole or not at all: a dossier is hours of work. */
function replaceFile(path: string, text: string): void {
  const target = realpathSync(path);
  const temporary = `${target}.${String(process.pid)}.tmp`;
  writeFileSync(temporary, text, { flag: 'wx' });
  chmodSync(temporary, statSync(target).mode);
  renameSync(temporary, target);
}
