// SPDX-License-Identifier: Apache-2.0

/**
 * A host of an Istio resource as a full name in lower case. A name without dots is a Kubernetes Service of the resource's own
 * namespace (Istio's short-name rule); everything else, `*`, wildcards, FQDNs, addresses, stays as it is.
 */
export function resolveHost(host: string, namespace: string, domainSuffix: string): string {
  const name = host.toLowerCase();
  if (name === "" || name.startsWith("*") || name.includes(".") || name.includes(":")) return name;
  return serviceHost(name, namespace, domainSuffix);
}

export function serviceHost(name: string, namespace: string, domainSuffix: string): string {
  return `${name}.${namespace}.svc.${domainSuffix}`.toLowerCase();
}

export const isWildcard = (host: string): boolean => host.startsWith("*");

/** Whether every name that `host` stands for is also one of `pattern`'s; both may be wildcards (`*`, `*.suffix`). */
export function matchesHost(pattern: string, host: string): boolean {
  if (!isWildcard(pattern)) return pattern === host;
  const suffix = pattern.slice(1);
  return isWildcard(host) ? host.slice(1).endsWith(suffix) : host.length > suffix.length && host.endsWith(suffix);
}

/** Whether some name belongs to both. */
export function hostsOverlap(a: string, b: string): boolean {
  return matchesHost(a, b) || matchesHost(b, a);
}

/** The wildcards that cover a host, most specific first: `a.b.c` → `*.b.c`, `*.c`, `*`. */
export function wildcardsOver(host: string): readonly string[] {
  const wildcards: string[] = [];
  for (let dot = host.indexOf("."); dot !== -1; dot = host.indexOf(".", dot + 1)) {
    const wildcard = `*${host.slice(dot)}`;
    if (wildcard !== host) wildcards.push(wildcard);
  }
  if (host !== "*") wildcards.push("*");
  return wildcards;
}

/** Most specific first: names before wildcards, longer wildcards before shorter ones, then by text. */
export function bySpecificity(a: string, b: string): number {
  if (isWildcard(a) !== isWildcard(b)) return isWildcard(a) ? 1 : -1;
  if (isWildcard(a) && a.length !== b.length) return b.length - a.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A host with an optional namespace before it, as in Gateway servers and Sidecar egress: `ns/host`, `./host`, `host`. */
export function splitScopedHost(
  text: string,
  scope: { namespace: string; absent: string },
): { namespace: string; host: string } {
  const slash = text.indexOf("/");
  if (slash === -1) return { namespace: scope.absent, host: text.toLowerCase() };
  const written = text.slice(0, slash);
  return { namespace: written === "." ? scope.namespace : written, host: text.slice(slash + 1).toLowerCase() };
}
