// SPDX-License-Identifier: Apache-2.0
import type { OfflineMesh } from "../offline/offline-mesh.ts";
import { type ResourceKind, resourceKinds, type TranslatedSet } from "../resource/translated.ts";
import type { Outcome } from "../simulate/outcome.ts";
import { proxyConfig } from "../simulate/proxy-config.ts";
import type { SimulatedRequest } from "../simulate/request.ts";
import { type Arrival, simulate } from "../simulate/simulate.ts";
import type { LocalPorts, Proxy } from "../view/proxy.ts";
import type { ProxyClass } from "../view/proxy-class.ts";

/** What happens to a request that leaves `proxy`'s workload (or reaches it, for a gateway), decided on the bytes that the proxy gets. */
export function explain(mesh: OfflineMesh, proxy: Proxy, request: SimulatedRequest): Outcome {
  const { graph, compiler } = mesh;
  const cls = compiler.classOf(proxy);
  const sets = Object.fromEntries(
    resourceKinds.map((kind) => [kind, graph.read(compiler.resources, `${kind}|${cls.key}`)]),
  ) as Record<ResourceKind, TranslatedSet>;
  return simulate(proxyConfig(sets), request, arrivalOf(mesh, cls, request));
}

/** Without redirection: the HTTP proxy when there is one, else the listener of the service port. */
function localArrival(local: LocalPorts, slot: string): Arrival {
  const own = Object.hasOwn(local.outbound, slot) ? local.outbound[slot] : undefined;
  return { address: local.address, port: local.httpProxy !== 0 ? local.httpProxy : (own ?? 0) };
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
