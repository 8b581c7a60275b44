// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DestinationRule, Subset } from "../../model/destination-rule.ts";
import type { MeshSettings } from "../../model/mesh-settings.ts";
import type { PartOrigin } from "../../model/origin.ts";
import { isHttp2 } from "../../model/protocol.ts";
import type { Service, ServicePort } from "../../model/service.ts";
import type { Endpoint } from "../../model/workload.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import { durationOf, type Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import type { Assignment } from "../endpoint/load-assignment.ts";
import { edgeBufferLimit } from "../listener/http-connection-manager.ts";
import { buildClientTls } from "./client-tls.ts";
import { buildClusterMetadata } from "./cluster-metadata.ts";
import { outboundClusterName } from "./cluster-name.ts";
import { buildCircuitBreakers, buildHttpOptions, buildKeepalive } from "./connection-pool.ts";
import { type ClusterDiscovery, discoverMembers } from "./discovery.ts";
import { buildLoadBalancer } from "./load-balancer.ts";
import { buildOutlierDetection, panicThreshold } from "./outlier-detection.ts";
import { type EffectivePolicy, effectivePolicy } from "./traffic-policy.ts";

/** What of a proxy decides its outbound clusters; `local` is a sidecar without redirection. */
export type ClusterProfile = "sidecar" | "local" | "router";

export interface ServiceClustersInput {
  readonly service: Service;
  readonly port: ServicePort;
  readonly rule?: DestinationRule | undefined;
  readonly profile: ClusterProfile;
  readonly settings: MeshSettings;
  /** Members of the port; only asked for when the cluster carries them itself (DNS). */
  readonly endpoints: () => readonly Endpoint[];
}

export interface ServiceClusters {
  readonly clusters: readonly Translated[];
  /** Of the EDS clusters. */
  readonly assignments: readonly Assignment[];
}

/** The clusters of one service port: the whole service, then each subset in the rule's order. */
export function buildServiceClusters(input: ServiceClustersInput): ServiceClusters {
  const clusters: Translated[] = [];
  const assignments: Assignment[] = [];
  const seen = new Set<string>();
  for (const subset of [undefined, ...(input.rule?.subsets ?? [])]) {
    const name = outboundClusterName(input.service.hostname, input.port.number, subset?.name);
    if (seen.has(name)) continue;
    seen.add(name);
    const { translated, assignment } = buildOne(input, name, subset);
    clusters.push(translated);
    if (assignment !== undefined) assignments.push(assignment);
  }
  return { clusters, assignments };
}

function buildOne(
  input: ServiceClustersInput,
  name: string,
  subset: Subset | undefined,
): { translated: Translated; assignment?: Assignment } {
  const { service, port, rule, profile, settings } = input;
  const policy = effectivePolicy(rule, port.number, subset);
  const pool = policy.connectionPool?.value;
  const discovery = discoverMembers({ ...input, name, labels: subset?.labels ?? {}, policy });
  const tls = buildClientTls(policy.tls, {
    http2: isHttp2(port.protocol) || pool?.http.h2UpgradePolicy === "UPGRADE",
    subjectAltNames: service.registry === "External" ? service.subjectAltNames : [],
  });
  const [balancer, balancerFindings] = buildBalancerFields(discovery, policy);
  const message: Message = {
    name,
    ...discovery.fields,
    connectTimeout: durationOf(pool?.tcp.connectTimeout || settings.connectTimeout),
    ...balancer,
    ...buildCircuitBreakers(pool),
    ...buildKeepalive(pool),
    ...buildOutlierDetection(policy.outlierDetection?.value),
    ...buildHttpOptions(pool, {
      protocol: port.protocol,
      followsClient: profile !== "router" && port.protocol === "AUTO",
      autoSni: tls.autoSni,
      autoSanValidation: tls.autoSanValidation,
    }),
    ...tls.fields,
    ...(profile === "router" && { perConnectionBufferLimitBytes: edgeBufferLimit }),
    ...buildClusterMetadata({ services: [service], rule, subset: subset?.name }),
  };
  const translated = buildTranslated("cluster", {
    name,
    message,
    origins: originsOf(input, policy, subset),
    diagnostics: [...discovery.diagnostics, ...balancerFindings, ...tls.diagnostics],
  });
  return { translated, ...(discovery.assignment && { assignment: discovery.assignment }) };
}

function buildBalancerFields(
  discovery: ClusterDiscovery,
  policy: EffectivePolicy,
): readonly [Message, readonly Diagnostic[]] {
  const common = {
    commonLbConfig: { healthyPanicThreshold: { value: panicThreshold(policy.outlierDetection?.value) } },
  };
  if (discovery.fields["type"] === "ORIGINAL_DST") return [{ lbPolicy: "CLUSTER_PROVIDED", ...common }, []];
  const [fields, diagnostics] = buildLoadBalancer(policy.loadBalancer);
  return [{ ...fields, ...common }, diagnostics];
}

const partsOfPolicy = {
  loadBalancer: ["lbPolicy"],
  connectionPool: ["circuitBreakers"],
  outlierDetection: ["outlierDetection"],
  tls: ["transportSocket"],
} as const;

/** The service made the whole; each policy block its part. */
function originsOf(input: ServiceClustersInput, policy: EffectivePolicy, subset?: Subset): readonly PartOrigin[] {
  const origins: PartOrigin[] = [{ ...input.port.origin, at: [] }];
  if (subset !== undefined) origins.push({ ...subset.origin, at: ["name"] });
  for (const [block, at] of Object.entries(partsOfPolicy)) {
    const sourced = policy[block as keyof typeof partsOfPolicy];
    if (sourced !== undefined) origins.push({ ...sourced.origin, at: [...at] });
  }
  return origins;
}
