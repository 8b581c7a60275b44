// SPDX-License-Identifier: Apache-2.0
import type { Container, ObjectOfKind, PodTemplate } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { finding } from "./finding.ts";
import { localityOfLabels } from "./locality.ts";
import { originOf } from "./typed.ts";
import type { Workload } from "./workload.ts";

type Pod = ObjectOfKind<"Pod">;
type Owner = ObjectOfKind<"Deployment" | "StatefulSet" | "DaemonSet" | "ReplicaSet">;

/** A workload as its resource alone tells it. */
export interface WorkloadClaim {
  readonly workload: Workload;
  /** Node whose labels say the locality when the Pod's own do not. */
  readonly node?: string;
  /** Set for what exists only as long as no Pod with these labels does (Deployment …). */
  readonly plannedFor?: Readonly<Record<string, string>>;
}

export interface WorkloadReading {
  readonly workload?: WorkloadClaim;
  readonly diagnostics: readonly Diagnostic[];
}

/** A Pod; one that has ended (phase Succeeded, Failed) serves nothing. */
export function fromPod(pod: Pod): WorkloadReading {
  const { metadata, spec, status } = pod;
  if (status?.phase === "Succeeded" || status?.phase === "Failed") return { diagnostics: [] };
  const listed = (status?.podIPs ?? []).flatMap(({ ip }) => (ip === undefined || ip === "" ? [] : [ip]));
  const single = status?.podIP === undefined || status.podIP === "" ? [] : [status.podIP];
  const [portMap, diagnostics] = readPortMap(pod);
  const workload: Workload = {
    key: `Pod/${metadata.namespace}/${metadata.name}`,
    kind: "Pod",
    name: metadata.name,
    namespace: metadata.namespace,
    addresses: listed.length > 0 ? listed : single,
    labels: metadata.labels,
    serviceAccount: spec.serviceAccountName ?? spec.serviceAccount ?? "default",
    locality: localityOfLabels(metadata.labels),
    network: metadata.labels["topology.istio.io/network"] ?? "",
    namedPorts: namedPorts(spec.containers, spec.initContainers ?? []),
    portMap,
    ready: isReady(status?.conditions),
    terminating: metadata.deletionTimestamp !== undefined,
    owner: ownerOfPod(pod),
    origin: originOf(pod),
  };
  const node = spec.nodeName === undefined ? {} : { node: spec.nodeName };
  return { workload: { workload, ...node }, diagnostics };
}

/** A Deployment, StatefulSet, DaemonSet or ownerless ReplicaSet: stands for its Pods until there are some. */
export function fromPodOwner(object: Owner): WorkloadReading {
  const { metadata, spec } = object;
  const template: PodTemplate | undefined = spec.template;
  if (template === undefined) return { diagnostics: [] };
  if (object.kind === "ReplicaSet" && (metadata.ownerReferences ?? []).length > 0) return { diagnostics: [] };
  const labels = template.metadata?.labels ?? {};
  const { matchLabels = {}, matchExpressions = [] } = spec.selector;
  const exact = Object.keys(matchLabels).length > 0 && matchExpressions.length === 0;
  const workload: Workload = {
    key: `${object.kind}/${metadata.namespace}/${metadata.name}`,
    kind: object.kind,
    name: metadata.name,
    namespace: metadata.namespace,
    addresses: [],
    labels,
    serviceAccount: template.spec.serviceAccountName ?? template.spec.serviceAccount ?? "default",
    locality: localityOfLabels(labels),
    network: labels["topology.istio.io/network"] ?? "",
    namedPorts: namedPorts(template.spec.containers, template.spec.initContainers ?? []),
    portMap: {},
    ready: false,
    terminating: metadata.deletionTimestamp !== undefined,
    owner: { kind: object.kind, name: metadata.name },
    origin: originOf(object),
  };
  return { workload: { workload, plannedFor: exact ? matchLabels : labels }, diagnostics: [] };
}

/** Kubernetes sets the condition Ready; a Pod written by hand without any conditions counts as ready. */
function isReady(conditions: readonly { readonly type: string; readonly status: string }[] | undefined): boolean {
  if (conditions === undefined || conditions.length === 0) return true;
  return conditions.find((condition) => condition.type === "Ready")?.status === "True";
}

/** A WorkloadEntry; labels of its metadata win over those of its spec (Istio). Its health is the condition `Healthy` of its status (Istio); without one it is healthy. */
export function fromWorkloadEntry(object: ObjectOfKind<"WorkloadEntry">): WorkloadReading {
  const { metadata, spec } = object;
  const labels = { ...spec.labels, ...metadata.labels };
  const workload: Workload = {
    key: `WorkloadEntry/${metadata.namespace}/${metadata.name}`,
    kind: "WorkloadEntry",
    name: metadata.name,
    namespace: metadata.namespace,
    addresses: spec.address === undefined || spec.address === "" ? [] : [spec.address],
    labels,
    serviceAccount: spec.serviceAccount ?? "",
    locality: spec.locality ?? localityOfLabels(labels),
    network: spec.network ?? labels["topology.istio.io/network"] ?? "",
    ...(spec.weight !== undefined && spec.weight > 0 && { weight: spec.weight }),
    namedPorts: {},
    portMap: spec.ports ?? {},
    ready: isHealthy(object.status),
    terminating: metadata.deletionTimestamp !== undefined,
    owner: { kind: "WorkloadEntry", name: labels["service.istio.io/workload-name"] ?? metadata.name },
    origin: originOf(object),
  };
  return { workload: { workload }, diagnostics: [] };
}

function namedPorts(
  containers: readonly Container[],
  initContainers: readonly Container[],
): Readonly<Record<string, number>> {
  const named: Record<string, number> = Object.create(null);
  const sidecars = initContainers.filter((container) => container.restartPolicy === "Always");
  for (const container of [...containers, ...sidecars])
    for (const port of container.ports ?? [])
      if (port.name !== undefined && !Object.hasOwn(named, port.name)) named[port.name] = port.containerPort;
  return named;
}

/** Annotation `heddle.dev/ports`: JSON from target port to the port where the replica really is (the laptop). */
function readPortMap(pod: Pod): readonly [Readonly<Record<string, number>>, readonly Diagnostic[]] {
  const map: Record<string, number> = Object.create(null);
  const text = pod.metadata.annotations["heddle.dev/ports"];
  if (text === undefined) return [map, []];
  const value = parseJson(text);
  const entries =
    value === null || typeof value !== "object" || Array.isArray(value) ? undefined : Object.entries(value);
  if (entries === undefined || !entries.every((entry): entry is [string, number] => isPort(entry[1])))
    return [
      map,
      [
        finding(
          "HED0154",
          originOf(pod, ["metadata", "annotations", "heddle.dev/ports"]),
          `Annotation heddle.dev/ports is ${JSON.stringify(text)}, which is not JSON from port to port. It is not used; the ports of the containers are. Write it like {"9080": 41234}.`,
        ),
      ],
    ];
  for (const [port, real] of entries) map[port] = real;
  return [map, []];
}

function isPort(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value < 65_536;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Who made the Pod, as people know it: a ReplicaSet named `NAME-HASH` stands for Deployment NAME (Kubernetes' naming). */
function ownerOfPod(pod: Pod): Workload["owner"] {
  const { metadata } = pod;
  const named = metadata.labels["service.istio.io/workload-name"];
  const references = metadata.ownerReferences ?? [];
  const owner = references.find((reference) => reference.controller === true) ?? references[0];
  if (owner === undefined) return { kind: "Pod", name: named ?? metadata.name };
  const hash = metadata.labels["pod-template-hash"];
  if (owner.kind === "ReplicaSet" && hash !== undefined && owner.name.endsWith(`-${hash}`))
    return { kind: "Deployment", name: named ?? owner.name.slice(0, -hash.length - 1) };
  return { kind: owner.kind, name: named ?? owner.name };
}

function isHealthy(status: unknown): boolean {
  const conditions = field(status, "conditions");
  if (!Array.isArray(conditions)) return true;
  const healthy: unknown = conditions.find((condition: unknown) => field(condition, "type") === "Healthy");
  return healthy === undefined || field(healthy, "status") !== "False";
}

function field(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
