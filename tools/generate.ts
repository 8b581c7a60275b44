// SPDX-License-Identifier: Apache-2.0
// `npm run generate`: writes what is generated and committed.
//   node tools/generate.ts            TypeScript types of Envoy's messages, from the committed tables; reference pages; JSON Schemas
//   node tools/generate.ts --schema   the tables too, from the Go modules (needs Go and its module proxy)

import { dumpTables } from "./envoy-schema/dump.ts";

if (process.argv.includes("--schema")) dumpTables();
// Loaded now, because they read the tables that were just written.
const { writeTypes } = await import("./envoy-schema/types.ts");
writeTypes();
const { writeGeneratedFiles } = await import("./reference/generated-files.ts");
writeGeneratedFiles();
