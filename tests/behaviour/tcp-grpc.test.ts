// SPDX-License-Identifier: Apache-2.0
// TCP services, HTTP/2 and gRPC upstreams, both sidecars on the way, CONNECT through the HTTP proxy.
import assert from "node:assert/strict";
import http2 from "node:http2";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { after, before, test } from "node:test";
import { freePorts } from "../kit/free-ports.ts";
import { type Proxied, serviceYaml, startMesh, type TestMesh } from "../kit/mesh.ts";

let mesh: TestMesh;
let client: Proxied;
const servers: { close(): unknown }[] = [];

const listen = (server: Server | http2.Http2Server): Promise<number> =>
  new Promise((done) => server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port)));

const pod = (name: string, labels: Record<string, string>, ports: Record<string, number>) =>
  JSON.stringify({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace: "default", labels, annotations: { "heddle.dev/ports": JSON.stringify(ports) } },
    spec: { containers: [{ name: "c", image: "i" }] },
    status: { phase: "Running", podIP: "127.0.0.1", conditions: [{ type: "Ready", status: "True" }] },
  });

const service = (name: string, port: number, portName: string) =>
  JSON.stringify({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace: "default" },
    spec: { selector: { app: name }, ports: [{ name: portName, port }] },
  });

async function echo(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(text));
    let got = "";
    socket.on("data", (d) => {
      got += d.toString();
    });
    socket.on("close", () => resolve(got));
    socket.on("error", reject);
    socket.setTimeout(5000, () => socket.destroy(new Error("no answer")));
  });
}

before(async () => {
  mesh = await startMesh();
  const tcp = createServer((socket) => socket.on("error", () => {}).pipe(socket));
  const grpc = http2.createServer();
  grpc.on("stream", (stream, headers) => {
    stream.respond({
      ":status": 200,
      "content-type": headers["content-type"] ?? "text/plain",
      "x-version": "h2",
      "x-path": String(headers[":path"]),
    });
    stream.end("h2");
  });
  servers.push(tcp, grpc);
  await mesh.apply({
    "tcp.yaml": service("echo", 7000, "tcp-echo"),
    "tcp-pod.yaml": pod("echo-1", { app: "echo" }, { 7000: await listen(tcp) }),
    "grpc.yaml": service("grpcs", 50051, "grpc"),
    "grpc-pod.yaml": pod("grpcs-1", { app: "grpcs" }, { 50051: await listen(grpc) }),
    "h2.yaml": service("plainh2", 8082, "http2-web"),
    "h2-pod.yaml": pod("plainh2-1", { app: "plainh2" }, { 8082: (grpc.address() as AddressInfo).port }),
  });
  client = await mesh.sidecar("client", {
    outbound: ["echo.default.svc.cluster.local:7000", "grpcs.default.svc.cluster.local:50051"],
  });
});
after(async () => {
  for (const s of servers) s.close();
  await mesh?.close();
});

test("TCP: bytes go to the service and back", async () => {
  const port = client.local.outbound["echo.default.svc.cluster.local:7000"] as number;
  assert.equal(await echo(port, "hello mesh"), "hello mesh");
});

test("HTTP/2 upstream: an HTTP/1.1 client reaches a server that only speaks h2", async () => {
  const answer = await client.client.send("http://plainh2:8082/a");
  assert.deepEqual([answer.status, answer.body, answer.headers["x-version"]], [200, "h2", "h2"]);
});

test("gRPC: an h2c client is routed at L7", async () => {
  const port = client.local.outbound["grpcs.default.svc.cluster.local:50051"] as number;
  const session = http2.connect(`http://127.0.0.1:${port}`);
  try {
    const stream = session.request({
      ":path": "/pkg.Service/Method",
      ":method": "POST",
      "content-type": "application/grpc",
      te: "trailers",
      ":authority": "grpcs:50051",
    });
    stream.end();
    const headers = await new Promise<http2.IncomingHttpHeaders>((resolve, reject) => {
      stream.once("response", resolve);
      stream.once("error", reject);
    });
    stream.resume();
    assert.deepEqual([headers[":status"], headers["x-path"]], [200, "/pkg.Service/Method"]);
  } finally {
    session.close();
  }
});

test("both sidecars: the request goes through the server's Envoy to its application", async () => {
  const app = await mesh.backend("two-1-app", { labels: { app: "unselected" } });
  const [bind] = await freePorts(1);
  await mesh.apply({
    "two.yaml": serviceYaml("two"),
    "two-pod.yaml": pod("two-1", { app: "two" }, { 9080: bind as number }),
  });
  const server = await mesh.sidecar("two-1", {
    labels: { app: "two" },
    inbound: { 9080: { bind: bind as number, app: app.port } },
  });
  const answer = await client.client.send("http://two:9080/through");
  assert.deepEqual([answer.status, answer.headers["x-path"]], [200, "/through"]);
  const stats = await server.envoy.admin("/stats?filter=cluster.inbound.*upstream_rq_total");
  assert.match(stats, /: 1\b/);
});

test("CONNECT through the HTTP proxy is routed by the inner request", async () => {
  await mesh.backend("inner-1", { labels: { app: "inner" } });
  await mesh.apply({ "inner.yaml": serviceYaml("inner") });
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(client.local.httpProxy, "127.0.0.1", () =>
      socket.write("CONNECT inner:9080 HTTP/1.1\r\nhost: inner:9080\r\n\r\n"),
    );
    let got = "";
    let asked = false;
    socket.on("data", (d) => {
      got += d.toString();
      if (!asked && got.includes("\r\n\r\n")) {
        asked = true;
        socket.write("GET /tunnelled HTTP/1.1\r\nhost: inner:9080\r\nconnection: close\r\n\r\n");
      }
    });
    socket.on("close", () => resolve(got));
    socket.on("error", reject);
    socket.setTimeout(5000, () => socket.destroy(new Error(`no answer, got ${got}`)));
  });
  assert.match(text, /x-backend: inner-1/);
  assert.match(text, /x-path: \/tunnelled/);
});
