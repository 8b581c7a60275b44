// SPDX-License-Identifier: Apache-2.0
import { type Infer, list, object, optional, required, string } from "../type.ts";
import { labels, serverPort, serverTls } from "./shared.ts";

/** networking.istio.io Gateway. */

export const gatewayServer = object("Server", {
  port: required(serverPort, "Port the gateway listens on."),
  bind: optional(string(), "Address or Unix socket (`unix:///path`, `unix://@name`) instead of every address."),
  hosts: required(
    list(string(), { min: 1 }),
    "Hosts served here, `namespace/host` with `.` and `*` as namespaces, `*.` wildcards allowed; `*` is every host.",
  ),
  tls: optional(serverTls, "TLS of this port; needed for HTTPS and TLS."),
  defaultEndpoint: optional(
    string(),
    "Address that gets what no route matches: `127.0.0.1:PORT`, `[::1]:PORT` or a Unix socket.",
  ),
  name: optional(string(), "Name of the server, unique in the Gateway."),
});
export type GatewayServer = Infer<typeof gatewayServer>;

export const gatewaySpec = object("Gateway", {
  servers: required(list(gatewayServer, { min: 1 }), "Ports with their hosts and TLS settings."),
  selector: optional(labels, "Labels of the gateway pods that take this configuration."),
});
export type GatewaySpec = Infer<typeof gatewaySpec>;
