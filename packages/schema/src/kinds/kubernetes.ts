// SPDX-License-Identifier: Apache-2.0
import {
  any,
  boolean,
  bytes,
  enumeration,
  type Infer,
  integer,
  intOrString,
  list,
  map,
  openObject,
  optional,
  port,
  required,
  string,
} from "../type.ts";
import { labelSelector, objectReference, podSpec, podTemplate } from "./kubernetes-shared.ts";

/** Kubernetes' own kinds. Fields named here are those the mesh reads; all others are accepted unread. */

export const namespaceSpec = openObject("Namespace", { finalizers: optional(list(string()), "Finalizers.") });
export type NamespaceSpec = Infer<typeof namespaceSpec>;

const nodeAddress = openObject("NodeAddress", {
  type: required(string(), "InternalIP, ExternalIP, Hostname …"),
  address: required(string(), "The address."),
});
export const nodeSpec = openObject("Node", {
  podCIDR: optional(string(), "Addresses of its pods."),
  podCIDRs: optional(list(string()), "Addresses of its pods."),
  unschedulable: optional(boolean(), "No new pods."),
});
export type NodeSpec = Infer<typeof nodeSpec>;
export const nodeStatus = openObject("NodeStatus", {
  addresses: optional(list(nodeAddress), "Addresses of the node."),
});
export type NodeStatus = Infer<typeof nodeStatus>;

const servicePort = openObject("ServicePort", {
  name: optional(string(), "Name; its part before the first `-` is the protocol. Needed with several ports."),
  port: required(port(), "Port that callers use."),
  targetPort: optional(intOrString(), "Port of the pods, a number or the name of a container port. Default: `port`."),
  protocol: optional(string(), "TCP (default), UDP or SCTP."),
  appProtocol: optional(string(), "Protocol; wins over the port's name."),
  nodePort: optional(port({ zero: true }), "Port on every node."),
});
export type KubernetesServicePort = Infer<typeof servicePort>;

export const serviceSpec = openObject(
  "Service",
  {
    type: optional(
      enumeration({
        ClusterIP: "A virtual address.",
        NodePort: "And a port on every node.",
        LoadBalancer: "And an address outside.",
        ExternalName: "An alias for a DNS name.",
      }),
      "Kind of service. Default ClusterIP.",
    ),
    clusterIP: optional(string(), "Virtual address; `None` makes the service headless."),
    clusterIPs: optional(list(string()), "Virtual addresses of both families."),
    externalName: optional(string(), "Name that an ExternalName service stands for."),
    externalIPs: optional(list(string()), "Further addresses."),
    ports: optional(list(servicePort), "Ports."),
    selector: optional(map(string()), "Labels of the pods."),
    sessionAffinity: optional(string(), "None (default) or ClientIP."),
    publishNotReadyAddresses: optional(boolean(), "Pods get traffic before they are ready."),
    internalTrafficPolicy: optional(string(), "Cluster (default) or Local."),
    externalTrafficPolicy: optional(string(), "Cluster (default) or Local."),
    trafficDistribution: optional(string(), "PreferSameZone, PreferSameNode or PreferClose."),
    ipFamilies: optional(list(string()), "IPv4, IPv6."),
    ipFamilyPolicy: optional(string(), "SingleStack, PreferDualStack or RequireDualStack."),
  },
  ["loadBalancerIP", "loadBalancerClass", "loadBalancerSourceRanges", "healthCheckNodePort", "sessionAffinityConfig"],
);
export type ServiceSpec = Infer<typeof serviceSpec>;

const loadBalancerIngress = openObject("LoadBalancerIngress", {
  ip: optional(string(), "Address."),
  hostname: optional(string(), "Name."),
});
export const serviceStatus = openObject("ServiceStatus", {
  loadBalancer: optional(
    openObject("LoadBalancerStatus", { ingress: optional(list(loadBalancerIngress), "Addresses outside.") }),
    "The load balancer.",
  ),
});
export type ServiceStatus = Infer<typeof serviceStatus>;

const endpointConditions = openObject("EndpointConditions", {
  ready: optional(boolean(), "May get traffic. Absent means true."),
  serving: optional(boolean(), "Answers. Absent means `ready`."),
  terminating: optional(boolean(), "Is stopping. Absent means false."),
});
const hintedZone = openObject("ForZone", { name: required(string(), "Zone.") });
const sliceEndpoint = openObject("Endpoint", {
  addresses: required(list(string(), { min: 1 }), "Addresses; they all stand for one endpoint."),
  conditions: optional(endpointConditions, "State."),
  hostname: optional(string(), "Host name."),
  targetRef: optional(objectReference, "The pod."),
  nodeName: optional(string(), "Node."),
  zone: optional(string(), "Zone."),
  hints: optional(
    openObject("EndpointHints", { forZones: optional(list(hintedZone), "Zones that should use it.") }),
    "Hints for routing.",
  ),
  deprecatedTopology: optional(map(string()), "Labels of the node, in the old version of the API."),
});
const slicePort = openObject("EndpointPort", {
  name: optional(string(), "Name of the service's port."),
  port: optional(port(), "Port number."),
  protocol: optional(string(), "TCP (default), UDP or SCTP."),
  appProtocol: optional(string(), "Protocol."),
});

export const endpointSliceSpec = openObject("EndpointSlice", {
  addressType: optional(string(), "IPv4, IPv6 or FQDN."),
  endpoints: optional(list(sliceEndpoint), "Endpoints."),
  ports: optional(list(slicePort), "Ports."),
});
export type EndpointSliceSpec = Infer<typeof endpointSliceSpec>;

const endpointAddress = openObject("EndpointAddress", {
  ip: required(string(), "Address."),
  hostname: optional(string(), "Host name."),
  nodeName: optional(string(), "Node."),
  targetRef: optional(objectReference, "The pod."),
});
const endpointsPort = openObject("EndpointPort", {
  name: optional(string(), "Name of the service's port."),
  port: required(port(), "Port number."),
  protocol: optional(string(), "TCP (default), UDP or SCTP."),
  appProtocol: optional(string(), "Protocol."),
});
const endpointSubset = openObject("EndpointSubset", {
  addresses: optional(list(endpointAddress), "Ready addresses."),
  notReadyAddresses: optional(list(endpointAddress), "Addresses that are not ready."),
  ports: optional(list(endpointsPort), "Ports."),
});
export const endpointsSpec = openObject("Endpoints", {
  subsets: optional(list(endpointSubset), "Addresses with their ports."),
});
export type EndpointsSpec = Infer<typeof endpointsSpec>;

const condition = openObject("PodCondition", {
  type: required(string(), "Ready, Initialized …"),
  status: required(string(), "True, False or Unknown."),
});
const podAddress = openObject("PodIP", { ip: optional(string(), "Address.") });
export const podStatus = openObject("PodStatus", {
  phase: optional(string(), "Pending, Running, Succeeded, Failed or Unknown."),
  podIP: optional(string(), "Address."),
  podIPs: optional(list(podAddress), "Addresses of both families."),
  hostIP: optional(string(), "Address of the node."),
  hostIPs: optional(list(any()), "Addresses of the node."),
  conditions: optional(list(condition), "State."),
  startTime: optional(string(), "When it started."),
});
export type PodStatus = Infer<typeof podStatus>;
export { podSpec };

const replicas = optional(integer({ min: 0 }), "Number of pods. Default 1.");
const selector = required(labelSelector, "Labels of its pods.");
const template = required(podTemplate, "The pods.");
const others = [
  "strategy",
  "updateStrategy",
  "minReadySeconds",
  "revisionHistoryLimit",
  "paused",
  "progressDeadlineSeconds",
];

export const deploymentSpec = openObject("Deployment", { replicas, selector, template }, others);
export type DeploymentSpec = Infer<typeof deploymentSpec>;
export const replicaSetSpec = openObject(
  "ReplicaSet",
  { replicas, selector, template: optional(podTemplate, "The pods.") },
  others,
);
export type ReplicaSetSpec = Infer<typeof replicaSetSpec>;
export const statefulSetSpec = openObject(
  "StatefulSet",
  { replicas, selector, template, serviceName: optional(string(), "Headless service that names the pods.") },
  others,
);
export type StatefulSetSpec = Infer<typeof statefulSetSpec>;
export const daemonSetSpec = openObject("DaemonSet", { selector, template }, others);
export type DaemonSetSpec = Infer<typeof daemonSetSpec>;
export const jobSpec = openObject("Job", {
  template,
  parallelism: optional(integer({ min: 0 }), "Pods at a time."),
  completions: optional(integer({ min: 0 }), "Pods in all."),
});
export type JobSpec = Infer<typeof jobSpec>;

export const serviceAccountSpec = openObject("ServiceAccount", {
  automountServiceAccountToken: optional(boolean(), "Whether a token is mounted."),
  secrets: optional(list(any()), "Secrets of the account."),
  imagePullSecrets: optional(list(any()), "Secrets for pulling images."),
});
export type ServiceAccountSpec = Infer<typeof serviceAccountSpec>;

export const configMapSpec = openObject("ConfigMap", {
  data: optional(map(string()), "Text by key."),
  binaryData: optional(map(bytes()), "Base64 by key."),
  immutable: optional(boolean(), "Cannot change."),
});
export type ConfigMapSpec = Infer<typeof configMapSpec>;

export const secretSpec = openObject("Secret", {
  type: optional(string(), "Opaque (default), kubernetes.io/tls …"),
  data: optional(map(bytes()), "Base64 by key."),
  stringData: optional(map(string()), "Text by key; wins over `data`."),
  immutable: optional(boolean(), "Cannot change."),
});
export type SecretSpec = Infer<typeof secretSpec>;
