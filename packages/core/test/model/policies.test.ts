// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { codes, createRig, objects } from "./rig.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const rule = (name: string, spec: string, created = "") => `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: ${name}${created === "" ? "" : `, creationTimestamp: "${created}"`}}
spec: ${spec}
---`;

test("a DestinationRule: host, policy, ports, subsets, selector", () => {
  const rig = createRig(
    ...objects(
      rule(
        "r",
        `
  host: reviews
  exportTo: ["."]
  workloadSelector: {matchLabels: {app: web}}
  trafficPolicy:
    loadBalancer: {simple: ROUND_ROBIN, warmup: {duration: 30s, aggression: 2}}
    connectionPool:
      tcp: {maxConnections: 10, connectTimeout: 30ms, tcpKeepalive: {time: 7200s, interval: 75s, probes: 3}}
      http: {http1MaxPendingRequests: 1, maxRequestsPerConnection: 2, h2UpgradePolicy: UPGRADE, idleTimeout: 1m}
    outlierDetection: {consecutive5xxErrors: 7, interval: 5m, baseEjectionTime: 15m}
    tls: {mode: SIMPLE, sni: x.example}
    portLevelSettings:
    - port: {number: 80}
      loadBalancer: {consistentHash: {httpCookie: {name: user, ttl: 0s, attributes: [{name: SameSite, value: Strict}]}}}
  subsets:
  - {name: v1, labels: {version: v1}}
  - name: v2
    labels: {version: v2}
    trafficPolicy: {loadBalancer: {consistentHash: {useSourceIp: true, maglev: {}}}}`,
      ),
    ),
  );
  const found = rig.mesh.destinationRules.get("default/r");
  assert.ok(found);
  assert.deepEqual(
    [found.host, found.exportTo],
    ["reviews.default.svc.cluster.local", { all: false, namespaces: ["default"] }],
  );
  assert.deepEqual(plain(found.workloadSelector), { app: "web" });
  assert.deepEqual(plain(found.policy), {
    loadBalancer: { simple: "ROUND_ROBIN", warmup: { duration: 30_000, aggression: 2 } },
    connectionPool: {
      tcp: { maxConnections: 10, connectTimeout: 30, keepalive: { time: 7_200_000, interval: 75_000, probes: 3 } },
      http: {
        http1MaxPendingRequests: 1,
        maxRequestsPerConnection: 2,
        idleTimeout: 60_000,
        h2UpgradePolicy: "UPGRADE",
      },
    },
    outlierDetection: {
      consecutive5xxErrors: 7,
      splitExternalLocalOriginErrors: false,
      interval: 300_000,
      baseEjectionTime: 900_000,
    },
    tls: { mode: "SIMPLE", subjectAltNames: [], sni: "x.example" },
    ports: [
      {
        port: 80,
        loadBalancer: {
          hash: { cookie: { name: "user", path: "", ttl: 0, attributes: [["SameSite", "Strict"]] } },
          algorithm: { type: "ring", minimumSize: 1024 },
        },
      },
    ],
  });
  assert.deepEqual(
    found.subsets.map((s) => [s.name, plain(s.labels), plain(s.policy), s.origin.path]),
    [
      ["v1", { version: "v1" }, { ports: [] }, ["spec", "subsets", 0]],
      [
        "v2",
        { version: "v2" },
        { loadBalancer: { hash: { sourceIp: true }, algorithm: { type: "maglev", tableSize: 65537 } }, ports: [] },
        ["spec", "subsets", 1],
      ],
    ],
  );
});

test("load balancers: defaults and old spellings", () => {
  const balancer = (text: string) => {
    const rig = createRig(...objects(rule("r", `{host: a, trafficPolicy: {loadBalancer: ${text}}}`)));
    return plain(rig.mesh.destinationRules.get("default/r")?.policy.loadBalancer);
  };
  assert.deepEqual(balancer("{simple: LEAST_CONN}"), { simple: "LEAST_REQUEST" });
  assert.deepEqual(balancer("{simple: UNSPECIFIED}"), { simple: "LEAST_REQUEST" });
  assert.deepEqual(balancer("{simple: ROUND_ROBIN, warmupDurationSecs: 10s}"), {
    simple: "ROUND_ROBIN",
    warmup: { duration: 10_000 },
  });
  assert.deepEqual(balancer("{localityLbSetting: {enabled: false}}"), {
    simple: "LEAST_REQUEST",
    locality: { enabled: false, distribute: [], failover: [], failoverPriority: [] },
  });
  assert.deepEqual(balancer("{consistentHash: {httpHeaderName: x-user, minimumRingSize: 2048}}"), {
    hash: { header: "x-user" },
    algorithm: { type: "ring", minimumSize: 2048 },
  });
  assert.deepEqual(balancer("{consistentHash: {httpQueryParameterName: q, maglev: {tableSize: 5003}}}"), {
    hash: { queryParameter: "q" },
    algorithm: { type: "maglev", tableSize: 5003 },
  });
});

test("a second rule for a host is told what of it is not used; other namespaces and selectors do not count", () => {
  const old = rule(
    "z-old",
    "{host: a, trafficPolicy: {loadBalancer: {simple: RANDOM}}, subsets: [{name: v1, labels: {v: '1'}}]}",
    "2023-01-01T00:00:00Z",
  );
  const young = rule(
    "a-new",
    "{host: a.default.svc.cluster.local, trafficPolicy: {loadBalancer: {simple: RANDOM}}, subsets: [{name: v1, labels: {v: '1'}}, {name: v2, labels: {v: '2'}}]}",
    "2024-01-01T00:00:00Z",
  );
  const rig = createRig(...objects(old + young));
  const told = rig.mesh.diagnostics.get("networking.istio.io/DestinationRule/default/a-new");
  assert.deepEqual(
    told?.map((d) => [d.code, d.path]),
    [
      ["HED0157", ["spec", "trafficPolicy"]],
      ["HED0152", ["spec", "subsets", 0, "name"]],
    ],
  );
  assert.equal(rig.mesh.diagnostics.size, 1);
  const selecting = young.replace("{host:", "{workloadSelector: {matchLabels: {app: x}}, host:");
  assert.deepEqual(codes(createRig(...objects(old + selecting))), []);
  assert.deepEqual(
    codes(createRig(...objects(old + young.replace("name: a-new", "name: a-new, namespace: other")))),
    [],
  );
});

test("a Gateway and its servers", () => {
  const rig = createRig(
    ...objects(`
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: gw, namespace: edge}
spec:
  selector: {istio: ingressgateway}
  servers:
  - {port: {number: 80, name: http, protocol: HTTP}, hosts: ["./*", "shop/Shop.example", "*.example"], tls: {httpsRedirect: true}}
  - {port: {number: 443, name: https, protocol: HTTPS}, name: secure, bind: 10.0.0.1, hosts: ["*"], tls: {mode: SIMPLE, credentialName: cert}}`),
  );
  const [http, https] = rig.mesh.gateways.get("edge/gw")?.servers ?? [];
  assert.deepEqual(http?.hosts, [
    { namespace: "edge", host: "*" },
    { namespace: "shop", host: "shop.example" },
    { namespace: "*", host: "*.example" },
  ]);
  assert.deepEqual(
    [http?.port, http?.portName, http?.protocol, http?.tls, http?.bind],
    [80, "http", "HTTP", { mode: "PASSTHROUGH", httpsRedirect: true }, undefined],
  );
  assert.deepEqual(
    [https?.name, https?.bind, https?.tls?.mode, https?.tls?.credentialName],
    ["secure", "10.0.0.1", "SIMPLE", "cert"],
  );
});

test("a Sidecar; without egress it reaches everything", () => {
  const sidecar = (spec: string) => {
    const rig = createRig(
      ...objects(`
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: {name: s, namespace: shop}
spec: ${spec}`),
    );
    return rig.mesh.sidecars.get("shop/s");
  };
  const full = sidecar(
    "{workloadSelector: {labels: {app: web}}, outboundTrafficPolicy: {mode: REGISTRY_ONLY}, egress: [{port: {number: 80, protocol: HTTP, name: e}, hosts: ['./*', 'istio-system/*', '~/*', '*/A.example']}]}",
  );
  assert.deepEqual(full?.egress[0]?.hosts, [
    { namespace: "shop", host: "*" },
    { namespace: "istio-system", host: "*" },
    { namespace: "~", host: "*" },
    { namespace: "*", host: "a.example" },
  ]);
  assert.deepEqual(
    [plain(full?.workloadSelector), full?.outboundMode, full?.egress[0]?.port],
    [{ app: "web" }, "REGISTRY_ONLY", { number: 80, protocol: "HTTP", name: "e" }],
  );
  assert.deepEqual(sidecar("{outboundTrafficPolicy: {mode: ALLOW_ANY}}")?.egress[0]?.hosts, [
    { namespace: "*", host: "*" },
  ]);
});

test("only labels that selectors read matter", () => {
  const texts = [
    "kind: Gateway\nmetadata: {name: a}\nspec: {selector: {istio: x}, servers: [{port: {number: 80, name: h, protocol: HTTP}, hosts: ['*']}]}",
    "kind: Sidecar\nmetadata: {name: a}\nspec: {workloadSelector: {labels: {side: x}}, egress: [{hosts: ['*/*']}]}",
    "kind: DestinationRule\nmetadata: {name: a}\nspec: {host: a, workloadSelector: {matchLabels: {client: x}}, trafficPolicy: {outlierDetection: {}, loadBalancer: {simple: ROUND_ROBIN, localityLbSetting: {failoverPriority: ['topology.istio.io/network', 'rack=1']}}}}",
    "kind: VirtualService\nmetadata: {name: a}\nspec: {hosts: [a], http: [{match: [{sourceLabels: {src: x}}], route: [{destination: {host: a}}]}], tcp: [{match: [{sourceLabels: {tcp: x}}], route: [{destination: {host: a}}]}]}",
  ].map((text) => `apiVersion: networking.istio.io/v1\n${text}`);
  const rig = createRig(...objects(texts.join("\n---\n")));
  assert.deepEqual(
    [...rig.mesh.selectorLabels.entries().keys()],
    ["client", "istio", "rack", "side", "src", "tcp", "topology.istio.io/network"],
  );
  rig.remove(...objects(texts[3] ?? ""));
  assert.ok(!rig.mesh.selectorLabels.entries().has("src"));
});

test("a named target port that no selected container has is told; a known one and an unselected Service are not", () => {
  const service =
    "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: a}, ports: [{port: 80, targetPort: web}]}\n---\n";
  const deployment = (port: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: {containers: [{name: c, ports: [{name: ${port}, containerPort: 1}]}]}}}`;
  assert.deepEqual(codes(createRig(...objects(service + deployment("http")))), ["HED0156"]);
  assert.deepEqual(codes(createRig(...objects(service + deployment("web")))), []);
  assert.deepEqual(codes(createRig(...objects(service))), []);
});
