// SPDX-License-Identifier: Apache-2.0
/** Against an independent client: @grpc/grpc-js, with its messages made by packages/envoy or by hand. */
import assert from "node:assert/strict";
import { connect as connectHttp2 } from "node:http2";
import { connect as connectTcp } from "node:net";
import { after, describe, test } from "node:test";
import {
  type ClientDuplexStream,
  compressionAlgorithms,
  credentials,
  makeGenericClientConstructor,
  status,
} from "@grpc/grpc-js";
import { decode, encode } from "@heddle/envoy";
import { CLUSTER, createXdsServer, ENDPOINT, unary } from "../src/index.ts";
import { eventually } from "./rig/envoy.ts";
import { createTestHost } from "./rig/host.ts";
import { edsCluster, endpoints } from "./rig/resources.ts";

const identity = {
  requestSerialize: (bytes: Buffer): Buffer => bytes,
  requestDeserialize: (bytes: Buffer): Buffer => bytes,
  responseSerialize: (bytes: Buffer): Buffer => bytes,
  responseDeserialize: (bytes: Buffer): Buffer => bytes,
};
const method = (path: string, streaming: boolean) => ({
  path,
  requestStream: streaming,
  responseStream: streaming,
  ...identity,
});

const ads = "/envoy.service.discovery.v3.AggregatedDiscoveryService";
const host = createTestHost([edsCluster("a"), endpoints("a", [1])]);
const server = createXdsServer(host, {
  methods: new Map([
    ["/test.Slow/Never", unary(() => new Promise<Buffer>(() => {}))],
    ["/test.Slow/Throws", unary(() => Promise.reject(new Error("a bug")))],
    ["/test.Slow/Echo", unary((request) => request)],
  ]),
});
const { port } = await server.listen("127.0.0.1", 0);
const address = `127.0.0.1:${port}`;
const Client = makeGenericClientConstructor(
  {
    check: method("/grpc.health.v1.Health/Check", false),
    reflect: method("/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", true),
    reflectAlpha: method("/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", true),
  },
  "test",
);
const client = new Client(address, credentials.createInsecure());
after(async () => {
  client.close();
  await server.close(0);
});

const call = (path: string, request: Buffer, options: { deadline?: number } = {}): Promise<Buffer> =>
  new Promise((done, fail) => {
    client.makeUnaryRequest(
      path,
      identity.requestSerialize,
      identity.responseDeserialize,
      request,
      options,
      (error: Error | null, answer?: Buffer) => {
        if (error !== null || answer === undefined) fail(error ?? new Error("no answer"));
        else done(answer);
      },
    );
  });

interface Duplex {
  readonly stream: ClientDuplexStream<Buffer, Buffer>;
  next(): Promise<Buffer>;
  readonly ended: Promise<{ code: number; details: string }>;
}

function open(path: string, on: InstanceType<typeof Client> = client): Duplex {
  const stream = on.makeBidiStreamRequest(path, identity.requestSerialize, identity.responseDeserialize);
  const queue: Buffer[] = [];
  const waiting: ((message: Buffer) => void)[] = [];
  stream.on("data", (message: Buffer) => {
    const waiter = waiting.shift();
    if (waiter === undefined) queue.push(message);
    else waiter(message);
  });
  stream.on("error", () => {});
  const ended = new Promise<{ code: number; details: string }>((done) => stream.on("status", done));
  return {
    stream,
    ended,
    next: () =>
      new Promise((done) => {
        const message = queue.shift();
        if (message === undefined) waiting.push(done);
        else done(message);
      }),
  };
}

const rejectsWith = (promise: Promise<unknown>, code: number, details: RegExp): Promise<void> =>
  assert.rejects(promise, (error: { code?: number; details?: string }) => {
    assert.equal(error.code, code);
    assert.match(error.details ?? "", details);
    return true;
  });

const healthRequest = (service: string): Buffer =>
  service === "" ? Buffer.alloc(0) : Buffer.concat([Buffer.from([0x0a, service.length]), Buffer.from(service)]);

describe("health", () => {
  test("Check answers for the server and its services, NOT_FOUND for others", async () => {
    const serving = Buffer.from([0x08, 1]);
    assert.deepEqual(await call("/grpc.health.v1.Health/Check", healthRequest("")), serving);
    assert.deepEqual(await call("/grpc.health.v1.Health/Check", healthRequest(ads.slice(1))), serving);
    await rejectsWith(call("/grpc.health.v1.Health/Check", healthRequest("nope")), status.NOT_FOUND, /unknown service/);
  });

  test("Watch tells of changes, and of unknown services", async () => {
    const watch = open("/grpc.health.v1.Health/Watch");
    watch.stream.write(healthRequest(""));
    assert.deepEqual(await watch.next(), Buffer.from([0x08, 1]));
    server.setServing(false);
    assert.deepEqual(await watch.next(), Buffer.from([0x08, 2]));
    server.setServing(true);
    assert.deepEqual(await watch.next(), Buffer.from([0x08, 1]));
    watch.stream.cancel();
    const unknown = open("/grpc.health.v1.Health/Watch");
    unknown.stream.write(healthRequest("nope"));
    assert.deepEqual(await unknown.next(), Buffer.from([0x08, 3]));
    unknown.stream.cancel();
  });
});

test("reflection lists and describes the services in both versions, and says NOT_FOUND for strangers", async () => {
  for (const version of ["v1", "v1alpha"]) {
    const reflect = open(`/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`);
    reflect.stream.write(Buffer.concat([Buffer.from([0x3a, 1]), Buffer.from("*")]));
    const list = (await reflect.next()).toString("latin1");
    for (const name of [ads.slice(1), "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "test.Slow"]) {
      assert.ok(list.includes(name), `${name} in ${version}`);
    }
    const symbol = Buffer.from(ads.slice(1));
    reflect.stream.write(Buffer.concat([Buffer.from([0x22, symbol.length]), symbol]));
    const file = (await reflect.next()).toString("latin1");
    assert.ok(
      file.includes("DeltaAggregatedResources") && file.includes(".envoy.service.discovery.v3.DeltaDiscoveryRequest"),
    );
    reflect.stream.write(Buffer.concat([Buffer.from([0x22, 3]), Buffer.from("x.Y")]));
    const error = await reflect.next();
    assert.ok(error.includes(Buffer.from([0x3a])) && error.toString("latin1").includes("no descriptor for x.Y"));
    reflect.stream.end();
    assert.equal((await reflect.ended).code, status.OK);
  }
});

describe("calls", () => {
  test("an unknown method is UNIMPLEMENTED", async () => {
    await rejectsWith(call("/no.Such/Method", Buffer.alloc(0)), status.UNIMPLEMENTED, /unknown method/);
  });

  test("a deadline ends a call that hangs", async () => {
    const hanging = call("/test.Slow/Never", Buffer.alloc(0), { deadline: Date.now() + 100 });
    await rejectsWith(hanging, status.DEADLINE_EXCEEDED, /./);
  });

  test("a throw ends its call with INTERNAL and is counted", async () => {
    const before = server.counters.internalErrors;
    await rejectsWith(call("/test.Slow/Throws", Buffer.alloc(0)), status.INTERNAL, /internal error/);
    assert.equal(server.counters.internalErrors, before + 1);
  });

  test("4 MiB pass, a byte more is RESOURCE_EXHAUSTED", async () => {
    const most = Buffer.alloc(4 * 1024 * 1024, 7);
    assert.equal((await call("/test.Slow/Echo", most)).compare(most), 0);
    const more = Buffer.alloc(most.length + 1);
    await rejectsWith(call("/test.Slow/Echo", more), status.RESOURCE_EXHAUSTED, /larger than 4194304/);
  });

  test("compressed requests are refused", async () => {
    const gzip = new Client(address, credentials.createInsecure(), {
      "grpc.default_compression_algorithm": compressionAlgorithms.gzip,
    });
    const stream = open("/grpc.health.v1.Health/Watch", gzip);
    stream.stream.write(Buffer.alloc(2000));
    assert.equal((await stream.ended).code, status.UNIMPLEMENTED);
    gzip.close();
  });

  test("what is not gRPC, not HTTP/2 or not a message harms nobody", async () => {
    const session = connectHttp2(`http://${address}`);
    const request = session.request({ ":method": "GET", ":path": "/" });
    const headers = await new Promise<{ ":status"?: number }>((done) => request.on("response", done));
    assert.equal(headers[":status"], 415);
    session.destroy();
    const garbage = connectTcp(port, "127.0.0.1", () => garbage.write("GET / HTTP/1.1\r\n\r\n\u0000\u0001"));
    garbage.resume();
    await new Promise((done) => garbage.on("close", done).on("error", () => {}));
    const bad = open(`${ads}/DeltaAggregatedResources`);
    bad.stream.write(Buffer.from([0xff, 0xff, 0xff]));
    assert.deepEqual((await bad.ended).code, status.INVALID_ARGUMENT);
    assert.deepEqual(await call("/grpc.health.v1.Health/Check", healthRequest("")), Buffer.from([0x08, 1]));
  });
});

const deltaRequest = (message: object): Buffer =>
  Buffer.from(encode("envoy.service.discovery.v3.DeltaDiscoveryRequest", message));
const deltaResponse = (bytes: Buffer) => decode("envoy.service.discovery.v3.DeltaDiscoveryResponse", bytes);
const sotwRequest = (message: object): Buffer =>
  Buffer.from(encode("envoy.service.discovery.v3.DiscoveryRequest", message));
const sotwResponse = (bytes: Buffer) => decode("envoy.service.discovery.v3.DiscoveryResponse", bytes);
const node = { id: "grpc-js" };

describe("ADS", () => {
  test("a first request without a node is refused", async () => {
    const stream = open(`${ads}/DeltaAggregatedResources`);
    stream.stream.write(deltaRequest({ typeUrl: CLUSTER }));
    const end = await stream.ended;
    assert.equal(end.code, status.INVALID_ARGUMENT);
    assert.match(end.details, /must carry the node/);
  });

  test("the host may refuse a node", async () => {
    const refusing = createXdsServer({ connect: () => ({ refuse: { code: 7, message: "not you: ü%" } }) });
    const { port: other } = await refusing.listen("127.0.0.1", 0);
    const refused = new Client(`127.0.0.1:${other}`, credentials.createInsecure());
    const stream = open(`${ads}/DeltaAggregatedResources`, refused);
    stream.stream.write(deltaRequest({ node, typeUrl: CLUSTER }));
    assert.deepEqual({ ...(await stream.ended), metadata: 0 }, { code: 7, details: "not you: ü%", metadata: 0 });
    assert.equal(refusing.counters.refused.get(7), 1);
    refused.close();
    await refusing.close(0);
  });

  test("delta: subscribe, acknowledge, change, unsubscribe", async () => {
    host.set([edsCluster("a"), endpoints("a", [1])]);
    const stream = open(`${ads}/DeltaAggregatedResources`);
    stream.stream.write(deltaRequest({ node, typeUrl: CLUSTER }));
    const first = deltaResponse(await stream.next());
    assert.deepEqual(
      first.resources?.map((r) => [r.name, r.version, r.resource?.["@type"]]),
      [["a", edsCluster("a").version, CLUSTER]],
    );
    stream.stream.write(deltaRequest({ typeUrl: CLUSTER, responseNonce: first.nonce }));
    stream.stream.write(deltaRequest({ typeUrl: ENDPOINT, resourceNamesSubscribe: ["a", "none"] }));
    const loads = deltaResponse(await stream.next());
    assert.deepEqual(
      loads.resources?.map((r) => r.name),
      ["a"],
    );
    assert.deepEqual(loads.removedResources, ["none"]);
    stream.stream.write(deltaRequest({ typeUrl: ENDPOINT, responseNonce: loads.nonce }));
    await host.until("acknowledged", () => host.acks.some((ack) => ack.nonce === loads.nonce));
    host.set([edsCluster("a"), endpoints("a", [1, 2])]);
    const changed = deltaResponse(await stream.next());
    assert.equal(changed.typeUrl, ENDPOINT);
    assert.deepEqual(
      changed.resources?.map((r) => r.version),
      [endpoints("a", [1, 2]).version],
    );
    stream.stream.end();
    assert.equal((await stream.ended).code, status.OK);
  });

  test("state of the world: full lists of clusters, endpoints by name", async () => {
    host.set([edsCluster("a"), edsCluster("b"), endpoints("a", [1]), endpoints("b", [1])]);
    const stream = open(`${ads}/StreamAggregatedResources`);
    stream.stream.write(sotwRequest({ node, typeUrl: CLUSTER }));
    const first = sotwResponse(await stream.next());
    assert.equal(first.resources?.length, 2);
    stream.stream.write(sotwRequest({ typeUrl: CLUSTER, versionInfo: first.versionInfo, responseNonce: first.nonce }));
    host.set([edsCluster("a", "3s"), edsCluster("b"), endpoints("a", [1]), endpoints("b", [1])]);
    const second = sotwResponse(await stream.next());
    assert.equal(second.resources?.length, 2, "the unchanged one is listed too");
    assert.notEqual(second.versionInfo, first.versionInfo);
    stream.stream.write(sotwRequest({ typeUrl: ENDPOINT, resourceNames: ["b"] }));
    const loads = sotwResponse(await stream.next());
    assert.deepEqual(
      loads.resources?.map((r) => (r as { clusterName?: string }).clusterName),
      ["b"],
    );
    stream.stream.cancel();
  });

  test("a client that does not read is not written to without end, others go on", async () => {
    const big = { metadata: { filterMetadata: { x: { fill: "y".repeat(300_000) } } } };
    const set = (timeout: string): void => host.set([1, 2, 3, 4].map((n) => edsCluster(`big${n}`, timeout, big)));
    set("1s");
    const session = connectHttp2(`http://${address}`, { settings: { initialWindowSize: 1000 } });
    const stuck = session.request({
      ":method": "POST",
      ":path": `${ads}/DeltaAggregatedResources`,
      "content-type": "application/grpc",
      te: "trailers",
    });
    const body = deltaRequest({ node: { id: "stuck" }, typeUrl: CLUSTER });
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length, 1);
    stuck.write(Buffer.concat([head, body]));
    await host.until("sent once", () => host.sent.some((sent) => sent.resources.includes("big1")));
    const sentBefore = host.sent.length;
    for (const timeout of ["2s", "3s", "4s"]) set(timeout);
    const reading = open(`${ads}/DeltaAggregatedResources`);
    reading.stream.write(deltaRequest({ node, typeUrl: CLUSTER }));
    assert.equal(deltaResponse(await reading.next()).resources?.length, 4);
    assert.equal(host.sent.length, sentBefore + 1, "nothing more for the one that does not read");
    reading.stream.cancel();
    session.destroy();
  });

  test("closing: not serving, no new calls, streams end with UNAVAILABLE", async () => {
    const other = createXdsServer(createTestHost([edsCluster("a")]));
    const { port: otherPort } = await other.listen("127.0.0.1", 0);
    const leaving = new Client(`127.0.0.1:${otherPort}`, credentials.createInsecure());
    const watch = open("/grpc.health.v1.Health/Watch", leaving);
    watch.stream.write(healthRequest(""));
    await watch.next();
    const stream = open(`${ads}/DeltaAggregatedResources`, leaving);
    stream.stream.write(deltaRequest({ node, typeUrl: CLUSTER }));
    await stream.next();
    const closed = other.close(200);
    assert.deepEqual(await watch.next(), Buffer.from([0x08, 2]));
    assert.deepEqual((await stream.ended).code, status.UNAVAILABLE);
    await closed;
    assert.equal(other.counters.streams, 0);
    leaving.close();
  });

  test("streams end: the host is told, nothing stays behind", async () => {
    await eventually("all gone", () => server.streams().length === 0 && server.counters.streams === 0);
  });
});
