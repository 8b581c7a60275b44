// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Fix, Path } from "../diagnostics/diagnostic.ts";
import type { Destination, L4Match, RouteTable } from "../model/route-table.ts";
import type { Service } from "../model/service.ts";
import { below } from "../model/typed.ts";
import type { ClientCondition } from "../translate/route/client-match.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { hostSuggestion } from "./host-suggestion.ts";
import { mayServe, type RouteClient, routeClients } from "./route-clients.ts";
import { type Scene, writtenAt } from "./scene.ts";

export const routeReferences: Analyzer = {
  name: "virtualservice.destination",
  description: "Checks that hosts, ports and subsets that routes name are there, for those who serve the route",
  codes: ["IST0101", "IST0112"],
  *check(scene) {
    for (const table of scene.mesh.routeTables.entries().values()) {
      const clients = { http: routeClients(scene, table, "http"), l4: routeClients(scene, table, "l4") };
      for (const use of destinationUses(table)) {
        const serving = clients[use.kind].filter((client) => mayServe(use.matches, client));
        yield* checkUse(scene, use, serving.length > 0 ? serving : [ownClient(table)]);
      }
    }
  },
};

/** A destination and the rule it stands in. */
export interface DestinationUse {
  readonly destination: Destination;
  readonly kind: "http" | "l4";
  readonly role: "route" | "mirror";
  /** Undefined for a mirror. */
  readonly weight?: number;
  readonly matches: readonly (ClientCondition | L4Match)[];
}

export function destinationUses(table: RouteTable): readonly DestinationUse[] {
  const http = table.http.flatMap((rule): readonly DestinationUse[] => {
    const routes = rule.action.type === "forward" ? rule.action.destinations : [];
    const base = { kind: "http", matches: rule.matches } as const;
    return [
      ...routes.map((d) => ({ ...base, destination: d, role: "route" as const, weight: d.weight })),
      ...rule.mirrors.map((d) => ({ ...base, destination: d, role: "mirror" as const })),
    ];
  });
  const l4 = [...table.tls, ...table.tcp].flatMap((rule) =>
    rule.destinations.map(
      (d): DestinationUse => ({
        kind: "l4",
        role: "route",
        destination: d,
        weight: d.weight,
        matches: rule.matches,
      }),
    ),
  );
  return [...http, ...l4];
}

/** Where nobody is known to serve a rule, its own namespace is asked, on no port in particular. */
const ownClient = (table: RouteTable): RouteClient => ({ namespace: table.namespace, gateway: "mesh", port: 0 });

type Outcome =
  | { readonly type: "found" | "no-host" }
  | { readonly type: "no-port" | "no-subset"; readonly service: Service };

function outcomeFor(scene: Scene, { host, port, subset }: Destination, client: RouteClient): Outcome {
  const service = scene.sight.services(client.namespace).get(host);
  if (service === undefined) return { type: "no-host" };
  const only = service.ports.length === 1 ? service.ports[0]?.number : undefined;
  const called = port ?? only ?? client.port;
  if (called !== 0 && !service.ports.some((p) => p.number === called)) return { type: "no-port", service };
  if (subset !== undefined && !scene.sight.subsets(client.namespace, service).has(subset))
    return { type: "no-subset", service };
  return { type: "found" };
}

function* checkUse(scene: Scene, use: DestinationUse, clients: readonly RouteClient[]): Iterable<Diagnostic> {
  const outcomes = clients.map((client) => ({ client, outcome: outcomeFor(scene, use.destination, client) }));
  const failing = outcomes.filter((o) => o.outcome.type !== "found");
  const [first] = failing;
  if (first === undefined) return;
  const nobody = failing.length === outcomes.length;
  const missingPorts = failing.flatMap((o) => (o.outcome.type === "no-port" ? [o] : []));
  const [port] = missingPorts;
  if (port !== undefined && port.outcome.type === "no-port") {
    const ports = [...new Set(missingPorts.map((o) => o.client.port))];
    yield missingPort(scene, use, { service: port.outcome.service, called: ports });
    return;
  }
  if (nobody && outcomes.every((o) => o.outcome.type === "no-host")) {
    yield missingHost(scene, use, clients);
    return;
  }
  const subset = failing.find((o) => o.outcome.type === "no-subset");
  if (subset?.outcome.type !== "no-subset") return;
  if (nobody) {
    yield missingSubset(scene, use, subset.outcome.service, undefined);
    return;
  }
  const without = new Set(failing.filter((o) => o.outcome.type === "no-subset").map((o) => o.client.namespace));
  const affected = [...without].filter((namespace) => scene.workloads.some((w) => w.namespace === namespace));
  if (affected.length > 0) yield missingSubset(scene, use, subset.outcome.service, affected);
}

/** What becomes of traffic: copies are lost in silence, and weight 0 gets none. */
function consequence({ role, weight }: DestinationUse): string {
  if (role === "mirror") return "Copies of requests are lost.";
  if (weight === 0) return "It has weight 0, so no request fails now.";
  return "Requests sent there get 503.";
}

/** A destination without weight harms nobody yet. */
const severityOf = ({ weight }: DestinationUse) => (weight === 0 ? ({ severity: "warning" } as const) : {});

const written = (scene: Scene, { origin, host }: Destination): string =>
  writtenAt(scene, origin.resource, [...origin.path, "host"]) ?? host;

function missingHost(scene: Scene, use: DestinationUse, clients: readonly RouteClient[]): Diagnostic {
  const { destination } = use;
  const { host, origin } = destination;
  const at = below(origin, "host");
  const text = written(scene, destination);
  const full = text.toLowerCase() === host ? "" : ` (${host})`;
  const hidden = scene.mesh.servicesByHost.get(host);
  if (hidden.length > 0) {
    const where = [...new Set(clients.map((client) => client.namespace))].slice(0, 5).join(", ");
    return finding(
      "IST0101",
      at,
      `Referenced host not found: ${JSON.stringify(text)}${full}. It exists, but is not exported to namespace ${where}. ${consequence(use)} Widen its exportTo.`,
      {
        ...severityOf(use),
        related: hidden.map((service) => ({ ...service.origin, message: "the host, and whom it is exported to" })),
      },
    );
  }
  const fix = hostSuggestion(scene, { host, namespace: origin.resource.namespace, path: at.path });
  return finding(
    "IST0101",
    at,
    `Referenced host not found: ${JSON.stringify(text)}${full}. ${consequence(use)} Create the Service or ServiceEntry, or correct the name.`,
    { ...severityOf(use), ...(fix && { fix }) },
  );
}

function missingPort(
  scene: Scene,
  use: DestinationUse,
  { service, called }: { readonly service: Service; readonly called: readonly number[] },
): Diagnostic {
  const { destination } = use;
  const text = written(scene, destination);
  const ports = service.ports.map((port) => port.number);
  const related = [{ ...below(service.origin, "spec", "ports"), message: "the ports it has" }];
  if (destination.port !== undefined)
    return finding(
      "IST0101",
      below(destination.origin, "port", "number"),
      `Referenced port not found: ${JSON.stringify(`${text}:${destination.port}`)}. The host has ${listed(ports)}. ${consequence(use)}`,
      { ...severityOf(use), related, ...portFix(ports, [...destination.origin.path, "port", "number"]) },
    );
  return finding(
    "IST0112",
    below(destination.origin, "host"),
    `This VirtualService routes to a service ${JSON.stringify(text)} that exposes multiple ports [${ports.join(" ")}]. None of them is the port that clients call (${called.join(", ")}), so requests get 503. Specifying a port in the destination is required to disambiguate.`,
    { related, fix: { description: `Add \`port: {number: N}\` to the destination, N one of ${listed(ports)}.` } },
  );
}

function portFix(ports: readonly number[], path: Path): { readonly fix?: Fix } {
  const [only] = ports;
  if (only === undefined) return {};
  if (ports.length > 1) return { fix: { description: `Use one of the ports ${listed(ports)}.` } };
  return { fix: { description: `Use port ${only}.`, edits: [{ op: "replace", path, value: only }] } };
}

const listed = (ports: readonly number[]): string => (ports.length === 0 ? "no ports" : ports.join(", "));

/** `only`: namespaces whose clients miss it while others have it; undefined = everybody. */
function missingSubset(
  scene: Scene,
  use: DestinationUse,
  service: Service,
  only: readonly string[] | undefined,
): Diagnostic {
  const { destination } = use;
  const { origin, subset } = destination;
  const client = only?.[0] ?? origin.resource.namespace;
  const rule = scene.sight.rule({ namespace: client }, service);
  const known = rule?.subsets.map((s) => s.name) ?? [];
  const add =
    rule === undefined
      ? `Create a DestinationRule for ${service.hostname} with the subset ${subset}`
      : `Add subset ${subset} to DestinationRule ${rule.key}`;
  const who = only === undefined ? "" : ` for clients of namespace ${only.join(", ")}`;
  const name = `${written(scene, destination)}+${subset}`;
  return finding(
    "IST0101",
    below(origin, "subset"),
    `Referenced host+subset in destinationrule not found: ${JSON.stringify(name)}${who}. ${consequence(use)}`,
    {
      ...(only === undefined ? severityOf(use) : { severity: "warning" as const }),
      fix: { description: known.length === 0 ? `${add}.` : `${add}, or use one of: ${known.join(", ")}.` },
      ...(rule && { related: [{ ...below(rule.origin, "spec", "subsets"), message: "the subsets that are defined" }] }),
    },
  );
}
