// SPDX-License-Identifier: Apache-2.0
import type { Mesh } from "@heddle/core";
import type { AckEvent, NackEvent, SentEvent } from "@heddle/xds";
import { shortTypeName } from "@heddle/xds";
import type { Registry } from "./registry.ts";

/** Istio's names for what its control plane counts, so that its dashboards and alerts fit. */
export interface PilotMetrics {
  onSent(event: SentEvent): void;
  onAck(event: AckEvent): void;
  onNack(event: NackEvent): void;
  onDisconnect(code: number): void;
  /** A change of configuration or endpoints came from a source. */
  onConfigEvent(kind: string, event: "add" | "update" | "delete"): void;
  onPushTrigger(type: "config" | "endpoint"): void;
  onValidation(passed: boolean): void;
}

const seconds = [0.01, 0.05, 0.1, 0.5, 1, 3, 5, 10, 20, 30];
const sizes = [1e4, 1e6, 4e6, 1e7, 4e7];

export interface PilotMetricsOptions {
  readonly registry: Registry;
  readonly mesh: Mesh;
  readonly version: string;
  /** Proxies connected now. */
  readonly connected: () => number;
}

export function createPilotMetrics({ registry, mesh, version, connected }: PilotMetricsOptions): PilotMetrics {
  const pushes = registry.counter("pilot_xds_pushes", "Responses sent to proxies, by type.");
  const rejects = registry.counter("pilot_total_xds_rejects", "Responses that proxies rejected.");
  const rejectsByType = registry.counter("pilot_xds_rejects", "Responses that proxies rejected, by type.");
  const internal = registry.counter(
    "pilot_total_xds_internal_errors",
    "Streams that ended through a fault of the control plane.",
  );
  const convergence = registry.histogram(
    "pilot_proxy_convergence_time",
    "Seconds from a response to its acknowledgement.",
    seconds,
  );
  const pushTime = registry.histogram(
    "pilot_xds_push_time",
    "Seconds from a response to its acknowledgement, by type.",
    seconds,
  );
  const size = registry.histogram("pilot_xds_config_size_bytes", "Size of responses in bytes, by type.", sizes);
  const configEvents = registry.counter("pilot_k8s_cfg_events", "Configuration events, by kind.");
  const triggers = registry.counter("pilot_push_triggers", "What caused pushes.");
  const passed = registry.counter("galley_validation_passed", "Objects that were valid.");
  const failed = registry.counter("galley_validation_failed", "Objects that were refused.");
  const one = (name: string, help: string, read: () => number) =>
    registry.collect({ name, help, type: "gauge", read: () => [[{}, read()]] });
  one("pilot_services", "Services known.", () => mesh.services.size);
  one("pilot_virt_services", "VirtualServices known.", () => mesh.routeTables.size);
  registry.collect({
    name: "pilot_xds",
    help: "Proxies connected.",
    type: "gauge",
    read: () => [[{ version }, connected()]],
  });
  registry.collect({
    name: "istio_build",
    help: "Version of the control plane.",
    type: "gauge",
    read: () => [[{ component: "pilot", tag: version }, 1]],
  });
  return {
    onSent(e) {
      const type = shortTypeName(e.typeUrl);
      pushes.add(1, { type });
      size.observe(e.bytes, { type });
    },
    onAck(e) {
      convergence.observe(e.tookMs / 1000);
      pushTime.observe(e.tookMs / 1000, { type: shortTypeName(e.typeUrl) });
    },
    onNack(e) {
      rejects.add();
      rejectsByType.add(1, { type: shortTypeName(e.typeUrl) });
    },
    onDisconnect: (code) => code === 13 && internal.add(),
    onConfigEvent: (type, event) => configEvents.add(1, { type, event }),
    onPushTrigger: (type) => triggers.add(1, { type }),
    onValidation: (ok) => (ok ? passed : failed).add(),
  };
}
