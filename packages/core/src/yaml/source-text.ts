// SPDX-License-Identifier: Apache-2.0
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  visit,
  type YAMLMap,
  YAMLParseError,
} from "yaml";
import type { Path, Position } from "../diagnostics/diagnostic.ts";
import { createLines } from "./line-position.ts";

/** A text with its syntax tree, built when somebody asks for a position, and not kept for long. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Where `path` stands in document `index`; a missing field gives the nearest parent that is there. */
  locate(index: number, path: Path, target: "key" | "value"): Position | undefined;
  /** Line and column of a character offset. */
  at(start: number, end?: number): Position;
  /** A tree that was made anyway: used for questions as long as it lives, but not kept alive for them (trees are large). */
  parsed(documents: readonly Document.Parsed[]): void;
}

/** Everything the parser is told. It would compare every key of a mapping with all before it; see {@link reportTwins}. */
const parseOptions = {
  uniqueKeys: false,
  merge: true,
  strict: true,
  prettyErrors: false,
  logLevel: "silent",
} as const;

export function createSourceText(file: string, text: string): SourceText {
  // Large, and asked for seldom: it lives at least as long as the run that asks, which is when many positions are looked up.
  let parsedHere: WeakRef<readonly Document.Parsed[]> | undefined;
  let lines: ReturnType<typeof createLines> | undefined;
  const tree = () => {
    const known = parsedHere?.deref();
    if (known !== undefined) return known;
    const made = parseTree(text);
    parsedHere = new WeakRef(made);
    return made;
  };
  const at = (start: number, end?: number): Position => {
    lines ??= createLines(text);
    const from = lines(start);
    if (end === undefined) return { file, ...from };
    const to = lines(end);
    return { file, ...from, endLine: to.line, endColumn: to.column };
  };
  return {
    file,
    text,
    at,
    parsed(documents) {
      parsedHere = new WeakRef(documents);
    },
    locate(index, path, target) {
      const document = tree()[index];
      if (document?.contents == null) return undefined;
      const range = rangeOf(document.contents, path, target);
      return range === undefined ? undefined : at(range[0], range[1]);
    },
  };
}

/** The syntax trees of a text's documents; none when the parser itself fails (it recurses). */
export function parseTree(text: string): readonly Document.Parsed[] {
  const all = parseAllDocuments(text, parseOptions);
  const documents = Array.isArray(all) ? (all as Document.Parsed[]) : [];
  for (const document of documents) {
    visit(document, { Map: (_, map) => reportTwins(document, map) });
    document.errors.sort((a, b) => a.pos[0] - b.pos[0]);
  }
  return documents;
}

/** Adds an error to the document for each key that stands in the mapping already. */
function reportTwins(document: Document.Parsed, map: YAMLMap): void {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const start = key.range?.[0] ?? 0;
    if (seen.has(key.value))
      document.errors.push(new YAMLParseError([start, start + 1], "DUPLICATE_KEY", "Map keys must be unique"));
    seen.add(key.value);
  }
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
