// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../model/origin.ts";
import type { Protocol } from "../../model/protocol.ts";

/** Where a TCP connection goes. */
export interface TcpPlan {
  readonly statPrefix: string;
  /** One cluster, or several with their weights. */
  readonly targets: readonly { readonly cluster: string; readonly weight: number }[];
  /** Milliseconds. */
  readonly idleTimeout?: number;
  readonly maxDuration?: number;
  /** Clients keep their member (consistent hash by source IP). */
  readonly sourceIpHash: boolean;
  /** Count MongoDB operations on the way. */
  readonly mongo: boolean;
}

export interface HttpPlan {
  /** Name of the route table. */
  readonly rds: string;
  readonly grpcWeb: boolean;
}

/** One filter chain of an outbound listener; either `http` or `tcp`. */
export interface ChainPlan {
  /** Server names; absent = any. */
  readonly sni?: readonly string[];
  /** CIDR ranges of the original destination; absent = any. */
  readonly ranges?: readonly string[];
  /** Only what the inspector found to be plaintext HTTP. */
  readonly sniffed: boolean;
  readonly http?: HttpPlan;
  readonly tcp?: TcpPlan;
  readonly origins: readonly Origin[];
}

/** An outbound listener before it becomes a message: plain data, so that equal plans share one message. */
export interface ListenerPlan {
  /** Istio's: `0.0.0.0_9080`. */
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** Opens its port itself; else `virtualOutbound` hands connections over by their original destination. */
  readonly bound: boolean;
  readonly chains: readonly ChainPlan[];
  /** Cluster for what no chain takes; absent when a chain takes everything. */
  readonly fallthrough?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one service port asks for. */
export interface PortDemand {
  readonly service: { readonly key: string; readonly hostname: string; readonly createdAt: string };
  readonly port: number;
  readonly protocol: Protocol;
  /** Addresses and CIDR ranges clients call; `0.0.0.0` when there is none. */
  readonly binds: readonly string[];
  /** The name of the route table, when it can be HTTP. */
  readonly rds?: string;
  /** What happens when it is not HTTP; empty for plain HTTP ports. */
  readonly tcpChains: readonly ChainPlan[];
  /** The last of `tcpChains` is the default of a TLS port: told apart by SNI where the address cannot do it. */
  readonly sniByDefault: boolean;
  readonly origin: Origin;
  /** Of its TCP and TLS routes. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Every address of the proxy. */
export const anyAddress = "0.0.0.0";

/** Istio's name of a listener. */
export const listenerName = (address: string, port: number): string => `${address}_${port}`;
