// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Proxied, serviceYaml, startMesh, type TestMesh, tally } from "../kit/mesh.ts";

let mesh: TestMesh;
let client: Proxied;

before(async () => {
  mesh = await startMesh();
  await mesh.apply({ "reviews.yaml": serviceYaml("reviews") });
  for (const version of ["v1", "v2", "v3"])
    await mesh.backend(`reviews-${version}`, { labels: { app: "reviews", version } });
  client = await mesh.sidecar("client");
});
after(() => mesh?.close());

test("without rules every replica gets a share", async () => {
  const counts = await tally(client.client, "http://reviews:9080/reviews/0", { times: 90 });
  assert.deepEqual([...counts.keys()].sort(), ["200 reviews-v1", "200 reviews-v2", "200 reviews-v3"]);
});
