// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Mesh } from "../index/mesh.ts";
import { byAge } from "../model/age.ts";
import type { Service } from "../model/service.ts";
import type { InboundPort } from "./inbound-port.ts";
import type { ProxyClass } from "./proxy-class.ts";

export interface Instance {
  readonly service: string;
  readonly port: number;
  readonly targetPort: number;
}

/** `serviceKey|servicePort|targetPort`; the key itself has no `|`. */
export function parseInstance(text: string): Instance {
  const [service = "", port, targetPort] = text.split("|");
  return { service, port: Number(port), targetPort: Number(targetPort) };
}

/** Ports of a sidecar by number. Where several services lead to one port, the oldest decides its protocol (Istio). UDP is not proxied. */
export function inboundPorts(read: Reader, mesh: Mesh, proxyClass: ProxyClass): readonly InboundPort[] {
  const byPort = new Map<number, { service: Service; port: number }[]>();
  for (const instance of proxyClass.instances.map(parseInstance)) {
    const service = read.get(mesh.services, instance.service);
    const protocol = service?.ports.find((port) => port.number === instance.port)?.protocol;
    if (service === undefined || protocol === undefined || protocol === "UDP") continue;
    const list = byPort.get(instance.targetPort) ?? [];
    list.push({ service, port: instance.port });
    byPort.set(instance.targetPort, list);
  }
  return [...byPort]
    .sort(([a], [b]) => a - b)
    .map(([port, services]) => {
      services.sort((a, b) => byAge(a.service, b.service) || a.port - b.port);
      const first = services[0];
      const protocol = first?.service.ports.find((p) => p.number === first.port)?.protocol ?? "AUTO";
      return { port, protocol, services };
    });
}
