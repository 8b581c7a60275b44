// SPDX-License-Identifier: Apache-2.0
// tests/property/order.test.ts with ten times the runs.
process.env["LONG"] = "1";
await import("../property/order.test.ts");

export {};
