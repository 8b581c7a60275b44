// SPDX-License-Identifier: Apache-2.0
// A random walk of changes, watched by two real Envoys of one node, one by delta and one by state of the world.
import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { generateConfiguration } from "../explain/generate-configuration.ts";
import { createRandom, type Random } from "../explain/random.ts";
import { worldText } from "../explain/world.ts";
import { podText, serviceYaml, startMesh, type TestMesh } from "../kit/mesh.ts";
import { destinationRule } from "../kit/route.ts";
import { differences, inventoryOf, type Side } from "./inventory.ts";

export interface WalkRig {
  readonly mesh: TestMesh;
  /** A sidecar and a gateway; the two of a pair differ in the ports they open. */
  readonly pairs: readonly (readonly [delta: Side, sotw: Side])[];
}

export async function startWalkRig(): Promise<WalkRig> {
  // Make before break waits for what the walk takes away: it need not wait for long here.
  const mesh = await startMesh({ xds: { limits: { absentHoldMs: 50, holdMs: 300 }, tickMs: 10 } });
  await mesh.apply({ "world.yaml": worldText(1) });
  const sidecar = async (sotw: boolean): Promise<Side> => {
    const { envoy, local } = await mesh.sidecar("client", { labels: { app: "client", tier: "front" }, sotw });
    return { envoy, ports: new Map([[local.httpProxy, 1]]) };
  };
  const gateway = async (sotw: boolean): Promise<Side> => {
    const { envoy, ports } = await mesh.gateway([80, 8080], { sotw });
    return { envoy, ports: new Map(Object.entries(ports).map(([server, port]) => [port, Number(server)])) };
  };
  const pairs = [
    [await sidecar(false), await sidecar(true)],
    [await gateway(false), await gateway(true)],
  ] as const;
  return { mesh, pairs };
}

type Change = Readonly<Record<string, string | undefined>>;

const names = ["reviews", "ratings", "extra", "more"];
const versions = ["v1", "v2", "v3"];

/** One edit of one file: a service, a member, a rule, some routes or the way out come, change or go. */
function changeOf(random: Random, step: number): Change {
  const name = random.pick(names);
  const gone = random.chance(0.3);
  const file = (kind: string, text: () => string): Change => ({ [`${kind}.yaml`]: gone ? undefined : text() });
  switch (random.int(5)) {
    case 0:
      return file(`service-${name}`, () =>
        serviceYaml(name, { port: random.pick([9080, 80, 7000]), portName: random.pick(["http", "grpc", "tcp"]) }),
      );
    case 1: {
      const version = random.pick(versions);
      const labels = { app: name, version };
      return file(`pod-${name}-${version}`, () => podText(`${name}-${version}`, 20_000 + random.int(1000), { labels }));
    }
    case 2: {
      const policy = random.pick([
        undefined,
        { loadBalancer: { simple: "RANDOM" } },
        { outlierDetection: { consecutive5xxErrors: 3 } },
      ]);
      const subsets = random.some(versions, 0, 3).map((v) => ({ name: v, labels: { version: v } }));
      return file(`rule-${name}`, () => destinationRule(policy, { host: name, subsets }));
    }
    case 3: {
      const [route, ...rest] = generateConfiguration(random, step);
      return file(`route-${random.int(3)}`, () => JSON.stringify(rest.length > 0 ? route : {}));
    }
    default:
      return file("outbound", () => JSON.stringify(generateConfiguration(random, step).at(-1)));
  }
}

/** Walks so many steps of one to four changes each and compares after every step. Returns how many resources were compared. */
export async function walk({ mesh, pairs }: WalkRig, seed: number, steps: number): Promise<number> {
  const random = createRandom(seed);
  let compared = 0;
  for (let step = 0; step < steps; step++) {
    const changes = Array.from({ length: 1 + random.int(4) }, (_, i) => changeOf(random, seed * 1000 + step * 10 + i));
    for (const change of changes) {
      mesh.control.apply(new Map(Object.entries(change)));
      // The next one may come while this one is on its way.
      await delay(random.int(12));
    }
    await mesh.settled();
    for (const [delta, sotw] of pairs) {
      const one = await inventoryOf(delta);
      const found = differences(one, await inventoryOf(sotw));
      assert.deepEqual(
        found,
        [],
        `step ${step}, first by delta, second by state of the world: ${JSON.stringify(changes)}`,
      );
      compared += one.size;
    }
  }
  return compared;
}
