// SPDX-License-Identifier: Apache-2.0

export type Severity = "error" | "warning" | "info";

interface CodeEntry {
  readonly severity: Severity;
  readonly title: string;
  /** Name of the documentation page. */
  readonly slug: string;
  /** Istio's code of the same meaning. */
  readonly ist?: string;
}

const IST_SCHEMA = "IST0106";

/**
 * Every code that decoding one object can give; a code is never reused, retired ones stay listed.
 * HED0001–HED0099 belong to this package.
 */
export const codes = {
  HED0001: { severity: "error", title: "Unknown field", slug: "unknown-field", ist: IST_SCHEMA },
  HED0002: { severity: "error", title: "Field in the wrong place", slug: "misplaced-field", ist: IST_SCHEMA },
  HED0003: { severity: "error", title: "Misspelled field", slug: "misspelled-field", ist: IST_SCHEMA },
  HED0004: { severity: "warning", title: "Field in protobuf spelling", slug: "snake-case-field" },
  HED0005: { severity: "error", title: "Wrong type", slug: "wrong-type", ist: IST_SCHEMA },
  HED0006: { severity: "error", title: "Missing field", slug: "missing-field", ist: IST_SCHEMA },
  HED0007: { severity: "error", title: "Unknown value", slug: "unknown-value", ist: IST_SCHEMA },
  HED0008: { severity: "warning", title: "Old spelling of a value", slug: "old-value" },
  HED0009: { severity: "error", title: "Not a duration", slug: "bad-duration", ist: IST_SCHEMA },
  HED0010: { severity: "error", title: "Number out of range", slug: "out-of-range", ist: IST_SCHEMA },
  HED0011: { severity: "error", title: "Duration out of range", slug: "duration-out-of-range", ist: IST_SCHEMA },
  HED0012: {
    severity: "error",
    title: "Only one of several fields may be set",
    slug: "one-of-conflict",
    ist: IST_SCHEMA,
  },
  HED0013: { severity: "error", title: "One of several fields is needed", slug: "one-of-missing", ist: IST_SCHEMA },
  HED0014: { severity: "warning", title: "Number written as a string", slug: "numeric-string" },
  HED0015: { severity: "error", title: "Bad host name", slug: "bad-host", ist: IST_SCHEMA },
  HED0016: { severity: "error", title: "Bad name or label", slug: "bad-name", ist: IST_SCHEMA },
  HED0017: { severity: "error", title: "Bad address", slug: "bad-address", ist: IST_SCHEMA },
  HED0018: { severity: "error", title: "Bad HTTP header name or value", slug: "bad-header", ist: IST_SCHEMA },
  HED0019: { severity: "error", title: "Duplicate entry", slug: "duplicate-entry", ist: IST_SCHEMA },
  HED0020: { severity: "error", title: "Fields that exclude each other", slug: "conflicting-fields", ist: IST_SCHEMA },
  HED0021: { severity: "error", title: "A field needs another", slug: "needs-field", ist: IST_SCHEMA },
  HED0022: { severity: "warning", title: "Field without effect yet", slug: "effect-later" },
  HED0023: { severity: "warning", title: "Deprecated field", slug: "deprecated-field", ist: "IST0002" },
  HED0024: { severity: "warning", title: "Removed API version", slug: "removed-api-version" },
  HED0025: { severity: "warning", title: "Regular expression where plain text is compared", slug: "regex-as-text" },
  HED0026: { severity: "error", title: "Nested too deep", slug: "too-deep" },
  HED0027: { severity: "error", title: "Not a Kubernetes object", slug: "not-an-object" },
  HED0028: { severity: "error", title: "API version not served", slug: "unserved-version" },
  HED0029: { severity: "warning", title: "Field without effect here", slug: "no-effect" },
  HED0030: { severity: "error", title: "Empty or too long", slug: "bad-length", ist: IST_SCHEMA },
  HED0031: { severity: "error", title: "Bad text", slug: "bad-text", ist: IST_SCHEMA },
  HED0032: { severity: "error", title: "Selector does not match its template", slug: "selector-mismatch" },
  HED0033: { severity: "warning", title: "Field looks misspelled", slug: "near-miss" },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof codes;
