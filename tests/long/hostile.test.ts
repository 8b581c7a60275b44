// SPDX-License-Identifier: Apache-2.0
// tests/property/hostile.test.ts with ten times the runs.
process.env["LONG"] = "1";
await import("../property/hostile.test.ts");

export {};
