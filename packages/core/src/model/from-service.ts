// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import { refKey } from "../diagnostics/diagnostic.ts";
import { serviceHost } from "./hostname.ts";
import type { MeshSettings } from "./mesh-settings.ts";
import { servicePortProtocol } from "./port-protocol.ts";
import type { Service, ServicePort } from "./service.ts";
import type { Members, ServiceClaim } from "./service-claim.ts";
import { originOf, refOf } from "./typed.ts";
import { resolveVisibility } from "./visibility.ts";

type KubernetesService = ObjectOfKind<"Service">;

/** The one service of a Kubernetes Service. */
export function fromService(object: KubernetesService, settings: MeshSettings): ServiceClaim {
  const { metadata, spec } = object;
  const hostname = serviceHost(metadata.name, metadata.namespace, settings.domainSuffix);
  const key = `${metadata.namespace}/${hostname}`;
  const createdAt = metadata.creationTimestamp ?? "";
  const externalName = spec.type === "ExternalName" ? spec.externalName?.toLowerCase() : undefined;
  const headless = externalName === undefined && spec.clusterIP === "None";
  const selector =
    externalName === undefined && Object.keys(spec.selector ?? {}).length > 0 ? spec.selector : undefined;
  const service: Service = {
    key,
    hostname,
    namespace: metadata.namespace,
    name: metadata.name,
    registry: "Kubernetes",
    addresses: externalName === undefined ? clusterAddresses(spec) : [],
    headless,
    ports: servicePorts(object),
    resolution: externalName !== undefined ? "DNS" : headless ? "PASSTHROUGH" : "EDS",
    external: externalName !== undefined,
    exportTo: resolveVisibility(exportToAnnotation(metadata.annotations), metadata.namespace),
    createdAt,
    ...(selector && { selector }),
    labels: metadata.labels,
    ...(externalName !== undefined && { externalName }),
    subjectAltNames: [],
    publishNotReady: spec.publishNotReadyAddresses === true,
    origin: originOf(object),
  };
  const members: Members = externalName === undefined ? { type: "kubernetes" } : { type: "name", name: externalName };
  return { key: `${key}|${refKey(refOf(object))}`, createdAt, service, members };
}

function clusterAddresses(spec: KubernetesService["spec"]): readonly string[] {
  const written = spec.clusterIPs ?? (spec.clusterIP === undefined ? [] : [spec.clusterIP]);
  return written.filter((address) => address !== "None" && address !== "");
}

function servicePorts(object: KubernetesService): readonly ServicePort[] {
  const ports = object.spec.ports ?? [];
  const all = ports.map((port, i): ServicePort => {
    const name = port.name ?? "";
    const targetPort = port.targetPort === undefined || port.targetPort === 0 ? port.port : port.targetPort;
    return {
      number: port.port,
      name,
      protocol: servicePortProtocol({
        number: port.port,
        name,
        transport: port.protocol,
        appProtocol: port.appProtocol,
      }),
      targetPort: typeof targetPort === "string" && /^\d+$/.test(targetPort) ? Number(targetPort) : targetPort,
      origin: originOf(object, ["spec", "ports", i]),
    };
  });
  // One number may be there for UDP and for TCP (DNS); UDP is not proxied, so the other one is what the number means.
  const proxied = new Set(all.filter((port) => port.protocol !== "UDP").map((port) => port.number));
  return all.filter((port) => port.protocol !== "UDP" || !proxied.has(port.number));
}

/** Istio's annotation: a comma-separated list. */
function exportToAnnotation(annotations: Readonly<Record<string, string>>): readonly string[] | undefined {
  const text = annotations["networking.istio.io/exportTo"];
  if (text === undefined) return undefined;
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
