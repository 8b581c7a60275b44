// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import { readConnectionPool } from "./from-traffic-policy.ts";
import { splitScopedHost } from "./hostname.ts";
import type { Sidecar, SidecarEgress } from "./sidecar.ts";
import { nameKey, originOf } from "./typed.ts";

/** A Sidecar without `egress` reaches everything that its namespace sees (Istio). */
export function fromSidecar(object: ObjectOfKind<"Sidecar">): Sidecar {
  const { metadata, spec } = object;
  const { namespace } = metadata;
  const selector = spec.workloadSelector?.labels;
  const mode = spec.outboundTrafficPolicy?.mode;
  const egress = (spec.egress ?? []).map(
    (listener, i): SidecarEgress => ({
      ...(listener.port?.number !== undefined &&
        listener.port.number > 0 && {
          port: {
            number: listener.port.number,
            protocol: listener.port.protocol ?? "",
            name: listener.port.name ?? "",
          },
        }),
      hosts: listener.hosts.map((host) => splitScopedHost(host, { namespace, absent: namespace })),
      origin: originOf(object, ["spec", "egress", i]),
    }),
  );
  return {
    key: nameKey(metadata),
    name: metadata.name,
    namespace,
    ...(selector && Object.keys(selector).length > 0 && { workloadSelector: selector }),
    createdAt: metadata.creationTimestamp ?? "",
    egress: egress.length > 0 ? egress : [{ hosts: [{ namespace: "*", host: "*" }], origin: originOf(object) }],
    ...(mode && { outboundMode: mode === "REGISTRY_ONLY" ? "REGISTRY_ONLY" : "ALLOW_ANY" }),
    ...(spec.inboundConnectionPool && { inboundConnectionPool: readConnectionPool(spec.inboundConnectionPool) }),
    origin: originOf(object),
  };
}
