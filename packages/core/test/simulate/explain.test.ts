// SPDX-License-Identifier: Apache-2.0
// What `explain` says besides where a request goes. That it is right about that is proven with a real Envoy in tests/explain.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOfflineMesh, explain, findProxy, type Outcome, requestOf } from "../../src/index.ts";

const base = `
apiVersion: v1
kind: Service
metadata: { name: reviews }
spec: { selector: { app: reviews }, ports: [{ name: http, port: 9080, targetPort: web }, { name: tcp-admin, port: 7000 }] }
---
apiVersion: v1
kind: Service
metadata: { name: lonely }
spec: { selector: { app: lonely }, ports: [{ name: http, port: 9080 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: reviews-v1 }
spec:
  replicas: 3
  selector: { matchLabels: { app: reviews, version: v1 } }
  template:
    metadata: { labels: { app: reviews, version: v1 } }
    spec: { containers: [{ name: app, image: none, ports: [{ name: web, containerPort: 8000 }] }] }
---
apiVersion: v1
kind: Pod
metadata: { name: client, labels: { app: client } }
spec: { containers: [{ name: app, image: none }] }
status: { phase: Running, podIP: 10.0.0.9 }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: reviews }
spec:
  host: reviews
  trafficPolicy: { loadBalancer: { simple: RANDOM } }
  subsets: [{ name: v1, labels: { version: v1 } }, { name: v2, labels: { version: v2 } }]
`;
const routes = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: reviews }
spec:
  hosts: [reviews]
  http:
    - match: [{ uri: { prefix: /v2 } }]
      route: [{ destination: { host: reviews, subset: v2 } }]
    - route: [{ destination: { host: reviews, subset: v1 } }]
      timeout: 3s
      retries: { attempts: 4, retryOn: 5xx }
      mirror: { host: lonely }
      corsPolicy: { allowOrigins: [{ exact: "http://a.test" }] }
`;
const mesh = createOfflineMesh({
  texts: new Map([
    ["base.yaml", base],
    ["routes.yaml", routes],
  ]),
});
const found = findProxy(mesh.mesh, "client");
assert.ok("proxy" in found);
const { proxy: client } = found;

function ask(url: string, method = "GET", headers: readonly string[] = []): Outcome {
  const request = requestOf({ method, url, headers });
  assert.ok(!("error" in request));
  return explain(mesh, client, request);
}

const lineOf = (outcome: Outcome, name: string): string | undefined => {
  const step = outcome.steps.find((s) => s.name === name);
  const at = step?.origin && mesh.texts.locator(step.origin);
  return at === undefined ? undefined : `${at.file}:${at.line}`;
};

test("a Deployment without Pods is told as a member to come, with its replicas and its line", () => {
  const outcome = ask("http://reviews:9080/");
  assert.equal(outcome.verdict.type, "forward");
  const members = outcome.steps.find((s) => s.stage === "endpoints");
  assert.equal(members?.detail, "reviews-v1 (Deployment, 3 replicas; no address until it runs)");
  assert.deepEqual(members?.origin?.resource.name, "reviews-v1");
});

test("503 is told when nothing has the labels", () => {
  for (const url of ["http://reviews:9080/v2", "http://lonely:9080/"])
    assert.equal(
      ask(url).steps.find((s) => s.stage === "endpoints")?.detail,
      "no workload matches: requests get 503",
      url,
    );
});

test("each policy stands at its own line; the default has none", () => {
  const outcome = ask("http://reviews:9080/");
  assert.deepEqual(
    ["timeout", "retries", "mirror", "load balancer"].map((name) => lineOf(outcome, name)),
    ["routes.yaml:11", "routes.yaml:12", "routes.yaml:13", "base.yaml:33"],
  );
  const byDefault = ask("http://lonely:9080/").steps.find((s) => s.name === "retries");
  assert.match(byDefault?.detail ?? "", /\(default\)$/);
  assert.equal(byDefault?.origin, undefined);
});

test("the inbound side names the port of the workload", () => {
  const inbound = ask("http://reviews:9080/").steps.at(-1);
  assert.equal(inbound?.stage, "inbound");
  assert.equal(inbound?.detail, "port 8000, chain 0.0.0.0_8000, inbound|8000||");
});

test("a browser's preflight is answered by the proxy", () => {
  const preflight = ["origin: http://a.test", "access-control-request-method: GET"];
  assert.deepEqual(ask("http://reviews:9080/", "OPTIONS", preflight).verdict, {
    type: "direct",
    status: 200,
    body: "",
  });
  assert.equal(
    ask("http://reviews:9080/", "OPTIONS", ["origin: http://b.test", ...preflight.slice(1)]).verdict.type,
    "forward",
  );
});

test("TCP goes by port, TLS to a plain HTTP port is passed on as it is", () => {
  const tcp = ask("tcp://reviews:7000").verdict;
  assert.ok(tcp.type === "forward");
  assert.equal(tcp.candidates[0]?.cluster, "outbound|7000||reviews.default.svc.cluster.local");
  assert.equal(ask("https://reviews:9080/").verdict.type, "passthrough");
});
