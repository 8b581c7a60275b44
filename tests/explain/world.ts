// SPDX-License-Identifier: Apache-2.0
// What stays the same in all configurations of the differential test: services, members, subsets, gateways.

/** Backends by the labels of their Pods; `reviews-v9` is no one: its subset exists without members. */
export const members: readonly { readonly name: string; readonly namespace: string; readonly app: string }[] = [
  { name: "reviews-v1", namespace: "default", app: "reviews" },
  { name: "reviews-v2", namespace: "default", app: "reviews" },
  { name: "reviews-v3", namespace: "default", app: "reviews" },
  { name: "ratings-v1", namespace: "default", app: "ratings" },
  { name: "details-v1", namespace: "default", app: "details" },
  { name: "billing-v1", namespace: "shop", app: "billing" },
];

/** Label of the version that a member's name ends in. */
export const versionOf = (name: string): string => name.slice(name.lastIndexOf("-") + 1);

const service = (name: string, namespace: string, ports: readonly unknown[], clusterIP: string) => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name, namespace },
  spec: { clusterIP, selector: { app: name }, ports },
});

const http = (port: number, name = "http") => ({ name, port, targetPort: 9080 });

const gateway = (name: string, servers: readonly unknown[]) => ({
  apiVersion: "networking.istio.io/v1",
  kind: "Gateway",
  metadata: { name, namespace: "istio-system" },
  spec: { selector: { istio: "ingressgateway" }, servers },
});

const server = (number: number, hosts: readonly string[], tls?: unknown) => ({
  port: { number, name: `http-${number}-${hosts.length}`, protocol: "HTTP" },
  hosts,
  ...(tls !== undefined && { tls }),
});

const rule = (host: string, subsets: readonly string[]) => ({
  apiVersion: "networking.istio.io/v1",
  kind: "DestinationRule",
  metadata: { name: host, namespace: "default" },
  spec: { host, subsets: subsets.map((name) => ({ name, labels: { version: name } })) },
});

/** Ports the servers of the gateways have. */
export const gatewayPorts = [80, 8080] as const;

/** The fixed resources, one JSON document after another. `outside` is the port of a server that the mesh knows as api.partner.test only. */
export function worldText(outside: number): string {
  const documents = [
    service("reviews", "default", [http(9080)], "127.9.0.10"),
    service("ratings", "default", [http(9080), http(8080, "http-alt")], "127.9.0.11"),
    service("details", "default", [http(80)], "127.9.0.12"),
    service("billing", "shop", [http(9080)], "127.9.0.13"),
    service("empty", "default", [http(9080)], "127.9.0.14"),
    rule("reviews", ["v1", "v2", "v3", "v9"]),
    rule("ratings", ["v1"]),
    {
      apiVersion: "networking.istio.io/v1",
      kind: "ServiceEntry",
      metadata: { name: "api", namespace: "default" },
      spec: {
        hosts: ["api.partner.test"],
        addresses: ["127.9.0.20"],
        ports: [
          { number: 80, name: "http", protocol: "HTTP", targetPort: outside },
          { number: 9080, name: "http-9080", protocol: "HTTP", targetPort: outside },
        ],
        resolution: "STATIC",
        endpoints: [{ address: "127.0.0.1" }],
      },
    },
    gateway("main", [server(80, ["*"]), server(8080, ["bookinfo.test", "*.bookinfo.test"])]),
    gateway("second", [server(80, ["second.test"]), server(8080, ["safe.test"], { httpsRedirect: true })]),
  ];
  return documents.map((d) => JSON.stringify(d)).join("\n---\n");
}
