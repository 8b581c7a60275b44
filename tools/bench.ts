// SPDX-License-Identifier: Apache-2.0
// Measures what docs/benchmarks.md tells: `npm run bench [-- start validate mesh-100 mesh-1000 up]`. Prints JSON; a whole run is kept in
// bench/results/latest.json.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { measureStart, measureUp, measureValidate } from "./bench/command-line.ts";
import { measureMesh } from "./bench/compile.ts";

const benches: Readonly<Record<string, () => unknown>> = {
  start: measureStart,
  validate: measureValidate,
  "mesh-100": () => measureMesh(100),
  "mesh-1000": () => measureMesh(1000),
  up: measureUp,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(", ")}; there are: ${Object.keys(benches).join(", ")}`);
  process.exit(64);
}
const figures: Record<string, unknown> = {
  at: new Date().toISOString(),
  machine: { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version, load: loadavg()[0] },
};
for (const [name, measure] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.error(`measuring ${name}`);
  figures[name] = await measure();
}
const text = `${JSON.stringify(figures, null, 2)}\n`;
if (named.length === 0) {
  const file = resolve(import.meta.dirname, "../bench/results/latest.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.stdout.write(text);
