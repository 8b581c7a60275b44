// SPDX-License-Identifier: Apache-2.0
import { isIpAddress } from "../model/ip-address.ts";
import { formatLocality, localityOfLabels } from "../model/locality.ts";
import { parseLocalPorts } from "./parse-local-ports.ts";
import type { Proxy as MeshProxy } from "./proxy.ts";

/** What is read of `envoy.config.core.v3.Node`. */
export interface NodeIdentity {
  readonly id?: string | undefined;
  readonly cluster?: string | undefined;
  readonly metadata?: { readonly [key: string]: unknown } | undefined;
  readonly locality?:
    | {
        readonly region?: string | undefined;
        readonly zone?: string | undefined;
        readonly subZone?: string | undefined;
      }
    | undefined;
}

export type ParsedProxy = MeshProxy | { readonly error: string };

const example = "sidecar~10.0.0.7~reviews-v1-abc.default~default.svc.cluster.local";

/** The proxy that a node presents itself as (Istio's id and metadata). Total: what cannot be read is an error value. */
export function parseProxy(node: NodeIdentity): ParsedProxy {
  const id = node.id ?? "";
  const metadata = node.metadata ?? {};
  const [type, address = "", fullName = "", domain = "", ...more] = id.split("~");
  if (domain === "" || more.length > 0)
    return {
      error: `node id ${JSON.stringify(id)} has not the four parts TYPE~IP~NAME.NAMESPACE~DOMAIN, as in ${example}`,
    };
  if (type !== "sidecar" && type !== "router")
    return { error: `node id ${JSON.stringify(id)} is of type ${JSON.stringify(type)}; known are sidecar and router` };
  if (!isIpAddress(address))
    return { error: `node id ${JSON.stringify(id)} has no IP address in its second part, as in ${example}` };
  const dot = fullName.lastIndexOf(".");
  const namespace =
    text(metadata["NAMESPACE"]) || (dot === -1 ? "" : fullName.slice(dot + 1)) || (domain.split(".", 1)[0] ?? "");
  const local = parseLocalPorts(metadata["HEDDLE_LOCAL"]);
  if (local !== undefined && "error" in local) return { error: `node metadata HEDDLE_LOCAL: ${local.error}` };
  const labels = stringsOf(metadata["LABELS"]);
  return {
    id,
    type,
    addresses: addressesOf(address, text(metadata["INSTANCE_IPS"])),
    name: dot === -1 ? fullName : fullName.slice(0, dot),
    namespace,
    domain,
    labels,
    serviceAccount: text(metadata["SERVICE_ACCOUNT"]),
    cluster: text(metadata["CLUSTER_ID"]) || "Kubernetes",
    network: text(metadata["NETWORK"]) || (labels["topology.istio.io/network"] ?? ""),
    locality:
      formatLocality({
        region: node.locality?.region,
        zone: node.locality?.zone,
        subzone: node.locality?.subZone,
      }) || localityOfLabels(labels),
    ...(metadata["GENERATOR"] === "grpc"
      ? { interception: "NONE", generator: "grpc" }
      : interceptionOf(metadata["INTERCEPTION_MODE"], local)),
  };
}

function interceptionOf(
  mode: unknown,
  local: MeshProxy["local"] | undefined,
): Pick<MeshProxy, "interception" | "local"> {
  if (mode === "NONE" || local !== undefined) return { interception: "NONE", ...(local && { local }) };
  return { interception: mode === "TPROXY" ? "TPROXY" : "REDIRECT" };
}

function addressesOf(first: string, instanceIps: string): readonly string[] {
  const others = instanceIps
    .split(",")
    .map((part) => part.trim())
    .filter(isIpAddress);
  return [...new Set([first, ...others])];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The entries whose values are strings, by sorted key. */
function stringsOf(value: unknown): Readonly<Record<string, string>> {
  const strings: Record<string, string> = Object.create(null);
  if (value === null || typeof value !== "object") return strings;
  for (const key of Object.keys(value).sort()) {
    const entry: unknown = Reflect.get(value, key);
    if (typeof entry === "string") strings[key] = entry;
  }
  return strings;
}
