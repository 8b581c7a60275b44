// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { byAge, byText } from "../../model/age.ts";
import { isHttp, type Protocol } from "../../model/protocol.ts";
import { rangeOf } from "../../resource/address.ts";
import { finding } from "../finding.ts";
import { conditionsOf, withoutTaken } from "./chain-overlap.ts";
import { anyAddress, type ChainPlan, type ListenerPlan, listenerName, type PortDemand } from "./listener-plan.ts";

interface Draft {
  readonly address: string;
  readonly port: number;
  kind: "HTTP" | "TCP" | "AUTO";
  /** Of the oldest. */
  readonly protocol: Protocol;
  chains: OwnedChain[];
  readonly diagnostics: Diagnostic[];
}

interface OwnedChain {
  readonly chain: ChainPlan;
  readonly owner: PortDemand;
}

export interface MergeOptions {
  /** Where everything goes that no chain takes. */
  readonly fallthrough: string;
  /** Address for all listeners, which then open their ports (no redirection). */
  readonly bound?: string;
}

/**
 * The outbound listeners of a scope. HTTP services of one port share a listener, their route table tells them apart; others have
 * one for each address. Where two want the same listener the older one wins: HTTP and TCP are told apart by sniffing, what cannot be
 * told apart is reported (Istio's conflict rules).
 */
export function mergeDemands(demands: readonly PortDemand[], options: MergeOptions): readonly ListenerPlan[] {
  const drafts = new Map<string, Draft>();
  const ordered = [...demands].sort((a, b) => byAge({ ...a.service }, { ...b.service }) || a.port - b.port);
  for (const demand of ordered) {
    const binds = options.bound === undefined || demand.binds.length === 0 ? demand.binds : [options.bound];
    for (const bind of binds) addDemand(drafts, { demand, bind, shared: options.bound !== undefined });
  }
  return [...drafts.values()].map((draft) => finish(draft, options)).sort((a, b) => byText(a.name, b.name));
}

/** `shared`: the address says nothing about the service, as that of the proxy itself. */
function addDemand(drafts: Map<string, Draft>, wish: { demand: PortDemand; bind: string; shared: boolean }): void {
  const { demand, bind } = wish;
  const range = rangeOf(bind);
  const address = range === undefined ? (bind.split("/")[0] ?? bind) : anyAddress;
  const name = listenerName(address, demand.port);
  const chains = chainsAt(demand, { address, range, shared: wish.shared || address === anyAddress });
  const kind = isHttp(demand.protocol) && address !== anyAddress ? "HTTP" : kindOf(demand.protocol);
  const current = drafts.get(name);
  if (current === undefined) {
    const { port, protocol } = demand;
    const draft: Draft = { address, port, kind, protocol, chains: [], diagnostics: [...demand.diagnostics] };
    mergeChains(draft, demand, chains);
    drafts.set(name, draft);
    return;
  }
  current.diagnostics.push(...demand.diagnostics);
  if (isHttp(demand.protocol) && current.kind !== "TCP") {
    if (demand.protocol === "GRPC-Web") current.chains = current.chains.map(withGrpcWeb);
    return;
  }
  if (demand.protocol === "AUTO" && current.kind === "AUTO") return;
  if (breaksServerFirst(demand.protocol, current.protocol)) {
    current.diagnostics.push(conflict(current, demand, current.chains[0]?.owner ?? demand));
    return;
  }
  if (current.kind !== kind) current.kind = "AUTO";
  mergeChains(current, demand, chains);
}

/** A shared HTTP listener sniffs, so that other traffic to its port can pass. */
function kindOf(protocol: Protocol): Draft["kind"] {
  return isHttp(protocol) || protocol === "AUTO" ? "AUTO" : "TCP";
}

/** Sniffing waits for the client, which waits for the server in these protocols. */
function breaksServerFirst(a: Protocol, b: Protocol): boolean {
  const first = (p: Protocol) => p === "Mongo" || p === "MySQL";
  return a !== b && (first(a) || first(b));
}

const withGrpcWeb = ({ chain, owner }: OwnedChain): OwnedChain =>
  chain.http === undefined ? { chain, owner } : { owner, chain: { ...chain, http: { ...chain.http, grpcWeb: true } } };

interface Place {
  readonly address: string;
  readonly range?: string | undefined;
  /** Several services may be meant by it. */
  readonly shared: boolean;
}

function chainsAt(demand: PortDemand, { address, range, shared }: Place): readonly ChainPlan[] {
  const last = demand.tcpChains.length - 1;
  const tcp = demand.tcpChains.map((chain, i) => {
    const needsName = demand.sniByDefault && i === last && shared;
    const ranges = chain.ranges ?? (range === undefined ? undefined : [range]);
    return { ...chain, ...(needsName && { sni: [demand.service.hostname] }), ...(ranges && { ranges }) };
  });
  if (demand.rds === undefined) return tcp;
  const http = {
    sniffed: demand.protocol === "AUTO" || address === anyAddress,
    http: { rds: demand.rds, grpcWeb: demand.protocol === "GRPC-Web" },
    origins: [demand.origin],
  };
  return [...tcp, http];
}

/** Adds what of the chains is not matched already. Within one service the first match counts; another service gets a finding. */
function mergeChains(current: Draft, demand: PortDemand, chains: readonly ChainPlan[]): void {
  for (const chain of chains) {
    const owners = new Map(current.chains.flatMap((c) => conditionsOf(c.chain).map((key) => [key, c.owner] as const)));
    const rest = withoutTaken(chain, new Set(owners.keys()));
    if (rest !== undefined) current.chains.push({ chain: rest, owner: demand });
    if (rest === chain) continue;
    const rivals = new Set(conditionsOf(chain).flatMap((key) => owners.get(key) ?? []));
    for (const rival of rivals) {
      if (rival.service.key !== demand.service.key) current.diagnostics.push(conflict(current, demand, rival));
    }
  }
}

function conflict(current: Draft, demand: PortDemand, owner: PortDemand): Diagnostic {
  const name = listenerName(current.address, current.port);
  const message =
    `port ${demand.port} of ${demand.service.hostname} (${demand.protocol}) cannot be told apart from ` +
    `${owner.service.hostname} (${owner.protocol}) on listener ${name}; connections go to the latter, ` +
    "give the service an address of its own or another port";
  const related = [{ ...owner.origin, message: `${owner.service.hostname} has the listener` }];
  return { ...finding("HED0205", demand.origin, message), related };
}

function finish(draft: Draft, options: MergeOptions): ListenerPlan {
  const { address, port, diagnostics } = draft;
  const chains = draft.chains.map(({ chain }) => chain);
  const [everything = ""] = conditionsOf({ sniffed: false, origins: [] });
  const takesAll = chains.some((chain) => conditionsOf(chain).includes(everything));
  return {
    name: listenerName(address, port),
    address,
    port,
    bound: options.bound !== undefined,
    chains,
    ...(!takesAll && { fallthrough: options.fallthrough }),
    diagnostics,
  };
}

/** The listener of one service port on a port of its own (no redirection): nothing else can be meant there. */
export function ownListener(
  demand: PortDemand,
  at: { address: string; port: number; fallthrough: string },
): ListenerPlan {
  const { address, port, fallthrough } = at;
  const chains = chainsAt(demand, { address, shared: false });
  const { protocol, diagnostics } = demand;
  const draft: Draft = {
    address,
    port,
    kind: kindOf(protocol),
    protocol,
    chains: [],
    diagnostics: [...diagnostics],
  };
  mergeChains(draft, demand, chains);
  return finish(draft, { fallthrough, bound: address });
}
