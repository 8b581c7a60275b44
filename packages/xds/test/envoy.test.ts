// SPDX-License-Identifier: Apache-2.0
/** Against a real Envoy, delta and state of the world. What Envoy does here stands in facts-xds. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { EncodedResource } from "@heddle/envoy";
import { CLUSTER, createXdsServer, ENDPOINT, LISTENER, ROUTE, type XdsServer } from "../src/index.ts";
import { type Envoy, envoyPath, eventually, fetchOnce, freePort, startEnvoy, startUpstream } from "./rig/envoy.ts";
import { createTestHost, type TestHost } from "./rig/host.ts";
import { edsCluster, endpoints, httpListener, routeTo } from "./rig/resources.ts";

interface Rig {
  readonly host: TestHost;
  readonly server: XdsServer;
  readonly xdsPort: number;
  readonly envoy: Envoy;
  readonly port: number;
}

async function startRig(
  flavour: "DELTA_GRPC" | "GRPC",
  build: (port: number) => readonly EncodedResource[],
): Promise<Rig> {
  const port = await freePort();
  const host = createTestHost(build(port));
  const server = createXdsServer(host, { onInternalError: (error) => assert.fail(String(error)) });
  const { port: xdsPort } = await server.listen("127.0.0.1", 0);
  const envoy = await startEnvoy({ xdsPort, flavour });
  return { host, server, xdsPort, envoy, port };
}

async function stopRig(rig: Rig): Promise<void> {
  await rig.envoy.stop();
  await rig.server.close(0);
}

const live = (rig: Rig, body: string): Promise<void> =>
  eventually(
    `answers ${body}`,
    async () => (await fetchOnce(rig.port)).body === body,
    20_000,
    () => rig.envoy.log(),
  );

const upstreams = { blue: await startUpstream("blue"), green: await startUpstream("green") };
after(() => {
  upstreams.blue.close();
  upstreams.green.close();
});
const blue = [upstreams.blue.port];
const green = [upstreams.green.port];

for (const flavour of ["DELTA_GRPC", "GRPC"] as const) {
  describe(`envoy ${flavour}`, { skip: envoyPath === undefined && "no Envoy found" }, () => {
    test("gets live and is acknowledged", async () => {
      const rig = await startRig(flavour, (port) => [
        edsCluster("blue"),
        endpoints("blue", blue),
        httpListener("in", port, "80"),
        routeTo("80", "blue"),
      ]);
      try {
        await live(rig, "blue");
        const [stream] = rig.server.streams();
        assert.equal(stream?.flavour, flavour === "GRPC" ? "sotw" : "delta");
        await eventually("all acknowledged", () => rig.server.streams()[0]?.types.every((t) => !t.pending) ?? false);
        assert.deepEqual(
          rig.server.streams()[0]?.types.map((t) => [t.typeUrl, t.resources]),
          [CLUSTER, ENDPOINT, LISTENER, ROUTE].map((typeUrl) => [typeUrl, 1]),
        );
        assert.equal(rig.host.nacks.length, 0);
      } finally {
        await stopRig(rig);
      }
    });

    test("route shifts to new clusters lose no request", async () => {
      const shape = (port: number, step: number): EncodedResource[] => [
        edsCluster(`c${step}`),
        endpoints(`c${step}`, step % 2 === 0 ? blue : green),
        httpListener("in", port, "80"),
        routeTo("80", `c${step}`),
      ];
      const rig = await startRig(flavour, (port) => shape(port, 0));
      try {
        await live(rig, "blue");
        const failures: string[] = [];
        let requests = 0;
        for (let step = 1; step <= 10; step++) {
          rig.host.set(shape(rig.port, step));
          for (let i = 0; i < 200; i++) {
            const { status, body } = await fetchOnce(rig.port);
            requests += 1;
            if (status !== 200) failures.push(`shift ${step}: ${status} ${body}`);
          }
          await live(rig, step % 2 === 0 ? "blue" : "green");
        }
        assert.equal(requests, 2000);
        assert.deepEqual(failures, []);
        const clusters = async (): Promise<string> => rig.envoy.admin("/clusters?format=json");
        await eventually("old clusters are gone", async () => {
          const text = await clusters();
          return text.includes('"c10"') && !text.includes('"c9"') && !text.includes('"c0"');
        });
        assert.equal(rig.server.counters.holdsExpired, 0);
      } finally {
        await stopRig(rig);
      }
    });

    test("a changed cluster gets its endpoints again", async () => {
      const shape = (port: number, timeout: string): EncodedResource[] => [
        edsCluster("blue", timeout),
        endpoints("blue", blue),
        httpListener("in", port, "80"),
        routeTo("80", "blue"),
      ];
      const rig = await startRig(flavour, (port) => shape(port, "1s"));
      try {
        await live(rig, "blue");
        for (const timeout of ["2s", "3s", "4s"]) {
          rig.host.set(shape(rig.port, timeout));
          const version = edsCluster("blue", timeout).version;
          await rig.host.until(
            `cluster with ${timeout} is warm`,
            () =>
              rig.host.acks.some((ack) => ack.typeUrl === CLUSTER && ack.resources.includes("blue")) &&
              acked(rig, version),
            5000,
          );
        }
        assert.match(await rig.envoy.admin("/stats?filter=init_fetch_timeout"), /cluster\.blue\.init_fetch_timeout: 0/);
        assert.equal((await fetchOnce(rig.port)).body, "blue");
      } finally {
        await stopRig(rig);
      }
    });

    test("a rejected resource is named, the good ones of its response are in force", async () => {
      const good = (port: number): EncodedResource[] => [
        edsCluster("blue"),
        endpoints("blue", blue),
        httpListener("in", port, "80"),
        routeTo("80", "blue"),
      ];
      const rig = await startRig(flavour, good);
      const second = await freePort();
      try {
        await live(rig, "blue");
        rig.host.set([
          ...good(rig.port),
          edsCluster("bad", "1s", { type: "STATIC", edsClusterConfig: undefined, loadAssignment: hostNameLoad }),
          edsCluster("green"),
          endpoints("green", green),
          httpListener("second", second, "81"),
          routeTo("81", "green"),
        ]);
        await rig.host.until("cluster rejected", () => rig.host.nacks.length > 0);
        assert.deepEqual(rig.host.nacks[0]?.named, ["bad"]);
        assert.equal(rig.host.nacks[0]?.typeUrl, CLUSTER);
        await eventually("the good cluster serves", async () => (await fetchOnce(second)).body === "green");
        // Now two bad tables beside good ones: RDS applies a random few, so all must come again.
        rig.host.set([
          ...good(rig.port).filter((resource) => resource.typeUrl !== ROUTE),
          routeTo("80", "green"),
          edsCluster("green"),
          endpoints("green", green),
          httpListener("second", second, "81"),
          routeTo("81", "green", ["a.test", "a.test"]),
        ]);
        await rig.host.until("table rejected", () => rig.host.nacks.some((nack) => nack.typeUrl === ROUTE));
        assert.ok(rig.host.nacks.some((nack) => nack.typeUrl === ROUTE && nack.named.includes("81")));
        await live(rig, "green");
        assert.equal((await fetchOnce(second)).body, "green", "the last good table serves on");
        const count = rig.host.nacks.length;
        rig.host.set([
          ...good(rig.port),
          edsCluster("green"),
          endpoints("green", green),
          httpListener("second", second, "81"),
          routeTo("81", "blue"),
        ]);
        await eventually("the corrected table serves", async () => (await fetchOnce(second)).body === "blue");
        assert.equal(rig.host.nacks.length, count, "nothing rejected is sent again");
      } finally {
        await stopRig(rig);
      }
    });

    test("after a restart of the server nothing is sent when nothing changed", async () => {
      const shape = (port: number): EncodedResource[] => [
        edsCluster("blue"),
        endpoints("blue", blue),
        httpListener("in", port, "80"),
        routeTo("80", "blue"),
      ];
      const rig = await startRig(flavour, shape);
      try {
        await live(rig, "blue");
        await eventually("all acknowledged", () => rig.server.streams()[0]?.types.every((t) => !t.pending) ?? false);
        await rig.server.close(0);
        const host = createTestHost(shape(rig.port));
        const server = createXdsServer(host, { onInternalError: (error) => assert.fail(String(error)) });
        await server.listen("127.0.0.1", rig.xdsPort);
        try {
          await eventually("all types are back", () => server.streams()[0]?.types.length === 4, 30_000);
          assert.equal((await fetchOnce(rig.port)).body, "blue");
          assert.deepEqual(host.sent, []);
          host.set([
            edsCluster("green"),
            endpoints("green", green),
            httpListener("in", rig.port, "80"),
            routeTo("80", "green"),
          ]);
          await live(rig, "green");
          assert.equal(host.nacks.length, 0);
        } finally {
          await server.close(0);
        }
      } finally {
        await stopRig(rig);
      }
    });
  });
}

const hostNameLoad = {
  clusterName: "bad",
  endpoints: [
    { lbEndpoints: [{ endpoint: { address: { socketAddress: { address: "not.an.address", portValue: 80 } } } }] },
  ],
};

function acked(rig: Rig, version: string): boolean {
  const nonce = rig.host.sent.findLast((sent) => sent.typeUrl === CLUSTER)?.nonce;
  return version !== "" && rig.host.acks.some((ack) => ack.nonce === nonce);
}
