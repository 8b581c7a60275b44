// SPDX-License-Identifier: Apache-2.0
import type { Container, Metadata, PodSpec, TypedObject } from "@heddle/schema";
import type { Diagnostic, Path } from "../diagnostics/diagnostic.ts";
import { isKind, originOf } from "../model/typed.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { isInjected } from "./namespaces.ts";
import type { Scene } from "./scene.ts";

export const pods: Analyzer = {
  name: "pod.proxy",
  description: "Checks that pods have the proxy that they should have, and can live with it",
  codes: ["IST0103", "IST0144", "IST0146", "IST0147"],
  *check(scene) {
    for (const object of scene.objects.values()) {
      const pod = podOf(object);
      if (pod === undefined) continue;
      yield* missingProxy(scene, pod);
      yield* reservedUser(pod);
      yield* imageWithoutInjection(scene, pod);
    }
  },
};

/** A Pod, or the template of many. */
export interface PodPart {
  readonly object: TypedObject;
  readonly metadata: Pick<Metadata, "labels" | "annotations">;
  readonly spec: PodSpec;
  /** Of `metadata` and `spec` in the object. */
  readonly path: Path;
}

export function podOf(object: TypedObject): PodPart | undefined {
  if (isKind(object, "Pod")) return { object, metadata: object.metadata, spec: object.spec, path: [] };
  const owner =
    isKind(object, "Deployment") ||
    isKind(object, "StatefulSet") ||
    isKind(object, "DaemonSet") ||
    isKind(object, "ReplicaSet") ||
    isKind(object, "Job");
  const template = owner ? object.spec.template : undefined;
  if (template === undefined) return undefined;
  const { labels = {}, annotations = {} } = template.metadata ?? {};
  return { object, metadata: { labels, annotations }, spec: template.spec, path: ["spec", "template"] };
}

const containersOf = ({ spec }: PodPart): readonly Container[] => [...(spec.initContainers ?? []), ...spec.containers];

/** Only a Pod that runs can lack its proxy; one that is still a file gets it on its way into the cluster. */
function* missingProxy(scene: Scene, pod: PodPart): Iterable<Diagnostic> {
  const { object } = pod;
  if (!isKind(object, "Pod") || object.status?.phase !== "Running" || pod.spec.hostNetwork === true) return;
  const { name, namespace } = object.metadata;
  if (isInjected(scene, pod.metadata, namespace) !== true) return;
  if (containersOf(pod).some((container) => container.name === "istio-proxy")) return;
  yield finding(
    "IST0103",
    originOf(object, ["metadata", "name"]),
    `The pod ${name} is missing the Istio proxy. Its traffic passes the mesh by. This can often be resolved by restarting or redeploying the workload.`,
  );
}

const proxyUser = 1337;

function* reservedUser(pod: PodPart): Iterable<Diagnostic> {
  const at = (...path: Path): Path => [...pod.path, "spec", ...path];
  const places: readonly (readonly [unknown, Path])[] = [
    [pod.spec.securityContext, at("securityContext", "runAsUser")],
    ...pod.spec.containers.flatMap((container, i): readonly (readonly [unknown, Path])[] =>
      container.name === "istio-proxy"
        ? []
        : [[container.securityContext, at("containers", i, "securityContext", "runAsUser")]],
    ),
  ];
  for (const [context, path] of places)
    if (runAsUser(context) === proxyUser)
      yield finding(
        "IST0144",
        originOf(pod.object, path),
        "User ID (UID) 1337 is reserved for the sidecar proxy. Traffic of this user is not redirected, so the application's passes the mesh by. Use another user id.",
      );
}

function runAsUser(context: unknown): unknown {
  return context !== null && typeof context === "object" && Object.hasOwn(context, "runAsUser")
    ? Reflect.get(context, "runAsUser")
    : undefined;
}

function* imageWithoutInjection(scene: Scene, pod: PodPart): Iterable<Diagnostic> {
  const index = pod.spec.containers.findIndex(({ image }) => image === "auto");
  const { kind, metadata } = pod.object;
  if (index === -1 || isInjected(scene, pod.metadata, metadata.namespace) !== false) return;
  yield finding(
    kind === "Pod" ? "IST0147" : "IST0146",
    originOf(pod.object, [...pod.path, "spec", "containers", index, "image"]),
    `${kind} ${metadata.name} contains \`image: auto\` but does not match any Istio injection webhook selectors. Its pods cannot start. Label namespace ${metadata.namespace} istio-injection=enabled, or the pod sidecar.istio.io/inject: "true".`,
  );
}
