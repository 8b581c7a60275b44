// SPDX-License-Identifier: Apache-2.0
// Written by tools/generate.ts from schema.json.

/** google.protobuf.Any with its message written in place. */
export interface Any {
  "@type": string;
  [field: string]: unknown;
}
