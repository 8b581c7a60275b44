// SPDX-License-Identifier: Apache-2.0
import { type DestinationRuleSpec, destinationRuleSpec } from "./kinds/destination-rule.ts";
import { type GatewaySpec, gatewaySpec } from "./kinds/gateway.ts";
import * as k8s from "./kinds/kubernetes.ts";
import type { PodSpec } from "./kinds/kubernetes-shared.ts";
import type { Metadata } from "./kinds/metadata.ts";
import { type ServiceEntrySpec, serviceEntrySpec } from "./kinds/service-entry.ts";
import { type SidecarSpec, sidecarSpec } from "./kinds/sidecar.ts";
import { type VirtualServiceSpec, virtualServiceSpec } from "./kinds/virtual-service.ts";
import { type WorkloadEntrySpec, workloadEntrySpec } from "./kinds/workload-entry.ts";
import { type WorkloadGroupSpec, workloadGroupSpec } from "./kinds/workload-group.ts";
import type { Type } from "./type.ts";

/** One kind of resource; everything known of it hangs here. */
export interface KindDefinition<K extends string = string, S = unknown> {
  readonly kind: K;
  /** `""` for Kubernetes' core group. */
  readonly group: string;
  /** Served versions, preferred first. */
  readonly versions: readonly string[];
  readonly storageVersion: string;
  readonly plural: string;
  readonly shortNames: readonly string[];
  readonly scope: "Namespaced" | "Cluster";
  /** Whether the fields stand under `spec`, or at the top beside `metadata`. */
  readonly specAt: "spec" | "root";
  /** Whether the object may come without a spec. */
  readonly specOptional: boolean;
  readonly spec: Type<S>;
  readonly status?: Type;
  readonly summary: string;
}

interface KindOptions<S> {
  readonly plural: string;
  readonly shortNames?: readonly string[];
  readonly spec: Type<S>;
  readonly summary: string;
  readonly status?: Type;
  readonly cluster?: boolean;
  readonly atRoot?: boolean;
  readonly specOptional?: boolean;
}

function kindIn<const K extends string, S>(
  group: string,
  versions: readonly [string, ...string[]],
  kind: K,
  options: KindOptions<S>,
): KindDefinition<K, S> {
  return {
    kind,
    group,
    versions,
    storageVersion: versions[0],
    plural: options.plural,
    shortNames: options.shortNames ?? [],
    scope: options.cluster === true ? "Cluster" : "Namespaced",
    specAt: options.atRoot === true ? "root" : "spec",
    specOptional: options.specOptional === true || options.atRoot === true,
    spec: options.spec,
    summary: options.summary,
    ...(options.status === undefined ? {} : { status: options.status }),
  };
}

function istio<const K extends string, S>(kind: K, options: KindOptions<S>): KindDefinition<K, S> {
  return kindIn("networking.istio.io", ["v1", "v1beta1", "v1alpha3"], kind, options);
}

const definitions: readonly KindDefinition[] = [
  kindIn("", ["v1"], "Namespace", {
    plural: "namespaces",
    shortNames: ["ns"],
    spec: k8s.namespaceSpec,
    cluster: true,
    specOptional: true,
    summary: "A room for names; its labels choose injection and discovery.",
  }),
  kindIn("", ["v1"], "Node", {
    plural: "nodes",
    shortNames: ["no"],
    spec: k8s.nodeSpec,
    status: k8s.nodeStatus,
    cluster: true,
    specOptional: true,
    summary: "A machine; its labels give pods their locality.",
  }),
  kindIn("", ["v1"], "Service", {
    plural: "services",
    shortNames: ["svc"],
    spec: k8s.serviceSpec,
    status: k8s.serviceStatus,
    summary: "A name and ports for a set of pods.",
  }),
  kindIn("discovery.k8s.io", ["v1"], "EndpointSlice", {
    plural: "endpointslices",
    spec: k8s.endpointSliceSpec,
    atRoot: true,
    summary: "Addresses of a Service's pods.",
  }),
  kindIn("", ["v1"], "Endpoints", {
    plural: "endpoints",
    shortNames: ["ep"],
    spec: k8s.endpointsSpec,
    atRoot: true,
    summary: "Addresses of a Service's pods, the old way.",
  }),
  kindIn("", ["v1"], "Pod", {
    plural: "pods",
    shortNames: ["po"],
    spec: k8s.podSpec,
    status: k8s.podStatus,
    summary: "A running workload.",
  }),
  kindIn("apps", ["v1"], "Deployment", {
    plural: "deployments",
    shortNames: ["deploy"],
    spec: k8s.deploymentSpec,
    summary: "Interchangeable pods from a template.",
  }),
  kindIn("apps", ["v1"], "ReplicaSet", {
    plural: "replicasets",
    shortNames: ["rs"],
    spec: k8s.replicaSetSpec,
    summary: "One generation of a Deployment's pods.",
  }),
  kindIn("apps", ["v1"], "StatefulSet", {
    plural: "statefulsets",
    shortNames: ["sts"],
    spec: k8s.statefulSetSpec,
    summary: "Pods with names of their own.",
  }),
  kindIn("apps", ["v1"], "DaemonSet", {
    plural: "daemonsets",
    shortNames: ["ds"],
    spec: k8s.daemonSetSpec,
    summary: "One pod on every node.",
  }),
  kindIn("batch", ["v1"], "Job", { plural: "jobs", spec: k8s.jobSpec, summary: "Pods that end." }),
  kindIn("", ["v1"], "ServiceAccount", {
    plural: "serviceaccounts",
    shortNames: ["sa"],
    spec: k8s.serviceAccountSpec,
    atRoot: true,
    summary: "Identity of pods.",
  }),
  kindIn("", ["v1"], "ConfigMap", {
    plural: "configmaps",
    shortNames: ["cm"],
    spec: k8s.configMapSpec,
    atRoot: true,
    summary: "Configuration as text.",
  }),
  kindIn("", ["v1"], "Secret", {
    plural: "secrets",
    spec: k8s.secretSpec,
    atRoot: true,
    summary: "Keys and certificates.",
  }),
  istio("VirtualService", {
    plural: "virtualservices",
    shortNames: ["vs"],
    spec: virtualServiceSpec,
    summary: "Rules that route requests for a host.",
  }),
  istio("DestinationRule", {
    plural: "destinationrules",
    shortNames: ["dr"],
    spec: destinationRuleSpec,
    summary: "Policies for traffic to a host, after routing.",
  }),
  istio("Gateway", {
    plural: "gateways",
    shortNames: ["gw"],
    spec: gatewaySpec,
    summary: "Ports, hosts and TLS of a proxy at the edge.",
  }),
  istio("ServiceEntry", {
    plural: "serviceentries",
    shortNames: ["se"],
    spec: serviceEntrySpec,
    summary: "A service that Kubernetes does not know.",
  }),
  istio("WorkloadEntry", {
    plural: "workloadentries",
    shortNames: ["we"],
    spec: workloadEntrySpec,
    summary: "A workload outside Kubernetes.",
  }),
  istio("WorkloadGroup", {
    plural: "workloadgroups",
    shortNames: ["wg"],
    spec: workloadGroupSpec,
    summary: "What the WorkloadEntries of a group have in common.",
  }),
  istio("Sidecar", {
    plural: "sidecars",
    spec: sidecarSpec,
    summary: "What a workload's proxy listens on and can reach.",
  }),
];

/** Spec type by kind. For kinds without `spec` these are the fields beside `metadata`. */
export interface SpecByKind {
  readonly Namespace: k8s.NamespaceSpec;
  readonly Node: k8s.NodeSpec;
  readonly Service: k8s.ServiceSpec;
  readonly EndpointSlice: k8s.EndpointSliceSpec;
  readonly Endpoints: k8s.EndpointsSpec;
  readonly Pod: PodSpec;
  readonly Deployment: k8s.DeploymentSpec;
  readonly ReplicaSet: k8s.ReplicaSetSpec;
  readonly StatefulSet: k8s.StatefulSetSpec;
  readonly DaemonSet: k8s.DaemonSetSpec;
  readonly Job: k8s.JobSpec;
  readonly ServiceAccount: k8s.ServiceAccountSpec;
  readonly ConfigMap: k8s.ConfigMapSpec;
  readonly Secret: k8s.SecretSpec;
  readonly VirtualService: VirtualServiceSpec;
  readonly DestinationRule: DestinationRuleSpec;
  readonly Gateway: GatewaySpec;
  readonly ServiceEntry: ServiceEntrySpec;
  readonly WorkloadEntry: WorkloadEntrySpec;
  readonly WorkloadGroup: WorkloadGroupSpec;
  readonly Sidecar: SidecarSpec;
}
export type KnownKind = keyof SpecByKind;

/** Status type by kind, where the mesh reads it. */
export interface StatusByKind {
  readonly Node: k8s.NodeStatus;
  readonly Service: k8s.ServiceStatus;
  readonly Pod: k8s.PodStatus;
}

/** A decoded object. `apiVersion` is that of the kind's storage version, whatever the text said. */
export interface TypedObject<K extends string = string, S = unknown, T = unknown> {
  readonly apiVersion: string;
  readonly kind: K;
  readonly metadata: Metadata;
  readonly spec: S;
  readonly status?: T;
}

export type ObjectOfKind<K extends KnownKind> = K extends KnownKind
  ? TypedObject<K, SpecByKind[K], K extends keyof StatusByKind ? StatusByKind[K] : unknown>
  : never;
export type KnownObject = ObjectOfKind<KnownKind>;

/** `group/Kind` of an object's `apiVersion` and `kind`; the core group is empty: `/Service`. */
export function kindKey(group: string, kind: string): string {
  return `${group}/${kind}`;
}

/** Every kind that is decoded, by `group/Kind` (`/Service` for the core group). */
export const kinds: ReadonlyMap<string, KindDefinition> = new Map(
  definitions.map((definition) => [kindKey(definition.group, definition.kind), definition]),
);

/** The definition of a decoded kind by its name alone; names are unique among decoded kinds. */
export function kindNamed(kind: KnownKind): KindDefinition {
  const found = definitions.find((definition) => definition.kind === kind);
  if (found === undefined) throw new Error(`no kind ${kind}`);
  return found;
}
