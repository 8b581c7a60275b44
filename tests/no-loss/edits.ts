// SPDX-License-Identifier: Apache-2.0
import { destinationRule, to, virtualService } from "../kit/route.ts";
import type { Seeded } from "../kit/seeded.ts";

type Files = Readonly<Record<string, string | undefined>>;

const gateways = ["mesh", "istio-system/edge"];
export const hosts = ["reviews", "reviews.example"];

/** A VirtualService of `reviews` for sidecars and for the gateway. */
export const reviewsRoutes = (http: readonly unknown[]): string => virtualService(http, { hosts, gateways });

export const edgeGateway = JSON.stringify({
  apiVersion: "networking.istio.io/v1",
  kind: "Gateway",
  metadata: { name: "edge", namespace: "istio-system" },
  spec: {
    selector: { istio: "ingressgateway" },
    servers: [{ port: { number: 80, name: "http", protocol: "HTTP" }, hosts: ["*"] }],
  },
});

const trafficPolicies: readonly unknown[] = [
  undefined,
  { loadBalancer: { simple: "RANDOM" } },
  { loadBalancer: { simple: "LEAST_REQUEST" } },
  { loadBalancer: { simple: "ROUND_ROBIN", warmupDurationSecs: "1s" } },
  { loadBalancer: { consistentHash: { httpHeaderName: "x-user" } } },
  { loadBalancer: { consistentHash: { useSourceIp: true, maglev: { tableSize: 251 } } } },
  { connectionPool: { http: { http2MaxRequests: 2000, maxRequestsPerConnection: 50 } } },
  { connectionPool: { tcp: { maxConnections: 500, connectTimeout: "2s" } } },
  { outlierDetection: { consecutive5xxErrors: 7, interval: "5s", baseEjectionTime: "1s" } },
];

const routeDetails: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { timeout: "5s" },
  { retries: { attempts: 2, perTryTimeout: "2s", retryOn: "5xx,connect-failure" } },
  { headers: { request: { set: { "x-set": "1" } }, response: { add: { "x-added": "1" } } } },
  { rewrite: { uri: "/rewritten" } },
  { corsPolicy: { allowOrigins: [{ exact: "https://a.example" }], allowMethods: ["GET"] } },
  { mirror: { host: "reviews", subset: "v2" }, mirrorPercentage: { value: 10 } },
  { fault: { delay: { percentage: { value: 5 }, fixedDelay: "0.02s" } } },
];

const routeMatches: readonly unknown[] = [
  [{ uri: { prefix: "/" } }],
  [{ uri: { regex: "/re.*" } }],
  [{ headers: { "x-user": { exact: "nobody" } } }, { uri: { prefix: "/reviews" } }],
  [{ method: { exact: "GET" } }],
];

/** A valid edit that no request may notice, in the words of the files it changes. */
export function randomEdit(random: Seeded, number: number): Files {
  const weight = random.below(101);
  const http = [
    {
      name: `edit-${number}`,
      match: random.pick(routeMatches),
      route: [to("v1", weight), to("v2", 100 - weight)],
      ...random.pick(routeDetails),
    },
    { route: [to(random.pick(["v1", "v2"]))] },
  ];
  const kinds: readonly (() => Files)[] = [
    () => ({ "routes.yaml": reviewsRoutes(http) }),
    () => ({ "rule.yaml": destinationRule(random.pick(trafficPolicies)) }),
    () => ({ "routes.yaml": reviewsRoutes(http), "rule.yaml": destinationRule(random.pick(trafficPolicies)) }),
    () => ({ [`other-${random.below(3)}.yaml`]: random.below(3) === 0 ? undefined : otherService(random.below(3)) }),
    () => ({ "outside.yaml": random.below(3) === 0 ? undefined : outsideEntry(number) }),
    () => ({ "scope.yaml": random.below(2) === 0 ? undefined : egressScope(random.below(2) === 0) }),
  ];
  return random.pick(kinds)();
}

function otherService(number: number): string {
  return `apiVersion: v1
kind: Service
metadata: { name: other-${number}, namespace: default }
spec:
  selector: { app: reviews }
  ports: [{ name: http, port: 9080 }, { name: tcp, port: 9${number}00 }]
`;
}

function outsideEntry(number: number): string {
  return JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "ServiceEntry",
    metadata: { name: "outside", namespace: "default" },
    spec: {
      hosts: [`outside-${number}.example`],
      ports: [{ number: 80, name: "http", protocol: "HTTP" }],
      resolution: "STATIC",
      endpoints: [{ address: "192.0.2.1" }],
    },
  });
}

function egressScope(narrow: boolean): string {
  return JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "Sidecar",
    metadata: { name: "default", namespace: "default" },
    spec: { egress: [{ hosts: narrow ? ["./reviews.default.svc.cluster.local"] : ["./*", "istio-system/*"] }] },
  });
}
