// SPDX-License-Identifier: Apache-2.0

/** Findings about texts and about which objects they hold. HED0100–HED0149 belong to this room; a code is never reused. */
export const textCodes = {
  HED0100: { severity: "error", title: "Text does not parse", slug: "text-does-not-parse" },
  HED0101: { severity: "error", title: "Key stands twice", slug: "duplicate-key" },
  HED0102: { severity: "error", title: "Text too large", slug: "text-too-large" },
  HED0103: { severity: "error", title: "Text nested too deep", slug: "text-too-deep" },
  HED0104: { severity: "error", title: "Not a Kubernetes object", slug: "not-an-object" },
  HED0105: { severity: "warning", title: "Unknown kind", slug: "unknown-kind" },
  HED0106: { severity: "warning", title: "Kind without effect yet", slug: "kind-later" },
  HED0107: { severity: "error", title: "Object defined twice", slug: "object-defined-twice" },
  HED0108: { severity: "error", title: "Regular expression that RE2 refuses", slug: "bad-regex" },
} as const;

export type TextCode = keyof typeof textCodes;
