// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { byAge } from "../model/age.ts";
import type { Gateway, GatewayServer } from "../model/gateway.ts";
import { hostsOverlap } from "../model/hostname.ts";
import { below } from "../model/typed.ts";
import { kindOf, type ServerKind } from "../translate/gateway/gateway-servers.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { proxiesOf } from "./gateway-proxies.ts";
import { selectorText } from "./gateway-workloads.ts";
import type { Scene } from "./scene.ts";

export const gatewayConflicts: Analyzer = {
  name: "gateway.conflict",
  description: "Checks that Gateways of the same proxies do not want the same hosts on a port, nor different traffic",
  codes: ["IST0145"],
  *check(scene) {
    const gateways = [...scene.mesh.gateways.entries().values()].sort(byAge);
    for (const [i, younger] of gateways.entries())
      for (const server of younger.servers) {
        const rivals = gateways.slice(0, i).filter((older) => shareProxies(scene, older, younger));
        yield* conflictOf({ gateway: younger, server }, rivals);
      }
  },
};

interface Offer {
  readonly gateway: Gateway;
  readonly server: GatewayServer;
}

function shareProxies(scene: Scene, a: Gateway, b: Gateway): boolean {
  if (selectorText(a.selector) === selectorText(b.selector)) return true;
  const ofA = new Set(proxiesOf(scene, a));
  return proxiesOf(scene, b).some((proxy) => ofA.has(proxy));
}

interface Clash {
  readonly severity: Severity;
  readonly what: string;
}

/** What two servers on one port do to each other, told to the younger one. */
function clashOf(offer: Offer, older: Offer): Clash | undefined {
  const [mine, theirs] = [offer.server, older.server].map(trafficOf);
  if (mine !== theirs)
    return {
      severity: "error",
      what: `The port already carries ${older.server.protocol}, so this ${offer.server.protocol} server is not served.`,
    };
  const shared = offer.server.hosts.some((a) =>
    older.server.hosts.some((b) => a.host === b.host && namespacesMeet(a.namespace, b.namespace)),
  );
  if (mine === "tcp") return { severity: "error", what: "A TCP server has its port alone, so this one is not served." };
  if (!shared) return undefined;
  if (mine === "http")
    return {
      severity: "warning",
      what: "Both are served as one: the rules of both follow each other, the oldest first.",
    };
  return {
    severity: "error",
    what: "Only one of two TLS servers can have a host name, so this one is not served for it.",
  };
}

const namespacesMeet = (a: string, b: string): boolean => a === "*" || b === "*" || a === b;

function trafficOf(server: GatewayServer): "http" | "tls" | "tcp" {
  const kind: ServerKind = kindOf(server);
  if (kind === "http") return "http";
  return server.tls === undefined ? "tcp" : "tls";
}

function* conflictOf(offer: Offer, rivals: readonly Gateway[]): Iterable<Diagnostic> {
  const { gateway, server } = offer;
  for (const rival of rivals) {
    for (const other of rival.servers) {
      if (other.port !== server.port || (other.bind ?? "") !== (server.bind ?? "")) continue;
      const clash = clashOf(offer, { gateway: rival, server: other });
      if (clash === undefined) continue;
      const hosts = server.hosts.filter((h) => other.hosts.some((o) => hostsOverlap(h.host, o.host)));
      yield finding(
        "IST0145",
        below(server.origin, "hosts"),
        `Conflict with gateways ${rival.key} (workload selector ${selectorText(gateway.selector)}, port ${server.port}, hosts ${(hosts.length > 0 ? hosts : server.hosts).map((h) => h.host).join(",")}). ${clash.what} Merge the two, or use another host or port.`,
        { severity: clash.severity, related: [{ ...other.origin, message: "the server that comes first" }] },
      );
      return;
    }
  }
}
