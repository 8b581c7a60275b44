// SPDX-License-Identifier: Apache-2.0
import {
  type AnnotationCheck,
  isBoolean,
  isCidrList,
  isInterceptionMode,
  isNumber,
  isPort,
  isPortList,
  isQuantity,
} from "./annotation-values.ts";

export interface AnnotationRule {
  /** Kinds that it works on; empty = all. */
  readonly kinds: readonly string[];
  /** How far Istio stands to it. Generated ones are written by programs and told about to nobody. */
  readonly stage: "alpha" | "beta" | "stable" | "deprecated" | "generated";
  /** For deprecated ones. */
  readonly instead?: string;
  readonly check?: AnnotationCheck;
}

const pod = (stage: AnnotationRule["stage"], check?: AnnotationCheck): AnnotationRule => ({
  kinds: ["Pod"],
  stage,
  ...(check && { check }),
});
const replaced = (instead: string): AnnotationRule => ({ kinds: ["Pod"], stage: "deprecated", instead });
const on = (stage: AnnotationRule["stage"], ...kinds: readonly string[]): AnnotationRule => ({ kinds, stage });

/** Istio's annotations (istio.io: Resource Annotations), each with the kinds it works on and its feature status. */
export const annotationRules: ReadonlyMap<string, AnnotationRule> = new Map<string, AnnotationRule>([
  ["alpha.istio.io/canonical-serviceaccounts", on("deprecated", "Service")],
  ["alpha.istio.io/kubernetes-serviceaccounts", on("deprecated", "Service")],
  ["alpha.istio.io/identity", replaced("the pod's service account")],
  ["ambient.istio.io/bypass-inbound-capture", pod("alpha", isBoolean)],
  ["ambient.istio.io/dns-capture", pod("alpha", isBoolean)],
  ["ambient.istio.io/redirection", pod("generated")],
  ["ambient.istio.io/waypoint-inbound-binding", on("alpha", "GatewayClass")],
  ["galley.istio.io/analyze-suppress", on("generated")],
  ["gateway.istio.io/controller-version", on("generated", "Gateway")],
  ["gateway.istio.io/name-override", on("alpha", "Gateway")],
  ["gateway.istio.io/service-account", on("alpha", "Gateway")],
  ["inject.istio.io/templates", pod("alpha")],
  ["install.operator.istio.io/chart-owner", on("generated")],
  ["install.operator.istio.io/owner-generation", on("generated")],
  ["install.operator.istio.io/version", on("generated")],
  ["istio.io/autoRegistrationGroup", on("generated", "WorkloadEntry")],
  ["istio.io/connectedAt", on("generated", "WorkloadEntry")],
  ["istio.io/disconnectedAt", on("generated", "WorkloadEntry")],
  ["istio.io/workloadController", on("generated", "WorkloadEntry")],
  ["istio.io/dry-run", on("alpha", "AuthorizationPolicy")],
  ["istio.io/reroute-virtual-interfaces", pod("alpha")],
  ["istio.io/rev", on("generated")],
  ["istio.io/use-waypoint", on("generated")],
  ["kubernetes.io/ingress.class", on("stable", "Ingress")],
  ["networking.istio.io/address-type", on("alpha", "Gateway")],
  ["networking.istio.io/exportTo", on("alpha", "Service")],
  ["networking.istio.io/service-type", on("alpha", "Gateway")],
  ["networking.istio.io/traffic-distribution", on("beta", "Service", "ServiceEntry", "Namespace")],
  ["prometheus.istio.io/merge-metrics", pod("alpha", isBoolean)],
  ["proxy.istio.io/config", pod("beta")],
  ["proxy.istio.io/overrides", pod("generated")],
  ["readiness.status.sidecar.istio.io/applicationPorts", pod("alpha", isPortList)],
  ["readiness.status.sidecar.istio.io/failureThreshold", pod("alpha", isNumber)],
  ["readiness.status.sidecar.istio.io/initialDelaySeconds", pod("alpha", isNumber)],
  ["readiness.status.sidecar.istio.io/periodSeconds", pod("alpha", isNumber)],
  ["security.istio.io/autoMTLS", pod("alpha", isBoolean)],
  ["sidecar.istio.io/agentLogLevel", pod("alpha")],
  ["sidecar.istio.io/bootstrapOverride", pod("alpha")],
  ["sidecar.istio.io/componentLogLevel", pod("alpha")],
  ["sidecar.istio.io/controlPlaneAuthPolicy", replaced("nothing, it is always secure")],
  ["sidecar.istio.io/discoveryAddress", replaced("`discoveryAddress` in proxy.istio.io/config")],
  ["sidecar.istio.io/enableCoreDump", replaced("nothing")],
  ["sidecar.istio.io/extraStatTags", pod("alpha")],
  ["sidecar.istio.io/inject", { ...replaced("the label of the same name"), check: isBoolean }],
  ["sidecar.istio.io/interceptionMode", pod("alpha", isInterceptionMode)],
  ["sidecar.istio.io/logLevel", pod("alpha")],
  ["sidecar.istio.io/nativeSidecar", pod("beta", isBoolean)],
  ["sidecar.istio.io/proxyCPU", pod("alpha", isQuantity)],
  ["sidecar.istio.io/proxyCPULimit", pod("alpha", isQuantity)],
  ["sidecar.istio.io/proxyImage", pod("alpha")],
  ["sidecar.istio.io/proxyImageType", pod("alpha")],
  ["sidecar.istio.io/proxyMemory", pod("alpha", isQuantity)],
  ["sidecar.istio.io/proxyMemoryLimit", pod("alpha", isQuantity)],
  ["sidecar.istio.io/rewriteAppHTTPProbers", pod("alpha", isBoolean)],
  ["sidecar.istio.io/statsCompression", pod("alpha", isBoolean)],
  ["sidecar.istio.io/statsHistogramBuckets", pod("alpha")],
  ["sidecar.istio.io/statsInclusionPrefixes", replaced("`proxyStatsMatcher` in proxy.istio.io/config")],
  ["sidecar.istio.io/statsInclusionRegexps", replaced("`proxyStatsMatcher` in proxy.istio.io/config")],
  ["sidecar.istio.io/statsInclusionSuffixes", replaced("`proxyStatsMatcher` in proxy.istio.io/config")],
  ["sidecar.istio.io/status", pod("generated")],
  ["sidecar.istio.io/userVolume", pod("alpha")],
  ["sidecar.istio.io/userVolumeMount", pod("alpha")],
  ["status.sidecar.istio.io/port", pod("alpha", isPort)],
  ["topology.istio.io/controlPlaneClusters", on("alpha", "Namespace")],
  ["traffic.istio.io/nodeSelector", on("stable", "Service")],
  ["traffic.sidecar.istio.io/excludeInboundPorts", pod("alpha", isPortList)],
  ["traffic.sidecar.istio.io/excludeInterfaces", pod("alpha")],
  ["traffic.sidecar.istio.io/excludeOutboundIPRanges", pod("alpha", isCidrList)],
  ["traffic.sidecar.istio.io/excludeOutboundPorts", pod("alpha", isPortList)],
  ["traffic.sidecar.istio.io/includeInboundPorts", pod("alpha", isPortList)],
  ["traffic.sidecar.istio.io/includeOutboundIPRanges", pod("alpha", isCidrList)],
  ["traffic.sidecar.istio.io/includeOutboundPorts", pod("alpha", isPortList)],
  ["traffic.sidecar.istio.io/kubevirtInterfaces", replaced("istio.io/reroute-virtual-interfaces")],
]);
