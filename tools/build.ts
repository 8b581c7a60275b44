// SPDX-License-Identifier: Apache-2.0
// Bundles the CLI into dist/: one small entry that starts quickly, the heavy parts in chunks that commands load when they need them.
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, "dist");
const fresh = join(root, `dist.${process.pid}.tmp`);

const bundle = await rolldown({
  input: { heddle: join(root, "packages/cli/src/main.ts") },
  platform: "node",
  external: [/^node:/],
  // Our modules only define things, so a command loads what it uses of a package, not all that the package's index names.
  treeshake: { moduleSideEffects: [{ test: /[\\/]packages[\\/](?!cli[\\/]src[\\/]main\.ts)/, sideEffects: false }] },
  logLevel: "warn",
});
await rm(fresh, { recursive: true, force: true });
await mkdir(fresh, { recursive: true });
await bundle.write({
  dir: fresh,
  format: "esm",
  entryFileNames: "[name].mjs",
  chunkFileNames: "chunks/[name]-[hash].mjs",
  sourcemap: true,
  minify: false,
});
await bundle.close();
await writeFile(join(fresh, "package.json"), '{ "type": "module" }\n');
// Swapped in by name, so that a start in the middle of a build never sees half of one.
const old = join(root, `dist.${process.pid}.old.tmp`);
await rename(target, old).catch(() => {});
await rename(fresh, target);
await rm(old, { recursive: true, force: true, maxRetries: 3 });
