// SPDX-License-Identifier: Apache-2.0
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Registry } from "./registry.ts";

/** Memory, CPU and event-loop delay of this process under Prometheus' usual names. Returns how to stop measuring. */
export function addProcessMetrics(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const gauge = (name: string, help: string, read: () => number) =>
    registry.collect({ name, help, type: "gauge", read: () => [[{}, read()]] });
  gauge("process_resident_memory_bytes", "Resident memory in bytes.", () => process.memoryUsage.rss());
  gauge("nodejs_heap_size_used_bytes", "Heap in use in bytes.", () => process.memoryUsage().heapUsed);
  gauge(
    "go_memstats_heap_alloc_bytes",
    "Heap in use in bytes, under the name Istio's dashboards read.",
    () => process.memoryUsage().heapUsed,
  );
  gauge(
    "nodejs_eventloop_lag_p99_seconds",
    "99th percentile of the event-loop delay.",
    () => delay.percentile(99) / 1e9,
  );
  gauge("process_start_time_seconds", "Start of the process, seconds since the epoch.", () =>
    Math.round(Date.now() / 1000 - process.uptime()),
  );
  registry.collect({
    name: "process_cpu_seconds_total",
    help: "CPU time in seconds.",
    type: "counter",
    read: () => {
      const { user, system } = process.cpuUsage();
      return [[{}, (user + system) / 1e6]];
    },
  });
  return () => delay.disable();
}
