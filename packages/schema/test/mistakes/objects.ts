// SPDX-License-Identifier: Apache-2.0
import { doc, type Row } from "./rows.ts";

/** Mistakes and near misses, with every finding of each. */
export const objectsRows: readonly Row[] = [
  doc("not an object", "hello", ["HED0027 error! (root) value"]),
  doc("a list", [1], ["HED0027 error! (root) value"]),
  doc("nothing", null, ["HED0027 error! (root) value"]),
  doc("no kind", { apiVersion: "v1" }, ["HED0027 error! (root) value"]),
  doc("no apiVersion", { kind: "Service", metadata: { name: "a" } }, ["HED0027 error! (root) value"]),
  doc("kind as a number", { apiVersion: "v1", kind: 3 }, ["HED0027 error! kind value"]),
  doc(
    "no name",
    { apiVersion: "networking.istio.io/v1", kind: "WorkloadEntry", metadata: {}, spec: { address: "1.1.1.1" } },
    ["HED0006 error! metadata key"],
  ),
  doc("no metadata", { apiVersion: "networking.istio.io/v1", kind: "WorkloadEntry", spec: { address: "1.1.1.1" } }, [
    "HED0006 error! metadata key",
  ]),
  doc(
    "bad name",
    { apiVersion: "v1", kind: "Service", metadata: { name: "My_Service" }, spec: { ports: [{ port: 80 }] } },
    ["HED0016 error! metadata.name value"],
  ),
  doc("bad label", { apiVersion: "v1", kind: "Namespace", metadata: { name: "a", labels: { a: "b c" } } }, [
    "HED0016 error! metadata.labels.a value",
  ]),
  doc("label as a boolean", { apiVersion: "v1", kind: "Namespace", metadata: { name: "a", labels: { on: true } } }, [
    'HED0005 error! metadata.labels.on value => replace metadata.labels.on "true"',
  ]),
  doc("no spec", { apiVersion: "networking.istio.io/v1", kind: "VirtualService", metadata: { name: "a" } }, [
    "HED0006 error! (root) key",
  ]),
  doc(
    "spec as a list",
    { apiVersion: "networking.istio.io/v1", kind: "VirtualService", metadata: { name: "a" }, spec: [] },
    ["HED0005 error! spec value"],
  ),
  doc(
    "fields beside spec",
    { apiVersion: "networking.istio.io/v1", kind: "DestinationRule", metadata: { name: "a" }, spec: {}, host: "a" },
    ["HED0002 error! host key => move host to spec.host"],
  ),
  doc(
    "name beside metadata",
    { apiVersion: "networking.istio.io/v1", kind: "DestinationRule", metadata: {}, name: "a", spec: { host: "a" } },
    ["HED0002 error! name key => move name to metadata.name"],
  ),
  doc(
    "namespace in spec",
    {
      apiVersion: "networking.istio.io/v1",
      kind: "DestinationRule",
      metadata: { name: "a" },
      spec: { host: "a", namespace: "b" },
    },
    ["HED0002 error spec.namespace key => move spec.namespace to metadata.namespace"],
  ),
  doc(
    "unserved version",
    { apiVersion: "networking.istio.io/v2", kind: "DestinationRule", metadata: { name: "a" }, spec: { host: "a" } },
    ['HED0028 error! apiVersion value => replace apiVersion "networking.istio.io/v1"'],
  ),
  doc(
    "extensions/v1beta1 Deployment",
    {
      apiVersion: "extensions/v1beta1",
      kind: "Deployment",
      metadata: { name: "a" },
      spec: { template: { metadata: { labels: { app: "a" } }, spec: { containers: [{ name: "c" }] } } },
    },
    [
      'HED0024 warning apiVersion value => replace apiVersion "apps/v1"',
      'HED0024 warning spec key => replace spec.selector {"matchLabels":{"app":"a"}}',
    ],
  ),
  doc(
    "apps/v1beta2 StatefulSet",
    {
      apiVersion: "apps/v1beta2",
      kind: "StatefulSet",
      metadata: { name: "a" },
      spec: {
        selector: { matchLabels: { app: "a" } },
        template: { metadata: { labels: { app: "a" } }, spec: { containers: [{ name: "c" }] } },
      },
    },
    ['HED0024 warning apiVersion value => replace apiVersion "apps/v1"'],
  ),
  doc(
    "autoscaling/v2beta2",
    { apiVersion: "autoscaling/v2beta2", kind: "HorizontalPodAutoscaler", metadata: { name: "a" }, spec: {} },
    ['HED0024 warning apiVersion value => replace apiVersion "autoscaling/v2"'],
  ),
  doc(
    "discovery.k8s.io/v1beta1",
    {
      apiVersion: "discovery.k8s.io/v1beta1",
      kind: "EndpointSlice",
      metadata: { name: "a" },
      endpoints: [{ addresses: ["1.1.1.1"], topology: { "topology.kubernetes.io/zone": "z" } }],
    },
    ['HED0024 warning apiVersion value => replace apiVersion "discovery.k8s.io/v1"'],
  ),
  doc(
    "Service port as text",
    { apiVersion: "v1", kind: "Service", metadata: { name: "a" }, spec: { ports: [{ port: "80" }] } },
    ["HED0014 warning spec.ports[0].port value => replace spec.ports[0].port 80"],
  ),
  ...[70_000, -1, 2 ** 53, "65536"].map((targetPort) =>
    doc(
      `Service target port ${targetPort}`,
      { apiVersion: "v1", kind: "Service", metadata: { name: "a" }, spec: { ports: [{ port: 80, targetPort }] } },
      ["HED0010 error! spec.ports[0].targetPort value"],
    ),
  ),
  doc(
    "Service ports without names",
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "a" },
      spec: { ports: [{ port: 80, name: "x" }, { port: 81 }] },
    },
    ["HED0006 error! spec.ports[1] key"],
  ),
  doc(
    "Service without ports",
    { apiVersion: "v1", kind: "Service", metadata: { name: "a" }, spec: { selector: { app: "a" } } },
    ["HED0006 error! spec key"],
  ),
  doc(
    "Service port twice",
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "a" },
      spec: {
        ports: [
          { port: 80, name: "x" },
          { port: 80, name: "y" },
        ],
      },
    },
    ["HED0019 error! spec.ports[1].port value"],
  ),
  doc(
    "ExternalName without name",
    { apiVersion: "v1", kind: "Service", metadata: { name: "a" }, spec: { type: "ExternalName" } },
    ["HED0006 error! spec key"],
  ),
  doc(
    "Service clusterIP",
    { apiVersion: "v1", kind: "Service", metadata: { name: "a" }, spec: { clusterIP: "none", ports: [{ port: 1 }] } },
    ["HED0017 error! spec.clusterIP value"],
  ),
  doc(
    "Service type",
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "a" },
      spec: { type: "Loadbalancer", ports: [{ port: 1 }] },
    },
    ['HED0007 error! spec.type value => replace spec.type "LoadBalancer"'],
  ),
  doc(
    "Service near miss",
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "a" },
      spec: { selektor: { app: "a" }, ports: [{ port: 1 }] },
    },
    ['HED0033 warning spec.selektor key => rename-key spec.selektor "selector"'],
  ),
  doc(
    "Deployment without selector",
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "a" },
      spec: { template: { spec: { containers: [{ name: "c" }] } } },
    },
    ["HED0006 error! spec key"],
  ),
  doc(
    "Deployment with another selector",
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "a" },
      spec: {
        selector: { matchLabels: { app: "b" } },
        template: { metadata: { labels: { app: "a" } }, spec: { containers: [{ name: "c" }] } },
      },
    },
    ['HED0032 error! spec.selector.matchLabels.app value => replace spec.template.metadata.labels.app "b"'],
  ),
  doc("Pod without containers", { apiVersion: "v1", kind: "Pod", metadata: { name: "a" }, spec: { containers: [] } }, [
    "HED0030 error! spec.containers value",
  ]),
  doc(
    "environment value as a number",
    {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "a" },
      spec: { containers: [{ name: "c", env: [{ name: "N", value: 1 }] }] },
    },
    ['HED0005 error! spec.containers[0].env[0].value value => replace spec.containers[0].env[0].value "1"'],
  ),
  doc(
    "container port out of range",
    {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "a" },
      spec: { containers: [{ name: "c", ports: [{ containerPort: 99999 }] }] },
    },
    ["HED0010 error! spec.containers[0].ports[0].containerPort value"],
  ),
  doc("ConfigMap value as a number", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, data: { n: 1 } }, [
    'HED0005 error! data.n value => replace data.n "1"',
  ]),
  doc("Secret that is not base64", { apiVersion: "v1", kind: "Secret", metadata: { name: "a" }, data: { n: "ä" } }, [
    "HED0031 error! data.n value",
  ]),
  doc(
    "EndpointSlice without addresses",
    {
      apiVersion: "discovery.k8s.io/v1",
      kind: "EndpointSlice",
      metadata: { name: "a" },
      endpoints: [{ conditions: {} }],
    },
    ["HED0006 error! endpoints[0] key"],
  ),
  doc(
    "fields of Kubernetes that are not read",
    {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "a", selfLink: "x" },
      spec: { containers: [{ name: "c", imagePullPolicy: "Always", tty: true }], hostPID: true, dnsConfig: {} },
    },
    [],
  ),
];
