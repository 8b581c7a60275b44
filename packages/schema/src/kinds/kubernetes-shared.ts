// SPDX-License-Identifier: Apache-2.0
import {
  any,
  boolean,
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
import { labels } from "./shared.ts";

/** Pieces of Kubernetes' API that several kinds share; fields the mesh does not read are accepted unread. */

const selectorRequirement = openObject("LabelSelectorRequirement", {
  key: required(string({ min: 1, format: "label-key" }), "Label."),
  operator: required(string({ min: 1 }), "In, NotIn, Exists or DoesNotExist."),
  values: optional(list(string()), "Values for In and NotIn."),
});

export const labelSelector = openObject("LabelSelector", {
  matchLabels: optional(labels, "Labels that must all be there."),
  matchExpressions: optional(list(selectorRequirement), "Further conditions that must all hold."),
});
export type LabelSelector = Infer<typeof labelSelector>;

const containerPort = openObject("ContainerPort", {
  name: optional(string(), "Name that Services use as `targetPort`."),
  containerPort: required(port(), "Port the container listens on."),
  protocol: optional(string(), "TCP (default), UDP or SCTP."),
  hostPort: optional(port({ zero: true }), "Port on the node."),
});

const environmentVariable = openObject("EnvVar", {
  name: required(string({ min: 1 }), "Name of the variable."),
  value: optional(string(), "Its value."),
  valueFrom: optional(any(), "Where else the value comes from."),
});

const probeAction = openObject("Probe", {
  httpGet: optional(
    openObject("HTTPGetAction", {
      path: optional(string(), "Path of the request."),
      port: required(intOrString(), "Port number or name."),
      host: optional(string(), "Host to connect to."),
      scheme: optional(string(), "HTTP (default) or HTTPS."),
      httpHeaders: optional(list(any()), "Headers of the request."),
    }),
    "Good when the answer is 2xx or 3xx.",
  ),
  tcpSocket: optional(
    openObject("TCPSocketAction", {
      port: required(intOrString(), "Port number or name."),
      host: optional(string(), "Host to connect to."),
    }),
    "Good when the connection opens.",
  ),
  grpc: optional(
    openObject("GRPCAction", {
      port: required(port(), "Port number."),
      service: optional(string(), "Service name in the health request."),
    }),
    "Good when the gRPC health service says so.",
  ),
  exec: optional(
    openObject("ExecAction", { command: optional(list(string()), "Command and its arguments.") }),
    "Good when the command ends with 0.",
  ),
  initialDelaySeconds: optional(integer(), "Seconds before the first probe."),
  timeoutSeconds: optional(integer(), "Seconds a probe may take. Default 1."),
  periodSeconds: optional(integer(), "Seconds between probes. Default 10."),
  successThreshold: optional(integer(), "Successes in a row. Default 1."),
  failureThreshold: optional(integer(), "Failures in a row. Default 3."),
});
export type Probe = Infer<typeof probeAction>;

const container = openObject(
  "Container",
  {
    name: required(string({ min: 1 }), "Name of the container."),
    image: optional(string(), "Image."),
    command: optional(list(string()), "Entry point."),
    args: optional(list(string()), "Arguments."),
    workingDir: optional(string(), "Working directory."),
    ports: optional(list(containerPort), "Ports it listens on."),
    env: optional(list(environmentVariable), "Environment variables."),
    envFrom: optional(list(any()), "Sources of many environment variables."),
    readinessProbe: optional(probeAction, "When it may get traffic."),
    livenessProbe: optional(probeAction, "When it is restarted."),
    startupProbe: optional(probeAction, "When it has started."),
    restartPolicy: optional(string(), "`Always` on an init container makes it a sidecar."),
    lifecycle: optional(any(), "Hooks."),
    resources: optional(any(), "Requests and limits."),
    securityContext: optional(any(), "Rights."),
    volumeMounts: optional(list(any()), "Mounted volumes."),
  },
  ["imagePullPolicy", "stdin", "stdinOnce", "tty", "resizePolicy", "volumeDevices", "terminationMessagePath"],
);
export type Container = Infer<typeof container>;

export const podSpec = openObject(
  "PodSpec",
  {
    containers: required(list(container, { min: 1 }), "Containers of the pod."),
    initContainers: optional(list(container), "Containers that run before, and sidecars."),
    serviceAccountName: optional(string(), "Service account, the workload's identity. Default `default`."),
    serviceAccount: optional(string(), "Old name of `serviceAccountName`."),
    nodeName: optional(string(), "Node the pod runs on."),
    hostNetwork: optional(boolean(), "Uses the node's network; such pods are not captured."),
    hostname: optional(string(), "Host name of the pod."),
    subdomain: optional(string(), "Subdomain of the pod's name, for headless services."),
    dnsPolicy: optional(string(), "How names are resolved."),
    nodeSelector: optional(map(string()), "Labels of the node."),
    volumes: optional(list(any()), "Volumes."),
    securityContext: optional(any(), "Rights."),
    restartPolicy: optional(string(), "Always (default), OnFailure or Never."),
    terminationGracePeriodSeconds: optional(integer({ min: 0 }), "Time to stop in. Default 30."),
    automountServiceAccountToken: optional(boolean(), "Whether a token is mounted."),
    affinity: optional(any(), "Placement."),
    tolerations: optional(list(any()), "Placement."),
  },
  [
    "hostPID",
    "hostIPC",
    "hostUsers",
    "hostAliases",
    "dnsConfig",
    "imagePullSecrets",
    "schedulerName",
    "priorityClassName",
    "priority",
  ],
);
export type PodSpec = Infer<typeof podSpec>;

const templateMetadata = openObject("ObjectMeta", {
  name: optional(string(), "Name."),
  labels: optional(labels, "Labels of the pods."),
  annotations: optional(map(string()), "Annotations of the pods."),
});

export const podTemplate = openObject("PodTemplateSpec", {
  metadata: optional(templateMetadata, "Labels and annotations of the pods."),
  spec: required(podSpec, "The pod."),
});
export type PodTemplate = Infer<typeof podTemplate>;

export const objectReference = openObject("ObjectReference", {
  kind: optional(string(), "Kind of the object."),
  namespace: optional(string(), "Its namespace."),
  name: optional(string(), "Its name."),
});
