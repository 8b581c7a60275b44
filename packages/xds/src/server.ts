// SPDX-License-Identifier: Apache-2.0

import { type Clock, systemClock } from "./clock.ts";
import { createCounters, type XdsCounters } from "./counters.ts";
import type { Method } from "./grpc/call.ts";
import { createGrpcServer, type GrpcListener, type GrpcServerOptions, type TlsOptions } from "./grpc/server.ts";
import { createHealth } from "./health.ts";
import type { StreamStatus, XdsHost } from "./host.ts";
import { defaultLimits, type Flavour, type Limits } from "./machine/stream-state.ts";
import { reflectionMethods } from "./reflection.ts";
import { type AdmissionLimits, createAdmission, defaultAdmission } from "./stream/admission.ts";
import { type AdsStream, createAdsStream } from "./stream/ads-stream.ts";
import { createPushQueue } from "./stream/push-queue.ts";
import type { StreamContext } from "./stream/run.ts";
import { createSuspects } from "./stream/suspects.ts";

export interface XdsServerOptions {
  /** Default: the system's. */
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  readonly admission?: Partial<AdmissionLimits>;
  readonly grpc?: Pick<
    GrpcServerOptions,
    "maxMessageBytes" | "maxStreamsPerConnection" | "keepAliveMs" | "keepAliveTimeoutMs"
  >;
  /** Further gRPC methods on the same port, by path ("/istio.v1.auth.IstioCertificateService/CreateCertificate"). */
  readonly methods?: ReadonlyMap<string, Method>;
  /** How often time-outs are looked at, ms. Default 250. */
  readonly tickMs?: number;
  /** Our bugs and a throwing host, each contained to its stream. Default: counted only. */
  readonly onInternalError?: (error: unknown) => void;
}

export interface XdsServer {
  /**
   * Serves on an address, plain HTTP/2 or TLS. May be called for several ports; port 0 picks a free one. Rejects with the
   * system's error when the port is taken.
   */
  listen(address: string, port: number, tls?: TlsOptions): Promise<GrpcListener>;
  /** Reports not serving, says GOAWAY, and after `graceMs` ends what is left with UNAVAILABLE. */
  close(graceMs: number): Promise<void>;
  streams(): readonly StreamStatus[];
  readonly counters: XdsCounters;
  /** Health as load balancers and probes see it; begins as serving. */
  setServing(yes: boolean): void;
}

const ads = "envoy.service.discovery.v3.AggregatedDiscoveryService";

/** Serves ADS (delta and state of the world), health and reflection. Knows nothing of Istio: the host knows the resources. */
export function createXdsServer(host: XdsHost, options: XdsServerOptions = {}): XdsServer {
  const clock = options.clock ?? systemClock;
  const counters = createCounters();
  const streams = new Set<AdsStream>();
  const onBug = (error: unknown): void => {
    counters.internalErrors += 1;
    options.onInternalError?.(error);
  };
  const admission = createAdmission({ ...defaultAdmission, ...options.admission }, clock.now());
  const context: StreamContext = {
    host,
    clock,
    counters,
    limits: { ...defaultLimits, ...options.limits },
    suspects: createSuspects(),
    admit: () => admission.reserve(clock.now()),
    enqueue: createPushQueue(clock, counters),
    onBug,
  };
  const extra = options.methods ?? new Map<string, Method>();
  const services = [...new Set([ads, "grpc.health.v1.Health", ...[...extra.keys()].map(serviceOf)])];
  const health = createHealth(services);
  const methods = new Map<string, Method>([
    [`/${ads}/StreamAggregatedResources`, adsMethod("sotw", streams, context)],
    [`/${ads}/DeltaAggregatedResources`, adsMethod("delta", streams, context)],
    ...health.methods,
    ...reflectionMethods(services),
    ...extra,
  ]);
  const server = createGrpcServer({ ...options.grpc, clock, methods, onBug });
  let cancelTick = (): void => {};
  const tick = (): void => {
    for (const stream of streams) stream.tick();
    cancelTick = clock.after(options.tickMs ?? 250, tick);
  };
  cancelTick = clock.after(options.tickMs ?? 250, tick);
  return {
    listen: (address, port, tls) => server.listen(address, port, tls),
    async close(graceMs) {
      health.setServing(false);
      await server.close(graceMs);
      cancelTick();
    },
    streams: () => [...streams].flatMap((stream) => stream.status() ?? []),
    counters,
    setServing: (yes) => health.setServing(yes),
  };
}

function adsMethod(flavour: Flavour, streams: Set<AdsStream>, context: StreamContext): Method {
  return (call) => {
    context.counters.opened += 1;
    const stream = createAdsStream({ id: context.counters.opened, flavour, call }, context);
    streams.add(stream);
    const closed: typeof stream.events.closed = (status) => {
      streams.delete(stream);
      stream.events.closed(status);
    };
    return { ...stream.events, closed };
  };
}

/** "/package.Service/Method" → "package.Service". */
const serviceOf = (path: string): string => path.slice(1, path.lastIndexOf("/"));
