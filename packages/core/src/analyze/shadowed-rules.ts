// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DestinationRule } from "../model/destination-rule.ts";
import { isWildcard } from "../model/hostname.ts";
import type { Service } from "../model/service.ts";
import { below } from "../model/typed.ts";
import { isVisible } from "../model/visibility.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import type { Scene } from "./scene.ts";

export const shadowedRules: Analyzer = {
  name: "destinationrule.shadowed",
  description: "Checks that DestinationRules of one host do not hide each other",
  codes: ["HED0403"],
  *check(scene) {
    for (const rule of scene.mesh.destinationRules.entries().values()) {
      if (isWildcard(rule.host) || rule.workloadSelector !== undefined) continue;
      for (const service of scene.mesh.servicesByHost.get(rule.host)) yield* shadowOver(scene, rule, service);
    }
  },
};

/** Namespaces that clients are known to be in; all, while no workload is known. */
function clientNamespaces({ workloads, namespaces }: Scene): readonly string[] {
  const known = [...new Set(workloads.map((w) => w.namespace))];
  return known.length > 0 ? known : namespaces;
}

function* shadowOver(scene: Scene, rule: DestinationRule, service: Service): Iterable<Diagnostic> {
  const seeing = clientNamespaces(scene).filter(
    (namespace) =>
      isVisible(service.exportTo, namespace) && (namespace === rule.namespace || isVisible(rule.exportTo, namespace)),
  );
  const hidden = seeing.flatMap((namespace) => {
    const winner = scene.sight.rule({ namespace }, service);
    const other = winner !== undefined && winner.namespace !== rule.namespace && winner.host === rule.host;
    return other && isHidable(scene, rule, { namespace, service }) ? [{ namespace, winner }] : [];
  });
  const [first] = hidden;
  if (first === undefined) return;
  const everybody = hidden.length === seeing.length;
  const who = everybody ? "all clients" : `clients of namespace ${hidden.map((h) => h.namespace).join(", ")}`;
  yield finding(
    "HED0403",
    below(rule.origin, "spec", "host"),
    `For ${who} DestinationRule ${first.winner.key} hides this one: of the rules for ${rule.host} that of the client's namespace comes first, then that of the service's, and they are not merged. Keep one, or repeat there what is missing.`,
    {
      ...(everybody && { severity: "warning" as const }),
      related: [{ ...first.winner.origin, message: "the rule in use" }],
    },
  );
}

/** A rule only ever applies to clients of its own namespace, of the service's, or, from the root namespace, to all. */
function isHidable(
  scene: Scene,
  rule: DestinationRule,
  { namespace, service }: { readonly namespace: string; readonly service: Service },
): boolean {
  return [namespace, service.namespace, scene.settings.rootNamespace].includes(rule.namespace);
}
