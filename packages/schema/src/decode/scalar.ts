// SPDX-License-Identifier: Apache-2.0
import type { Edit } from "../problem.ts";
import { nearestWord } from "../text/distance.ts";
import { parseDuration, renderDuration } from "../text/duration.ts";
import { textChecks } from "../text/names.ts";
import type { DurationNode, EnumNode, NumberNode, StringNode, TextFormat } from "../type.ts";
import { type Decoder, type Finding, report, reportBroken } from "./decoder.ts";
import { listWords, show } from "./show.ts";

/** What a decoder of one value returns when the value cannot be used; the reason is already reported. */
export const broken: unique symbol = Symbol("broken");
export type Broken = typeof broken;

const dropped = "the object is not used until this is right";

function replaceHere(decoder: Decoder, value: unknown): readonly Edit[] {
  return [{ op: "replace", path: [...decoder.path], value }];
}

function fail(decoder: Decoder, finding: Finding): Broken {
  reportBroken(decoder, finding);
  return broken;
}

export function fieldName(decoder: Decoder): string {
  for (let i = decoder.path.length - 1; i >= 0; i--) {
    const step = decoder.path[i];
    if (typeof step === "string") return i === decoder.path.length - 1 ? `\`${step}\`` : `each item of \`${step}\``;
  }
  return "the object";
}

interface Expected {
  readonly wanted: string;
  readonly fixed?: unknown;
}

/** Reports that the value has the wrong type; `fixed` is what was probably meant. */
export function failType(decoder: Decoder, value: unknown, { wanted, fixed }: Expected): Broken {
  const fix =
    fixed === undefined
      ? undefined
      : { description: `write ${JSON.stringify(fixed)}`, edits: replaceHere(decoder, fixed) };
  return fail(decoder, {
    code: "HED0005",
    message: `${fieldName(decoder)} must be ${wanted}, but is ${show(value)}; ${dropped}`,
    ...(fix === undefined ? {} : { fix }),
  });
}

const formatCodes = {
  host: "HED0015",
  "wildcard-host": "HED0015",
  "label-key": "HED0016",
  "label-value": "HED0016",
  "header-name": "HED0018",
  "dns-label": "HED0016",
} as const;

/** Checks text against a named format and reports what is wrong; true when nothing is. */
export function checkFormat(
  decoder: Decoder,
  text: string,
  { format, target }: { readonly format: TextFormat; readonly target: "key" | "value" },
): boolean {
  const wrong = textChecks[format](text);
  if (wrong === undefined) return true;
  reportBroken(decoder, { code: formatCodes[format], target, message: `${show(text)} ${wrong}; ${dropped}` });
  return false;
}

export function decodeString(decoder: Decoder, node: StringNode, value: unknown): string | Broken {
  if (typeof value !== "string") {
    const scalar = typeof value === "number" || typeof value === "boolean";
    return failType(decoder, value, { wanted: "a string", fixed: scalar ? String(value) : undefined });
  }
  if (node.min !== undefined && value.length < node.min) {
    return fail(decoder, { code: "HED0030", message: `${fieldName(decoder)} must not be empty; ${dropped}` });
  }
  if (node.max !== undefined && value.length > node.max) {
    const message = `${fieldName(decoder)} has ${value.length} characters, at most ${node.max} are allowed; ${dropped}`;
    return fail(decoder, { code: "HED0030", message });
  }
  if (
    node.format !== undefined &&
    value !== "" &&
    !checkFormat(decoder, value, { format: node.format, target: "value" })
  )
    return broken;
  return value;
}

export function decodeRegex(decoder: Decoder, value: unknown): string | Broken {
  if (typeof value !== "string") return failType(decoder, value, { wanted: "a regular expression (a string)" });
  // The bound of Envoy's and Istio's own regular expressions; longer ones are a mistake or an attack.
  if (value.length > 1024) {
    return fail(decoder, {
      code: "HED0030",
      message: `the expression has ${value.length} characters, at most 1024 are allowed; ${dropped}`,
    });
  }
  if (value === "") return fail(decoder, { code: "HED0030", message: `the expression is empty; ${dropped}` });
  return value;
}

export function decodeBytes(decoder: Decoder, value: unknown): string | Broken {
  if (typeof value !== "string") return failType(decoder, value, { wanted: "base64 text" });
  const compact = value.replaceAll(/\s+/g, "");
  if (/^[A-Za-z0-9+/_-]*={0,2}$/.test(compact)) return compact;
  return fail(decoder, { code: "HED0031", message: `${fieldName(decoder)} is not base64 text; ${dropped}` });
}

export function decodeBoolean(decoder: Decoder, value: unknown): boolean | Broken {
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.toLowerCase() : undefined;
  const yes = word === "true" || word === "yes" || word === "on";
  const no = word === "false" || word === "no" || word === "off";
  return failType(decoder, value, { wanted: "true or false", fixed: yes || no ? yes : undefined });
}

function rangeText(node: NumberNode): string {
  if (node.min !== undefined && node.max !== undefined) return `from ${node.min} to ${node.max}`;
  return node.min === undefined ? `at most ${node.max}` : `at least ${node.min}`;
}

/** A number, or a string that protobuf's JSON takes for one; Kubernetes' API server refuses the string. */
export function decodeNumber(decoder: Decoder, node: NumberNode, value: unknown): number | Broken {
  const wanted = node.integer ? "a whole number" : "a number";
  let result: number;
  if (typeof value === "number") result = value;
  else if (typeof value === "string" && /^-?[0-9]{1,15}(\.[0-9]{1,15})?$/.test(value)) result = Number(value);
  else {
    const stripped =
      typeof value === "string" && /^[0-9]{1,9} ?%$/.test(value) ? Number.parseInt(value, 10) : undefined;
    return failType(decoder, value, { wanted, fixed: stripped });
  }
  if (!Number.isFinite(result) || (node.integer && !Number.isInteger(result)))
    return failType(decoder, value, { wanted });
  if ((node.min !== undefined && result < node.min) || (node.max !== undefined && result > node.max)) {
    return fail(decoder, {
      code: "HED0010",
      message: `${fieldName(decoder)} is ${result}, but must be ${rangeText(node)}; ${dropped}`,
    });
  }
  if (typeof value === "string") {
    report(decoder, {
      code: "HED0014",
      message: `${fieldName(decoder)} is the string ${show(value)}; it is read as ${result}, but Kubernetes refuses it: write it without quotes`,
      fix: { description: `write ${result}`, edits: replaceHere(decoder, result) },
    });
  }
  return result;
}

/** 292 years: what Envoy, which counts nanoseconds in 64 bits, can hold. Istio's own reader (Go) ends at the same place. */
const longestDuration = 9_223_372_035_000;

export function decodeDuration(decoder: Decoder, node: DurationNode, value: unknown): number | Broken {
  if (typeof value !== "string") {
    const seconds = typeof value === "number" && Number.isFinite(value) && value >= 0 ? `${value}s` : undefined;
    return fail(decoder, {
      code: "HED0009",
      message: `${fieldName(decoder)} must be a duration with a unit such as "5s", but is ${show(value)}; ${dropped}`,
      ...(seconds === undefined
        ? {}
        : { fix: { description: `if seconds are meant, write ${seconds}`, edits: replaceHere(decoder, seconds) } }),
    });
  }
  const millis = parseDuration(value.trim());
  if (millis === undefined) {
    const bare = /^[0-9]{1,12}(\.[0-9]+)?$/.test(value);
    const days = /^([0-9]{1,6})d$/.exec(value);
    const guess = bare ? `${value}s` : days !== null ? `${Number(days[1]) * 24}h` : undefined;
    return fail(decoder, {
      code: "HED0009",
      message: `${show(value)} is not a duration; ${dropped}; durations are numbers with the units h, m, s, ms, such as "1m30s"`,
      ...(guess === undefined ? {} : { fix: { description: `write ${guess}`, edits: replaceHere(decoder, guess) } }),
    });
  }
  const most = node.max ?? longestDuration;
  if (millis < node.min || millis > most) {
    const least = node.min === 0 ? "must not be negative" : `must be at least ${renderDuration(node.min)}`;
    const wanted = millis < node.min ? least : `must be at most ${renderDuration(most)}`;
    return fail(decoder, {
      code: "HED0011",
      message: `${fieldName(decoder)} is ${show(value)}, but ${wanted}; ${dropped}`,
    });
  }
  return millis;
}

export function decodeEnum(decoder: Decoder, node: EnumNode, value: unknown): string | Broken {
  if (typeof value !== "string") return failType(decoder, value, { wanted: `one of ${node.values.join(", ")}` });
  if (node.values.includes(value)) return value;
  const current = Object.hasOwn(node.old, value) ? node.old[value] : undefined;
  if (current !== undefined) {
    report(decoder, {
      code: "HED0008",
      message: `\`${value}\` is the old spelling of \`${current}\`; it is read as \`${current}\`: write the new one`,
      fix: { description: `write ${current}`, edits: replaceHere(decoder, current) },
    });
    return current;
  }
  const near = nearestWord(value, [...node.values, ...Object.keys(node.old)]);
  const guess = near === undefined ? undefined : (node.old[near] ?? near);
  return fail(decoder, {
    code: "HED0007",
    message: `${show(value)} is not a value of ${fieldName(decoder)}; ${dropped}; use ${guess === undefined ? listWords(node.values, "or") : `\`${guess}\` (or another of ${node.values.join(", ")})`}`,
    ...(guess === undefined ? {} : { fix: { description: `write ${guess}`, edits: replaceHere(decoder, guess) } }),
  });
}

export function decodeIntOrString(decoder: Decoder, value: unknown): number | string | Broken {
  const name = typeof value === "string" && value !== "";
  const number = name && /^[0-9]+$/.test(value) ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number) && (number < 0 || number > 65535)) {
    return fail(decoder, {
      code: "HED0010",
      message: `${fieldName(decoder)} is ${show(value)}, but must be a port number, 0 to 65535, or a name; ${dropped}`,
    });
  }
  if (name || (typeof value === "number" && Number.isInteger(value))) return value;
  return failType(decoder, value, { wanted: "a whole number or a name" });
}
