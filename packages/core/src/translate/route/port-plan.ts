// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { refText } from "../../diagnostics/diagnostic.ts";
import { byAge, byText } from "../../model/age.ts";
import { isWildcard, matchesHost } from "../../model/hostname.ts";
import type { Service } from "../../model/service.ts";
import { addressDomains, aliasesOf, hasMemberNames } from "./alias-domains.ts";
import { anyClientMatches, type Client } from "./client-match.ts";
import { finding } from "./codes.ts";
import { domainOf, domainWithPort } from "./names.ts";
import type { TableBinding } from "./route-scope.ts";

/** A virtual host to be built: which names it has on the port, and which route table or service decides its routes. */
export interface PlannedHost {
  /** `host:port`. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Without ports, lower case; unique over the plan. */
  readonly domains: readonly string[];
  /** Key of the route table that decides; undefined = the service's default route. */
  readonly table?: string;
  /** Key of the service, when the host is one. */
  readonly service?: string;
}

export interface PortPlan {
  /** Ordered by name. */
  readonly hosts: readonly PlannedHost[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlanInput {
  readonly client: Client;
  /** The proxy's DNS domain. */
  readonly domain: string;
  /** Services with this port, oldest first. */
  readonly services: readonly Service[];
  /** Route tables bound to "mesh", oldest first. */
  readonly bindings: readonly TableBinding[];
}

/**
 * Who answers which name on one port. Hosts as written come first, the oldest route table winning each (sidecars do not merge); short
 * names and addresses come after them, so that no derived name takes a real one. What loses is reported, and no name stands twice:
 * Envoy refuses a whole table for one duplicate.
 */
export function planPort(input: PlanInput): PortPlan {
  const diagnostics: Diagnostic[] = [];
  const drafts = [...serviceDrafts(input), ...tableDrafts(input, diagnostics)];
  const taken = new Map<string, Draft>();
  const hosts = drafts.filter((draft) => !taken.has(draft.host) && taken.set(draft.host, draft));
  const planned = hosts.map((draft) => ({ draft, domains: [domainOf(draft.host)] }));
  for (const { draft, domains } of planned) {
    for (const name of derivedNames(draft, input.domain)) {
      const owner = taken.get(name);
      if (owner === undefined) {
        taken.set(name, draft);
        domains.push(domainOf(name));
      } else if (owner !== draft) diagnostics.push(takenName(draft, name, owner));
    }
  }
  return {
    hosts: planned
      .map(({ draft, domains }) => plannedHost(draft, domains, input))
      .sort((a, b) => byText(a.name, b.name)),
    diagnostics,
  };
}

interface Draft {
  readonly host: string;
  readonly service?: Service;
  readonly binding?: TableBinding;
}

function plannedHost(draft: Draft, domains: readonly string[], input: PlanInput): PlannedHost {
  const { port } = input.client;
  return {
    name: domainWithPort(draft.host, port),
    host: draft.host,
    port,
    domains,
    ...(draft.binding !== undefined && { table: draft.binding.key }),
    ...(draft.service !== undefined && { service: draft.service.key }),
  };
}

/** Each service of the port, with the table of its exact name, else that of the most specific wildcard. */
function serviceDrafts({ services, bindings, client }: PlanInput): Draft[] {
  const usable = bindings.filter((binding) => anyClientMatches(binding.conditions, client));
  const exact = new Map<string, TableBinding>();
  const wild: { readonly pattern: string; readonly binding: TableBinding }[] = [];
  for (const binding of usable) {
    for (const host of binding.hosts) {
      if (isWildcard(host)) wild.push({ pattern: host, binding });
      if (!exact.has(host)) exact.set(host, binding);
    }
  }
  wild.sort((a, b) => b.pattern.length - a.pattern.length || byAge(a.binding, b.binding));
  return services.map((service) => {
    const host = service.hostname.toLowerCase();
    const binding = exact.get(host) ?? wild.find(({ pattern }) => matchesHost(pattern, host))?.binding;
    return { host, service, ...(binding !== undefined && { binding }) };
  });
}

/**
 * Hosts that only a route table names. Istio gives them a virtual host on port 80, and on the ports of services the same table names.
 * Wildcards that cover services stand for those services only.
 */
function tableDrafts({ services, bindings, client }: PlanInput, diagnostics: Diagnostic[]): Draft[] {
  const names = new Set(services.map((s) => s.hostname.toLowerCase()));
  const list = [...names];
  const servesAny = (host: string): boolean =>
    names.has(host) || (isWildcard(host) && list.some((name) => matchesHost(host, name)));
  const out: Draft[] = [];
  const owners = new Map<string, TableBinding>();
  for (const binding of bindings) {
    if (!anyClientMatches(binding.conditions, client)) continue;
    if (client.port !== 80 && !binding.hosts.some(servesAny)) continue;
    for (const host of binding.hosts) {
      const owner = owners.get(host);
      if (owner !== undefined) diagnostics.push(routedTwice(binding, host, owner));
      else {
        owners.set(host, binding);
        if (!servesAny(host)) out.push({ host, binding });
      }
    }
  }
  return out;
}

/** Names nobody wrote, that clients use all the same. */
function derivedNames({ host, service }: Draft, domain: string): readonly string[] {
  if (service === undefined) return [];
  const aliases = aliasesOf(host, domain);
  const members = hasMemberNames(service) && !isWildcard(host) ? [host, ...aliases].map((name) => `*.${name}`) : [];
  return [...aliases, ...members, ...addressDomains(service)].map((name) => name.toLowerCase());
}

function routedTwice(loser: TableBinding, host: string, owner: TableBinding): Diagnostic {
  const origin = { resource: loser.origin.resource, path: ["spec", "hosts", loser.hosts.indexOf(host)] };
  const text = `host ${host} is already routed by ${refText(owner.origin.resource)}, which is older; ${refText(loser.origin.resource)} has no effect for it in sidecars (merge both into one, or give one of them other hosts)`;
  return { ...finding("HED0302", origin, text), related: [{ ...owner.origin, message: "the older one" }] };
}

function takenName(loser: Draft, name: string, owner: Draft): Diagnostic {
  const origin = loser.service?.origin ?? loser.binding?.origin;
  const rival = owner.service?.origin ?? owner.binding?.origin;
  const text = `${name} leads to ${owner.host}, so clients reach ${loser.host} by its full name only`;
  const at = origin ?? { resource: { group: "", kind: "Service", namespace: "", name: loser.host }, path: [] };
  return {
    ...finding("HED0303", at, text),
    ...(rival && { related: [{ ...rival, message: `${owner.host} has the name` }] }),
  };
}
