// SPDX-License-Identifier: Apache-2.0
import type { GatewayServer, GatewaySpec } from "../kinds/gateway.ts";
import type { Path } from "../problem.ts";
import { type Complain, complainAboutDuplicates, unused } from "./complain.ts";
import { checkServerTls } from "./server-tls.ts";
import {
  checkDefaultEndpoint,
  checkListenPort,
  checkScopedHost,
  checkSelectorLabels,
  isHttpProtocol,
  isTlsProtocol,
  portProtocols,
} from "./shared.ts";

/** What Istio's validation asks of a Gateway beyond single fields. */
export function checkGateway(complain: Complain, spec: GatewaySpec): void {
  const servers = spec.servers ?? [];
  for (const [index, server] of servers.entries()) checkServer(complain, server, ["spec", "servers", index]);
  complainAboutDuplicates(complain, servers, {
    keyOf: (server) => server.port?.name,
    path: (index) => ["spec", "servers", index, "port", "name"],
    what: "port name",
  });
  complainAboutDuplicates(complain, servers, {
    keyOf: (server) => server.name,
    path: (index) => ["spec", "servers", index, "name"],
    what: "server name",
  });
  checkSelectorLabels(complain, spec.selector, ["spec", "selector"]);
  if (Object.keys(spec.selector ?? {}).length > 0) return;
  complain({
    code: "HED0029",
    path: ["spec"],
    message:
      "the Gateway has no `selector`, so every gateway workload takes it: name the labels of the gateway, such as `istio: ingressgateway`",
    unless: [["spec", "selector"]],
  });
}

function checkServer(complain: Complain, server: GatewayServer, path: Path): void {
  checkListenPort(complain, { port: server.port, bind: server.bind, path });
  for (const [index, host] of (server.hosts ?? []).entries()) {
    checkScopedHost(complain, host, { path: [...path, "hosts", index], namespaceNeeded: false });
  }
  checkDefaultEndpoint(complain, server.defaultEndpoint, [...path, "defaultEndpoint"]);
  checkProtocolAndTls(complain, server, path);
  if (server.tls !== undefined) checkServerTls(complain, server.tls, [...path, "tls"]);
}

/** TLS settings go with HTTPS and TLS ports, and only the redirect to HTTPS with plain HTTP. */
function checkProtocolAndTls(complain: Complain, server: GatewayServer, path: Path): void {
  const protocol = server.port?.protocol ?? "";
  if (!portProtocols.has(protocol.toUpperCase())) return;
  const tls = server.tls;
  if (isTlsProtocol(protocol)) {
    if (tls === undefined) {
      complain({
        code: "HED0021",
        path,
        target: "key",
        message: `a server with protocol ${protocol} needs \`tls\`; ${unused}: add it with \`mode: SIMPLE\` and \`credentialName\`, or \`mode: PASSTHROUGH\``,
        unless: [[...path, "tls"]],
      });
    } else if (tls.httpsRedirect === true) {
      complain({
        code: "HED0020",
        path: [...path, "tls", "httpsRedirect"],
        target: "key",
        message: `\`httpsRedirect\` is for plain HTTP ports, this one is ${protocol}; ${unused}: remove it`,
      });
    }
    return;
  }
  if (tls === undefined) return;
  const others = Object.keys(tls).filter((name) => name !== "httpsRedirect");
  const [first] = others;
  if (first === undefined && isHttpProtocol(protocol)) return;
  const wanted = isHttpProtocol(protocol) ? "HTTPS" : "TLS";
  complain({
    code: "HED0020",
    path: first === undefined ? [...path, "tls"] : [...path, "tls", first],
    target: "key",
    message: `a port with protocol ${protocol} has no TLS settings${isHttpProtocol(protocol) ? " but `httpsRedirect`" : ""}; ${unused}: set the protocol to ${wanted}, or remove \`tls\``,
    fix: {
      description: `set the protocol to ${wanted}`,
      edits: [{ op: "replace", path: [...path, "port", "protocol"], value: wanted }],
    },
  });
}
