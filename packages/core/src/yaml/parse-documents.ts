// SPDX-License-Identifier: Apache-2.0
import { type Document, visit, type YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { duplicateJsonKeys } from "./json-keys.ts";
import { readPlainDocuments } from "./plain-documents.ts";
import { nestsDeeperAt } from "./scan-tokens.ts";
import { createSourceText, parseTree, type SourceText } from "./source-text.ts";
import { syntaxCause } from "./syntax-cause.ts";

/** One document of a text as plain values; `index` counts the documents of the text from 0, empty ones included. */
export interface ParsedDocument {
  readonly index: number;
  readonly value: unknown;
}

export interface ParsedText {
  readonly source: SourceText;
  readonly documents: readonly ParsedDocument[];
  /** Findings of the parser; not empty means that some document is missing from `documents`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The largest text that is looked at, in UTF-16 units. Kubernetes itself stops at 1.5 MiB an object; files hold many. */
const MAX_TEXT = 64 * 1024 * 1024;
/** The deepest nesting; hostile texts overflow stacks with more. */
const MAX_DEPTH = 100;
/** How often aliases of one document may be expanded. */
const MAX_ALIASES = 100;

/** Parses YAML or JSON. Never throws; a document that does not parse yields a diagnostic and does not hide the others. */
export function parseDocuments(file: string, text: string): ParsedText {
  const source = createSourceText(file, text);
  const refused = refusedByLimits(source);
  if (refused !== undefined) return { source, documents: [], diagnostics: [refused] };
  return parseJson(source) ?? parsePlain(source) ?? parseYaml(source);
}

/** What most texts are, without a syntax tree: one is made when somebody asks for a position. */
function parsePlain(source: SourceText): ParsedText | undefined {
  const documents = readPlainDocuments(source.text);
  return documents && { source, documents, diagnostics: [] };
}

function parseJson(source: SourceText): ParsedText | undefined {
  const first = source.text.trimStart()[0];
  if (first !== "{" && first !== "[") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch {
    return undefined;
  }
  const twice = duplicateJsonKeys(source.text);
  if (twice.length > 0) return { source, documents: [], diagnostics: twice.map((at) => duplicateKey(source, at)) };
  return { source, documents: [{ index: 0, value }], diagnostics: [] };
}

function parseYaml(source: SourceText): ParsedText {
  const documents: ParsedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  let parsed: readonly Document.Parsed[];
  try {
    parsed = parseTree(source.text);
  } catch (error) {
    return { source, documents, diagnostics: [failure(source, { offset: 0, words: String(error), code: "" })] };
  }
  source.parsed(parsed);
  parsed.forEach((document, index) => {
    if (document.errors.length > 0) {
      diagnostics.push(...syntaxDiagnostics(source, document.errors));
      return;
    }
    try {
      const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
      if (value !== null && value !== undefined) documents.push({ index, value });
    } catch (thrown) {
      diagnostics.push(aliasDiagnostic(source, document, thrown));
    }
  });
  return { source, documents, diagnostics };
}

/** The first syntax error of a document and every duplicate key; what follows a syntax error is mostly its echo. */
function syntaxDiagnostics(source: SourceText, errors: readonly YAMLError[]): readonly Diagnostic[] {
  const duplicates = errors.filter((e) => e.code === "DUPLICATE_KEY");
  if (duplicates.length === errors.length) return duplicates.map((e) => duplicateKey(source, e.pos[0]));
  const first = errors.find((e) => e.code !== "DUPLICATE_KEY");
  return first === undefined ? [] : [failure(source, { offset: first.pos[0], words: first.message, code: first.code })];
}

const stays = "The objects of this document keep their last good version.";

function failure(
  source: SourceText,
  stopped: { readonly offset: number; readonly words: string; readonly code: string },
): Diagnostic {
  const offset = Math.min(stopped.offset, source.text.length);
  const at = source.at(offset);
  const start = documentStart(source.text, offset);
  const next = source.text.indexOf("\n---", Math.max(0, offset - 1));
  const firstLine = source.at(start).line;
  const cause = syntaxCause(source.text.slice(start, next === -1 ? undefined : next + 1), {
    line: at.line - firstLine + 1,
    offset: offset - start,
    code: stopped.code,
  });
  const words = (stopped.words.split("\n")[0] ?? "")
    .replace(/ at line \d+, column \d+:?$/, "")
    .replace(/(["'])quote$/, "$1 quote");
  if (cause === undefined)
    return { code: "HED0100", severity: "error", message: `This is not YAML: ${words}. ${stays}`, position: at };
  return {
    code: "HED0100",
    severity: "error",
    message: `This is not YAML: ${cause.message} (the parser stopped at line ${at.line}: ${words}). ${stays}`,
    position: { file: source.file, line: cause.line + firstLine - 1, column: cause.column },
    fix: { description: `${cause.message[0]?.toUpperCase()}${cause.message.slice(1)}.` },
  };
}

/** Offset of the line after the `---` that begins the document around an offset. */
function documentStart(text: string, offset: number): number {
  const mark = text.lastIndexOf("\n---", Math.max(0, offset - 2));
  return mark === -1 ? 0 : mark + 1;
}

/** An alias that names nothing, or aliases that would multiply beyond every use (an "alias bomb"). */
function aliasDiagnostic(source: SourceText, document: Document.Parsed, thrown: unknown): Diagnostic {
  let at = document.range[0];
  let unknown: string | undefined;
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined) return undefined;
      at = node.range?.[0] ?? at;
      unknown = node.source;
      return visit.BREAK;
    },
  });
  if (unknown !== undefined)
    return {
      code: "HED0100",
      severity: "error",
      message: `This is not YAML: the alias \`*${unknown}\` names an anchor \`&${unknown}\` that does not stand before it. ${stays} Put the value in quotes if it is a text that begins with *.`,
      position: source.at(at, at + unknown.length + 1),
    };
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: "HED0102",
    severity: "error",
    message: `The aliases (\`*name\`) of this document stand for more than ${MAX_ALIASES} copies of one anchor: ${words}. ${stays} Write the values out.`,
    position: source.at(at),
  };
}

function duplicateKey(source: SourceText, offset: number): Diagnostic {
  const key = /^("[^"]*"|'[^']*'|[^\s:]+)/.exec(source.text.slice(offset, offset + 200))?.[0] ?? "";
  return {
    code: "HED0101",
    severity: "error",
    message: `The key \`${key}\` stands twice in one mapping, so it is unclear which is meant. The objects of this document keep their last good version. Remove one of the two.`,
    position: source.at(offset, offset + key.length),
  };
}

function refusedByLimits(source: SourceText): Diagnostic | undefined {
  const position = { file: source.file, line: 1, column: 1 };
  if (source.text.length > MAX_TEXT)
    return {
      code: "HED0102",
      severity: "error",
      message: `The text has ${source.text.length} characters; at most ${MAX_TEXT} are read. Nothing of it is used. Split it.`,
      position,
    };
  const deep = tooDeepAt(source.text);
  if (deep === undefined) return undefined;
  return {
    code: "HED0103",
    severity: "error",
    message: `Nesting is deeper than ${MAX_DEPTH} levels. Nothing of this text is used. No resource is that deep; remove the nesting.`,
    position: source.at(deep),
  };
}

/** Offset at which flow brackets, indicators of one line, or indentation nest too deep for a recursive parser. */
function tooDeepAt(text: string): number | undefined {
  return looksDeep(text) ? (nestsDeeperAt(text, MAX_DEPTH) ?? deepIndent(text)) : deepIndent(text);
}

/** A quick look that may be wrong only by suspecting too much: brackets and dashes inside texts count too. */
function looksDeep(text: string): boolean {
  let brackets = 0;
  let dashes = 0;
  let lineStart = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      lineStart = true;
      dashes = 0;
    } else if (c === 91 || c === 123) {
      if (++brackets > MAX_DEPTH) return true;
    } else if (c === 93 || c === 125) brackets = Math.max(0, brackets - 1);
    else if (lineStart && (c === 45 || c === 63)) {
      if (++dashes > MAX_DEPTH) return true;
    } else if (c !== 32) lineStart = false;
  }
  return false;
}

function deepIndent(text: string): number | undefined {
  const levels: number[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const indent = line.length - line.trimStart().length;
    if (indent < line.length) {
      while (levels.length > 0 && (levels.at(-1) ?? 0) >= indent) levels.pop();
      levels.push(indent);
      if (levels.length > MAX_DEPTH) return offset;
    }
    offset += line.length + 1;
  }
  return undefined;
}
