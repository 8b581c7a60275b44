// SPDX-License-Identifier: Apache-2.0
import { targetPortOf } from "../model/endpoints.ts";
import { workloadProxy } from "../offline/find-proxy.ts";
import type { OfflineMesh } from "../offline/offline-mesh.ts";
import { type ResourceKind, resourceKinds, type TranslatedSet } from "../resource/translated.ts";
import { simulateInbound } from "../simulate/inbound.ts";
import type { Candidate, Outcome, Step } from "../simulate/outcome.ts";
import { type ProxyConfig, proxyConfig } from "../simulate/proxy-config.ts";
import type { SimulatedRequest } from "../simulate/request.ts";
import { type Arrival, simulate } from "../simulate/simulate.ts";
import type { LocalPorts, Proxy } from "../view/proxy.ts";
import type { ProxyClass } from "../view/proxy-class.ts";
import { membersOf, plannedWorkloads } from "./members.ts";

/** What happens to a request that leaves `proxy`'s workload (or reaches it, for a gateway), decided on the bytes that the proxies get. */
export function explain(mesh: OfflineMesh, proxy: Proxy, request: SimulatedRequest): Outcome {
  const cls = mesh.compiler.classOf(proxy);
  const outcome = simulate(configOf(mesh, cls), request, arrivalOf(mesh, cls, request));
  return { ...outcome, steps: [...outcome.steps, ...inboundSteps(mesh, { cls, request, outcome })] };
}

function configOf(mesh: OfflineMesh, cls: ProxyClass): ProxyConfig {
  const { graph, compiler } = mesh;
  const sets = Object.fromEntries(
    resourceKinds.map((kind) => [kind, graph.read(compiler.resources, `${kind}|${cls.key}`)]),
  ) as Record<ResourceKind, TranslatedSet>;
  return proxyConfig(sets, (cluster) => plannedWorkloads(mesh, membersOf(mesh, cls, cluster)));
}

interface Arriving {
  /** Of the client. */
  readonly cls: ProxyClass;
  readonly request: SimulatedRequest;
  readonly outcome: Outcome;
}

/** One step for each cluster that may get the request, told for the first of its workloads: all of them serve the port alike. */
function inboundSteps(mesh: OfflineMesh, { cls, request, outcome }: Arriving): readonly Step[] {
  const { verdict } = outcome;
  if (verdict.type !== "forward") return [];
  const inbound = (candidate: Candidate): readonly Step[] => {
    const members = membersOf(mesh, cls, candidate.cluster);
    const workload = members?.workloads.find((w) => w.kind !== "WorkloadEntry");
    const port = members && targetPortOf(members.port, workload);
    if (!candidate.known || workload === undefined || port === undefined) return [];
    const own = { ...workloadProxy(mesh.mesh, workload), type: "sidecar" as const };
    const config = configOf(mesh, mesh.compiler.classOf(own));
    const at = simulateInbound(config, request, { workload: workload.name, port });
    return at === undefined ? [] : [at];
  };
  return verdict.candidates.filter((c) => c.share > 0).flatMap(inbound);
}

/** What DNS and Kubernetes would make of the request's host and port. */
function arrivalOf(mesh: OfflineMesh, cls: ProxyClass, request: SimulatedRequest): Arrival {
  const { graph, compiler } = mesh;
  if (cls.type === "router") {
    const port = graph.read(compiler.view.gatewayPorts, cls.key).find((p) => p.serverPort === request.port);
    return { address: port?.bind ?? "", port: port?.port ?? request.port };
  }
  const suffixes = [
    "",
    `.${cls.domain}`,
    `.${cls.domain.split(".").slice(1).join(".")}`,
    `.${cls.domain.split(".").slice(2).join(".")}`,
  ];
  const scope = graph.read(compiler.view.egress, cls.scope);
  const service = suffixes
    .map((suffix) => scope.services.find((s) => s.hostname === `${request.host}${suffix}`))
    .find((s) => s !== undefined);
  if (cls.local !== undefined) return localArrival(cls.local, `${service?.hostname ?? request.host}:${request.port}`);
  return { address: service?.addresses[0] ?? request.host, port: request.port };
}

/** Without redirection: the HTTP proxy when there is one, else the listener of the service port. */
function localArrival(local: LocalPorts, slot: string): Arrival {
  const own = Object.hasOwn(local.outbound, slot) ? local.outbound[slot] : undefined;
  return { address: local.address, port: local.httpProxy !== 0 ? local.httpProxy : (own ?? 0) };
}
