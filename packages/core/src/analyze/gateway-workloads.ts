// SPDX-License-Identifier: Apache-2.0
import { nearestWord } from "@heddle/schema/text/distance.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { selectingServices } from "../index/derive-endpoints.ts";
import { targetPortOf } from "../model/endpoints.ts";
import type { Gateway } from "../model/gateway.ts";
import { below } from "../model/typed.ts";
import type { Workload } from "../model/workload.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { edgeReader } from "./edge-reader.ts";
import { proxiesOf } from "./gateway-proxies.ts";
import type { Scene } from "./scene.ts";

export const gatewayWorkloads: Analyzer = {
  name: "gateway.workload",
  description: "Checks that the proxies of a Gateway are there, and that their Services lead to its ports",
  codes: ["IST0101", "IST0162"],
  *check(scene) {
    for (const gateway of scene.mesh.gateways.entries().values()) {
      const proxies = proxiesOf(scene, gateway);
      if (proxies.length === 0) yield* unselective(scene, gateway);
      else yield* unreachablePorts(scene, gateway, proxies);
    }
  },
};

export const selectorText = (selector: Readonly<Record<string, string>>): string =>
  Object.entries(selector)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(",");

/** Labels `istio` and `app` of the gateways that Istio's own installation brings. */
const installed: ReadonlySet<string> = new Set(
  ["ingress", "egress", "eastwest"].flatMap((name) => [`${name}gateway`, `istio-${name}gateway`, `istio-${name}`]),
);

/**
 * Proxies of gateways are mostly installed apart from the files, so a selector that takes nothing is normal. It is told when a
 * proxy is there whose labels are nearly those that the Gateway asks for.
 */
function* unselective(scene: Scene, gateway: Gateway): Iterable<Diagnostic> {
  for (const [key, value] of Object.entries(gateway.selector)) {
    const others = { ...gateway.selector };
    delete others[key];
    const values = proxiesOf(scene, { selector: others }).concat(
      Object.keys(others).length === 0 ? scene.workloads.filter((w) => Object.hasOwn(w.labels, key)) : [],
    );
    if (installed.has(value)) continue;
    const meant = nearestWord(
      value,
      values.map((workload) => workload.labels[key] ?? ""),
      2,
    );
    const proxy = values.find((workload) => workload.labels[key] === meant);
    if (meant === undefined || meant === value || proxy === undefined || !looksLikeGateway(proxy)) continue;
    const at = below(gateway.origin, "spec", "selector", key);
    yield finding(
      "IST0101",
      at,
      `Referenced selector not found: ${JSON.stringify(selectorText(gateway.selector))}. No proxy among the files has these labels, so nobody serves the Gateway.`,
      {
        fix: { description: `Write ${key}: ${meant}.`, edits: [{ op: "replace", path: at.path, value: meant }] },
        related: [{ ...proxy.origin, message: `has ${key}=${meant}` }],
      },
    );
    return;
  }
}

/** By Istio's habits: label `istio: …gateway`, or a name that says so. */
function looksLikeGateway(workload: Workload): boolean {
  return [workload.labels["istio"] ?? "", workload.labels["app"] ?? "", workload.owner.name].some((text) =>
    text.toLowerCase().includes("gateway"),
  );
}

/** Ports of servers that no Service in front of the proxies has, neither as its own port nor as a target port. */
function* unreachablePorts(scene: Scene, gateway: Gateway, proxies: readonly Workload[]): Iterable<Diagnostic> {
  const reached = proxies.flatMap((proxy) =>
    selectingServices(edgeReader, scene.mesh.servicesBySelector, proxy).map((service) => ({
      service,
      ports: service.ports
        .filter((port) => port.protocol !== "UDP")
        .flatMap((port) => [port.number, targetPortOf(port, proxy) ?? port.number]),
    })),
  );
  const [first] = reached;
  if (first === undefined) return;
  const ports = new Set(reached.flatMap((r) => r.ports));
  for (const server of gateway.servers) {
    if (ports.has(server.port)) continue;
    yield finding(
      "IST0162",
      below(server.origin, "port", "number"),
      `The gateway is listening on a target port (port ${server.port}) that is not defined in the Service associated with its workload instances (Pod selector ${selectorText(gateway.selector)}). Nobody reaches the port through the Service. Add it there, or use one of ${[...ports].sort((a, b) => a - b).join(", ")}.`,
      { related: [{ ...below(first.service.origin, "spec", "ports"), message: "the ports of the Service" }] },
    );
  }
}
