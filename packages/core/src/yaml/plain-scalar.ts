// SPDX-License-Identifier: Apache-2.0

/** Thrown where a text is not of the plain subset; the library reads it then. */
export const unusual: unique symbol = Symbol("unusual");

const simpleEscapes = /^"(?:[^"\\]|\\["\\/bfnrt])*"$/;
const singleQuoted = /^'(?:[^']|'')*'$/;
const integer = /^[-+]?[0-9]+$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/;
const exponent = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/;
/** What else YAML 1.2 core reads as a number. */
const oddNumber = /^(?:0[ox]|[-+]?\.(?:inf|Inf|INF)$|\.(?:nan|NaN|NAN)$)/;

/** The value of a scalar that stands alone behind its key or dash, without the comment after it. */
export function readScalar(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first === 34) return readDoubleQuoted(text);
  if (first === 39) return readSingleQuoted(text);
  return readPlain(text);
}

function readDoubleQuoted(text: string): string {
  const end = text.indexOf('"', 1);
  if (end === text.length - 1 && !text.includes("\\")) return text.slice(1, end);
  const whole = withoutComment(text, text.lastIndexOf('"'));
  if (!simpleEscapes.test(whole)) throw unusual;
  const value: unknown = JSON.parse(whole);
  return String(value);
}

function readSingleQuoted(text: string): string {
  const whole = withoutComment(text, text.lastIndexOf("'"));
  if (!singleQuoted.test(whole)) throw unusual;
  return whole.slice(1, -1).replaceAll("''", "'");
}

/** The text up to its last quote, when nothing but a comment stands behind that. */
function withoutComment(text: string, quote: number): string {
  if (!isRest(text.slice(quote + 1))) throw unusual;
  return text.slice(0, quote + 1);
}

/** Spaces, and a comment. */
const isRest = (text: string): boolean => text.trimStart() === "" || /^ +#/.test(text);

/** Indicators that may not begin a plain scalar, or begin something else: an anchor, an alias, a tag, a block text, a flow collection. */
const indicators = new Set(["?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", '"', "%", "@", "`"]);

function readPlain(text: string): unknown {
  if (indicators.has(text[0] ?? "#")) throw unusual;
  if (text[0] === "-" && !/^-[0-9A-Za-z./]/.test(text)) throw unusual;
  const comment = text.indexOf(" #");
  const value = (comment === -1 ? text : text.slice(0, comment)).trimEnd();
  if (value.includes(": ") || value.endsWith(":")) throw unusual;
  return resolvePlain(value);
}

/** A plain scalar under YAML 1.2's core schema. */
export function resolvePlain(value: string): unknown {
  const first = value.charCodeAt(0);
  const mayBeNumber = first === 43 || first === 45 || first === 46 || (first >= 48 && first <= 57);
  if (mayBeNumber) return resolveNumber(value);
  switch (value) {
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    default:
      return value;
  }
}

function resolveNumber(value: string): unknown {
  if (integer.test(value) || float.test(value) || exponent.test(value)) {
    if (value.length > 15) throw unusual;
    return Number(value);
  }
  if (oddNumber.test(value)) throw unusual;
  return value;
}

/** A flow collection on one line: plain words, quoted texts, lists and mappings of them. */
export function readFlow(text: string): unknown {
  const state: Flow = { text, at: 0 };
  const value = flowValue(state);
  if (!isRest(text.slice(state.at))) throw unusual;
  return value;
}

interface Flow {
  readonly text: string;
  at: number;
}

/** A word of a flow collection that can only be a plain scalar. */
const flowWord = /[A-Za-z0-9_./][A-Za-z0-9_./*+@~$%=^()-]*/y;
const flowQuoted = /"[^"\\]*"|'[^']*'/y;

function flowValue(state: Flow): unknown {
  const c = state.text[state.at];
  if (c === "[") return flowList(state);
  if (c === "{") return flowMap(state);
  return c === '"' || c === "'" ? match(state, flowQuoted).slice(1, -1) : resolvePlain(match(state, flowWord));
}

function flowList(state: Flow): readonly unknown[] {
  const list: unknown[] = [];
  state.at++;
  for (skipSpaces(state); state.text[state.at] !== "]"; ) {
    list.push(flowValue(state));
    separate(state, "]");
  }
  state.at++;
  return list;
}

function flowMap(state: Flow): Readonly<Record<string, unknown>> {
  const map: Record<string, unknown> = {};
  state.at++;
  for (skipSpaces(state); state.text[state.at] !== "}"; ) {
    const key = flowKey(state);
    if (Object.hasOwn(map, key)) throw unusual;
    map[key] = flowValue(state);
    separate(state, "}");
  }
  state.at++;
  return map;
}

function flowKey(state: Flow): string {
  const quoted = state.text[state.at] === '"' || state.text[state.at] === "'";
  const key = quoted ? match(state, flowQuoted).slice(1, -1) : resolvePlain(match(state, flowWord));
  if (state.text[state.at] !== ":" || state.text[state.at + 1] !== " ") throw unusual;
  state.at++;
  skipSpaces(state);
  return checkedKey(key);
}

/** A key that is a text, and none that means something to YAML or to JavaScript. */
export function checkedKey(key: unknown): string {
  if (typeof key !== "string" || key === "<<" || key === "__proto__") throw unusual;
  return key;
}

/** Steps to the next element or the end; a comma behind the last is left to the library. */
function separate(state: Flow, end: string): void {
  skipSpaces(state);
  const c = state.text[state.at];
  if (c === end) return;
  if (c !== ",") throw unusual;
  state.at++;
  skipSpaces(state);
  if (state.text[state.at] === end) throw unusual;
}

function skipSpaces(state: Flow): void {
  while (state.text[state.at] === " ") state.at++;
}

function match(state: Flow, pattern: RegExp): string {
  pattern.lastIndex = state.at;
  const found = pattern.exec(state.text)?.[0];
  if (found === undefined) throw unusual;
  state.at += found.length;
  return found;
}
