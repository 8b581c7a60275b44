// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import type { Gateway, GatewayServer } from "./gateway.ts";
import { splitScopedHost } from "./hostname.ts";
import { parseProtocol } from "./port-protocol.ts";
import { nameKey, originOf } from "./typed.ts";

export function fromGateway(object: ObjectOfKind<"Gateway">): Gateway {
  const { metadata, spec } = object;
  return {
    key: nameKey(metadata),
    name: metadata.name,
    namespace: metadata.namespace,
    selector: spec.selector ?? {},
    createdAt: metadata.creationTimestamp ?? "",
    servers: spec.servers.map((_, i) => gatewayServer(object, i)).filter((server) => server !== undefined),
    origin: originOf(object),
  };
}

function gatewayServer(object: ObjectOfKind<"Gateway">, index: number): GatewayServer | undefined {
  const server = object.spec.servers[index];
  if (server === undefined) return undefined;
  const { tls } = server;
  return {
    port: server.port.number,
    portName: server.port.name,
    protocol: parseProtocol(server.port.protocol),
    ...(server.bind !== undefined && server.bind !== "" && { bind: server.bind }),
    name: server.name ?? "",
    hosts: server.hosts.map((host) => splitScopedHost(host, { namespace: object.metadata.namespace, absent: "*" })),
    ...(tls && {
      tls: {
        mode: tls.mode ?? "PASSTHROUGH",
        httpsRedirect: tls.httpsRedirect ?? false,
        ...(tls.credentialName !== undefined && { credentialName: tls.credentialName }),
        ...(tls.serverCertificate !== undefined && { serverCertificate: tls.serverCertificate }),
        ...(tls.privateKey !== undefined && { privateKey: tls.privateKey }),
      },
    }),
    origin: originOf(object, ["spec", "servers", index]),
  };
}
