// SPDX-License-Identifier: Apache-2.0
import { nearestWord } from "@heddle/schema/text/distance.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../model/origin.ts";
import { type Labels, matchesLabels } from "../model/selector.ts";
import { below } from "../model/typed.ts";
import type { Workload } from "../model/workload.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { selectorText } from "./gateway-workloads.ts";
import type { Scene } from "./scene.ts";

export const selectors: Analyzer = {
  name: "workload.selector",
  description: "Checks that selectors of Services, ServiceEntries, DestinationRules and Sidecars take some workload",
  codes: ["IST0127"],
  *check(scene) {
    for (const use of selectorUses(scene)) {
      const known = scene.workloads.filter((w) => use.namespace === undefined || w.namespace === use.namespace);
      if (known.length === 0 || known.some((w) => matchesLabels(use.selector, w.labels))) continue;
      yield noWorkload(use, known);
    }
  },
};

interface SelectorUse {
  /** Undefined: workloads of any namespace are meant. */
  readonly namespace?: string;
  readonly selector: Labels;
  readonly at: Origin;
  /** What happens now. */
  readonly effect: string;
}

function* selectorUses(scene: Scene): Iterable<SelectorUse> {
  const { mesh } = scene;
  for (const { namespace, workloadSelector, origin } of withSelector(mesh.sidecars.entries().values()))
    yield {
      namespace,
      selector: workloadSelector,
      at: below(origin, "spec", "workloadSelector", "labels"),
      effect: "The Sidecar is used by nobody.",
    };
  for (const { workloadSelector, origin } of withSelector(mesh.destinationRules.entries().values()))
    yield {
      selector: workloadSelector,
      at: below(origin, "spec", "workloadSelector", "matchLabels"),
      effect: "The DestinationRule is used by no client.",
    };
  for (const service of mesh.services.entries().values()) {
    if (service.selector === undefined || hasMembers(scene, service.key)) continue;
    const field = service.registry === "Kubernetes" ? ["selector"] : ["workloadSelector", "labels"];
    yield {
      namespace: service.namespace,
      selector: service.selector,
      at: below(service.origin, "spec", ...field),
      effect: `${service.hostname} has no endpoints, so requests to it get 503.`,
    };
  }
}

type Selecting<T> = T & { readonly workloadSelector: Labels };

function* withSelector<T extends { readonly workloadSelector?: Labels }>(items: Iterable<T>): Iterable<Selecting<T>> {
  for (const item of items)
    if (item.workloadSelector !== undefined) yield { ...item, workloadSelector: item.workloadSelector };
}

/** Endpoints that were listed, not selected. */
function hasMembers({ mesh }: Scene, service: string): boolean {
  const ports = mesh.services.get(service)?.ports ?? [];
  return ports.some((port) => (mesh.endpoints.get(`${service}|${port.number}`)?.endpoints.length ?? 0) > 0);
}

function noWorkload({ namespace, selector, at, effect }: SelectorUse, known: readonly Workload[]): Diagnostic {
  const message = `No matching workloads for this resource with the following labels: ${selectorText(selector)}. ${effect} Correct the labels, or those of a workload${namespace === undefined ? "" : ` of namespace ${namespace}`}.`;
  for (const [key, value] of Object.entries(selector)) {
    if (known.some((w) => w.labels[key] === value)) continue;
    const meant = nearestWord(
      value,
      known.flatMap((w) => w.labels[key] ?? []),
    );
    const place = below(at, key);
    if (meant === undefined) return finding("IST0127", place, message);
    const fix = {
      description: `Write ${key}: ${meant}.`,
      edits: [{ op: "replace" as const, path: place.path, value: meant }],
    };
    return finding("IST0127", place, message, { fix });
  }
  return finding("IST0127", at, message);
}
