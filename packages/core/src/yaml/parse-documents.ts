// SPDX-License-Identifier: Apache-2.0
import { type Document, parseAllDocuments, type YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { createSourceText, linePosition, parseOptions, type SourceText } from "./source-text.ts";
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
  return parseJson(source) ?? parseYaml(source);
}

function parseJson(source: SourceText): ParsedText | undefined {
  const first = source.text.trimStart()[0];
  if (first !== "{" && first !== "[") return undefined;
  try {
    return { source, documents: [{ index: 0, value: JSON.parse(source.text) }], diagnostics: [] };
  } catch {
    return undefined;
  }
}

function parseYaml(source: SourceText): ParsedText {
  const documents: ParsedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  let parsed: readonly Document.Parsed[];
  try {
    const all = parseAllDocuments(source.text, parseOptions);
    parsed = Array.isArray(all) ? (all as Document.Parsed[]) : [];
  } catch (error) {
    return { source, documents, diagnostics: [failure(source, 0, String(error))] };
  }
  parsed.forEach((document, index) => {
    const error = document.errors[0];
    if (error !== undefined) {
      diagnostics.push(...syntaxDiagnostics(source, document.errors));
      return;
    }
    try {
      const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
      if (value !== null && value !== undefined) documents.push({ index, value });
    } catch (thrown) {
      diagnostics.push(failure(source, document.range[0], thrown instanceof Error ? thrown.message : String(thrown)));
    }
  });
  return { source, documents, diagnostics };
}

/** The first syntax error of a document and every duplicate key; what follows a syntax error is mostly its echo. */
function syntaxDiagnostics(source: SourceText, errors: readonly YAMLError[]): readonly Diagnostic[] {
  const duplicates = errors.filter((e) => e.code === "DUPLICATE_KEY");
  if (duplicates.length === errors.length) return duplicates.map((e) => duplicateKey(source, e.pos[0]));
  const first = errors.find((e) => e.code !== "DUPLICATE_KEY");
  return first === undefined ? [] : [failure(source, first.pos[0], first.message)];
}

function failure(source: SourceText, offset: number, parserWords: string): Diagnostic {
  const { line, column } = linePosition(source.text, Math.min(offset, source.text.length));
  const cause = syntaxCause(source.text, line);
  const stays = "The objects of this document keep their last good version.";
  const words = (parserWords.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
  if (cause === undefined)
    return {
      code: "HED0100",
      severity: "error",
      message: `This is not YAML: ${words}. ${stays}`,
      position: { file: source.file, line, column },
    };
  return {
    code: "HED0100",
    severity: "error",
    message: `This is not YAML: ${cause.message} (the parser stopped at line ${line}: ${words}). ${stays}`,
    position: { file: source.file, line: cause.line, column: cause.column },
    fix: { description: cause.message },
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
  let brackets = 0;
  let dashes = 0;
  let lineStart = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      lineStart = true;
      dashes = 0;
    } else if (c === 91 || c === 123) {
      if (++brackets > MAX_DEPTH) return i;
    } else if (c === 93 || c === 125) brackets = Math.max(0, brackets - 1);
    else if (lineStart && (c === 45 || c === 63)) {
      if (++dashes > MAX_DEPTH) return i;
    } else if (c !== 32) lineStart = false;
  }
  return deepIndent(text);
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
