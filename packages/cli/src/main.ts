// SPDX-License-Identifier: Apache-2.0
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Compiled code is kept beside the bundle (a new build brings a new folder), which halves the time that loading it takes; where it
// cannot be written, nothing is kept. Sources that run without a bundle have no place for it.
if (import.meta.filename.endsWith(".mjs")) enableCompileCache(join(import.meta.dirname, ".compiled"));

const { run } = await import("./run.ts");
await run(process.argv);
