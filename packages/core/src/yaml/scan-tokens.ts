// SPDX-License-Identifier: Apache-2.0
import { Lexer } from "yaml";

/** What the words of a text tell before anybody makes sense of them. Offsets count from the start of the text. */
export interface Scan {
  /** Lines (from 1) that begin inside a quoted text, a block text or brackets: their indentation means nothing. */
  readonly inside: ReadonlySet<number>;
  /** Quoted texts, closed or not; `end` is exclusive. */
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
  /** Offsets of the brackets that were open when `stop` was reached (else of the last that nothing closed), outermost first. */
  readonly open: readonly number[];
}

/** Marks of the lexer that stand for no character of the text (document, end of flow, scalar). */
const isMark = (token: string) => token === "\u0002" || token === "\u0018" || token === "\u001f";

/** Reads a text as the YAML lexer does, which never fails, however broken the text is. */
export function scanTokens(text: string, stop: number): Scan {
  const inside = new Set<number>();
  const quoted: { start: number; end: number }[] = [];
  let open: number[] = [];
  let openAtStop: readonly number[] | undefined;
  let unclosed: readonly number[] = [];
  let offset = 0;
  let line = 1;
  let before = "";
  for (const token of new Lexer().lex(text)) {
    if (offset >= stop) openAtStop ??= [...open];
    if (isMark(token)) {
      if (token === "\u0018") {
        if (open.length > 0) unclosed = open;
        open = [];
      }
      before = token;
      continue;
    }
    const first = token[0];
    const breaks = newlines(token);
    const isQuoted = first === '"' || first === "'";
    if (isQuoted) quoted.push({ start: offset, end: offset + token.length });
    const isBlockText = before === "\u001f" && breaks > 0 && blockHeaderBefore(text, offset);
    if (isQuoted || isBlockText) for (let n = 1; n <= breaks; n++) inside.add(line + (isBlockText ? n - 1 : n));
    else if (open.length > 0 && breaks > 0) for (let n = 1; n <= breaks; n++) inside.add(line + n);
    if (token === "{" || token === "[") open.push(offset);
    else if (token === "}" || token === "]") open.pop();
    offset += token.length;
    line += breaks;
    before = token;
  }
  const last = openAtStop ?? open;
  return { inside, quoted, open: last.length > 0 ? last : unclosed };
}

/** Offset at which brackets or the dashes of one line nest deeper than `limit`; quoted and block texts do not count. */
export function nestsDeeperAt(text: string, limit: number): number | undefined {
  let offset = 0;
  let brackets = 0;
  let dashes = 0;
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) {
      if (token === "\u0018") brackets = 0;
      continue;
    }
    if (token === "{" || token === "[") brackets++;
    else if (token === "}" || token === "]") brackets = Math.max(0, brackets - 1);
    else if (token === "-" || token === "?") dashes++;
    else if (token.includes("\n")) dashes = 0;
    if (brackets > limit || dashes > limit) return offset;
    offset += token.length;
  }
  return undefined;
}

function newlines(token: string): number {
  let count = 0;
  for (let at = token.indexOf("\n"); at !== -1; at = token.indexOf("\n", at + 1)) count++;
  return count;
}

/** Whether the line before `offset` ends with a block text's header (`|`, `>-` …). */
function blockHeaderBefore(text: string, offset: number): boolean {
  if (text[offset - 1] !== "\n") return false;
  const start = text.lastIndexOf("\n", offset - 2) + 1;
  return /(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(text.slice(start, offset - 1).trimEnd());
}
