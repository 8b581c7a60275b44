// SPDX-License-Identifier: Apache-2.0
import type { Edit, Path } from "../problem.ts";
import type { ListNode, MapNode, Node, ObjectNode, OneOfNode, Type } from "../type.ts";
import { type Decoder, isFull, maxDepth, report, reportBroken } from "./decoder.ts";
import { reportDeprecated } from "./deprecated.ts";
import { acceptSnake, checkGroups, checkRequired } from "./object-checks.ts";
import { shapeOf } from "./object-shape.ts";
import {
  type Broken,
  broken,
  checkFormat,
  decodeBoolean,
  decodeBytes,
  decodeDuration,
  decodeEnum,
  decodeIntOrString,
  decodeNumber,
  decodeRegex,
  decodeString,
  failType,
  fieldName,
} from "./scalar.ts";
import { isRecord, listWords, show } from "./show.ts";
import { reportUnknownField } from "./unknown-field.ts";

/** Decodes a value of the given type at the place where the decoder stands. */
export function decodeValue(decoder: Decoder, type: Type, value: unknown): unknown {
  const node = type.node;
  switch (node.is) {
    case "string":
      return decodeString(decoder, node, value);
    case "regex":
      return decodeRegex(decoder, value);
    case "bytes":
      return decodeBytes(decoder, value);
    case "boolean":
      return decodeBoolean(decoder, value);
    case "number":
      return decodeNumber(decoder, node, value);
    case "duration":
      return decodeDuration(decoder, node, value);
    case "enum":
      return decodeEnum(decoder, node, value);
    case "int-or-string":
      return decodeIntOrString(decoder, value);
    case "any":
      return value;
    default:
      return decodeNested(decoder, node, value);
  }
}

function decodeNested(decoder: Decoder, node: ListNode | MapNode | OneOfNode | ObjectNode, value: unknown): unknown {
  if (isFull(decoder)) return broken;
  if (decoder.path.length > maxDepth) {
    reportBroken(decoder, {
      code: "HED0026",
      message: `the object is nested deeper than ${maxDepth} levels; it is not used`,
    });
    return broken;
  }
  switch (node.is) {
    case "list":
      return decodeList(decoder, node, value);
    case "map":
      return decodeMap(decoder, node, value);
    case "one-of":
      return decodeOneOf(decoder, node, value);
    case "object":
      return decodeFields(decoder, node, value);
  }
}

/** Something of the right type for a list item that could not be decoded, so that the items after it keep their index. */
function placeholder(node: Node): unknown {
  switch (node.is) {
    case "number":
    case "duration":
    case "int-or-string":
      return 0;
    case "boolean":
      return false;
    case "enum":
      return node.values[0];
    case "list":
      return [];
    case "object":
    case "map":
    case "one-of":
    case "any":
      return {};
    default:
      return "";
  }
}

function decodeList(decoder: Decoder, node: ListNode, value: unknown): unknown {
  if (!Array.isArray(value)) return decodeLoneItem(decoder, node, value);
  if (node.min !== undefined && value.length < node.min) {
    reportBroken(decoder, {
      code: "HED0030",
      message: `${fieldName(decoder)} must have at least ${node.min === 1 ? "one item" : `${node.min} items`}; the object is not used until this is right`,
    });
    return broken;
  }
  if (node.max !== undefined && value.length > node.max) {
    reportBroken(decoder, {
      code: "HED0030",
      message: `${fieldName(decoder)} has ${value.length} items, at most ${node.max} are allowed; the object is not used`,
    });
    return broken;
  }
  const result: unknown[] = [];
  for (let i = 0; i < value.length && !isFull(decoder); i++) {
    decoder.path.push(i);
    const item = decodeValue(decoder, node.item, value[i]);
    decoder.path.pop();
    result.push(item === broken ? placeholder(node.item.node) : item);
  }
  return result;
}

/** A single item where a list belongs: the item is checked as well, so that one run tells everything. */
function decodeLoneItem(decoder: Decoder, node: ListNode, value: unknown): Broken {
  const before = decoder.problems.length;
  const scalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  if (!scalar && !isRecord(value)) return failType(decoder, value, { wanted: "a list" });
  decodeValue(decoder, node.item, value);
  const inner = decoder.problems.splice(before);
  const repaired = applyReplacements(
    value,
    inner.flatMap((problem) => problem.fix?.edits ?? []),
    decoder.path,
  );
  failType(decoder, value, { wanted: "a list", fixed: [repaired] });
  // Their edits are part of the edit above.
  for (const { fix, ...problem } of inner) {
    decoder.problems.push(fix === undefined ? problem : { ...problem, fix: { description: fix.description } });
  }
  return broken;
}

function applyReplacements(value: unknown, edits: readonly Edit[], base: Path): unknown {
  let result: unknown = value;
  for (const edit of edits) {
    if (edit.op === "replace") result = replaceAt(result, edit.path.slice(base.length), edit.value);
  }
  return result;
}

function replaceAt(value: unknown, path: Path, put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaceAt(item, rest, put) : item));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, key === step ? replaceAt(item, rest, put) : item]);
  return Object.fromEntries(entries);
}

function decodeMap(decoder: Decoder, node: MapNode, value: unknown): unknown {
  if (!isRecord(value)) return failType(decoder, value, { wanted: "a map" });
  const result: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) {
    if (isFull(decoder)) return broken;
    decoder.path.push(key);
    const entry = value[key];
    const goodKey = node.key === undefined || checkFormat(decoder, key, { format: node.key, target: "key" });
    const nothing = entry === null || entry === undefined;
    const item = nothing ? decodeNothing(node.value.node) : decodeValue(decoder, node.value, entry);
    decoder.path.pop();
    if (goodKey && item !== broken) result[key] = item;
  }
  return result;
}

/** A key without a value in a map: an empty string or a match on presence; otherwise as if the key were absent. */
function decodeNothing(node: Node): unknown {
  if (node.is === "string") return "";
  if (node.is === "one-of" && node.present) return { present: true };
  return node.is === "any" ? null : broken;
}

function decodeOneOf(decoder: Decoder, node: OneOfNode, value: unknown): unknown {
  const names = Object.keys(node.alternatives);
  if (!isRecord(value)) {
    const scalar = typeof value === "string" || typeof value === "number";
    return failType(decoder, value, {
      wanted: `a map with one of ${listWords(names, "or")}`,
      fixed: scalar ? { [node.shorthand]: String(value) } : undefined,
    });
  }
  const set = names.filter((name) => Object.hasOwn(value, name) && value[name] !== null && value[name] !== undefined);
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(node.alternatives, key));
  for (const key of unknown) {
    reportUnknownField(decoder, { name: node.name, fields: names, open: false }, { key, value });
  }
  const [name, second] = set;
  if (name === undefined) {
    if (node.present && unknown.length === 0) return { present: true };
    if (unknown.length > 0) {
      decoder.broken.push([...decoder.path]);
      const last = decoder.problems.at(-1);
      if (last !== undefined) last.blocking = true;
      return broken;
    }
    reportBroken(decoder, {
      code: "HED0013",
      message: `${fieldName(decoder)} needs one of ${listWords(names, "or")}; the object is not used until one is there`,
    });
    return broken;
  }
  if (second !== undefined) {
    reportBroken(decoder, {
      code: "HED0012",
      message: `only one of ${listWords(set)} may be set; the object is not used until all but one are removed`,
      related: [{ path: [...decoder.path, second], message: "the other one" }],
    });
    return broken;
  }
  const alternative = node.alternatives[name];
  if (alternative === undefined) return broken;
  decoder.path.push(name);
  const result = decodeValue(decoder, alternative, value[name]);
  decoder.path.pop();
  if (result === broken) return broken;
  if (name !== "regex" && "regex" in node.alternatives) warnAboutRegex(decoder, name, result);
  return { [name]: result };
}

const expressionMarks = ["^", ".*", ".+", "\\d", "\\w", "\\.", "[0-9", "[a-z", "[A-Z", "[^", "(?"];

/** `exact` and `prefix` compare plain text; a regular expression there never matches. */
function warnAboutRegex(decoder: Decoder, name: string, text: unknown): void {
  // The bound keeps the search for a group from taking quadratic time.
  if (typeof text !== "string" || text.length > 1024) return;
  const looksLike =
    expressionMarks.some((mark) => text.includes(mark)) ||
    (text.endsWith("$") && text.length > 1) ||
    /\([^)]*\|[^)]*\)/.test(text);
  if (!looksLike) return;
  report(decoder, {
    code: "HED0025",
    at: [name],
    message: `\`${name}\` compares plain text, but ${show(text)} looks like a regular expression; it matches only this very text: write it under \`regex\``,
    fix: {
      description: "use `regex`",
      edits: [{ op: "rename-key", path: [...decoder.path, name], value: "regex" }],
    },
  });
}

function decodeFields(decoder: Decoder, node: ObjectNode, value: unknown): unknown {
  if (!isRecord(value)) return failShape(decoder, node, value);
  const shape = shapeOf(node);
  const result: Record<string, unknown> = {};
  let unknown: string[] | undefined;
  for (const key of Object.keys(value)) {
    const name = shape.fields.has(key) ? key : shape.bySnake.get(key);
    const field = name === undefined ? undefined : shape.fields.get(name);
    if (name === undefined || field === undefined) {
      unknown ??= [];
      unknown.push(key);
      continue;
    }
    if (name !== key && !acceptSnake(decoder, { key, name }, value)) continue;
    const entry = value[key];
    if (entry === null || entry === undefined) continue;
    decoder.path.push(key);
    const item = decodeValue(decoder, field.type, entry);
    decoder.path.pop();
    if (item === broken) continue;
    result[name] = item;
    if (field.deprecated !== undefined)
      reportDeprecated(decoder, node, { key, instead: field.deprecated, value: entry });
  }
  if (unknown !== undefined) {
    for (const key of unknown) reportUnknownField(decoder, { ...shape, name: node.name }, { key, value });
  }
  checkRequired(decoder, shape.required, { value, result });
  checkGroups(decoder, node, value);
  return result;
}

function failShape(decoder: Decoder, node: ObjectNode, value: unknown): Broken {
  const scalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  const shorthand = scalar ? node.shorthand : undefined;
  const wanted = shorthand === undefined ? "a map" : `a map with \`${shorthand}\``;
  const lone = Array.isArray(value) && value.length === 1 && isRecord(value[0]) ? value[0] : undefined;
  const field = shorthand === undefined ? undefined : node.fields[shorthand];
  const wantsText = field !== undefined && field.type.node.is === "string";
  const fixed = shorthand === undefined ? lone : { [shorthand]: wantsText ? String(value) : value };
  return failType(decoder, value, { wanted, fixed });
}
