// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DestinationRule, Subset } from "../model/destination-rule.ts";
import { isWildcard, matchesHost } from "../model/hostname.ts";
import { type Labels, matchesLabels } from "../model/selector.ts";
import type { Service } from "../model/service.ts";
import { below } from "../model/typed.ts";
import { isVisible } from "../model/visibility.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { hostSuggestion } from "./host-suggestion.ts";
import { destinationUses } from "./route-references.ts";
import { type Scene, writtenAt } from "./scene.ts";

export const ruleHosts: Analyzer = {
  name: "destinationrule.host",
  description: "Checks that hosts, subsets and ports of DestinationRules stand for something",
  codes: ["IST0173", "IST0174", "HED0404"],
  *check(scene) {
    const routed = routedSubsets(scene);
    for (const rule of scene.mesh.destinationRules.entries().values()) {
      const services = servicesOf(scene, rule);
      if (services.length === 0) {
        yield unknownHost(scene, rule);
        continue;
      }
      yield* missingPorts(rule, services);
      for (const subset of rule.subsets) yield* emptySubset(scene, { rule, subset, services, routed });
    }
  },
};

/** `host|subset` of every destination that gets traffic. */
function routedSubsets(scene: Scene): ReadonlySet<string> {
  const uses = [...scene.mesh.routeTables.entries().values()].flatMap(destinationUses);
  return new Set(uses.filter((use) => use.weight !== 0).map(({ destination: d }) => `${d.host}|${d.subset ?? ""}`));
}

/** The services that the rule can be for: some client sees both. */
export function servicesOf(scene: Scene, rule: DestinationRule): readonly Service[] {
  const candidates = isWildcard(rule.host)
    ? [...scene.mesh.services.entries().values()].filter((s) => matchesHost(rule.host, s.hostname))
    : scene.mesh.servicesByHost.get(rule.host);
  const clients = [...new Set([rule.namespace, ...scene.namespaces])].filter(
    (namespace) => namespace === rule.namespace || isVisible(rule.exportTo, namespace),
  );
  return candidates.filter((service) => clients.some((namespace) => isVisible(service.exportTo, namespace)));
}

function unknownHost(scene: Scene, rule: DestinationRule): Diagnostic {
  const at = below(rule.origin, "spec", "host");
  const written = writtenAt(scene, at.resource, at.path) ?? rule.host;
  const fix = isWildcard(rule.host)
    ? undefined
    : hostSuggestion(scene, { host: rule.host, namespace: rule.namespace, path: at.path });
  return finding(
    "IST0174",
    at,
    `The host ${written} defined in the DestinationRule does not match any services in the mesh. The rule has no effect. Correct the host, or write its full name if it is in another namespace.`,
    fix === undefined ? {} : { fix },
  );
}

function* missingPorts(rule: DestinationRule, services: readonly Service[]): Iterable<Diagnostic> {
  const ports = new Set(services.flatMap((s) => s.ports.map((port) => port.number)));
  const policies = [
    { policy: rule.policy, at: below(rule.origin, "spec", "trafficPolicy") },
    ...rule.subsets.map((subset) => ({ policy: subset.policy, at: below(subset.origin, "trafficPolicy") })),
  ];
  for (const { policy, at } of policies)
    for (const [i, { port }] of policy.ports.entries())
      if (!ports.has(port))
        yield finding(
          "HED0404",
          below(at, "portLevelSettings", i, "port", "number"),
          `${rule.host} has no port ${port}, so these settings have no effect. Its ports are ${[...ports].sort((a, b) => a - b).join(", ")} (those of the Service, not of the pods).`,
        );
}

interface SubsetUse {
  readonly rule: DestinationRule;
  readonly subset: Subset;
  readonly services: readonly Service[];
  readonly routed: ReadonlySet<string>;
}

function* emptySubset(scene: Scene, { rule, subset, services, routed }: SubsetUse): Iterable<Diagnostic> {
  if (Object.keys(subset.labels).length === 0) return;
  const called = services.filter((service) => service.resolution !== "PASSTHROUGH");
  const members = called.flatMap((service) => memberLabels(scene, service));
  if (members.length === 0 || members.some((labels) => matchesLabels(subset.labels, labels))) return;
  const isRouted = called.some((service) => routed.has(`${service.hostname}|${subset.name}`));
  const [key = "", value = ""] = Object.entries(subset.labels).find(([k, v]) => members.every((l) => l[k] !== v)) ?? [];
  const values = [...new Set(members.flatMap((labels) => labels[key] ?? []))].sort();
  yield finding(
    "IST0173",
    below(subset.origin, "labels", ...(key === "" ? [] : [key])),
    `The Subset ${subset.name} defined in the DestinationRule does not select any pods. ${isRouted ? "Routes to it get 503 UH (NoHealthyUpstream)." : "A route to it would get 503; no route does yet."} Workloads of ${rule.host} have ${key === "" ? "no such labels together" : values.length === 0 ? `no label ${key}` : `${key}: ${values.join(", ")}, not ${value}`}.`,
    {
      ...(!isRouted && { severity: "warning" as const }),
      ...(called[0] && { related: [{ ...called[0].origin, message: "the service" }] }),
    },
  );
}

/** Labels of everything that serves a host, as far as the files tell. */
function memberLabels({ mesh, workloads }: Scene, service: Service): readonly Labels[] {
  const { selector } = service;
  const selected =
    selector === undefined
      ? []
      : workloads.filter((w) => w.namespace === service.namespace && matchesLabels(selector, w.labels));
  const listed = service.ports.flatMap((port) => mesh.endpoints.get(`${service.key}|${port.number}`)?.endpoints ?? []);
  // A listed address of a Kubernetes Service whose Pod is not among the files may have any labels.
  const told = listed.filter((e) => service.registry === "External" || Object.keys(e.labels).length > 0);
  return [...selected, ...told].map((member) => member.labels);
}
