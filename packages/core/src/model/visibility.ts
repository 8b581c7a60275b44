// SPDX-License-Identifier: Apache-2.0

/** Who may see a resource (`exportTo`, resolved: "." is the namespace's name). */
export type Visibility = { readonly all: true } | { readonly all: false; readonly namespaces: readonly string[] };

export const isVisible = (v: Visibility, namespace: string): boolean => v.all || v.namespaces.includes(namespace);

/** Istio's `exportTo`: `.` is the own namespace, `*` everybody (also when it is empty), `~` nobody. */
export function resolveVisibility(exportTo: readonly string[] | undefined, namespace: string): Visibility {
  if (exportTo === undefined || exportTo.length === 0 || exportTo.includes("*")) return { all: true };
  const named = exportTo.filter((n) => n !== "~").map((n) => (n === "." ? namespace : n));
  return { all: false, namespaces: [...new Set(named)].sort() };
}

/** The keys that a thing of this visibility is filed under: "*", or each namespace. */
export function visibilityKeys(v: Visibility): readonly string[] {
  return v.all ? ["*"] : v.namespaces;
}
