// SPDX-License-Identifier: Apache-2.0
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from "yaml";
import type { Path, Position } from "../diagnostics/diagnostic.ts";

/** A text with its syntax tree, built when somebody first asks for a position. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Where `path` stands in document `index`; a missing field gives the nearest parent that is there. */
  locate(index: number, path: Path, target: "key" | "value"): Position | undefined;
  /** Line and column of a character offset. */
  at(start: number, end?: number): Position;
}

/** Everything the parser is told: no merge of user aliases beyond 100 (YAML bombs), keys unique. */
export const parseOptions = {
  uniqueKeys: true,
  merge: true,
  strict: true,
  prettyErrors: false,
  logLevel: "silent",
} as const;

export function createSourceText(file: string, text: string): SourceText {
  let parsed: { documents: readonly Document.Parsed[]; lines: LineCounter } | undefined;
  const tree = () => {
    if (parsed === undefined) {
      const lines = new LineCounter();
      const all = parseAllDocuments(text, { ...parseOptions, lineCounter: lines });
      parsed = { documents: Array.isArray(all) ? (all as Document.Parsed[]) : [], lines };
    }
    return parsed;
  };
  const at = (start: number, end?: number): Position => {
    const from = linePosition(text, start);
    if (end === undefined) return { file, ...from };
    const to = linePosition(text, end);
    return { file, ...from, endLine: to.line, endColumn: to.column };
  };
  return {
    file,
    text,
    at,
    locate(index, path, target) {
      const document = tree().documents[index];
      if (document?.contents == null) return undefined;
      const range = rangeOf(document.contents, path, target);
      return range === undefined ? undefined : at(range[0], range[1]);
    },
  };
}

/** Line and column, both from 1, of an offset. */
export function linePosition(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", next + 1)) {
    line++;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

type Range = readonly [start: number, end: number];

function rangeOf(root: Node, path: Path, target: "key" | "value"): Range | undefined {
  let node: unknown = root;
  let key: unknown;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key) === String(step));
      if (pair === undefined) return nodeRange(key) ?? nodeRange(node);
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      const item: unknown = node.items[step];
      if (item === undefined) return nodeRange(key) ?? nodeRange(node);
      key = undefined;
      node = item;
    } else return nodeRange(key) ?? nodeRange(node);
  }
  if (target === "key" && key !== undefined) return nodeRange(key);
  return nodeRange(node) ?? nodeRange(key);
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function nodeRange(node: unknown): Range | undefined {
  if (node === null || typeof node !== "object" || !("range" in node)) return undefined;
  const range = node.range as readonly [number, number, number] | null | undefined;
  return range == null ? undefined : [range[0], range[1]];
}
