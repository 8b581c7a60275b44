// SPDX-License-Identifier: Apache-2.0

/** The likely human mistake behind a syntax error, with the line (from 1) and column where it was made. */
export interface SyntaxCause {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface Line {
  readonly number: number;
  readonly indent: number;
  readonly text: string;
}

/**
 * Looks at a YAML text near a syntax error and names what a person would: a tab, a key deeper or shallower than its siblings, a template that
 * was not rendered, a missing quote or space. Undefined when nothing fits; the parser's own words serve then.
 */
export function syntaxCause(text: string, errorLine: number): SyntaxCause | undefined {
  const lines = significantLines(text, errorLine);
  return (
    templateMarker(lines) ??
    tabIndent(text, errorLine) ??
    brokenIndent(lines, errorLine) ??
    missingSpace(lines, errorLine) ??
    colonInValue(lines, errorLine) ??
    specialStart(lines, errorLine)
  );
}

/** Lines with content of the document that holds `errorLine`, comments and block scalars left out. */
function significantLines(text: string, errorLine: number): readonly Line[] {
  let lines: Line[] = [];
  let blockIndent = -1;
  let number = 0;
  for (const raw of text.split("\n")) {
    number++;
    const trimmed = raw.trim();
    if (trimmed === "---") {
      if (number > errorLine) break;
      lines = [];
      blockIndent = -1;
      continue;
    }
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const indent = raw.length - raw.trimStart().length;
    if (blockIndent >= 0) {
      if (indent > blockIndent) continue;
      blockIndent = -1;
    }
    if (/:\s*[|>][+-]?\d?\s*(#.*)?$/.test(trimmed)) blockIndent = indent;
    lines.push({ number, indent, text: trimmed });
  }
  return lines;
}

function templateMarker(lines: readonly Line[]): SyntaxCause | undefined {
  const line = lines.find((l) => l.text.includes("{{"));
  if (line === undefined) return undefined;
  return {
    line: line.number,
    column: line.indent + 1,
    message: "`{{` begins a template: render the chart first (helm template) and give the result",
  };
}

function tabIndent(text: string, errorLine: number): SyntaxCause | undefined {
  const lines = text.split("\n");
  for (let n = Math.max(0, errorLine - 3); n < Math.min(lines.length, errorLine + 1); n++) {
    const match = /^( *)\t/.exec(lines[n] ?? "");
    if (match !== null)
      return {
        line: n + 1,
        column: (match[1]?.length ?? 0) + 1,
        message: "a tab stands in the indentation; YAML takes spaces only",
      };
  }
  return undefined;
}

const keyPattern = /^(?:- +)*("[^"]*"|'[^']*'|[^\s:#"'[{][^:#]*):(?:\s|$)/;

const keyOf = (line: Line): string | undefined => keyPattern.exec(line.text)?.[1]?.trim();

/** Column (from 0) of the key in a line that may begin with dashes. */
function keyColumn(line: Line): number {
  const dashes = /^(?:- +)+/.exec(line.text);
  return line.indent + (dashes?.[0].length ?? 0);
}

/** The first line whose indentation fits no open level. */
function brokenIndent(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  const open: { column: number; line: Line; holdsScalar: boolean }[] = [];
  for (const line of lines) {
    if (line.number > errorLine + 1) return undefined;
    const key = keyOf(line);
    const previous = open.at(-1);
    if (
      previous !== undefined &&
      key !== undefined &&
      previous.holdsScalar &&
      line.indent > previous.column &&
      !line.text.startsWith("-")
    )
      return deeper(line, key, previous.line, previous.column);
    while (open.length > 0 && (open.at(-1)?.column ?? 0) > line.indent) open.pop();
    const level = open.at(-1);
    if (
      key !== undefined &&
      level !== undefined &&
      !line.text.startsWith("-") &&
      level.column !== line.indent &&
      level.holdsScalar
    )
      return deeper(line, key, level.line, level.column);
    if (
      key !== undefined &&
      previous !== undefined &&
      !line.text.startsWith("-") &&
      line.indent < previous.column &&
      level !== undefined &&
      level.column < line.indent &&
      isBetween(level.line, lines, line)
    )
      return between(line, key, level, previous);
    if (key !== undefined) {
      const column = keyColumn(line);
      if (line.text.startsWith("-")) open.push({ column: line.indent, line, holdsScalar: false });
      const value = line.text.slice(line.text.indexOf(":") + 1).trim();
      const last = open.at(-1);
      if (last !== undefined && last.column === column) open.pop();
      open.push({ column, line, holdsScalar: value !== "" && !value.startsWith("#") && !/^[|>&!{["']/.test(value) });
    } else if (line.text.startsWith("-")) open.push({ column: line.indent, line, holdsScalar: true });
  }
  return undefined;
}

/** Whether `parent` has children already, so that a line between their columns fits neither. */
function isBetween(parent: Line, lines: readonly Line[], line: Line): boolean {
  const child = lines.find((l) => l.number > parent.number && l.number < line.number && l.indent > parent.indent);
  return child !== undefined && child.indent !== line.indent;
}

function deeper(line: Line, key: string, sibling: Line, column: number): SyntaxCause {
  const name = keyOf(sibling) ?? sibling.text;
  const by = line.indent - column;
  return {
    line: line.number,
    column: line.indent + 1,
    message: `\`${key}\` is indented ${by} column${by === 1 ? "" : "s"} deeper than \`${name}\` on line ${sibling.number}, which has a value already; align them if they are siblings`,
  };
}

function between(
  line: Line,
  key: string,
  level: { column: number; line: Line },
  previous: { column: number; line: Line },
): SyntaxCause {
  return {
    line: line.number,
    column: line.indent + 1,
    message: `\`${key}\` is indented by ${line.indent} columns, between its neighbours on line ${level.line.number} (${level.column}) and line ${previous.line.number} (${previous.column}); align it with the one it belongs to`,
  };
}

function lineAt(lines: readonly Line[], number: number): Line | undefined {
  return lines.find((l) => l.number === number);
}

function missingSpace(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  for (const number of [errorLine, errorLine + 1, errorLine - 1]) {
    const line = lineAt(lines, number);
    const match = line === undefined ? null : /^(?:- )*([A-Za-z][\w.-]*):([^\s:/][^\s]*)$/.exec(line.text);
    if (line !== undefined && match !== null)
      return { line: line.number, column: line.indent + 1, message: `a space is missing after \`${match[1]}:\`` };
  }
  return undefined;
}

function colonInValue(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  const line = lineAt(lines, errorLine);
  const match = line === undefined ? null : /^(?:- +)?[^\s:"'[{]+:\s+([^"'{[][^#]*:(?:\s|$).*)$/.exec(line.text);
  if (line === undefined || match === null) return undefined;
  return {
    line: line.number,
    column: line.indent + line.text.indexOf(match[1] ?? "") + 1,
    message: `the value \`${match[1]}\` holds a colon followed by a space; put it in quotes, or on a line of its own if it is meant as a field`,
  };
}

function specialStart(lines: readonly Line[], errorLine: number): SyntaxCause | undefined {
  const line = lineAt(lines, errorLine);
  const match = line === undefined ? null : /(?::|^-)\s+([@`%][^\s]*)/.exec(line.text);
  if (line === undefined || match === null) return undefined;
  return {
    line: line.number,
    column: line.indent + line.text.indexOf(match[1] ?? "") + 1,
    message: `\`${match[1]}\` begins with a character that YAML reserves; put it in quotes`,
  };
}
