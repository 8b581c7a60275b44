// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { MeshSettings } from "@heddle/core";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const golden = import.meta.dirname;

/** What of a proxy's configuration a case can show. */
export const parts = ["listeners", "routes", "clusters", "endpoints", "names", "origins"] as const;
export type Part = (typeof parts)[number];

export interface GoldenProxy {
  /** As `findProxy` takes it. */
  readonly name: string;
  /** Node metadata over what is known of the workload: INTERCEPTION_MODE, HEDDLE_LOCAL, LABELS … */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A part: `all` of it or only the resources with these names (`*` at the end: with this beginning). */
export interface Expected {
  readonly part: Part;
  readonly names?: readonly string[];
}

export interface GoldenCase {
  /** `area/case`. */
  readonly name: string;
  readonly folder: string;
  readonly shows: string;
  readonly proxies: readonly GoldenProxy[];
  readonly settings: Partial<MeshSettings>;
  readonly expected: readonly Expected[];
  /** Input by the name it has in findings. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Every `AREA/CASE` folder, by name. */
export function readCases(): readonly GoldenCase[] {
  return folders(golden)
    .filter((area) => area !== "fixtures")
    .flatMap((area) => folders(join(golden, area)).map((name) => readCase(`${area}/${name}`)));
}

const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const fields = new Set(["shows", "proxies", "settings", "expect", "fixtures", "samples"]);

function readCase(name: string): GoldenCase {
  const folder = join(golden, name);
  const file = join(folder, "case.yaml");
  const raw: Record<string, unknown> = parse(readFileSync(file, "utf8"));
  for (const field of Object.keys(raw)) if (!fields.has(field)) throw new Error(`${file}: unknown field ${field}`);
  if (typeof raw["shows"] !== "string") throw new Error(`${file}: "shows" must say in a sentence what the case shows`);
  const input = join(folder, "input.yaml");
  const named = (list: unknown, from: string) =>
    ((list ?? []) as readonly string[]).map((path) => join(root, from, path));
  const paths = [...named(raw["fixtures"], "tests/golden/fixtures"), ...named(raw["samples"], "samples")];
  return {
    name,
    folder,
    shows: raw["shows"],
    proxies: ((raw["proxies"] ?? []) as readonly (string | GoldenProxy)[]).map((proxy) =>
      typeof proxy === "string" ? { name: proxy } : proxy,
    ),
    settings: (raw["settings"] ?? {}) as Partial<MeshSettings>,
    expected: expectedOf(raw["expect"] ?? ["routes", "clusters"], file),
    texts: new Map([
      ...paths.map((path): [string, string] => [relative(root, path), readFileSync(path, "utf8")]),
      ...(existsSync(input) ? [["input.yaml", readFileSync(input, "utf8")] as const] : []),
    ]),
  };
}

function expectedOf(expect: unknown, file: string): readonly Expected[] {
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(expect)
    ? expect.map((part) => [String(part), undefined])
    : Object.entries(expect as object);
  return entries.map(([part, names]) => {
    if (!(parts as readonly string[]).includes(part)) throw new Error(`${file}: there is no part "${part}"`);
    return { part: part as Part, ...(Array.isArray(names) && { names: names.map(String) }) };
  });
}
