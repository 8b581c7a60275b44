// SPDX-License-Identifier: Apache-2.0
import type { VirtualServiceSpec } from "../kinds/virtual-service.ts";
import type { Path } from "../problem.ts";
import { isCidr, isIpAddress } from "../text/address.ts";
import { checkWildcardHost } from "../text/names.ts";
import { type Complain, complainAboutDuplicates, complainAboutText, unused } from "./complain.ts";
import { checkHttpRoute } from "./http-route.ts";
import { checkGatewayNames, checkWeights } from "./route-parts.ts";
import { checkDestination, checkExportTo } from "./shared.ts";

/** What Istio's validation asks of a VirtualService beyond single fields. */
export function checkVirtualService(complain: Complain, spec: VirtualServiceSpec): void {
  const hosts = spec.hosts ?? [];
  const gateways = spec.gateways ?? [];
  const inMesh = gateways.length === 0 || gateways.includes("mesh");
  const delegate = hosts.length === 0;
  if (delegate) checkDelegate(complain, spec);
  checkHosts(complain, hosts, inMesh);
  checkGatewayNames(complain, gateways, ["spec", "gateways"]);
  checkExportTo(complain, spec.exportTo);
  const empty = [spec.http, spec.tls, spec.tcp].every((routes) => (routes ?? []).length === 0);
  if (empty) {
    complain({
      code: "HED0013",
      path: ["spec"],
      message: `a VirtualService needs rules in \`http\`, \`tls\` or \`tcp\`; ${unused}`,
      unless: [
        ["spec", "http"],
        ["spec", "tls"],
        ["spec", "tcp"],
      ],
    });
  }
  for (const [index, route] of (spec.http ?? []).entries()) {
    checkHttpRoute(complain, route, { path: ["spec", "http", index], delegate });
  }
  checkL4(complain, spec);
}

/** A VirtualService without hosts is continued into by another one. */
function checkDelegate(complain: Complain, spec: VirtualServiceSpec): void {
  const onlyPart = "a VirtualService without `hosts` is a part that another one delegates to";
  const unless: readonly Path[] = [["spec", "hosts"]];
  if ((spec.gateways ?? []).length > 0) {
    complain({
      code: "HED0020",
      path: ["spec", "gateways"],
      target: "key",
      message: `${onlyPart}, so it cannot have \`gateways\`; ${unused}: add \`hosts\`, or remove \`gateways\``,
      unless,
    });
  }
  for (const name of ["tls", "tcp"] as const) {
    if ((spec[name] ?? []).length === 0) continue;
    complain({
      code: "HED0020",
      path: ["spec", name],
      target: "key",
      message: `${onlyPart}, and only \`http\` can be; ${unused}: add \`hosts\``,
      unless,
    });
  }
}

function checkHosts(complain: Complain, hosts: readonly string[], inMesh: boolean): void {
  for (const [index, host] of hosts.entries()) {
    const path = ["spec", "hosts", index];
    if (host === "*" && inMesh) {
      complain({
        code: "HED0015",
        path,
        message: `the host \`*\` is only for gateways, and these rules are for the mesh; ${unused}: name the host, or set \`gateways\` without \`mesh\``,
      });
    } else if (!isIpAddress(host))
      complainAboutText(complain, host, { check: checkWildcardHost, code: "HED0015", path });
  }
  complainAboutDuplicates(complain, hosts, {
    keyOf: (host) => host.toLowerCase(),
    path: (index) => ["spec", "hosts", index],
    what: "host",
  });
}

interface L4Route {
  readonly match?: readonly {
    readonly destinationSubnets?: readonly string[];
    readonly sniHosts?: readonly string[];
    readonly gateways?: readonly string[];
    readonly sourceSubnet?: string;
  }[];
  readonly route?: readonly {
    readonly destination: Parameters<typeof checkDestination>[1];
    readonly weight?: number;
  }[];
}

function checkL4(complain: Complain, spec: VirtualServiceSpec): void {
  for (const name of ["tls", "tcp"] as const) {
    const routes: readonly L4Route[] = spec[name] ?? [];
    for (const [index, route] of routes.entries()) checkL4Route(complain, route, ["spec", name, index]);
  }
}

function checkL4Route(complain: Complain, route: L4Route, path: Path): void {
  const destinations = route.route ?? [];
  if (destinations.length === 0) {
    complain({
      code: "HED0013",
      path,
      message: `the rule needs a \`route\`; ${unused}`,
      unless: [[...path, "route"]],
    });
  }
  for (const [index, item] of destinations.entries()) {
    checkDestination(complain, item.destination, [...path, "route", index, "destination"]);
  }
  checkWeights(complain, destinations, [...path, "route"]);
  for (const [index, match] of (route.match ?? []).entries()) {
    const at = [...path, "match", index];
    checkGatewayNames(complain, match.gateways ?? [], [...at, "gateways"]);
    for (const [i, subnet] of (match.destinationSubnets ?? []).entries()) {
      if (isIpAddress(subnet) || isCidr(subnet)) continue;
      complain({
        code: "HED0017",
        path: [...at, "destinationSubnets", i],
        message: `${JSON.stringify(subnet.slice(0, 80))} is neither an address nor a range such as 10.0.0.0/8; ${unused}`,
      });
    }
  }
}
