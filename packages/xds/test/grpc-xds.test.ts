// SPDX-License-Identifier: Apache-2.0
/** gRPC's own xDS client, which asks for everything by name and in the opposite order of Envoy. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { credentials, makeGenericClientConstructor, Server, ServerCredentials } from "@grpc/grpc-js";
import { type EncodedResource, encodeResource } from "@heddle/envoy";
import { createXdsServer, LISTENER } from "../src/index.ts";
import { eventually } from "./rig/envoy.ts";
import { createTestHost } from "./rig/host.ts";
import { edsCluster, endpoints, routeTo } from "./rig/resources.ts";

const identity = {
  requestSerialize: (bytes: Buffer): Buffer => bytes,
  requestDeserialize: (bytes: Buffer): Buffer => bytes,
  responseSerialize: (bytes: Buffer): Buffer => bytes,
  responseDeserialize: (bytes: Buffer): Buffer => bytes,
};
const path = "/test.Echo/Name";
const service = { name: { path, requestStream: false, responseStream: false, ...identity } };

async function startBackend(name: string): Promise<{ port: number; stop: () => void }> {
  const server = new Server();
  server.addService(service, {
    name: (_: unknown, answer: (e: null, v: Buffer) => void) => answer(null, Buffer.from(name)),
  });
  const port = await new Promise<number>((done, fail) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? done(bound) : fail(error),
    ),
  );
  return { port, stop: () => server.forceShutdown() };
}

/** A listener for a gRPC client: the connection manager stands in `api_listener`. */
function apiListener(name: string, table: string): EncodedResource {
  const apiListenerConfig = {
    "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
    rds: { routeConfigName: table, configSource: { ads: {}, resourceApiVersion: "V3" } },
    httpFilters: [
      {
        name: "router",
        typedConfig: { "@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router" },
      },
    ],
  };
  return encodeResource(LISTENER, name, { name, apiListener: { apiListener: apiListenerConfig } });
}

const located = (name: string, port: number): EncodedResource => {
  const address = { socketAddress: { address: "127.0.0.1", portValue: port } };
  const group = {
    locality: { region: "r", zone: "z" },
    loadBalancingWeight: 1,
    lbEndpoints: [{ endpoint: { address } }],
  };
  return encodeResource(endpoints(name, []).typeUrl, name, { clusterName: name, endpoints: [group] });
};

test("grpc-js-xds routes by our configuration and follows a shift to a new cluster", async () => {
  const blue = await startBackend("blue");
  const green = await startBackend("green");
  const shape = (cluster: string, port: number): EncodedResource[] => [
    apiListener("echo.test", "table"),
    routeTo("table", cluster),
    edsCluster(cluster),
    located(cluster, port),
  ];
  const host = createTestHost(shape("blue", blue.port));
  const server = createXdsServer(host);
  const { port } = await server.listen("127.0.0.1", 0);
  process.env["GRPC_XDS_BOOTSTRAP_CONFIG"] = JSON.stringify({
    xds_servers: [
      {
        server_uri: `127.0.0.1:${port}`,
        channel_creds: [{ type: "insecure" }],
        server_features: ["xds_v3"],
      },
    ],
    node: { id: "grpc-js-xds", cluster: "test", locality: { region: "r", zone: "z", sub_zone: "s" } },
  });
  const { register } = await import("@grpc/grpc-js-xds");
  register();
  const Client = makeGenericClientConstructor(service, "test");
  const client = new Client("xds:///echo.test", credentials.createInsecure());
  after(async () => {
    client.close();
    blue.stop();
    green.stop();
    await server.close(0);
  });
  const ask = (): Promise<string> =>
    new Promise((done) =>
      client.makeUnaryRequest(
        path,
        identity.requestSerialize,
        identity.responseDeserialize,
        Buffer.alloc(0),
        { deadline: Date.now() + 10_000 },
        (error, answer) => done(error === null ? String(answer) : `${error.code} ${error.details}`),
      ),
    );
  assert.equal(await ask(), "blue");
  assert.equal(server.streams()[0]?.flavour, "sotw");
  host.set(shape("green", green.port));
  const failures: string[] = [];
  await eventually("green", async () => {
    const answer = await ask();
    if (answer !== "blue" && answer !== "green") failures.push(answer);
    return answer === "green";
  });
  assert.deepEqual(failures, []);
  assert.deepEqual(host.nacks, []);
});
