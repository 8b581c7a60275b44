// SPDX-License-Identifier: Apache-2.0
import { enumeration, type Infer, list, object, optional, required, string } from "../type.ts";
import { connectionPool } from "./destination-rule.ts";
import { destination, serverTls, sidecarPort, workloadSelectorLabels } from "./shared.ts";

/** networking.istio.io Sidecar. */

const captureMode = enumeration({
  DEFAULT: "What the environment does.",
  IPTABLES: "Traffic is redirected to the proxy.",
  NONE: "No redirection; callers dial the listener itself.",
});

const ingress = object("IstioIngressListener", {
  port: required(sidecarPort, "Port of the listener."),
  bind: optional(string(), "Address of the listener. Default: every address of the workload."),
  captureMode: optional(captureMode, "How traffic comes to the listener."),
  defaultEndpoint: optional(
    string(),
    "Where the application listens: `127.0.0.1:PORT`, `[::1]:PORT`, `0.0.0.0:PORT`, `[::]:PORT` or a Unix socket.",
  ),
  tls: optional(serverTls, "TLS of the listener; only when the mesh's mTLS is off for the port."),
  connectionPool: optional(connectionPool, "Limits towards the application, over `inboundConnectionPool`."),
});
export type SidecarIngress = Infer<typeof ingress>;

const egress = object("IstioEgressListener", {
  port: optional(sidecarPort, "Port of the listener. Default: the ports of the imported services."),
  bind: optional(
    string(),
    "Address of the listener, with the ports of the services when `port` is absent; or a Unix socket.",
  ),
  captureMode: optional(captureMode, "How traffic comes to the listener."),
  hosts: required(
    list(string(), { min: 1 }),
    "Imported services, `namespace/host`; `.`, `*`, `~` as namespaces, `*.` wildcards.",
  ),
});
export type SidecarEgress = Infer<typeof egress>;

const outboundTrafficPolicy = object(
  "OutboundTrafficPolicy",
  {
    mode: optional(
      enumeration({
        REGISTRY_ONLY: "Only known services can be reached.",
        ALLOW_ANY: "Unknown destinations are passed through.",
        ALLOW_ANY_DYNAMIC_DNS: "Unknown HTTP and TLS destinations are resolved by name.",
      }),
      "What happens to traffic for unknown destinations. Default: the mesh's.",
    ),
    egressProxy: optional(destination, "Service that gets traffic for unknown destinations."),
  },
  { shorthand: "mode" },
);
export type OutboundTrafficPolicy = Infer<typeof outboundTrafficPolicy>;

export const sidecarSpec = object("Sidecar", {
  workloadSelector: optional(workloadSelectorLabels, "Workloads it is for. Default: all of the namespace."),
  ingress: optional(list(ingress), "Listeners for traffic to the workload. Default: by its Services."),
  egress: optional(list(egress), "What the workload can reach. Default: everything visible in the namespace."),
  inboundConnectionPool: optional(connectionPool, "Limits towards the application."),
  outboundTrafficPolicy: optional(outboundTrafficPolicy, "What happens to traffic for unknown destinations."),
});
export type SidecarSpec = Infer<typeof sidecarSpec>;
