// SPDX-License-Identifier: Apache-2.0
import { linePosition } from "./line-position.ts";
import type { Scan } from "./scan-tokens.ts";
import type { Line, SyntaxCause, SyntaxError } from "./syntax-cause.ts";

interface Scene {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly scan: Scan;
  readonly error: SyntaxError;
}

/** A quote that is never closed, or text after the quote that closed too early; told where the quote was opened. */
export function textCause({ text, scan, error }: Scene): SyntaxCause | undefined {
  const unclosed = scan.quoted.find((q) => {
    const token = text.slice(q.start, q.end);
    if (q.start > error.offset) return false;
    return !isClosed(token) || (swallowsKeys(token) && isNear(error, lineOf(text, q.start), lineOf(text, q.end)));
  });
  if (unclosed !== undefined) {
    const quote = text[unclosed.start] ?? "";
    return {
      ...linePosition(text, unclosed.start),
      message: `the quote ${quote} that is opened here is not closed on its line, so what follows is taken for text; close it`,
    };
  }
  const early = scan.quoted.find((q) => {
    const rest = /^[ \t]*([^\n]*)/.exec(text.slice(q.end, q.end + 200))?.[1] ?? "";
    return rest !== "" && !/^[,:\]}#]/.test(rest) && lineOf(text, q.end) === error.line;
  });
  if (early === undefined) return undefined;
  const quote = text[early.start] ?? "";
  const inside = quote === "'" ? "write '' for a ' inside" : 'write \\" for a " inside';
  return {
    ...linePosition(text, early.end),
    message: `text follows after the closing quote ${quote}; put the whole value in quotes, and ${inside}`,
  };
}

/** A bracket that is never closed, told where it was opened; a comma that is missing inside. */
export function flowCause({ text, scan, error }: Scene): SyntaxCause | undefined {
  const opening = scan.open.at(-1);
  if (opening === undefined) return extraClosing(text, error);
  const bracket = text[opening] ?? "";
  const at = linePosition(text, opening);
  const missing = missingComma(text, opening, error);
  if (missing !== undefined) return missing;
  return {
    ...at,
    message: `the bracket ${bracket} that is opened here is not closed by ${bracket === "{" ? "}" : "]"} before the indentation goes back; close it`,
  };
}

/** JSON over several lines whose line does not end with a comma although another entry follows. */
function missingComma(text: string, opening: number, error: SyntaxError): SyntaxCause | undefined {
  const lines = text.slice(opening, error.offset + 400).split("\n");
  const first = linePosition(text, opening).line;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = (lines[i] ?? "").trimEnd();
    const next = (lines[i + 1] ?? "").trimStart();
    if (first + i > error.line || !/["\]}\w]$/.test(line) || !/^(?:"(?:[^"\\]|\\.)*"\s*:|[[{])/.test(next)) continue;
    return {
      line: first + i,
      column: (i === 0 ? linePosition(text, opening).column - 1 : 0) + line.length + 1,
      message: "a comma is missing at the end of this line",
    };
  }
  return undefined;
}

function extraClosing(text: string, error: SyntaxError): SyntaxCause | undefined {
  const found = text[error.offset] ?? "";
  if (found !== "}" && found !== "]") return undefined;
  return {
    ...linePosition(text, error.offset),
    message: `the bracket ${found} closes nothing; remove it, or put the text in quotes`,
  };
}

/** Whether a token ends with its own quote, and that one is not itself quoted (`''`, `\\"`). */
function isClosed(token: string): boolean {
  const quote = token[0] ?? "";
  const escape = quote === "'" ? "'" : "\\";
  if (token.length < 2 || !token.endsWith(quote)) return false;
  let before = 0;
  while (token.length - 2 - before > 0 && token[token.length - 2 - before] === escape) before++;
  return before % 2 === 0;
}

/** A quoted text over several lines of which one looks like a key of the YAML around: two quotes are missing, not none. */
const swallowsKeys = (token: string): boolean =>
  /\n\s*(?:- +)?[A-Za-z][\w.-]*:(?:\s|$)/.test(token) && /\n/.test(token);

const isNear = (error: SyntaxError, first: number, last: number): boolean =>
  error.line >= first && error.line <= last + 1;

const lineOf = (text: string, offset: number): number => linePosition(text, offset).line;
