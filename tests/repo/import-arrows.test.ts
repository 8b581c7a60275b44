// SPDX-License-Identifier: Apache-2.0
// The borders between packages (design: "an arrow means may import"), read from the import lines themselves.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Workspace packages each package may import. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  incr: [],
  schema: [],
  envoy: [],
  core: ["incr", "schema", "envoy"],
  xds: ["envoy"],
  control: ["core", "xds", "incr", "schema", "envoy"],
  local: ["control", "core", "xds", "incr", "schema", "envoy"],
  cli: ["local", "control", "core", "xds", "incr", "schema", "envoy"],
};

/** Rooms of core, in the order of the data: a room may import itself and what stands before it. */
const rooms: readonly (readonly string[])[] = [
  ["diagnostics"],
  ["yaml"],
  ["decode"],
  ["model"],
  ["index"],
  ["view"],
  ["resource"],
  ["translate"],
  ["."],
  ["simulate"],
  ["offline"],
  ["explain", "analyze"],
];

/** Packages that must run in a browser: no module of Node. */
const pure = ["incr", "schema", "envoy", "core"];

/** Known exceptions, each with its reason; one that is no longer needed fails the run. */
const nodeAllowed = ["packages/envoy/src/resource.ts → node:crypto"]; // content hashes; the console will bring its own
const regexAllowed = ["packages/envoy/src/constraint-rules.ts"]; // compiles patterns of Envoy's own schema, never a user's text

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

function imports(file: string): string[] {
  const found = readFileSync(file, "utf8").matchAll(
    /^(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|\bimport\("([^"]+)"\)|^import\s+"([^"]+)"/gm,
  );
  return [...found].map((m) => m[1] ?? m[2] ?? m[3] ?? "");
}

const packages = readdirSync(join(root, "packages")).filter((name) =>
  statSync(join(root, "packages", name)).isDirectory(),
);

test("every package has its arrows listed", () => {
  assert.deepEqual(
    packages.filter((name) => arrows[name] === undefined),
    [],
  );
});

for (const name of packages) {
  const files = sources(join(root, "packages", name, "src"));
  test(`${name} imports only along its arrows`, () => {
    const wrong = files.flatMap((file) =>
      imports(file)
        .filter((from) => {
          const target = /^@heddle\/([^/]+)/.exec(from)?.[1];
          if (target !== undefined) return target !== name && arrows[name]?.includes(target) !== true;
          return (
            from.startsWith(".") &&
            relative(join(root, "packages", name), resolve(dirname(file), from)).startsWith("..")
          );
        })
        .map((from) => `${relative(root, file)} → ${from}`),
    );
    assert.deepEqual(wrong, []);
  });
}

for (const name of pure) {
  test(`${name} imports nothing of Node`, () => {
    const files = sources(join(root, "packages", name, "src"));
    const wrong = files.flatMap((file) =>
      imports(file)
        .filter((from) => from.startsWith("node:"))
        .map((from) => `${relative(root, file)} → ${from}`),
    );
    assert.deepEqual(
      wrong,
      nodeAllowed.filter((entry) => entry.startsWith(`packages/${name}/`)),
    );
  });
}

test("core's rooms import only what stands before them", () => {
  const src = join(root, "packages/core/src");
  const rankOf = (file: string): number => {
    const [room = "", ...rest] = relative(src, file).split("/");
    return rooms.findIndex((names) => names.includes(rest.length === 0 ? "." : room));
  };
  const wrong = sources(src)
    .filter((file) => file !== join(src, "index.ts"))
    .flatMap((file) =>
      imports(file)
        .filter((from) => from.startsWith(".") && rankOf(resolve(dirname(file), from)) > rankOf(file))
        .map((from) => `${relative(root, file)} → ${from}`),
    );
  assert.deepEqual(wrong, []);
});

test("no file of the pure rooms reads clock, randomness or environment", () => {
  const wrong = ["model", "index", "view", "translate", "resource"].flatMap((room) =>
    sources(join(root, "packages/core/src", room))
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|\bprocess\.|console\./.test(readFileSync(file, "utf8")),
      )
      .map((file) => relative(root, file)),
  );
  assert.deepEqual(wrong, []);
});

test("user text never reaches V8's regular expressions", () => {
  const wrong = packages.flatMap((name) =>
    sources(join(root, "packages", name, "src"))
      .filter((file) => /\bnew RegExp\(|[^.\w]RegExp\(/.test(readFileSync(file, "utf8")))
      .map((file) => relative(root, file)),
  );
  assert.deepEqual(wrong, regexAllowed);
});
