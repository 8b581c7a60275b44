// SPDX-License-Identifier: Apache-2.0
import type { Protocol } from "./protocol.ts";

const byName: ReadonlyMap<string, Protocol> = new Map([
  ["http", "HTTP"],
  ["http2", "HTTP2"],
  ["grpc", "GRPC"],
  ["grpc-web", "GRPC-Web"],
  ["https", "HTTPS"],
  ["tls", "TLS"],
  ["tcp", "TCP"],
  ["udp", "UDP"],
  ["mongo", "Mongo"],
  ["redis", "Redis"],
  ["mysql", "MySQL"],
  ["http_proxy", "HTTP_PROXY"],
]);

/** Kubernetes' standard values of `appProtocol` (KEP-3726). */
const byStandardName: ReadonlyMap<string, Protocol> = new Map([
  ["kubernetes.io/h2c", "HTTP2"],
  ["kubernetes.io/ws", "HTTP"],
  ["kubernetes.io/wss", "HTTPS"],
]);

/** Ports where the server speaks first, so that sniffing would wait in vain: SMTP, DNS, MySQL, MongoDB (Istio's list). */
const serverFirstPorts: ReadonlySet<number> = new Set([25, 53, 3306, 27017]);

/** A protocol by its name in any case; AUTO when there is no such protocol. */
export function parseProtocol(name: string): Protocol {
  return byName.get(name.toLowerCase()) ?? "AUTO";
}

/** Istio's protocol selection for a Kubernetes Service port: `appProtocol`, else the prefix of the name, else sniffing. */
export function servicePortProtocol(port: {
  number: number;
  name: string;
  transport?: string | undefined;
  appProtocol?: string | undefined;
}): Protocol {
  if (port.transport === "UDP") return "UDP";
  const standard = port.appProtocol === undefined ? undefined : byStandardName.get(port.appProtocol);
  if (standard !== undefined) return standard;
  const name = (port.appProtocol ?? port.name).toLowerCase();
  if (name.startsWith("grpc-web")) return "GRPC-Web";
  const dash = name.indexOf("-");
  const protocol = parseProtocol(dash === -1 ? name : name.slice(0, dash));
  return protocol === "AUTO" && serverFirstPorts.has(port.number) ? "TCP" : protocol;
}
