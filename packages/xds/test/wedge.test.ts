// SPDX-License-Identifier: Apache-2.0
/** The CDS wedge of a real Envoy (facts-xds "CDS wedge"): found, named, cured, on the same stream and after a reconnect. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { EncodedResource } from "@heddle/envoy";
import { CLUSTER, createXdsServer } from "../src/index.ts";
import { envoyPath, eventually, fetchOnce, freePort, startEnvoy, startUpstream } from "./rig/envoy.ts";
import { createTestHost } from "./rig/host.ts";
import { edsCluster, endpoints, httpListener, routeTo } from "./rig/resources.ts";

/** Envoy builds the cluster and fails at its load balancer. */
const badRing = {
  lbPolicy: "RING_HASH",
  ringHashLbConfig: { minimumRingSize: "2048", maximumRingSize: "1024" },
};

const blue = await startUpstream("blue");
after(() => blue.close());

const base = (port: number): EncodedResource[] => [
  edsCluster("blue"),
  endpoints("blue", [blue.port]),
  httpListener("in", port, "80"),
  routeTo("80", "blue"),
];

describe("CDS wedge", { skip: envoyPath === undefined && "no Envoy found" }, () => {
  for (const flavour of ["DELTA_GRPC", "GRPC"] as const) {
    test(`${flavour}: a new cluster with an impossible ring is suspected, removed and named`, async () => {
      const port = await freePort();
      const host = createTestHost(base(port));
      const server = createXdsServer(host, { limits: { wedgeMs: 1000 } });
      const { port: xdsPort } = await server.listen("127.0.0.1", 0);
      const envoy = await startEnvoy({ xdsPort, flavour });
      try {
        await eventually("live", async () => (await fetchOnce(port)).body === "blue");
        host.set([
          ...base(port),
          edsCluster("bad", "1s", badRing),
          endpoints("bad", [1]),
          edsCluster("green"),
          endpoints("green", [blue.port]),
        ]);
        await host.until("suspected", () => host.nacks.some((nack) => nack.suspected));
        assert.deepEqual(host.nacks.find((nack) => nack.suspected)?.named, ["bad"]);
        await eventually("answers again", () => server.streams()[0]?.types[0]?.pending === false);
        host.set([
          ...base(port).filter((r) => r.typeUrl !== base(port)[3]?.typeUrl),
          edsCluster("later"),
          endpoints("later", [blue.port]),
          routeTo("80", "later"),
        ]);
        await eventually("later changes work", async () =>
          (await envoy.admin("/clusters")).includes("later::127.0.0.1"),
        );
        await host.until("and are acknowledged", () =>
          host.acks.some((ack) => ack.typeUrl === CLUSTER && ack.resources.includes("later")),
        );
        assert.equal((await fetchOnce(port)).body, "blue");
      } finally {
        await envoy.stop();
        await server.close(0);
      }
    });

    test(`${flavour}: an existing cluster goes back to its last good version`, async () => {
      const port = await freePort();
      const more = (extra: object, timeout: string): EncodedResource[] => [
        ...base(port),
        edsCluster("second", timeout, extra),
        endpoints("second", [blue.port]),
        edsCluster("third", timeout),
        endpoints("third", [blue.port]),
      ];
      const host = createTestHost(more({}, "1s"));
      const server = createXdsServer(host, { limits: { wedgeMs: 1000 } });
      const { port: xdsPort } = await server.listen("127.0.0.1", 0);
      const envoy = await startEnvoy({ xdsPort, flavour });
      try {
        await eventually("live", async () => (await fetchOnce(port)).body === "blue");
        host.set(more(badRing, "2s"));
        await host.until("suspected", () => host.nacks.some((nack) => nack.suspected));
        await host.until("the bad one alone is rejected", () =>
          host.nacks.some((nack) => !nack.suspected && nack.named.includes("second")),
        );
        await eventually("answers again", () => server.streams()[0]?.types[0]?.pending === false);
        assert.deepEqual([...(server.streams()[0]?.types[0]?.rejected.keys() ?? [])], ["second"]);
        const third = edsCluster("third", "2s").version;
        assert.ok(
          host.acks.some((ack) => ack.typeUrl === CLUSTER && ack.resources.includes("third")),
          third,
        );
        assert.equal((await fetchOnce(port)).body, "blue");
      } finally {
        await envoy.stop();
        await server.close(0);
      }
    });
  }

  test("a wedged client that reconnects gets its clusters unasked", async () => {
    const port = await freePort();
    const bad = [
      ...base(port),
      edsCluster("bad", "1s", badRing),
      endpoints("bad", [1]),
      edsCluster("green"),
      endpoints("green", [blue.port]),
    ];
    const host = createTestHost(base(port));
    const server = createXdsServer(host, { limits: { wedgeMs: 600_000 } });
    const { port: xdsPort } = await server.listen("127.0.0.1", 0);
    const envoy = await startEnvoy({ xdsPort, flavour: "DELTA_GRPC" });
    try {
      await eventually("live", async () => (await fetchOnce(port)).body === "blue");
      host.set(bad);
      await host.until("sent", () => host.sent.some((sent) => sent.resources.includes("bad")));
      await eventually("wedged", async () => (await envoy.admin("/clusters")).includes("green::127.0.0.1"));
      await server.close(0);
      const corrected = [...bad.filter((r) => r.name !== "bad"), edsCluster("bad"), endpoints("bad", [1])];
      const next = createTestHost(corrected);
      const again = createXdsServer(next, { limits: { wedgeMs: 600_000 } });
      await again.listen("127.0.0.1", xdsPort);
      try {
        await next.until("pushed unasked and answered", () => next.acks.some((ack) => ack.typeUrl === CLUSTER), 30_000);
        assert.equal(again.counters.unsolicited, 1);
        await eventually("cured", async () => (await envoy.admin("/clusters")).includes("bad::127.0.0.1"));
      } finally {
        await again.close(0);
      }
    } finally {
      await envoy.stop();
    }
  });
});
