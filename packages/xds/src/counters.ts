// SPDX-License-Identifier: Apache-2.0
/** Plain numbers that control exposes under Istio's `pilot_*` names. */

export interface Histogram {
  /** Upper bounds in seconds; one more count than bounds, the last being +Inf. Not cumulative. */
  readonly bounds: readonly number[];
  readonly counts: number[];
  sum: number;
  count: number;
}

export interface XdsCounters {
  /** Responses by type URL (`pilot_xds_pushes`). */
  readonly pushes: Map<string, number>;
  /** Response bytes by type URL (`pilot_xds_config_size_bytes`, as a sum). */
  readonly pushedBytes: Map<string, number>;
  /** NACKs by type URL (`pilot_total_xds_rejects`, `pilot_xds_{cds,eds,lds,rds}_reject`). */
  readonly rejects: Map<string, number>;
  /** Our own failures, each contained to a stream (`pilot_total_xds_internal_errors`). */
  internalErrors: number;
  /** Streams open now (`pilot_xds`). */
  streams: number;
  /** Streams ever opened, refused ones included. */
  opened: number;
  /** Streams refused, by gRPC code. */
  readonly refused: Map<number, number>;
  /** Streams closed because a response stayed unanswered or unsent (`pilot_xds_write_timeout`). */
  stuck: number;
  /** Resources sent although their clusters were not ready in time. */
  holdsExpired: number;
  /** Cluster updates that Envoy neither took nor refused (facts-xds "CDS wedge"). */
  wedged: number;
  /** Clusters pushed to reconnected streams that did not ask for them. */
  unsolicited: number;
  /** Snapshots announced by the host (`pilot_push_triggers`). */
  changes: number;
  /** Streams waiting for their turn now (`pilot_proxy_queue_time` counts how long). */
  queued: number;
  /** From `changed()` to the first look at the stream (`pilot_proxy_queue_time`). */
  readonly queueTime: Histogram;
  /** From `changed()` to the last acknowledgement (`pilot_proxy_convergence_time`). */
  readonly convergence: Histogram;
  /** From a response to its acknowledgement. */
  readonly ackTime: Histogram;
}

const bounds: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 5, 10, 20, 30];

const createHistogram = (): Histogram => ({ bounds, counts: bounds.map(() => 0).concat(0), sum: 0, count: 0 });

export function createCounters(): XdsCounters {
  return {
    pushes: new Map(),
    pushedBytes: new Map(),
    rejects: new Map(),
    internalErrors: 0,
    streams: 0,
    opened: 0,
    refused: new Map(),
    stuck: 0,
    holdsExpired: 0,
    wedged: 0,
    unsolicited: 0,
    changes: 0,
    queued: 0,
    queueTime: createHistogram(),
    convergence: createHistogram(),
    ackTime: createHistogram(),
  };
}

/** Records a duration in milliseconds. */
export function observe(histogram: Histogram, ms: number): void {
  const seconds = ms / 1000;
  const at = histogram.bounds.findIndex((bound) => seconds <= bound);
  const slot = at < 0 ? histogram.bounds.length : at;
  histogram.counts[slot] = (histogram.counts[slot] ?? 0) + 1;
  histogram.sum += seconds;
  histogram.count += 1;
}

export function increase<K>(map: Map<K, number>, key: K, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
