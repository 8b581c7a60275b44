// SPDX-License-Identifier: Apache-2.0

/**
 * The language in which resource kinds are written down once. A `Type<T>` is plain data (its `node`) that carries the TypeScript
 * type `T` of the decoded value; decoder, CRD, JSON Schema and reference page all walk the same node.
 */

declare const out: unique symbol;

/** Milliseconds, fractions allowed. Every decoded duration has this type. */
export type Millis = number;

export interface Type<T = unknown> {
  readonly node: Node;
  readonly [out]?: T;
}

/** The TypeScript type of the decoded value. */
export type Infer<T> = T extends Type<infer V> ? V : never;

/** Checks on text that the decoder knows by name. */
export type TextFormat = "host" | "wildcard-host" | "label-key" | "label-value" | "header-name" | "dns-label";

export interface StringNode {
  readonly is: "string";
  readonly min?: number;
  readonly max?: number;
  readonly format?: TextFormat;
}
/** An RE2 expression: found by `forEachRegex`, compiled elsewhere. */
export interface RegexNode {
  readonly is: "regex";
}
export interface BytesNode {
  readonly is: "bytes";
}
export interface BooleanNode {
  readonly is: "boolean";
}
export interface NumberNode {
  readonly is: "number";
  readonly integer: boolean;
  readonly min?: number;
  readonly max?: number;
}
/** Bounds in milliseconds. */
export interface DurationNode {
  readonly is: "duration";
  readonly min: number;
  readonly max?: number;
}
export interface EnumNode {
  readonly is: "enum";
  readonly values: readonly string[];
  /** Old spelling → spelling that is returned. */
  readonly old: Readonly<Record<string, string>>;
  readonly docs: Readonly<Record<string, string>>;
}
export interface IntOrStringNode {
  readonly is: "int-or-string";
}
/** Accepted unread and returned as it is. */
export interface AnyNode {
  readonly is: "any";
}
export interface ListNode {
  readonly is: "list";
  readonly item: Type;
  readonly min?: number;
  readonly max?: number;
}
export interface MapNode {
  readonly is: "map";
  readonly value: Type;
  readonly key?: TextFormat;
}
/** Exactly one of the alternatives, returned as an object with that single key. */
export interface OneOfNode {
  readonly is: "one-of";
  readonly name: string;
  readonly alternatives: Readonly<Record<string, Type>>;
  /** `{}` is allowed and means that the thing is there, whatever its value. */
  readonly present: boolean;
  /** The alternative that a bare scalar most likely means. */
  readonly shorthand: string;
}
export interface ObjectNode {
  readonly is: "object";
  readonly name: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields of which at most one may be set (`required`: exactly one). */
  readonly groups: readonly Group[];
  /** True: fields not listed here are accepted unread. */
  readonly open: boolean;
  /** For open objects: real fields of the API that must not be taken for misspellings of listed ones. */
  readonly others: readonly string[];
  /** The field that a bare scalar most likely means. */
  readonly shorthand?: string;
}
export type Node =
  | StringNode
  | RegexNode
  | BytesNode
  | BooleanNode
  | NumberNode
  | DurationNode
  | EnumNode
  | IntOrStringNode
  | AnyNode
  | ListNode
  | MapNode
  | OneOfNode
  | ObjectNode;

export interface Group {
  readonly fields: readonly string[];
  readonly required: boolean;
}

export interface Field<T = unknown, R extends boolean = boolean> {
  readonly type: Type<T>;
  readonly required: R;
  readonly doc: string;
  /** What to use instead; setting the field is a warning. */
  readonly deprecated?: string;
}

export type Fields = Readonly<Record<string, Field>>;

type Flat<T> = { [K in keyof T]: T[K] };
type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F];
type FieldValue<F> = F extends Field<infer V, boolean> ? V : never;
export type ObjectOf<F extends Fields> = Flat<
  { readonly [K in RequiredKeys<F>]: FieldValue<F[K]> } & {
    readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: FieldValue<F[K]>;
  }
>;
type OneOf<A extends Readonly<Record<string, Type>>> = {
  [K in keyof A]: { readonly [P in K]: Infer<A[K]> };
}[keyof A];

function type<T>(node: Node): Type<T> {
  return Object.freeze({ node: Object.freeze(node) });
}

export function required<T>(of: Type<T>, doc: string): Field<T, true> {
  return { type: of, required: true, doc };
}

export function optional<T>(of: Type<T>, doc: string): Field<T, false> {
  return { type: of, required: false, doc };
}

/** Accepted and decoded, with a warning that names what to use instead. */
export function deprecated<T>(of: Type<T>, doc: string, instead: string): Field<T, false> {
  return { type: of, required: false, doc, deprecated: instead };
}

export function string(options: { min?: number; max?: number; format?: TextFormat } = {}): Type<string> {
  return type({ is: "string", ...options });
}

export function regex(): Type<string> {
  return type({ is: "regex" });
}

/** Base64 text, returned as it is written. */
export function bytes(): Type<string> {
  return type({ is: "bytes" });
}

export function boolean(): Type<boolean> {
  return type({ is: "boolean" });
}

/** Whole number; default bounds are those of int32. */
export function integer(options: { min?: number; max?: number } = {}): Type<number> {
  return type({ is: "number", integer: true, min: options.min ?? -2147483648, max: options.max ?? 2147483647 });
}

/** Whole number from `min` (default 0) to `max` (default that of uint32). */
export function unsigned(options: { min?: number; max?: number } = {}): Type<number> {
  return type({ is: "number", integer: true, min: options.min ?? 0, max: options.max ?? 4294967295 });
}

/** A port number, 1 to 65535 unless zero has a meaning. */
export function port(options: { zero?: boolean } = {}): Type<number> {
  return type({ is: "number", integer: true, min: options.zero === true ? 0 : 1, max: 65535 });
}

export function number(options: { min?: number; max?: number } = {}): Type<number> {
  return type({ is: "number", integer: false, ...options });
}

/** Text like `1h`, `1m30s`, `250ms`; `min` is in milliseconds and is 1 unless given. */
export function duration(options: { min?: number; max?: number } = {}): Type<Millis> {
  return type({ is: "duration", min: options.min ?? 1, ...(options.max === undefined ? {} : { max: options.max }) });
}

/** `values`: spelling → documentation. `old`: accepted old spelling → today's. */
export function enumeration<const V extends Readonly<Record<string, string>>>(
  values: V,
  old: Readonly<Record<string, string>> = {},
): Type<keyof V & string> {
  return type({ is: "enum", values: Object.keys(values), old, docs: values });
}

/** A port by number, 0 to 65535, or by name. */
export function intOrString(): Type<number | string> {
  return type({ is: "int-or-string" });
}

export function any(): Type<unknown> {
  return type({ is: "any" });
}

export function list<T>(item: Type<T>, options: { min?: number; max?: number } = {}): Type<readonly T[]> {
  return type({ is: "list", item, ...options });
}

/** An object with keys of the user's choice; the decoded map has no prototype. */
export function map<T>(value: Type<T>, options: { key?: TextFormat } = {}): Type<Readonly<Record<string, T>>> {
  return type({ is: "map", value, ...options });
}

export function oneOf<const A extends Readonly<Record<string, Type>>>(
  name: string,
  alternatives: A,
  shorthand: keyof A & string,
): Type<OneOf<A>> {
  return type({ is: "one-of", name, alternatives, present: false, shorthand });
}

/** Like `oneOf`; `{}` is allowed too and decodes to `{ present: true }`. */
export function oneOfOrPresent<const A extends Readonly<Record<string, Type>>>(
  name: string,
  alternatives: A,
  shorthand: keyof A & string,
): Type<OneOf<A> | { readonly present: true }> {
  return type({ is: "one-of", name, alternatives, present: true, shorthand });
}

export interface ObjectOptions<F extends Fields> {
  /** At most one of these may be set. */
  readonly atMostOne?: readonly (readonly (keyof F & string)[])[];
  /** Exactly one of these must be set. */
  readonly exactlyOne?: readonly (readonly (keyof F & string)[])[];
  readonly shorthand?: keyof F & string;
}

/** A closed object: any other field is a mistake. */
export function object<F extends Fields>(name: string, fields: F, options: ObjectOptions<F> = {}): Type<ObjectOf<F>> {
  const groups = [
    ...(options.atMostOne ?? []).map((names) => ({ fields: names, required: false })),
    ...(options.exactlyOne ?? []).map((names) => ({ fields: names, required: true })),
  ];
  const shorthand = options.shorthand === undefined ? {} : { shorthand: options.shorthand };
  return type({ is: "object", name, fields, groups, open: false, others: [], ...shorthand });
}

/** An object of Kubernetes' API of which only some fields matter here; the rest is accepted unread. */
export function openObject<F extends Fields>(
  name: string,
  fields: F,
  others: readonly string[] = [],
): Type<ObjectOf<F>> {
  return type({ is: "object", name, fields, groups: [], open: true, others });
}
