// SPDX-License-Identifier: Apache-2.0
/** Real rejections of a real Envoy: who is named, and that all others are in force afterwards (facts-xds "NACK"). */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { type EncodedResource, encodeResource } from "@heddle/envoy";
import { CLUSTER, createXdsServer, ENDPOINT, type NackEvent, ROUTE } from "../src/index.ts";
import { type Envoy, envoyPath, eventually, fetchOnce, freePort, startEnvoy, startUpstream } from "./rig/envoy.ts";
import { createTestHost, type TestHost } from "./rig/host.ts";
import { edsCluster, endpoints, httpListener, routeTo } from "./rig/resources.ts";

const blue = await startUpstream("blue");
after(() => blue.close());

const letters = ["a", "b", "c", "d", "e", "f"];

interface Running {
  readonly host: TestHost;
  readonly envoy: Envoy;
  /** A listener per letter, each with its table and cluster. */
  readonly ports: ReadonlyMap<string, number>;
  readonly pending: () => boolean;
}

async function run(flavour: "DELTA_GRPC" | "GRPC", body: (running: Running) => Promise<void>): Promise<void> {
  const ports = new Map<string, number>();
  for (const letter of letters) ports.set(letter, await freePort());
  const host = createTestHost(world(ports));
  const server = createXdsServer(host);
  const { port } = await server.listen("127.0.0.1", 0);
  const envoy = await startEnvoy({ xdsPort: port, flavour });
  try {
    for (const letter of letters) {
      await eventually(`${letter} is live`, async () => (await fetchOnce(ports.get(letter) ?? 0)).body === "blue");
    }
    const pending = (): boolean => server.streams()[0]?.types.some((type) => type.pending) ?? true;
    await body({ host, envoy, ports, pending });
  } finally {
    await envoy.stop();
    await server.close(0);
  }
}

/** Resources of all letters; `replace` takes the place of those with its type and name. */
function world(ports: ReadonlyMap<string, number>, replace: readonly EncodedResource[] = []): EncodedResource[] {
  const all = letters.flatMap((letter) => [
    edsCluster(letter),
    endpoints(letter, [blue.port]),
    httpListener(letter, ports.get(letter) ?? 0, letter),
    routeTo(letter, letter),
  ]);
  const isReplaced = (one: EncodedResource): boolean =>
    replace.some((other) => other.typeUrl === one.typeUrl && other.name === one.name);
  return [...all.filter((one) => !isReplaced(one)), ...replace];
}

const namedFor = (nacks: readonly NackEvent[], typeUrl: string): string[] =>
  [...new Set(nacks.filter((nack) => nack.typeUrl === typeUrl).flatMap((nack) => [...nack.named]))].sort();

for (const flavour of ["DELTA_GRPC", "GRPC"] as const) {
  describe(`rejections, ${flavour}`, { skip: envoyPath === undefined && "no Envoy found" }, () => {
    test("a broken constraint rejects all clusters: the owner is found, the rest arrives", () =>
      run(flavour, async ({ host, envoy, ports, pending }) => {
        const bad = edsCluster("bad", "0s");
        host.set(world(ports, [bad, edsCluster("b", "7s"), edsCluster("new"), endpoints("new", [blue.port])]));
        await host.until("rejected", () => host.nacks.length > 0);
        await eventually("at rest", () => !pending());
        assert.deepEqual(namedFor(host.nacks, CLUSTER), ["bad"], host.nacks[0]?.message);
        const dump = await envoy.admin("/config_dump?resource=dynamic_active_clusters");
        assert.match(dump, /"connect_timeout": "7s"/);
        assert.match(dump, /"name": "new"/);
      }));

    test("two bad tables of six: both are found, the four good ones are in force", () =>
      run(flavour, async ({ host, ports, pending }) => {
        const twice = ["x.test", "x.test"];
        const direct = (name: string): EncodedResource => {
          const routes = [{ match: { prefix: "/" }, directResponse: { status: 418 } }];
          const virtualHosts = [{ name: "all", domains: ["*"], routes }];
          return encodeResource(ROUTE, name, { name, virtualHosts });
        };
        const good = ["a", "c", "d", "f"];
        host.set(world(ports, [...good.map(direct), routeTo("b", "b", twice), routeTo("e", "e", twice)]));
        await host.until("both found", () => namedFor(host.nacks, ROUTE).length === 2);
        await eventually("at rest", () => !pending());
        assert.deepEqual(namedFor(host.nacks, ROUTE), ["b", "e"]);
        for (const letter of letters) {
          const { status } = await fetchOnce(ports.get(letter) ?? 0);
          assert.equal(status, good.includes(letter) ? 418 : 200, letter);
        }
      }));

    test("a bad address among endpoints: its load is found though Envoy does not name it", () =>
      run(flavour, async ({ host, ports, pending }) => {
        const address = { socketAddress: { address: "not.an.address", portValue: 80 } };
        const load = { clusterName: "c", endpoints: [{ lbEndpoints: [{ endpoint: { address } }] }] };
        const other = await startUpstream("green");
        const moved = ["a", "b", "d", "e", "f"].map((letter) => endpoints(letter, [other.port]));
        host.set(world(ports, [...moved, encodeResource(ENDPOINT, "c", load)]));
        await host.until("found", () => namedFor(host.nacks, ENDPOINT).length > 0);
        await eventually("at rest", () => !pending());
        assert.deepEqual(namedFor(host.nacks, ENDPOINT), ["c"]);
        for (const letter of letters) {
          assert.equal((await fetchOnce(ports.get(letter) ?? 0)).body, letter === "c" ? "blue" : "green", letter);
        }
        other.close();
      }));
  });
}
