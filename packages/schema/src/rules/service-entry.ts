// SPDX-License-Identifier: Apache-2.0
import type { ServiceEntrySpec } from "../kinds/service-entry.ts";
import type { Path } from "../problem.ts";
import { isCidr, isIpAddress, unixPrefix } from "../text/address.ts";
import { type Complain, complainAboutDuplicates, unused } from "./complain.ts";
import { checkExportTo, checkProtocol, checkSelectorLabels } from "./shared.ts";
import { checkWorkload } from "./workload-entry.ts";

const endpointsPath: Path = ["spec", "endpoints"];

/** What Istio's validation asks of a ServiceEntry beyond single fields. */
export function checkServiceEntry(complain: Complain, spec: ServiceEntrySpec): void {
  const hosts = spec.hosts ?? [];
  for (const [index, host] of hosts.entries()) {
    if (host !== "*") continue;
    complain({
      code: "HED0015",
      path: ["spec", "hosts", index],
      message: `\`*\` is not a service; ${unused}: name the host, or a wildcard such as \`*.example.com\``,
    });
  }
  complainAboutDuplicates(complain, hosts, {
    keyOf: (host) => host.toLowerCase(),
    path: (index) => ["spec", "hosts", index],
    what: "host",
    severity: "warning",
  });
  checkPorts(complain, spec);
  checkAddresses(complain, spec);
  checkExportTo(complain, spec.exportTo);
  checkSelectorLabels(complain, spec.workloadSelector?.labels, ["spec", "workloadSelector", "labels"]);
  if (spec.workloadSelector !== undefined && (spec.endpoints ?? []).length > 0) {
    complain({
      code: "HED0012",
      path: endpointsPath,
      target: "key",
      message: `only one of \`workloadSelector\` and \`endpoints\` may be set; ${unused}`,
      related: [{ path: ["spec", "workloadSelector"], message: "the other one" }],
    });
  }
  checkResolution(complain, spec);
  checkEndpoints(complain, spec);
}

function checkPorts(complain: Complain, spec: ServiceEntrySpec): void {
  const ports = spec.ports ?? [];
  if (ports.length === 0) {
    complain({
      code: "HED0029",
      path: ["spec"],
      message: "the ServiceEntry has no `ports`, so nobody can reach the service through it: add the ports",
      unless: [["spec", "ports"]],
    });
  }
  for (const [index, port] of ports.entries())
    checkProtocol(complain, port.protocol, ["spec", "ports", index, "protocol"]);
  complainAboutDuplicates(complain, ports, {
    keyOf: (port) => port.name,
    path: (index) => ["spec", "ports", index, "name"],
    what: "port name",
  });
  complainAboutDuplicates(complain, ports, {
    keyOf: (port) => port.number?.toString(),
    path: (index) => ["spec", "ports", index, "number"],
    what: "port number",
  });
}

function checkAddresses(complain: Complain, spec: ServiceEntrySpec): void {
  const resolution = spec.resolution ?? "NONE";
  for (const [index, address] of (spec.addresses ?? []).entries()) {
    const path = ["spec", "addresses", index];
    if (isIpAddress(address)) continue;
    if (!isCidr(address)) {
      complain({
        code: "HED0017",
        path,
        message: `${JSON.stringify(address.slice(0, 80))} is neither an IP address nor a range such as 10.0.0.0/8; ${unused}`,
      });
    } else if (resolution !== "NONE" && resolution !== "STATIC") {
      complain({
        code: "HED0020",
        path,
        message: `a range of addresses needs resolution NONE or STATIC, not ${resolution}; ${unused}`,
        unless: [["spec", "resolution"]],
      });
    }
  }
}

function checkResolution(complain: Complain, spec: ServiceEntrySpec): void {
  const resolution = spec.resolution ?? "NONE";
  const endpoints = spec.endpoints ?? [];
  const unless: readonly Path[] = [["spec", "resolution"], endpointsPath];
  if ((resolution === "NONE" || resolution === "DYNAMIC_DNS") && endpoints.length > 0) {
    complain({
      code: "HED0020",
      path: endpointsPath,
      target: "key",
      message: `resolution ${resolution} takes the address from the caller, so \`endpoints\` cannot be set; ${unused}: use resolution STATIC (addresses) or DNS (names)`,
      unless: [["spec", "resolution"]],
    });
  }
  if (resolution === "STATIC" && endpoints.length === 0 && spec.workloadSelector === undefined) {
    complain({
      code: "HED0021",
      path: ["spec"],
      target: "key",
      message: `resolution STATIC needs \`endpoints\` or \`workloadSelector\`; ${unused}`,
      unless,
    });
  }
  if (resolution === "DNS_ROUND_ROBIN" && endpoints.length > 1) {
    complain({
      code: "HED0030",
      path: endpointsPath,
      message: `resolution DNS_ROUND_ROBIN asks for one name, \`endpoints\` has ${endpoints.length}; ${unused}: use resolution DNS`,
      unless,
    });
  }
  const byName = resolution === "DNS" || resolution === "DNS_ROUND_ROBIN";
  if (!byName || endpoints.length > 0 || spec.workloadSelector !== undefined) return;
  for (const [index, host] of (spec.hosts ?? []).entries()) {
    if (!host.includes("*")) continue;
    complain({
      code: "HED0015",
      path: ["spec", "hosts", index],
      message: `a wildcard cannot be looked up in DNS; ${unused}: set \`endpoints\`, or use resolution NONE or DYNAMIC_DNS`,
      unless,
    });
  }
}

function checkEndpoints(complain: Complain, spec: ServiceEntrySpec): void {
  const resolution = spec.resolution ?? "NONE";
  const names = new Set((spec.ports ?? []).map((port) => port.name));
  for (const [index, endpoint] of (spec.endpoints ?? []).entries()) {
    const path = [...endpointsPath, index];
    checkWorkload(complain, endpoint, path);
    for (const name of Object.keys(endpoint.ports ?? {})) {
      if (names.has(name)) continue;
      complain({
        code: "HED0021",
        path: [...path, "ports", name],
        target: "key",
        message: `the ServiceEntry has no port \`${name.slice(0, 60)}\`; ${unused}; its ports are ${[...names].join(", ") || "none"}`,
        unless: [["spec", "ports"]],
      });
    }
    const address = endpoint.address ?? "";
    if (resolution === "STATIC" && address !== "" && !isIpAddress(address) && !address.startsWith(unixPrefix)) {
      complain({
        code: "HED0017",
        path: [...path, "address"],
        message: `resolution STATIC needs IP addresses, ${JSON.stringify(address.slice(0, 80))} is none; ${unused}: use resolution DNS for names`,
      });
    }
    if (address.startsWith(unixPrefix) && (spec.ports ?? []).length > 1) {
      complain({
        code: "HED0020",
        path: [...path, "address"],
        message: `a Unix socket serves one port, the ServiceEntry has ${(spec.ports ?? []).length}; ${unused}`,
      });
    }
    if (address.startsWith(unixPrefix) && resolution !== "STATIC") {
      complain({
        code: "HED0020",
        path: [...path, "address"],
        message: `a Unix socket needs resolution STATIC; ${unused}`,
        unless: [["spec", "resolution"]],
      });
    }
  }
}
