// SPDX-License-Identifier: Apache-2.0
import { adsBootstrap } from "../kit/ads-bootstrap.ts";

/** The mesh of the capture test: Pods with addresses of their own, Services with virtual addresses. */

const meta = (name: string, labels: Readonly<Record<string, string>> = {}) => ({ name, namespace: "default", labels });

const pod = (name: string, address: string, labels: Readonly<Record<string, string>>, ports: readonly number[]) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: meta(name, labels),
  spec: { containers: [{ name: "app", image: "none", ports: ports.map((containerPort) => ({ containerPort })) }] },
  status: { phase: "Running", podIP: address, conditions: [{ type: "Ready", status: "True" }] },
});

const service = (name: string, clusterIP: string, selector: Readonly<Record<string, string>>, port: object) => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: meta(name),
  spec: { clusterIP, selector, ports: [port] },
});

const to = (subset: string) => [{ destination: { host: "reviews", subset } }];

/** By file name. */
export const objects: Readonly<Record<string, object>> = {
  client: pod("client", "10.77.0.11", { app: "client" }, []),
  "reviews-v1": pod("reviews-v1", "10.77.0.12", { app: "reviews", version: "v1" }, [9080, 9000]),
  "reviews-v2": pod("reviews-v2", "10.77.0.13", { app: "reviews", version: "v2" }, [9080]),
  reviews: service("reviews", "10.96.0.10", { app: "reviews" }, { name: "http", port: 9080 }),
  store: service("store", "10.96.0.11", { app: "reviews", version: "v1" }, { name: "tcp", port: 9000 }),
  peers: service("peers", "None", { app: "reviews" }, { name: "http", port: 9080 }),
  rule: {
    apiVersion: "networking.istio.io/v1",
    kind: "DestinationRule",
    metadata: meta("reviews"),
    spec: { host: "reviews", subsets: ["v1", "v2"].map((version) => ({ name: version, labels: { version } })) },
  },
  routes: {
    apiVersion: "networking.istio.io/v1",
    kind: "VirtualService",
    metadata: meta("reviews"),
    spec: {
      hosts: ["reviews"],
      http: [{ match: [{ headers: { "end-user": { exact: "jason" } } }], route: to("v1") }, { route: to("v2") }],
    },
  },
};

/** Bootstrap of a sidecar as the injector will write it, as far as redirection is concerned. */
export function bootstrap(of: {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly address: string;
  readonly xds: string;
}) {
  return {
    admin: { address: { socketAddress: { address: "127.0.0.1", portValue: 15000 } } },
    node: {
      id: `sidecar~${of.address}~${of.name}.default~default.svc.cluster.local`,
      cluster: `${of.name}.default`,
      metadata: {
        NAME: of.name,
        NAMESPACE: "default",
        LABELS: of.labels,
        CLUSTER_ID: "Kubernetes",
        INTERCEPTION_MODE: "REDIRECT",
      },
    },
    ...adsBootstrap({ address: of.xds, port: 15010, sotw: false }),
  };
}
