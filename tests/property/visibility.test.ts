// SPDX-License-Identifier: Apache-2.0
// What a namespace keeps to itself changes nothing for anybody else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOfflineMesh, type OfflineMesh } from "@heddle/core";
import fc from "fast-check";
import { anyObject, anyWorld } from "./generate.ts";
import { proxies, setsOf } from "./proxies.ts";
import { runs, seed } from "./runs.ts";

interface Loose {
  readonly kind: string;
  readonly metadata: object;
  readonly spec?: object;
}

const exporting = new Set(["VirtualService", "DestinationRule", "ServiceEntry"]);

/** The object in a namespace where none of the proxies is, seen in that namespace only. Gateways and Sidecars know no exportTo. */
function hidden(object: object): object | undefined {
  const { kind, metadata, spec } = object as Loose;
  const moved = { ...object, metadata: { ...metadata, namespace: "hidden" } };
  if (exporting.has(kind)) return { ...moved, spec: { ...spec, exportTo: ["."] } };
  if (kind === "Service")
    return { ...moved, metadata: { ...moved.metadata, annotations: { "networking.istio.io/exportTo": "." } } };
  return kind === "Gateway" || kind === "Sidecar" ? undefined : moved;
}

const versionsOf = (mesh: OfflineMesh) =>
  proxies.map((proxy) =>
    Object.values(setsOf(mesh, proxy)).map((set) =>
      [...set].map(([name, t]) => `${name} ${t.resource.version}`).sort(),
    ),
  );

test(`objects that only their own namespace sees change nobody else's configuration (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      anyWorld({ min: 4, max: 16 }),
      fc.array(anyObject, { minLength: 1, maxLength: 10 }),
      (world, others) => {
        const mesh = createOfflineMesh({ texts: world });
        const before = versionsOf(mesh);
        const own = others.flatMap((object) => hidden(object) ?? []);
        mesh.texts.apply(new Map(own.map((object, i) => [`hidden${i}.json`, JSON.stringify(object)])));
        assert.deepEqual(versionsOf(mesh), before);
        assert.deepEqual(mesh.faults(), []);
      },
    ),
    runs(40),
  );
});
