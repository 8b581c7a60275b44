// SPDX-License-Identifier: Apache-2.0
import { checkedKey, readFlow, readScalar, resolvePlain, unusual } from "./plain-scalar.ts";

/** A document that has content; `index` counts the documents of the text from 0, empty ones included. */
export interface PlainDocument {
  readonly index: number;
  readonly value: unknown;
}

/**
 * Reads the plain subset of YAML that most resource files are written in: block mappings and sequences of one-line scalars, and flow collections
 * on one line. Whatever is unusual (anchors, tags, block texts, scalars over several lines, tabs, odd keys, duplicate keys, anything wrong)
 * gives undefined: the library reads the text then, and says what is wrong. Several times faster than the library and leaves no syntax tree.
 */
export function readPlainDocuments(text: string): readonly PlainDocument[] | undefined {
  if (oddCharacter.test(text)) return undefined;
  try {
    return readAll({ lines: text.split("\n"), at: 0 });
  } catch (error) {
    if (error === unusual) return undefined;
    throw error;
  }
}

/** Control characters, tabs and carriage returns among them; what YAML or JavaScript may take for a line break; byte order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const oddCharacter = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

function readAll(cursor: Cursor): readonly PlainDocument[] {
  const documents: PlainDocument[] = [];
  let index = 0;
  let begun = false;
  for (;;) {
    const indent = nextIndent(cursor);
    if (indent === undefined) return documents;
    const line = cursor.lines[cursor.at] ?? "";
    if (indent === 0 && line.startsWith("---")) {
      if (line.trimEnd() !== "---") throw unusual;
      if (begun) index++;
      begun = true;
      cursor.at++;
      const inner = nextIndent(cursor);
      if (inner === undefined || isMarker(cursor.lines[cursor.at] ?? "")) continue;
      documents.push({ index, value: readRoot(cursor, inner) });
    } else {
      if (begun) throw unusual;
      begun = true;
      documents.push({ index, value: readRoot(cursor, indent) });
    }
  }
}

const isMarker = (line: string): boolean => line.startsWith("---");

/** A mapping or sequence that ends where the document does. */
function readRoot(cursor: Cursor, indent: number): unknown {
  const value = readBlock(cursor, indent);
  const next = nextIndent(cursor);
  if (next !== undefined && !(next === 0 && isMarker(cursor.lines[cursor.at] ?? ""))) throw unusual;
  return value;
}

/** Steps over empty lines and comments. The indentation of the next line with content; undefined at the end of the text. */
function nextIndent(cursor: Cursor): number | undefined {
  const { lines } = cursor;
  for (; cursor.at < lines.length; cursor.at++) {
    const line = lines[cursor.at] ?? "";
    let i = 0;
    while (line.charCodeAt(i) === 32) i++;
    if (i === line.length || line.charCodeAt(i) === 35) continue;
    const c = line.charCodeAt(i);
    // Directives and the end of a document.
    if (i === 0 && (c === 37 || line.startsWith("..."))) throw unusual;
    return i;
  }
  return undefined;
}

function readBlock(cursor: Cursor, indent: number): unknown {
  const line = cursor.lines[cursor.at] ?? "";
  return isItem(line, indent) ? readList(cursor, indent) : readMap(cursor, { indent, from: indent });
}

/** Does a sequence's item stand at this column? */
const isItem = (line: string, column: number): boolean =>
  line.charCodeAt(column) === 45 && (line.length === column + 1 || line.charCodeAt(column + 1) === 32);

function readList(cursor: Cursor, indent: number): readonly unknown[] {
  const list: unknown[] = [];
  for (let next: number | undefined = indent; next === indent; next = nextIndent(cursor)) {
    const line = cursor.lines[cursor.at] ?? "";
    if (!isItem(line, indent) || (indent === 0 && isMarker(line))) break;
    list.push(readItem(cursor, line, indent));
  }
  return list;
}

function readItem(cursor: Cursor, line: string, indent: number): unknown {
  let from = indent + 1;
  while (line.charCodeAt(from) === 32) from++;
  if (from === line.length || line.charCodeAt(from) === 35) {
    cursor.at++;
    const next = nextIndent(cursor);
    return next !== undefined && next > indent ? readBlock(cursor, next) : null;
  }
  if (isItem(line, from)) throw unusual;
  if (keyEnd(line, from) !== -1) return readMap(cursor, { indent: from, from });
  return readValue(cursor, line.slice(from), indent);
}

/** Where a mapping stands; its first key may stand behind the dash of an item. */
interface MapPlace {
  readonly indent: number;
  readonly from: number;
}

function readMap(cursor: Cursor, { indent, from }: MapPlace): Readonly<Record<string, unknown>> {
  const map: Record<string, unknown> = {};
  let next: number | undefined = indent;
  for (let start = from; next === indent; start = indent) {
    const line = cursor.lines[cursor.at] ?? "";
    if (indent === 0 && isMarker(line)) break;
    const end = keyEnd(line, start);
    if (end === -1) throw unusual;
    const key = readKey(line.slice(start, end));
    if (Object.hasOwn(map, key)) throw unusual;
    map[key] = readEntry(cursor, { line, indent, from: end + 1 });
    next = nextIndent(cursor);
  }
  if (next !== undefined && next > indent) throw unusual;
  return map;
}

const plainKey = /[A-Za-z_/.][A-Za-z0-9_./-]*/y;
const quotedKey = /"[^"\\]*"|'[^']*'/y;

/** Where the key that begins at `from` ends; -1 when no simple key begins there. */
function keyEnd(line: string, from: number): number {
  const c = line.charCodeAt(from);
  const pattern = c === 34 || c === 39 ? quotedKey : plainKey;
  pattern.lastIndex = from;
  if (!pattern.test(line)) return -1;
  const end = pattern.lastIndex;
  return line.charCodeAt(end) === 58 && (end + 1 === line.length || line.charCodeAt(end + 1) === 32) ? end : -1;
}

function readKey(text: string): string {
  const c = text.charCodeAt(0);
  return checkedKey(c === 34 || c === 39 ? text.slice(1, -1) : resolvePlain(text));
}

/** The value behind a key: on its line, or the block below. */
function readEntry(
  cursor: Cursor,
  at: { readonly line: string; readonly indent: number; readonly from: number },
): unknown {
  const { line, indent } = at;
  let { from } = at;
  while (line.charCodeAt(from) === 32) from++;
  if (from < line.length && line.charCodeAt(from) !== 35) return readValue(cursor, line.slice(from), indent);
  cursor.at++;
  const next = nextIndent(cursor);
  if (next === undefined || next < indent) return null;
  if (next > indent) return readBlock(cursor, next);
  // A sequence may stand at the column of its key.
  return isItem(cursor.lines[cursor.at] ?? "", indent) ? readList(cursor, indent) : null;
}

/** A value that ends with its line: what stands deeper on the next one would belong to it. */
function readValue(cursor: Cursor, text: string, indent: number): unknown {
  const c = text.charCodeAt(0);
  const value = c === 91 || c === 123 ? readFlow(text) : readScalar(text);
  cursor.at++;
  const next = nextIndent(cursor);
  if (next !== undefined && next > indent) throw unusual;
  return value;
}
