// SPDX-License-Identifier: Apache-2.0

/** Names that say nothing without their package: they always get it in front. */
const vague = new Set(["Config", "ConfigPerRoute", "PerRoute", "Settings", "Matcher", "Router", "Options"]);

/** Packages whose names stay short when others have the same. */
const rank = [
  /^envoy\.config\.listener\.v3$/,
  /^envoy\.config\.route\.v3$/,
  /^envoy\.config\.(cluster|endpoint|core|bootstrap)\.v3$/,
  /^envoy\.service\.discovery\.v3$/,
  /^google\.protobuf$/,
  /^envoy\.extensions\.filters\.network\.(http_connection_manager|tcp_proxy)\.v3$/,
  /^envoy\.extensions\.(transport_sockets\.tls|upstreams\.http)\.v3$/,
  /^envoy\.type(\.matcher)?\.v3$/,
  /^envoy\.config\./,
  /^envoy\.extensions\.filters\.http\./,
];

/** Package segments that tell nothing apart. */
const silent = /^(envoy|config|extensions|filters|type|service|v\d\w*)$/;

function pascal(text: string): string {
  return text.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * A short TypeScript name for each full name, without clashes: the message name, nested ones joined (`ClusterCommonLbConfig`); where that is
 * taken by a better ranked package or says nothing, package segments come in front (`HttpRBAC`, `StatsConfig`).
 */
export function shortNames(
  types: ReadonlyMap<string, { readonly pkg: string; readonly local: string }>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const order = [...types].sort(([, a], [, b]) => rankOf(a.pkg) - rankOf(b.pkg));
  for (const [full, { pkg, local }] of order) {
    const name = candidates(pkg, local).find((candidate) => !taken.has(candidate));
    if (name === undefined) throw new Error(`no name is left for ${full}`);
    taken.add(name);
    names.set(full, name);
  }
  return names;
}

function rankOf(pkg: string): number {
  const index = rank.findIndex((pattern) => pattern.test(pkg));
  return index < 0 ? rank.length : index;
}

function candidates(pkg: string, local: string): string[] {
  const base = local.split(".").map(pascal).join("");
  const segments = pkg.split(".").filter((segment) => !silent.test(segment));
  const last = segments.at(-1);
  const root = local.split(".")[0] ?? "";
  const echoes = last !== undefined && last.replaceAll("_", "") === root.toLowerCase();
  const prefixes = segments.map((_, i) =>
    segments
      .slice(segments.length - 1 - i)
      .map(pascal)
      .join(""),
  );
  const prefixed = prefixes.map((prefix) => prefix + base);
  const leaner = echoes ? prefixes.slice(1).map((prefix) => prefix.slice(0, -pascal(last).length) + base) : [];
  const all = [...leaner, ...prefixed, `${pkg.split(".").map(pascal).join("")}${base}`];
  return vague.has(root) && rankOf(pkg) > 7 ? all : [base, ...all];
}
