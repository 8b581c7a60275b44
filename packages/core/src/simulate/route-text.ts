// SPDX-License-Identifier: Apache-2.0
import type { Route } from "@heddle/envoy";

/** A route's condition in a few words. */
export function matchText(route: Route): string {
  const m = route.match ?? {};
  const path =
    m.path !== undefined
      ? `path = ${m.path}`
      : m.pathSeparatedPrefix !== undefined
        ? `path under ${m.pathSeparatedPrefix}`
        : m.prefix !== undefined && m.prefix !== "/"
          ? `path prefix ${m.prefix}`
          : m.safeRegex !== undefined
            ? `path ~ ${m.safeRegex.regex ?? ""}`
            : "";
  const headers = (m.headers ?? []).map(
    (h) => `${h.invertMatch === true ? "not " : ""}${h.name ?? ""} ${stringText(h.stringMatch) || "present"}`,
  );
  const query = (m.queryParameters ?? []).map((q) => `?${q.name ?? ""} ${stringText(q.stringMatch) || "present"}`);
  const all = [path, ...headers, ...query].filter((t) => t !== "");
  return all.length === 0 ? "any request" : all.join(", ");
}

function stringText(
  m:
    | {
        exact?: string | undefined;
        prefix?: string | undefined;
        safeRegex?: { regex?: string | undefined } | undefined;
      }
    | undefined,
): string {
  if (m?.exact !== undefined) return `= ${m.exact}`;
  if (m?.prefix !== undefined) return `prefix ${m.prefix}`;
  return m?.safeRegex?.regex === undefined ? "" : `~ ${m.safeRegex.regex}`;
}
