// SPDX-License-Identifier: Apache-2.0
import type { Metadata } from "@heddle/schema";
import { originOf } from "../model/typed.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { isSystemNamespace } from "./port-names.ts";
import { objectsOfKind, type Scene } from "./scene.ts";

export const namespaces: Analyzer = {
  name: "namespace.injection",
  description: "Checks that namespaces say once whether their pods get a proxy",
  codes: ["IST0102", "IST0123"],
  *check(scene) {
    for (const namespace of objectsOfKind(scene, "Namespace")) {
      const { labels, name } = namespace.metadata;
      const used = scene.workloads.some((workload) => workload.namespace === name);
      const injection = labels["istio-injection"] !== undefined;
      const revision = labels["istio.io/rev"] !== undefined;
      if (injection && revision)
        yield finding(
          "IST0123",
          originOf(namespace, ["metadata", "labels", "istio-injection"]),
          "The namespace has more than one type of injection labels [istio-injection istio.io/rev], which may lead to undefined behavior. `istio-injection` wins. Make sure only one injection label exists.",
          {
            related: [{ ...originOf(namespace, ["metadata", "labels", "istio.io/rev"]), message: "the other label" }],
          },
        );
      if (injection || revision || !used || isSystemNamespace(scene, name)) continue;
      if (labels["istio.io/dataplane-mode"] !== undefined) continue;
      yield finding(
        "IST0102",
        originOf(namespace, ["metadata", "name"]),
        `The namespace is not enabled for Istio injection. In a cluster its pods get no proxy (\`heddle up\` gives them one). Run 'kubectl label namespace ${name} istio-injection=enabled' to enable it, or 'kubectl label namespace ${name} istio-injection=disabled' to explicitly mark it as not needing injection.`,
      );
    }
  },
};

/** Whether a cluster would give a pod a proxy; undefined when the files do not tell (its Namespace is not among them). */
export function isInjected(
  scene: Scene,
  pod: Pick<Metadata, "labels" | "annotations">,
  namespace: string,
): boolean | undefined {
  const own = pod.labels["sidecar.istio.io/inject"] ?? pod.annotations["sidecar.istio.io/inject"];
  if (own === "true" || own === "false") return own === "true";
  if (pod.labels["istio.io/rev"] !== undefined) return true;
  for (const { metadata } of objectsOfKind(scene, "Namespace")) {
    if (metadata.name !== namespace) continue;
    const label = metadata.labels["istio-injection"];
    return label === undefined ? metadata.labels["istio.io/rev"] !== undefined : label === "enabled";
  }
  return undefined;
}
