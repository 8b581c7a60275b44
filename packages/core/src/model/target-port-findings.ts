// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { targetPortOf } from "./endpoints.ts";
import { finding } from "./finding.ts";
import type { Service } from "./service.ts";
import { below } from "./typed.ts";
import type { Workload } from "./workload.ts";

/** Ports whose named target port none of the selected workloads (Pods or what plans them) has. */
export function targetPortFindings(service: Service, workloads: readonly Workload[]): readonly Diagnostic[] {
  if (workloads.length === 0) return [];
  return service.ports
    .filter(
      (port) => typeof port.targetPort === "string" && workloads.every((w) => targetPortOf(port, w) === undefined),
    )
    .map((port) => {
      const known = [...new Set(workloads.flatMap((workload) => Object.keys(workload.namedPorts)))].sort();
      const hint =
        known.length === 0
          ? "their ports have no names"
          : `their ports are named ${known.map((name) => JSON.stringify(name)).join(", ")}`;
      return finding(
        "HED0156",
        below(port.origin, "targetPort"),
        `Target port ${JSON.stringify(port.targetPort)} is not a named port of any container that the Service selects; ${hint}. Port ${port.number} has no endpoints. Name a container port so, or write its number.`,
      );
    });
}
