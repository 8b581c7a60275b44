// SPDX-License-Identifier: Apache-2.0
import type { Line, SyntaxCause } from "./syntax-cause.ts";

/** A column at which keys or list items stand, while something deeper is read. */
interface Level {
  readonly column: number;
  readonly line: Line;
  readonly kind: "key" | "item";
  /** It has a value on its own line, so nothing may stand below it. */
  readonly full: boolean;
}

const keyPattern = /^(?:- +)*("[^"]*"|'[^']*'|[^\s:#"'[{][^:#]*?) ?:(?:\s|$)/;

const keyOf = (line: Line): string | undefined => keyPattern.exec(line.text)?.[1]?.trim();
const isItem = (line: Line): boolean => /^-(?: |$)/.test(line.text);

/** The first line whose indentation fits no open level, as far as the line after the error. */
export function brokenIndent(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  let open: readonly Level[] = [];
  for (const line of lines) {
    if (line.number > errorLine + 1) return undefined;
    const cause = misfit(line, open);
    if (cause !== undefined) return cause;
    open = afterLine(line, open);
  }
  return undefined;
}

function misfit(line: Line, open: readonly Level[]): SyntaxCause | undefined {
  const previous = open.at(-1);
  const what = keyOf(line) ?? (isItem(line) ? line.text : undefined);
  if (what === undefined || previous === undefined) return undefined;
  if (previous.full && line.indent > previous.column) return deeper(line, what, previous);
  const level = open.findLast((l) => l.column <= line.indent);
  const child = open.find((l) => l.column > line.indent);
  if (level === undefined || child === undefined) return besideOther(line, what, open);
  return level.column < line.indent ? between(line, what, { level, previous: child }) : besideOther(line, what, open);
}

/** A list item among keys that have values, or a key among list items. */
function besideOther(line: Line, what: string, open: readonly Level[]): SyntaxCause | undefined {
  const same = open.filter((l) => l.column === line.indent);
  const key = same.find((l) => l.kind === "key");
  if (isItem(line)) {
    if (key === undefined || !key.full) return undefined;
    return {
      ...start(line),
      message: `the list item \`${what}\` stands among keys: \`${nameOf(key)}\` on line ${key.line.number} has a value already; indent the item under the key it belongs to`,
    };
  }
  if (key !== undefined || same.length === 0) return undefined;
  return {
    ...start(line),
    message: `\`${what}\` stands among list items (line ${same[0]?.line.number}); indent it if it belongs to the item above, or begin it with a dash`,
  };
}

function afterLine(line: Line, open: readonly Level[]): readonly Level[] {
  const key = keyOf(line);
  const kept = open.filter(
    (l) => l.column < line.indent || (l.column === line.indent && isItem(line) && l.kind === "key"),
  );
  if (!isItem(line))
    return key === undefined ? open : [...kept, { column: line.indent, line, kind: "key", full: isFull(line) }];
  const dashes = /^(?:- +)+/.exec(line.text)?.[0].length ?? 0;
  const item: Level = {
    column: line.indent,
    line,
    kind: "item",
    full: key === undefined && line.text !== "-" && !/^-\s+[|>&!{["'-]/.test(line.text),
  };
  return key === undefined
    ? [...kept, item]
    : [...kept, item, { column: line.indent + dashes, line, kind: "key", full: isFull(line) }];
}

/** Whether a key's value ends on its line: plain text, or quotes and brackets that close; anchors and block texts go on below. */
function isFull(line: Line): boolean {
  const value = line.text.slice(line.text.indexOf(":") + 1).trim();
  if (value === "" || /^[#|>&!*]/.test(value)) return false;
  const close = { "[": "]", "{": "}", '"': '"', "'": "'" }[value[0] ?? ""];
  return close === undefined || (value.length > 1 && value.replace(/\s+#.*$/, "").endsWith(close));
}

const nameOf = (level: Level): string => (level.kind === "key" ? keyOf(level.line) : undefined) ?? level.line.text;
const columns = (count: number): string => `${count} column${count === 1 ? "" : "s"}`;
const start = (line: Line) => ({ line: line.number, column: line.indent + 1 });

function deeper(line: Line, what: string, sibling: Level): SyntaxCause {
  return {
    ...start(line),
    message: `\`${what}\` is indented ${columns(line.indent - sibling.column)} deeper than \`${nameOf(sibling)}\` on line ${sibling.line.number}, which has a value already; align them if they are siblings`,
  };
}

function between(line: Line, what: string, around: { readonly level: Level; readonly previous: Level }): SyntaxCause {
  const { level, previous } = around;
  return {
    ...start(line),
    message: `\`${what}\` is indented by ${columns(line.indent)}, between its neighbours on line ${level.line.number} (${level.column}) and line ${previous.line.number} (${previous.column}); align it with the one it belongs to`,
  };
}
