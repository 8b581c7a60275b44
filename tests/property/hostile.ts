// SPDX-License-Identifier: Apache-2.0
import fc from "fast-check";
import { anyObject, fileName, type World } from "./generate.ts";

const own = (key: string, value: unknown): object => Object.fromEntries([[key, value]]);
const nested = (depth: number): unknown => {
  let value: unknown = "deep";
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Values that no field expects, or just beyond what it may be. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  0.5,
  65_536,
  4_294_967_296,
  2 ** 53,
  1e308,
  "",
  " ",
  "\u0000",
  "\ud800",
  "a\nb",
  "é",
  "*",
  "**",
  "*.",
  "a..b",
  "-",
  "/",
  "::",
  "[::1]",
  "0.0.0.0/0",
  "10.0.0.1/99",
  "%",
  "%REQ(",
  "(",
  "(?=a)",
  "(a+)+$",
  "\\",
  "-1s",
  "1000000h",
  "0.0000001s",
  "999999999999999999999s",
  "x".repeat(5_000),
  `${"a".repeat(300)}.example.com`,
  [],
  {},
  [[]],
  [null],
  own("__proto__", { polluted: true }),
  own("constructor", { prototype: { polluted: true } }),
  own("toString", "x"),
  own("", ""),
  nested(200),
];

/** Paths of everything inside a value, itself not counted. */
function pathsIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => [[...at, key], ...pathsIn(field, [...at, key])]);
}

/** A copy with another value at the path. */
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, by));
  return copy;
}

/** A valid object in which one to three fields are not what they should be, or where a strange key was added. */
export const anyBrokenObject: fc.Arbitrary<object> = fc
  .record({
    object: anyObject,
    breaks: fc.array(
      fc.record({
        where: fc.nat(),
        by: fc.constantFrom(...hostileValues),
        key: fc.constantFrom(undefined, undefined, undefined, "__proto__", "constructor", "\ud800", ""),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ object, breaks }) =>
    breaks.reduce((value, { where, by, key }) => {
      const paths = pathsIn(value).filter((path) => path[0] !== "kind" && path[0] !== "apiVersion");
      const path = paths[where % Math.max(1, paths.length)] ?? ["spec"];
      return replaced(value, path, key === undefined ? by : own(key, by)) as object;
    }, object),
  );

/** A mesh of valid and broken objects. */
export const anyBrokenWorld: fc.Arbitrary<World> = fc
  .array(fc.oneof(anyObject, anyBrokenObject), { minLength: 4, maxLength: 16 })
  .map((objects) => new Map(objects.map((object, i) => [fileName(i), JSON.stringify(object)])));

const fragment = fc.constantFrom(
  "apiVersion: networking.istio.io/v1\n",
  "kind: VirtualService\n",
  "metadata: { name: a }\n",
  "metadata:\n  name: a\n",
  "spec:\n",
  "  hosts: [a]\n",
  "  http:\n",
  "  - route:\n",
  "   - x: y\n",
  "\t- tab\n",
  "---\n",
  "...\n",
  "&a ",
  "*a",
  "<<: *a\n",
  "!!binary x\n",
  "!<tag:x> y\n",
  "? [k]\n: v\n",
  "__proto__: { polluted: true }\n",
  "a: &x [*x]\n",
  "{",
  "}",
  "[",
  "]",
  '"',
  "'",
  "|\n  text\n",
  ">-\n",
  "# comment\n",
  "\u0000",
  "\ud800",
  "\ufeff",
  "%YAML 9.9\n",
  "0x1F\n",
  "1e999\n",
  ".nan\n",
  "~: ~\n",
);

/** Text that looks like YAML in places. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fragment }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), {
    maxLength: 14,
  })
  .map((parts) => parts.join(""));
