// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { createServer as createHttpServer, request, type Server } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { after, before, test } from "node:test";
import { startEnvoy } from "../../../../tests/kit/envoy.ts";
import { freePorts } from "../../../../tests/kit/free-ports.ts";
import type { LocalPorts } from "../../src/view/proxy.ts";
import { offlineProxy, sidecar } from "./offline-proxy.ts";

const http = createHttpServer((req, res) => res.end(`${req.method} ${req.url} of ${req.headers.host}`));
const echo = createServer((socket) => socket.pipe(socket));

const portOf = (server: Server | ReturnType<typeof createServer>) => (server.address() as AddressInfo).port;

before(async () => {
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
});
after(() => {
  http.close();
  echo.close();
});

const yaml = () => `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: reviews, namespace: default }
spec:
  hosts: [reviews.example.com]
  ports: [{ number: 9080, name: http, protocol: HTTP }]
  resolution: STATIC
  location: MESH_INTERNAL
  endpoints: [{ address: 127.0.0.1, ports: { http: ${portOf(http)} } }]
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: echo, namespace: default }
spec:
  hosts: [echo.example.com]
  ports: [{ number: 7000, name: tcp, protocol: TCP }]
  resolution: STATIC
  location: MESH_INTERNAL
  endpoints: [{ address: 127.0.0.1, ports: { tcp: ${portOf(echo)} } }]
---
apiVersion: v1
kind: Service
metadata: { name: client, namespace: default }
spec: { selector: { app: client }, ports: [{ name: http, port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: client, namespace: default, labels: { app: client } }
spec: { containers: [{ name: app }] }
status: { podIP: 10.1.0.9, podIPs: [{ ip: 10.1.0.9 }], conditions: [{ type: Ready, status: "True" }] }
`;

const get = (options: { port: number; path: string; host?: string }): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = options.host === undefined ? {} : { host: options.host };
    const req = request({ host: "127.0.0.1", port: options.port, path: options.path, headers, agent: false }, (res) => {
      let body = "";
      res.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      res.on("end", () => resolve(`${res.statusCode} ${body}`));
    });
    req.on("error", reject).end();
  });

/** Everything a connection answers to what is written, until `until` was seen. */
const talk = (socket: Socket, text: string, until: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let seen = "";
    const read = (chunk: Buffer) => {
      seen += chunk.toString();
      if (!seen.includes(until)) return;
      socket.off("data", read);
      resolve(seen);
    };
    socket.on("data", read).once("error", reject);
    socket.write(text);
  });

test("without redirection every way in and out of a workload leads through its Envoy", async () => {
  const [inbound = 0, reviews = 0, tcp = 0, httpProxy = 0] = await freePorts(4);
  const local: LocalPorts = {
    address: "127.0.0.1",
    inbound: { "8080": { bind: inbound, app: portOf(http) } },
    outbound: { "reviews.example.com:9080": reviews, "echo.example.com:7000": tcp },
    httpProxy,
  };
  const proxy = offlineProxy({ "mesh.yaml": yaml() }, { ...sidecar, interception: "NONE", local });
  const envoy = await startEnvoy(proxy.bootstrap());
  try {
    assert.equal(await get({ port: inbound, path: "/in" }), `200 GET /in of 127.0.0.1:${inbound}`);
    assert.equal(await get({ port: reviews, path: "/own" }), `200 GET /own of 127.0.0.1:${reviews}`);

    const absolute = {
      port: httpProxy,
      path: "http://reviews.example.com:9080/absolute",
      host: "reviews.example.com:9080",
    };
    assert.equal(await get(absolute), "200 GET /absolute of reviews.example.com:9080");

    const stranger = `localhost:${portOf(http)}`;
    const passed = await get({ port: httpProxy, path: `http://${stranger}/stranger`, host: stranger });
    assert.equal(passed, `200 GET /stranger of ${stranger}`, "ALLOW_ANY looks unknown hosts up");

    const tunnel = connect(httpProxy, "127.0.0.1");
    const opened = await talk(
      tunnel,
      "CONNECT reviews.example.com:9080 HTTP/1.1\r\nhost: reviews.example.com:9080\r\n\r\n",
      "\r\n\r\n",
    );
    assert.match(opened, /^HTTP\/1.1 200/);
    const inside = await talk(tunnel, "GET /tunnel HTTP/1.1\r\nhost: reviews.example.com:9080\r\n\r\n", "of reviews");
    assert.match(inside, /GET \/tunnel of reviews/);
    assert.match(inside, /server: istio-envoy/, "the request inside the tunnel was routed, not passed as bytes");
    tunnel.destroy();

    const plain = connect(tcp, "127.0.0.1");
    assert.equal(await talk(plain, "ping", "ping"), "ping");
    plain.destroy();
  } finally {
    await envoy.stop();
  }
});
