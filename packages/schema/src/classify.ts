// SPDX-License-Identifier: Apache-2.0
import { kindKey, kinds } from "./kinds.ts";
import { nearestWord } from "./text/distance.ts";

/**
 * What Heddle does with objects of a kind.
 * - `known`: decoded.
 * - `ignored`: Kubernetes' own, of no meaning to the mesh; accepted silently.
 * - `later`: of Istio, the Gateway API or Heddle, without effect yet.
 * - `unknown`: nobody's, or a version that is not served.
 */
export type KindClass = "known" | "ignored" | "later" | "unknown";

export interface Classification {
  readonly class: KindClass;
  /** The preferred `apiVersion` when the one given is another one of the same kind. */
  readonly upgrade?: string;
  /** What was probably meant. */
  readonly suggestion?: { readonly apiVersion: string; readonly kind: string };
}

/** Versions that Kubernetes no longer serves → what replaced them, by kind. */
const removed: ReadonlyMap<string, string> = new Map([
  ...["Deployment", "DaemonSet", "ReplicaSet"].map((kind) => [`extensions/v1beta1 ${kind}`, "apps/v1"] as const),
  ...["Deployment", "StatefulSet", "ControllerRevision"].map((kind) => [`apps/v1beta1 ${kind}`, "apps/v1"] as const),
  ...["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ControllerRevision"].map(
    (kind) => [`apps/v1beta2 ${kind}`, "apps/v1"] as const,
  ),
  ["discovery.k8s.io/v1beta1 EndpointSlice", "discovery.k8s.io/v1"],
  ["extensions/v1beta1 Ingress", "networking.k8s.io/v1"],
  ["networking.k8s.io/v1beta1 Ingress", "networking.k8s.io/v1"],
  ["networking.k8s.io/v1beta1 IngressClass", "networking.k8s.io/v1"],
  ["extensions/v1beta1 NetworkPolicy", "networking.k8s.io/v1"],
  ["extensions/v1beta1 PodSecurityPolicy", "policy/v1beta1"],
  ["autoscaling/v2beta1 HorizontalPodAutoscaler", "autoscaling/v2"],
  ["autoscaling/v2beta2 HorizontalPodAutoscaler", "autoscaling/v2"],
  ["batch/v1beta1 CronJob", "batch/v1"],
  ["batch/v2alpha1 CronJob", "batch/v1"],
  ["policy/v1beta1 PodDisruptionBudget", "policy/v1"],
  ...["Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"].flatMap((kind) => [
    [`rbac.authorization.k8s.io/v1beta1 ${kind}`, "rbac.authorization.k8s.io/v1"] as const,
    [`rbac.authorization.k8s.io/v1alpha1 ${kind}`, "rbac.authorization.k8s.io/v1"] as const,
  ]),
  ["apiextensions.k8s.io/v1beta1 CustomResourceDefinition", "apiextensions.k8s.io/v1"],
  ["admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration", "admissionregistration.k8s.io/v1"],
  ["admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration", "admissionregistration.k8s.io/v1"],
]);

/** Groups whose every kind is Kubernetes' own (or of its everyday neighbours) and of no meaning here. */
const ignoredGroups: ReadonlySet<string> = new Set([
  "",
  "apps",
  "batch",
  "autoscaling",
  "policy",
  "rbac.authorization.k8s.io",
  "networking.k8s.io",
  "storage.k8s.io",
  "scheduling.k8s.io",
  "coordination.k8s.io",
  "node.k8s.io",
  "events.k8s.io",
  "certificates.k8s.io",
  "authentication.k8s.io",
  "authorization.k8s.io",
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "flowcontrol.apiserver.k8s.io",
  "resource.k8s.io",
  "discovery.k8s.io",
  "metrics.k8s.io",
  "kustomize.config.k8s.io",
  "monitoring.coreos.com",
  "cert-manager.io",
  "argoproj.io",
]);

/** Kinds of the core group beside those that are decoded; elsewhere in that group a kind is a mistake. */
const ignoredCoreKinds: ReadonlySet<string> = new Set([
  "PersistentVolume",
  "PersistentVolumeClaim",
  "ResourceQuota",
  "LimitRange",
  "ReplicationController",
  "PodTemplate",
  "Event",
  "Binding",
  "ComponentStatus",
]);

const laterKinds: ReadonlyMap<string, readonly string[]> = new Map([
  ["networking.istio.io", ["EnvoyFilter", "ProxyConfig"]],
  ["security.istio.io", ["AuthorizationPolicy", "PeerAuthentication", "RequestAuthentication"]],
  ["telemetry.istio.io", ["Telemetry"]],
  ["extensions.istio.io", ["WasmPlugin", "TrafficExtension"]],
  ["install.istio.io", ["IstioOperator"]],
  [
    "gateway.networking.k8s.io",
    [
      "GatewayClass",
      "Gateway",
      "HTTPRoute",
      "GRPCRoute",
      "TLSRoute",
      "TCPRoute",
      "UDPRoute",
      "ReferenceGrant",
      "BackendTLSPolicy",
      "ListenerSet",
    ],
  ],
  ["inference.networking.k8s.io", ["InferencePool"]],
  ["multicluster.x-k8s.io", ["ServiceExport", "ServiceImport"]],
]);

/** Groups of long ago → where their kinds live today. */
const replacedGroups: ReadonlyMap<
  string,
  { readonly apiVersion: string; readonly kinds: Readonly<Record<string, string>> }
> = new Map([
  [
    "authentication.istio.io",
    {
      apiVersion: "security.istio.io/v1",
      kinds: {
        Policy: "PeerAuthentication",
        MeshPolicy: "PeerAuthentication",
        AuthenticationPolicy: "PeerAuthentication",
      },
    },
  ],
  [
    "rbac.istio.io",
    {
      apiVersion: "security.istio.io/v1",
      kinds: {
        ServiceRole: "AuthorizationPolicy",
        ServiceRoleBinding: "AuthorizationPolicy",
        RbacConfig: "AuthorizationPolicy",
        ClusterRbacConfig: "AuthorizationPolicy",
      },
    },
  ],
  [
    "config.istio.io",
    {
      apiVersion: "networking.istio.io/v1",
      kinds: { RouteRule: "VirtualService", DestinationPolicy: "DestinationRule", EgressRule: "ServiceEntry" },
    },
  ],
]);

/** Group and version of an `apiVersion`; the core group is `""`. */
export function splitApiVersion(apiVersion: string): { readonly group: string; readonly version: string } {
  const slash = apiVersion.lastIndexOf("/");
  return slash === -1
    ? { group: "", version: apiVersion }
    : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}

function joinApiVersion(group: string, version: string): string {
  return group === "" ? version : `${group}/${version}`;
}

/** Says what Heddle does with objects of this kind and version. */
export function classifyKind(apiVersion: string, kind: string): Classification {
  const { group, version } = splitApiVersion(apiVersion);
  const definition = kinds.get(kindKey(group, kind));
  if (definition?.versions.includes(version) === true) return { class: "known" };
  const upgrade = removed.get(`${apiVersion} ${kind}`);
  if (upgrade !== undefined) {
    const target = splitApiVersion(upgrade);
    return { class: kinds.has(kindKey(target.group, kind)) ? "known" : "ignored", upgrade };
  }
  if (definition !== undefined) {
    return { class: "unknown", suggestion: { apiVersion: joinApiVersion(group, definition.storageVersion), kind } };
  }
  if (laterKinds.get(group)?.includes(kind) === true) return { class: "later" };
  const replaced = replacedGroups.get(group);
  if (replaced !== undefined) {
    const today = Object.hasOwn(replaced.kinds, kind) ? replaced.kinds[kind] : undefined;
    const suggestion = { apiVersion: replaced.apiVersion, kind: today ?? kind };
    return { class: "unknown", ...(today === undefined && !hasKind(suggestion) ? {} : { suggestion }) };
  }
  const ignored = group === "" ? ignoredCoreKinds.has(kind) : ignoredGroups.has(group);
  if (ignored && !isMisspelledKnown(group, kind)) return { class: "ignored" };
  return { class: "unknown", ...suggestKind(kind) };
}

function hasKind(wanted: { readonly apiVersion: string; readonly kind: string }): boolean {
  const { group } = splitApiVersion(wanted.apiVersion);
  return kinds.has(kindKey(group, wanted.kind)) || laterKinds.get(group)?.includes(wanted.kind) === true;
}

/** `deployment` in the group apps is a slip, not a kind nobody needs. */
function isMisspelledKnown(group: string, kind: string): boolean {
  for (const definition of kinds.values()) {
    if (definition.group === group && definition.kind !== kind && definition.kind.toLowerCase() === kind.toLowerCase())
      return true;
  }
  return false;
}

function suggestKind(kind: string): Pick<Classification, "suggestion"> {
  const byName = new Map<string, string>();
  for (const [group, names] of laterKinds) for (const name of names) byName.set(name, joinApiVersion(group, "v1"));
  for (const definition of kinds.values()) {
    byName.set(definition.kind, joinApiVersion(definition.group, definition.storageVersion));
  }
  const near = byName.has(kind) ? kind : nearestWord(kind, byName.keys(), 2);
  const apiVersion = near === undefined ? undefined : byName.get(near);
  return near === undefined || apiVersion === undefined ? {} : { suggestion: { apiVersion, kind: near } };
}
