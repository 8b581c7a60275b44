// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { servicePortProtocol } from "../model/port-protocol.ts";
import { isTcp, isTls } from "../model/protocol.ts";
import { originOf } from "../model/typed.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { objectsOfKind, type Scene } from "./scene.ts";

export const portNames: Analyzer = {
  name: "service.port-name",
  description: "Checks that the ports of Services tell their protocol",
  codes: ["IST0118", "IST0150"],
  *check(scene) {
    for (const service of objectsOfKind(scene, "Service")) {
      if (isSystemNamespace(scene, service.metadata.namespace)) continue;
      for (const index of (service.spec.ports ?? []).keys()) yield* checkPort(service, index);
    }
  },
};

/** Namespaces that belong to the cluster or to the mesh itself, not to users. */
export const isSystemNamespace = (scene: Scene, namespace: string): boolean =>
  namespace.startsWith("kube-") || namespace === scene.settings.rootNamespace || namespace === "local-path-storage";

function* checkPort(service: ObjectOfKind<"Service">, index: number): Iterable<Diagnostic> {
  const port = service.spec.ports?.[index];
  if (port === undefined) return;
  const name = port.name ?? "";
  const protocol = servicePortProtocol({
    number: port.port,
    name,
    transport: port.protocol,
    appProtocol: port.appProtocol,
  });
  const at = originOf(service, ["spec", "ports", index, ...(port.name === undefined ? [] : ["name"])]);
  if (service.spec.type === "ExternalName") {
    if (protocol !== "AUTO" && !(isTcp(protocol) && !isTls(protocol))) return;
    yield finding(
      "IST0150",
      at,
      `Port name for ExternalName service is invalid. Proxy may prevent tcp named ports and unmatched traffic for ports serving TCP protocol from being forwarded correctly: the listener for port ${port.port} takes connections to any address and sends them to ${service.spec.externalName ?? "the external name"}. Name the port by its protocol, such as http or https.`,
    );
    return;
  }
  if (protocol !== "AUTO" || (port.protocol !== undefined && port.protocol !== "TCP")) return;
  yield finding(
    "IST0118",
    at,
    `Port name ${name} (port: ${port.port}, targetPort: ${port.targetPort ?? port.port}) doesn't follow the naming convention of Istio port. Proxies guess the protocol from the first bytes; a server that speaks first waits for that. Write ${name === "" ? "http or tcp" : `http-${name} or tcp-${name}`}, or set appProtocol.`,
  );
}
