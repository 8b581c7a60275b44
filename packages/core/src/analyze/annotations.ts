// SPDX-License-Identifier: Apache-2.0
import type { TypedObject } from "@heddle/schema";
import { nearestWord } from "@heddle/schema/text/distance.ts";
import type { Diagnostic, Path } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../model/origin.ts";
import { originOf } from "../model/typed.ts";
import type { Analyzer } from "./analyzer.ts";
import { type AnnotationRule, annotationRules } from "./annotation-table.ts";
import { finding } from "./codes.ts";
import { podOf } from "./pods.ts";

export const annotations: Analyzer = {
  name: "annotation",
  description: "Checks Istio's annotations: spelling, place, value, status",
  codes: ["IST0107", "IST0108", "IST0125", "IST0135", "IST0136"],
  *check(scene) {
    for (const object of scene.objects.values())
      for (const use of annotationUses(object)) {
        const rule = annotationRules.get(use.name);
        if (rule === undefined) yield unknown(use);
        else yield* known(use, rule);
      }
  },
};

interface AnnotationUse {
  readonly object: TypedObject;
  readonly name: string;
  readonly value: string;
  /** The kind it stands on: Pod inside a template. */
  readonly kind: string;
  readonly at: Origin;
  readonly labels: Readonly<Record<string, string>>;
}

function annotationUses(object: TypedObject): readonly AnnotationUse[] {
  const pod = podOf(object);
  const places = [
    { of: object.metadata, kind: object.kind, path: [] as Path },
    ...(pod === undefined || pod.path.length === 0 ? [] : [{ of: pod.metadata, kind: "Pod", path: pod.path }]),
  ];
  return places.flatMap(({ of, kind, path }) =>
    Object.entries(of.annotations)
      .filter(([name]) => isIstio(name))
      .map(([name, value]) => ({
        object,
        name,
        value,
        kind,
        labels: of.labels,
        at: originOf(object, [...path, "metadata", "annotations", name]),
      })),
  );
}

/** Those that Istio documents; what its own programs keep for themselves is left out. */
function isIstio(name: string): boolean {
  if (annotationRules.has(name)) return true;
  const slash = name.indexOf("/");
  const domain = name.slice(0, slash);
  if (slash === -1 || !(domain === "istio.io" || domain.endsWith(".istio.io"))) return false;
  return !domain.startsWith("internal.") && !domain.includes("operator.");
}

function unknown({ name, at }: AnnotationUse): Diagnostic {
  const meant = nearestWord(name, annotationRules.keys(), 4);
  return finding(
    "IST0108",
    at,
    `Unknown annotation: ${name}. It has no effect. ${meant === undefined ? "Remove it." : `Did you mean ${meant}?`}`,
    {
      target: "key",
      ...(meant !== undefined && {
        fix: { description: `Write ${meant}.`, edits: [{ op: "rename-key", path: at.path, value: meant }] },
      }),
    },
  );
}

function* known(use: AnnotationUse, rule: AnnotationRule): Iterable<Diagnostic> {
  const { name, value, kind, at, labels } = use;
  const target = "key" as const;
  const aware = labels[name] !== undefined;
  if (rule.stage === "deprecated" && !aware)
    yield finding(
      "IST0135",
      at,
      `Annotation ${JSON.stringify(name)} has been deprecated in favor of ${rule.instead ?? "nothing"} and may not work in future Istio versions.`,
      { target },
    );
  if (rule.kinds.length > 0 && !rule.kinds.includes(kind)) {
    yield misplaced(use, rule);
    return;
  }
  const problem = rule.check?.(value);
  if (problem !== undefined)
    yield finding("IST0125", at, `Invalid annotation ${name}: ${problem}. It does not count. Correct the value.`);
  else if (rule.stage === "alpha")
    yield finding(
      "IST0136",
      at,
      `Annotation ${JSON.stringify(name)} is part of an alpha-phase feature and may be incompletely supported.`,
      { target },
    );
}

function misplaced({ object, name, kind, at }: AnnotationUse, { kinds }: AnnotationRule): Diagnostic {
  const forPods = kinds.includes("Pod") && kind !== "Pod" && podOf(object) !== undefined;
  const to = ["spec", "template", "metadata", "annotations", name];
  return finding(
    "IST0107",
    at,
    `Misplaced annotation: ${name} can only be applied to ${kinds.join(", ")}. On a ${kind} it has no effect.`,
    {
      target: "key",
      ...(forPods && {
        fix: { description: "Move it to the pod template.", edits: [{ op: "move", path: at.path, to }] },
      }),
    },
  );
}
