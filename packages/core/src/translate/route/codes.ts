// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Path, Severity } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../model/origin.ts";

/** Findings that only show when routes and gateways are translated. HED0300–HED0349 belong to this room; a code is never reused. */
export const routeCodes = {
  HED0300: { severity: "error", title: "Route left out: its match cannot be used", slug: "route-match-unusable" },
  HED0301: { severity: "error", title: "Route cannot be served", slug: "route-unservable" },
  HED0302: { severity: "warning", title: "Host already routed", slug: "host-already-routed" },
  HED0303: { severity: "info", title: "Short name or address belongs to another host", slug: "domain-taken" },
  HED0304: { severity: "error", title: "Part of a route left out", slug: "route-part-unusable" },
  HED0305: { severity: "warning", title: "Gateway server left out", slug: "gateway-server-left-out" },
  HED0306: { severity: "warning", title: "Gateway feature without effect yet", slug: "gateway-effect-later" },
  IST0101: { severity: "error", title: "Referenced host, port or subset not found", slug: "reference-not-found" },
} as const satisfies Record<string, { severity: Severity; title: string; slug: string }>;

export type RouteCode = keyof typeof routeCodes;

/** A finding at a field of the resource `origin` names; `path` replaces the origin's own path when given. */
export function finding(code: RouteCode, origin: Origin, message: string, path: Path = origin.path): Diagnostic {
  return { code, severity: routeCodes[code].severity, message, resource: origin.resource, path };
}
