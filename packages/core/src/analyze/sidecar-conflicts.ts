// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { byAge } from "../model/age.ts";
import { matchesLabels } from "../model/selector.ts";
import type { Sidecar } from "../model/sidecar.ts";
import { below } from "../model/typed.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import type { Scene } from "./scene.ts";

export const sidecarConflicts: Analyzer = {
  name: "sidecar.conflict",
  description: "Checks that one Sidecar at most is for a workload, and one for a namespace",
  codes: ["IST0110", "IST0111"],
  *check(scene) {
    const byNamespace = Map.groupBy(scene.mesh.sidecars.entries().values(), (sidecar) => sidecar.namespace);
    for (const sidecars of byNamespace.values()) {
      const general = sidecars.filter((s) => s.workloadSelector === undefined).sort(byAge);
      if (general.length > 1) yield* severalDefaults(general);
      yield* sameWorkload(
        scene,
        sidecars.filter((s) => s.workloadSelector !== undefined),
      );
    }
  },
};

const named = (sidecars: readonly Sidecar[]): string => sidecars.map((s) => s.name).join(" ");

function otherPlaces(sidecars: readonly Sidecar[], own: Sidecar): NonNullable<Diagnostic["related"]> {
  return sidecars.filter((s) => s !== own).map((s) => ({ ...s.origin, message: "another one" }));
}

function* severalDefaults(sidecars: readonly Sidecar[]): Iterable<Diagnostic> {
  const [used] = sidecars;
  for (const sidecar of sidecars)
    yield finding(
      "IST0111",
      below(sidecar.origin, "metadata", "name"),
      `The Sidecars [${named(sidecars)}] in namespace ${JSON.stringify(sidecar.namespace)} have no workload selector, which can lead to undefined behavior. ${used?.name ?? ""}, the oldest, is used, the others are not. Merge them, or give all but one a selector.`,
      { related: otherPlaces(sidecars, sidecar) },
    );
}

/** One finding for each Sidecar, about the first workload that others select as well. */
function* sameWorkload(scene: Scene, sidecars: readonly Sidecar[]): Iterable<Diagnostic> {
  for (const sidecar of sidecars) {
    const workloads = scene.workloads.filter((w) => w.namespace === sidecar.namespace);
    for (const workload of workloads) {
      const selecting = sidecars.filter((s) => matchesLabels(s.workloadSelector ?? {}, workload.labels)).sort(byAge);
      if (selecting.length < 2 || !selecting.includes(sidecar)) continue;
      yield finding(
        "IST0110",
        below(sidecar.origin, "spec", "workloadSelector"),
        `The Sidecars [${named(selecting)}] in namespace ${JSON.stringify(sidecar.namespace)} select the same workload pod ${JSON.stringify(workload.name)}, which can lead to undefined behavior. It uses ${selecting[0]?.name ?? ""}, the oldest. Make the selectors exclude each other.`,
        { related: otherPlaces(selecting, sidecar) },
      );
      break;
    }
  }
}
