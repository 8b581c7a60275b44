// SPDX-License-Identifier: Apache-2.0
// tests/property/references.test.ts with ten times the runs.
process.env["LONG"] = "1";
await import("../property/references.test.ts");

export {};
