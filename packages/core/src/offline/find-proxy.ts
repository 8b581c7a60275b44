// SPDX-License-Identifier: Apache-2.0
import type { Mesh } from "../index/mesh.ts";
import type { Gateway } from "../model/gateway.ts";
import type { Workload } from "../model/workload.ts";
import type { Proxy } from "../view/proxy.ts";

export type FoundProxy = { readonly proxy: Proxy } | { readonly error: string };

/**
 * The proxy a person names: `NAME`, `NAME.NAMESPACE`, `kind/NAME.NAMESPACE` (deploy, pod, statefulset …; istioctl's forms), where NAME is a workload, its owner, a Pod, or an `app` label;
 * or `gateway/NAME` for a Gateway (`gateway` alone when there is one).
 */
export function findProxy(mesh: Mesh, name: string, options: { readonly namespace?: string } = {}): FoundProxy {
  const [kind, target] = splitKind(name);
  if (kind === "gateway" || kind === "gw") return gatewayProxy(mesh, target, options.namespace);
  const wanted = splitNamespace(target, options.namespace);
  const all = [...mesh.workloads.entries().values()].filter((w) =>
    wanted.some((x) => x.namespace === undefined || x.namespace === w.namespace),
  );
  const named = (w: Workload, n: string) => w.name === n || w.owner.name === n;
  for (const candidate of wanted) {
    const inNamespace = all.filter((w) => candidate.namespace === undefined || w.namespace === candidate.namespace);
    const found =
      inNamespace.find((w) => named(w, candidate.name)) ?? inNamespace.find((w) => w.labels["app"] === candidate.name);
    if (found !== undefined) return { proxy: workloadProxy(mesh, found) };
  }
  const known = [
    ...new Set([...mesh.workloads.entries().values()].map((w) => `${w.owner.name || w.name}.${w.namespace}`)),
  ];
  return {
    error: `no workload "${name}"; there ${known.length === 1 ? "is" : "are"}: ${known.slice(0, 20).join(", ") || "none"}${known.length > 20 ? ", …" : ""}`,
  };
}

function splitKind(name: string): readonly [kind: string, target: string] {
  if (name === "gateway" || name === "gw") return ["gateway", ""];
  const slash = name.indexOf("/");
  return slash === -1 ? ["", name] : [name.slice(0, slash).toLowerCase(), name.slice(slash + 1)];
}

/** Both readings of `a.b`: name with namespace, and a name with a dot. */
function splitNamespace(
  target: string,
  namespace: string | undefined,
): readonly { readonly name: string; readonly namespace: string | undefined }[] {
  const dot = target.lastIndexOf(".");
  const whole = { name: target, namespace };
  return dot === -1 ? [whole] : [{ name: target.slice(0, dot), namespace: target.slice(dot + 1) }, whole];
}

/** The proxy beside a workload, as it would present itself when traffic is redirected to it. */
export function workloadProxy(mesh: Mesh, workload: Workload): Proxy {
  const settings = mesh.settings.get("mesh");
  const domain = `${workload.namespace}.svc.${settings?.domainSuffix ?? "cluster.local"}`;
  const address = workload.addresses[0] ?? "0.0.0.0";
  const isGateway = [...mesh.gateways.entries().values()].some(
    (g) => Object.keys(g.selector).length > 0 && selects(g.selector, workload.labels),
  );
  const type = isGateway ? "router" : "sidecar";
  return {
    id: `${type}~${address}~${workload.name}.${workload.namespace}~${domain}`,
    type,
    addresses: workload.addresses,
    name: workload.name,
    namespace: workload.namespace,
    domain,
    labels: workload.labels,
    serviceAccount: workload.serviceAccount,
    cluster: "Kubernetes",
    network: workload.network,
    locality: workload.locality,
    interception: "REDIRECT",
  };
}

function gatewayProxy(mesh: Mesh, target: string, namespace: string | undefined): FoundProxy {
  const gateways = [...mesh.gateways.entries().values()];
  const wanted = splitNamespace(target, namespace);
  const found =
    target === ""
      ? gateways[0]
      : wanted.flatMap((w) =>
          gateways.filter((g) => g.name === w.name && (w.namespace === undefined || g.namespace === w.namespace)),
        )[0];
  if (found === undefined)
    return {
      error: `no Gateway "${target}"; there are: ${gateways.map((g) => `${g.name}.${g.namespace}`).join(", ") || "none"}`,
    };
  const workload = [...mesh.workloads.entries().values()].find((w) => selects(found.selector, w.labels));
  return {
    proxy:
      workload === undefined ? impliedGatewayProxy(mesh, found) : { ...workloadProxy(mesh, workload), type: "router" },
  };
}

/** A Gateway whose proxies are not in the files (they are part of an installation): one with the labels it selects. */
function impliedGatewayProxy(mesh: Mesh, gateway: Gateway): Proxy {
  const namespace = mesh.settings.get("mesh")?.rootNamespace ?? "istio-system";
  const name = gateway.selector["app"] ?? gateway.selector["istio"] ?? gateway.name;
  const domain = `${namespace}.svc.${mesh.settings.get("mesh")?.domainSuffix ?? "cluster.local"}`;
  return {
    id: `router~0.0.0.0~${name}.${namespace}~${domain}`,
    type: "router",
    addresses: [],
    name,
    namespace,
    domain,
    labels: gateway.selector,
    serviceAccount: "",
    cluster: "Kubernetes",
    network: "",
    locality: "",
    interception: "REDIRECT",
  };
}

function selects(selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}
