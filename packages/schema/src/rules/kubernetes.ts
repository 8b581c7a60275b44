// SPDX-License-Identifier: Apache-2.0
import type { KubernetesServicePort, ServiceSpec } from "../kinds/kubernetes.ts";
import type { LabelSelector, PodSpec, PodTemplate } from "../kinds/kubernetes-shared.ts";
import type { Path } from "../problem.ts";
import { isIpAddress } from "../text/address.ts";
import { checkHost } from "../text/names.ts";
import { type Complain, complainAboutDuplicates, complainAboutText, unused } from "./complain.ts";

/** What the API server refuses in a Service, as far as the mesh would stumble over it. */
export function checkService(complain: Complain, spec: ServiceSpec): void {
  const ports = spec.ports ?? [];
  if (spec.type === "ExternalName") {
    const path = ["spec", "externalName"];
    if ((spec.externalName ?? "") === "") {
      complain({
        code: "HED0006",
        path: ["spec"],
        target: "key",
        message: `a Service of type ExternalName needs \`externalName\`; ${unused}`,
        unless: [path],
      });
    } else complainAboutText(complain, spec.externalName ?? "", { check: checkHost, code: "HED0015", path });
  } else if (ports.length === 0 && spec.clusterIP !== "None") {
    complain({
      code: "HED0006",
      path: ["spec"],
      target: "key",
      message: `the Service needs \`ports\`; ${unused}`,
      unless: [["spec", "ports"]],
    });
  }
  checkServicePorts(complain, ports);
  const address = spec.clusterIP ?? "";
  if (address !== "" && address !== "None" && !isIpAddress(address)) {
    complain({
      code: "HED0017",
      path: ["spec", "clusterIP"],
      message: `${JSON.stringify(address.slice(0, 80))} is not an IP address or \`None\`; ${unused}`,
    });
  }
}

function checkServicePorts(complain: Complain, ports: readonly KubernetesServicePort[]): void {
  if (ports.length > 1) {
    for (const [index, port] of ports.entries()) {
      if ((port.name ?? "") !== "") continue;
      complain({
        code: "HED0006",
        path: ["spec", "ports", index],
        target: "key",
        message: `with several ports each needs a \`name\`; ${unused}`,
        unless: [["spec", "ports", index, "name"]],
      });
    }
  }
  complainAboutDuplicates(complain, ports, {
    keyOf: (port) => port.name,
    path: (index) => ["spec", "ports", index, "name"],
    what: "port name",
  });
  complainAboutDuplicates(complain, ports, {
    keyOf: (port) => (port.port === undefined ? undefined : `${port.port}/${port.protocol ?? "TCP"}`),
    path: (index) => ["spec", "ports", index, "port"],
    what: "port",
  });
}

/** Names of containers and their ports. */
export function checkPodSpec(complain: Complain, spec: PodSpec | undefined, path: Path): void {
  if (spec === undefined) return;
  const containers = spec.containers ?? [];
  complainAboutDuplicates(complain, containers, {
    keyOf: (container) => container.name,
    path: (index) => [...path, "containers", index, "name"],
    what: "container",
  });
}

/** A workload's selector must match the labels of its own template. */
export function checkSelector(
  complain: Complain,
  { selector, template }: { readonly selector?: LabelSelector; readonly template?: PodTemplate },
): void {
  checkPodSpec(complain, template?.spec, ["spec", "template", "spec"]);
  if (selector === undefined || template === undefined) return;
  const labels = template.metadata?.labels ?? {};
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    const found = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (found === value) continue;
    const path: Path = ["spec", "selector", "matchLabels", key];
    const label: Path = ["spec", "template", "metadata", "labels", key];
    complain({
      code: "HED0032",
      path,
      message: `the selector wants \`${key}: ${value}\`, but the template has ${found === undefined ? "no such label" : `\`${key}: ${found}\``}; Kubernetes refuses it and the object is not used`,
      fix: { description: `set the template's label to ${value}`, edits: [{ op: "replace", path: label, value }] },
      related: [{ path: ["spec", "template", "metadata", "labels"], message: "the labels" }],
      unless: [label],
    });
  }
}
