// SPDX-License-Identifier: Apache-2.0
import type { SidecarEgress, SidecarIngress, SidecarSpec } from "../kinds/sidecar.ts";
import type { Path } from "../problem.ts";
import { type Complain, complainAboutDuplicates, unused } from "./complain.ts";
import { checkConnectionPool } from "./destination-rule.ts";
import { checkServerTls } from "./server-tls.ts";
import {
  checkDefaultEndpoint,
  checkDestination,
  checkListenPort,
  checkScopedHost,
  checkSelectorLabels,
  isTlsProtocol,
} from "./shared.ts";

/** What Istio's validation asks of a Sidecar beyond single fields. */
export function checkSidecar(complain: Complain, spec: SidecarSpec): void {
  checkSelectorLabels(complain, spec.workloadSelector?.labels, ["spec", "workloadSelector", "labels"]);
  const parts = ["ingress", "egress", "inboundConnectionPool", "outboundTrafficPolicy"] as const;
  if (parts.every((part) => spec[part] === undefined)) {
    complain({
      code: "HED0013",
      path: ["spec"],
      message: `the Sidecar says nothing; ${unused}: give it ${parts.map((part) => `\`${part}\``).join(", ")}`,
      unless: parts.map((part) => ["spec", part]),
    });
  }
  const ingress = spec.ingress ?? [];
  for (const [index, listener] of ingress.entries()) checkIngress(complain, listener, ["spec", "ingress", index]);
  complainAboutDuplicates(complain, ingress, {
    keyOf: (listener) =>
      listener.bind?.startsWith("unix") === true ? listener.bind : listener.port?.number?.toString(),
    path: (index) => ["spec", "ingress", index, "port"],
    what: "ingress port",
  });
  checkEgressList(complain, spec.egress ?? []);
  checkConnectionPool(complain, spec.inboundConnectionPool, ["spec", "inboundConnectionPool"]);
  checkOutbound(complain, spec);
}

function checkIngress(complain: Complain, listener: SidecarIngress, path: Path): void {
  checkListenPort(complain, { port: listener.port, bind: listener.bind, path });
  checkDefaultEndpoint(complain, listener.defaultEndpoint, [...path, "defaultEndpoint"]);
  checkConnectionPool(complain, listener.connectionPool, [...path, "connectionPool"]);
  const protocol = listener.port?.protocol ?? "";
  if (listener.bind?.startsWith("unix://") === true) {
    complain({
      code: "HED0017",
      path: [...path, "bind"],
      message: `an ingress listener cannot be a Unix socket; ${unused}: remove \`bind\``,
    });
  }
  if (listener.tls === undefined) return;
  if (!isTlsProtocol(protocol)) {
    complain({
      code: "HED0020",
      path: [...path, "tls"],
      target: "key",
      message: `\`tls\` needs a port with protocol HTTPS or TLS, this one is ${protocol || "unset"}; ${unused}`,
      unless: [[...path, "port"]],
    });
  }
  const mode = listener.tls.mode;
  if (mode === "PASSTHROUGH" || mode === "AUTO_PASSTHROUGH" || mode === "ISTIO_MUTUAL" || mode === undefined) {
    complain({
      code: "HED0020",
      path: [...path, "tls", "mode"],
      message: `an ingress listener needs TLS mode SIMPLE, MUTUAL or OPTIONAL_MUTUAL; ${unused}`,
      unless: [[...path, "tls", "mode"]],
    });
  }
  if (listener.tls.httpsRedirect === true) {
    complain({
      code: "HED0020",
      path: [...path, "tls", "httpsRedirect"],
      target: "key",
      message: `\`httpsRedirect\` is for gateways; ${unused}: remove it`,
    });
  }
  checkServerTls(complain, listener.tls, [...path, "tls"]);
}

function checkEgressList(complain: Complain, egress: readonly SidecarEgress[]): void {
  for (const [index, listener] of egress.entries()) checkEgress(complain, listener, ["spec", "egress", index]);
  const [first, second] = egress.flatMap((listener, index) => (listener.port === undefined ? [index] : []));
  if (first !== undefined && second !== undefined) {
    complain({
      code: "HED0019",
      path: ["spec", "egress", second],
      message: `only one egress listener can be without \`port\`; ${unused}: give it a port, or join their hosts`,
      related: [{ path: ["spec", "egress", first], message: "the other one" }],
      unless: [
        ["spec", "egress", second, "port"],
        ["spec", "egress", first, "port"],
      ],
    });
  } else if (first !== undefined && first !== egress.length - 1) {
    complain({
      code: "HED0020",
      path: ["spec", "egress", first],
      message: `the egress listener without \`port\` takes what is left, so it must be the last one; ${unused}: move it to the end`,
      unless: [["spec", "egress", first, "port"]],
    });
  }
  complainAboutDuplicates(complain, egress, {
    keyOf: (listener) =>
      listener.port === undefined ? undefined : `${listener.bind ?? ""} ${listener.port.number ?? 0}`.trim(),
    path: (index) => ["spec", "egress", index, "port"],
    what: "egress port",
  });
}

function checkEgress(complain: Complain, listener: SidecarEgress, path: Path): void {
  for (const [index, host] of (listener.hosts ?? []).entries()) {
    checkScopedHost(complain, host, { path: [...path, "hosts", index], namespaceNeeded: true });
  }
  const bind = listener.bind ?? "";
  const socket = bind.startsWith("unix://");
  if (listener.port !== undefined) checkListenPort(complain, { port: listener.port, bind: listener.bind, path });
  if (socket && listener.captureMode === "IPTABLES") {
    complain({
      code: "HED0020",
      path: [...path, "captureMode"],
      message: `traffic cannot be redirected to a Unix socket; ${unused}: use captureMode NONE or DEFAULT`,
    });
  }
}

function checkOutbound(complain: Complain, spec: SidecarSpec): void {
  const policy = spec.outboundTrafficPolicy;
  if (policy?.egressProxy === undefined) return;
  const path: Path = ["spec", "outboundTrafficPolicy", "egressProxy"];
  checkDestination(complain, policy.egressProxy, path);
  // An absent mode is REGISTRY_ONLY for Istio's protobuf, but the mesh's own mode in effect.
  if (policy.mode !== "ALLOW_ANY") {
    complain({
      code: "HED0020",
      path,
      target: "key",
      message: `\`egressProxy\` needs \`mode: ALLOW_ANY\`; ${unused}`,
      unless: [["spec", "outboundTrafficPolicy", "mode"]],
    });
  }
  if (policy.egressProxy.port === undefined) {
    complain({
      code: "HED0021",
      path,
      message: `\`egressProxy\` needs \`port\`; ${unused}`,
      unless: [[...path, "port"]],
    });
  }
}
