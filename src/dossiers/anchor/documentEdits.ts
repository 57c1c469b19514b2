import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';

import { keyText } from '../read/lineFinder';
import { endOf, lineStart, nextLine, type Edit } from './edits';
import { textOf } from './quotedWords';

/** The text that a dossier is anchored to. */
export interface AnchorText {
  readonly text: string;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
  /** Its length in code points. */
  readonly characters: number;
  /** The name of its file. */
  readonly file: string;
}

/** What a dossier says of its text, and lacks: length, digest and file, which nobody should have to count. */
export function documentEdits(
  yaml: string,
  root: YAMLMap,
  text: AnchorText,
): { readonly edits: readonly Edit[]; readonly refused: readonly string[] } {
  const document = root.items.find((one) => keyText(one) === 'document')?.value;
  if (!isMap(document) || document.items.length === 0)
    return {
      edits: [],
      refused: ['The dossier has no document; words are quoted from the text of its own document.'],
    };
  const { file } = text;
  const sha256 = valueOf(document, 'sha256');
  if (sha256 !== undefined && sha256 !== text.sha256)
    return {
      edits: [],
      refused: [`${file} has the SHA-256 ${text.sha256}; the dossier is on a text with ${sha256}.`],
    };
  const characters = valueOf(document, 'characters');
  if (characters !== undefined && characters !== String(text.characters))
    return {
      edits: [],
      refused: [`${file} has ${String(text.characters)} code points; the dossier says ${characters}.`],
    };
  const lacking = [
    ...(characters === undefined ? [`characters: ${String(text.characters)}`] : []),
    ...(sha256 === undefined ? [`sha256: ${JSON.stringify(text.sha256)}`] : []),
    ...(valueOf(document, 'file') === undefined ? [`file: ${JSON.stringify(file)}`] : []),
  ];
  return { edits: lacking.length === 0 ? [] : [insertion(yaml, document, lacking)], refused: [] };
}

function valueOf(map: YAMLMap, key: string): string | undefined {
  const value = map.items.find((one) => keyText(one) === key)?.value;
  if (!isScalar(value) || value.value === null) return undefined;
  return textOf(value);
}

/** After the last field, indented as the first one is. */
function insertion(yaml: string, document: YAMLMap, fields: readonly string[]): Edit {
  const first = (document.items[0]?.key as Node).range?.[0] ?? 0;
  if (document.flow === true) return { start: first, end: first, with: `${fields.join(', ')}, ` };
  const indent = ' '.repeat(first - lineStart(yaml, first));
  const { start, before } = nextLine(yaml, endOf(document));
  return { start, end: start, with: before + fields.map((field) => `${indent}${field}\n`).join('') };
}
