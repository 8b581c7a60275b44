// SPDX-License-Identifier: Apache-2.0
import { brokenIndent } from "./indent-cause.ts";
import { flowCause, textCause } from "./opening-cause.ts";
import { type Scan, scanTokens } from "./scan-tokens.ts";

/** The likely human mistake behind a syntax error, with the line (from 1) and column where it was made. */
export interface SyntaxCause {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A line with content, outside of quoted and block texts. `indent` counts the blanks before it. */
export interface Line {
  readonly number: number;
  readonly indent: number;
  readonly text: string;
}

/** What the parser says: where it stopped in the document, and its code (`MISSING_CHAR` …). */
export interface SyntaxError {
  readonly line: number;
  readonly offset: number;
  readonly code: string;
}

/**
 * Looks at one YAML document near a syntax error and names what a person would: a quote or bracket that is never closed, a tab, a key deeper or
 * shallower than its siblings, a template that was not rendered, a missing space. Undefined when nothing fits; the parser's own words serve then.
 */
export function syntaxCause(text: string, error: SyntaxError): SyntaxCause | undefined {
  const scan = scanTokens(text, error.offset);
  const lines = significantLines(text, scan);
  return (
    conflictMarker(text) ??
    templateMarker(lines) ??
    tabIndent(text, error.line) ??
    textCause({ text, lines, scan, error }) ??
    flowCause({ text, lines, scan, error }) ??
    brokenIndent(lines, error.line) ??
    missingSpace(lines, error.line) ??
    colonInValue(lines, error.line) ??
    listBesideKey(lines, error.line) ??
    specialStart(lines, error.line)
  );
}

function significantLines(text: string, scan: Scan): readonly Line[] {
  const lines: Line[] = [];
  text.split("\n").forEach((raw, index) => {
    const trimmed = raw.trim();
    if (trimmed === "" || trimmed === "---" || trimmed.startsWith("#") || scan.inside.has(index + 1)) return;
    lines.push({ number: index + 1, indent: raw.length - raw.trimStart().length, text: trimmed });
  });
  return lines;
}

function conflictMarker(text: string): SyntaxCause | undefined {
  const lines = text.split("\n");
  const at = lines.findIndex((l) => l.startsWith("<<<<<<< ") || l.startsWith(">>>>>>> "));
  if (at === -1) return undefined;
  return {
    line: at + 1,
    column: 1,
    message: `\`${(lines[at] ?? "").slice(0, 7)}\` is a mark of a merge that was not finished: choose one side and remove the marks`,
  };
}

function templateMarker(lines: readonly Line[]): SyntaxCause | undefined {
  const line = lines.find((l) => l.text.includes("{{"));
  if (line === undefined) return undefined;
  return {
    line: line.number,
    column: line.indent + line.text.indexOf("{{") + 1,
    message: "`{{` begins a template: render the chart first (helm template) and give the result",
  };
}

function tabIndent(text: string, errorLine: number): SyntaxCause | undefined {
  const lines = text.split("\n");
  for (let n = Math.max(0, errorLine - 3); n < Math.min(lines.length, errorLine + 1); n++) {
    const match = /^( *)\t\s*\S/.exec(lines[n] ?? "");
    if (match !== null)
      return {
        line: n + 1,
        column: (match[1]?.length ?? 0) + 1,
        message: "a tab stands in the indentation; YAML takes spaces only",
      };
  }
  return undefined;
}

function lineAt(lines: readonly Line[], number: number): Line | undefined {
  return lines.find((l) => l.number === number);
}

function missingSpace(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  for (const number of [errorLine, errorLine + 1, errorLine - 1]) {
    const line = lineAt(lines, number);
    const match = line === undefined ? null : /^(?:- )*([A-Za-z][\w.-]*):([^\s:/][^\s]*)$/.exec(line.text);
    if (line !== undefined && match !== null)
      return {
        line: line.number,
        column: line.indent + line.text.indexOf(match[1] ?? "") + 1,
        message: `a space is missing after \`${match[1]}:\``,
      };
  }
  return undefined;
}

function colonInValue(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  const line = lineAt(lines, errorLine);
  const match = line === undefined ? null : /^(?:- +)?[^\s:"'[{]+ ?:\s+([^"'{[][^#]*:(?:\s|$).*)$/.exec(line.text);
  if (line === undefined || match === null) return undefined;
  return {
    line: line.number,
    column: line.indent + line.text.indexOf(match[1] ?? "") + 1,
    message: `the value \`${match[1]}\` holds a colon followed by a space; put it in quotes, or on a line of its own if it is meant as a field`,
  };
}

function listBesideKey(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  const line = lineAt(lines, errorLine);
  const match = line === undefined ? null : /^((?:- +)*[^\s:"'[{#]+:\s+)- /.exec(line.text);
  if (line === undefined || match === null) return undefined;
  return {
    line: line.number,
    column: line.indent + (match[1]?.length ?? 0) + 1,
    message: "a list item (`- `) stands on the line of its key; put it on a line of its own",
  };
}

function specialStart(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  const line = lineAt(lines, errorLine);
  const match = line === undefined ? null : /(?::|^-)\s+([@`%][^\s]*)/.exec(line.text);
  if (line === undefined || match === null) return undefined;
  return {
    line: line.number,
    column: line.indent + line.text.indexOf(match[1] ?? "") + 1,
    message: `${JSON.stringify(match[1])} begins with a character that YAML reserves; put it in quotes`,
  };
}
