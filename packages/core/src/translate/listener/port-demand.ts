// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DestinationRule } from "../../model/destination-rule.ts";
import { matchesHost } from "../../model/hostname.ts";
import { isIpAddress } from "../../model/ip-address.ts";
import type { Origin } from "../../model/origin.ts";
import { isHttp, isTls } from "../../model/protocol.ts";
import type { L4Match, RouteTable, WeightedDestination } from "../../model/route-table.ts";
import { matchesLabels } from "../../model/selector.ts";
import type { Service, ServicePort } from "../../model/service.ts";
import type { Endpoint } from "../../model/workload.ts";
import { blackHoleCluster, outboundClusterName } from "../cluster/cluster-name.ts";
import { effectivePolicy } from "../cluster/traffic-policy.ts";
import { finding } from "../finding.ts";
import { resolveTarget } from "../route/destination.ts";
import { outboundTableName } from "../route/names.ts";
import { newNotes, type RouteContext } from "../route/route-context.ts";
import { anyAddress, type ChainPlan, type PortDemand, type TcpPlan } from "./listener-plan.ts";

export interface DemandInput {
  readonly service: Service;
  readonly client: Omit<RouteContext, "port" | "tls" | "gateway">;
  /** Route tables of the scope that have TLS or TCP routes, oldest first. */
  readonly tables: readonly RouteTable[];
  /** Members of a port; only asked for when each needs a listener of its own. */
  readonly endpoints: (port: number) => readonly Endpoint[];
}

/** What the ports of a service ask of the listeners; nothing for UDP. */
export function demandsOf(input: DemandInput): readonly PortDemand[] {
  const { service } = input;
  const tables = input.tables.filter((table) => table.hosts.some((host) => matchesHost(host, service.hostname)));
  return service.ports.filter((p) => p.protocol !== "UDP").map((port) => demandOf({ ...input, tables }, port));
}

function demandOf(input: DemandInput, port: ServicePort): PortDemand {
  const { service } = input;
  const rds = outboundTableName(service, port);
  const diagnostics: Diagnostic[] = [];
  const routed = isHttp(port.protocol) ? { chains: [], byDefault: false } : l4Chains(input, port, diagnostics);
  return {
    service: { key: service.key, hostname: service.hostname, createdAt: service.createdAt },
    port: port.number,
    protocol: port.protocol,
    binds: isHttp(port.protocol) ? [anyAddress] : bindsOf(input, port),
    ...(rds !== undefined && { rds }),
    tcpChains: routed.chains,
    sniByDefault: routed.byDefault && isTls(port.protocol),
    origin: port.origin,
    diagnostics,
  };
}

/**
 * The addresses to listen on. A service without any, whose members are called directly (headless), gets a listener for each member,
 * so that two of them may share a port; without members it gets none, or scaling down would take over the port (Istio's rules).
 */
function bindsOf({ service, endpoints }: DemandInput, port: ServicePort): readonly string[] {
  if (service.addresses.length > 0) return service.addresses;
  if (service.resolution !== "PASSTHROUGH") return [anyAddress];
  const members = endpoints(port.number)
    .map((e) => e.address)
    .filter(isIpAddress);
  if (members.length > 0) return [...new Set(members)];
  return service.registry === "Kubernetes" || service.selector !== undefined ? [] : [anyAddress];
}

function l4Chains(
  input: DemandInput,
  port: ServicePort,
  diagnostics: Diagnostic[],
): { chains: readonly ChainPlan[]; byDefault: boolean } {
  const context = contextOf(input, port);
  const sink: RouteSink = { context, mongo: port.protocol === "Mongo", diagnostics };
  const routed = isTls(port.protocol) ? tlsChains(input, sink) : tcpChains(input, sink);
  if (routed.complete) return { chains: routed.chains, byDefault: false };
  return { chains: [...routed.chains, defaultChain(input, port)], byDefault: true };
}

const contextOf = ({ client }: DemandInput, port: ServicePort): RouteContext => ({
  ...client,
  gateway: "mesh",
  port: port.number,
  tls: false,
});

interface RoutedChains {
  readonly chains: readonly ChainPlan[];
  /** Nothing is left for the service's own chain. */
  readonly complete: boolean;
}

/** One chain for each SNI match that is for this client; of equal matches the first counts. Any such match replaces the default. */
function tlsChains(input: DemandInput, sink: RouteSink): RoutedChains {
  const chains: ChainPlan[] = [];
  const seen = new Set<string>();
  for (const table of input.tables) {
    for (const route of table.tls) {
      for (const match of route.matches) {
        const key = JSON.stringify([match.sniHosts, match.destinationSubnets]);
        if (!isForClient(match, sink.context) || seen.has(key)) continue;
        seen.add(key);
        chains.push({
          sni: match.sniHosts,
          ...rangesField(match.destinationSubnets),
          ...routeChain({ table, route, sink }),
        });
      }
    }
  }
  return { chains, complete: chains.length > 0 };
}

/** TCP routes in order; the first without a destination subnet takes the rest. */
function tcpChains(input: DemandInput, sink: RouteSink): RoutedChains {
  const chains: ChainPlan[] = [];
  for (const table of input.tables) {
    for (const route of table.tcp) {
      const matching = route.matches.filter((match) => isForClient(match, sink.context));
      if (route.matches.length > 0 && matching.length === 0) continue;
      const chain = routeChain({ table, route, sink });
      if (matching.some((match) => match.destinationSubnets.length === 0) || route.matches.length === 0) {
        return { chains: [...chains, chain], complete: true };
      }
      chains.push({ ...rangesField(matching.flatMap((match) => match.destinationSubnets)), ...chain });
    }
  }
  return { chains, complete: false };
}

const rangesField = (ranges: readonly string[]): Pick<ChainPlan, "ranges"> => (ranges.length > 0 ? { ranges } : {});

/** Conditions on the client, which are known when translating. */
function isForClient(match: L4Match, context: RouteContext): boolean {
  return (
    (match.gateways.length === 0 || match.gateways.includes(context.gateway)) &&
    (match.port === undefined || match.port === context.port) &&
    (match.sourceNamespace === undefined || match.sourceNamespace === context.namespace) &&
    matchesLabels(match.sourceLabels ?? {}, context.labels)
  );
}

interface RouteSink {
  readonly context: RouteContext;
  readonly mongo: boolean;
  readonly diagnostics: Diagnostic[];
}

interface RouteInput {
  readonly table: RouteTable;
  readonly route: { readonly destinations: readonly WeightedDestination[]; readonly origin: Origin };
  readonly sink: RouteSink;
}

function routeChain(input: RouteInput): ChainPlan {
  const { table, route } = input;
  const { context, diagnostics, mongo } = input.sink;
  const notes = newNotes();
  const only = route.destinations.length === 1;
  const resolved = route.destinations
    .filter((d) => only || d.weight > 0)
    .map((d) => ({ destination: d, cluster: resolveTarget(d, context, notes).cluster, weight: only ? 100 : d.weight }));
  diagnostics.push(...notes.diagnostics);
  const [first] = resolved;
  if (first === undefined) {
    const message = "no destination has a weight above 0, so connections are closed; give one of them a weight";
    diagnostics.push(finding("HED0209", route.origin, message));
    return { sniffed: false, tcp: deadEnd, origins: [route.origin] };
  }
  const service = context.serviceOf(first.destination.host);
  const rule = service && context.ruleOf(service);
  const { port = context.port, subset } = first.destination;
  const tcp: TcpPlan = {
    statPrefix: resolved.length === 1 ? first.cluster : `${table.name}.${table.namespace}`,
    targets: resolved.map(({ cluster, weight }) => ({ cluster, weight })),
    ...policyPart(rule, port, resolved.length === 1 ? subset : undefined),
    mongo,
  };
  return { sniffed: false, tcp, origins: [route.origin, ...resolved.map((r) => r.destination.origin)] };
}

const deadEnd: TcpPlan = {
  statPrefix: blackHoleCluster,
  targets: [{ cluster: blackHoleCluster, weight: 100 }],
  sourceIpHash: false,
  mongo: false,
};

/** Straight to the service. */
function defaultChain({ service, client }: DemandInput, port: ServicePort): ChainPlan {
  const cluster = outboundClusterName(service.hostname, port.number);
  const tcp: TcpPlan = {
    statPrefix: cluster,
    targets: [{ cluster, weight: 100 }],
    ...policyPart(client.ruleOf(service), port.number),
    mongo: port.protocol === "Mongo",
  };
  return { sniffed: false, tcp, origins: [port.origin] };
}

/** The settings of a DestinationRule that take effect on the client's side of the connection. */
function policyPart(
  rule: DestinationRule | undefined,
  port: number,
  subsetName?: string,
): Pick<TcpPlan, "idleTimeout" | "maxDuration" | "sourceIpHash"> {
  const subset = rule?.subsets.find((s) => s.name === subsetName);
  const policy = effectivePolicy(rule, port, subset);
  const { idleTimeout, maxConnectionDuration } = policy.connectionPool?.value.tcp ?? {};
  const balancer = policy.loadBalancer?.value;
  return {
    ...(idleTimeout !== undefined && { idleTimeout }),
    ...(maxConnectionDuration !== undefined && { maxDuration: maxConnectionDuration }),
    sourceIpHash: balancer !== undefined && "hash" in balancer && "sourceIp" in balancer.hash,
  };
}
