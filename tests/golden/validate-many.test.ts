// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { validateMany } from "../kit/validate-many.ts";

const cluster = (lbPolicy: string) => ({ name: "x", type: "STATIC", connectTimeout: "1s", lbPolicy });
const listener = (name: string) => ({
  name,
  address: { socketAddress: { address: "127.0.0.1", portValue: 15_001 } },
  filterChains: [
    {
      filters: [
        {
          name: "envoy.filters.network.tcp_proxy",
          typedConfig: {
            "@type": "type.googleapis.com/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy",
            statPrefix: "x",
            cluster: "x",
          },
        },
      ],
    },
  ],
});
const config = (listeners: readonly unknown[], clusters: readonly unknown[]) => ({
  staticResources: { listeners, clusters },
});

test("one refused configuration among good ones is named, with Envoy's words", async () => {
  const good = config([listener("a")], [cluster("RANDOM")]);
  const refused = await validateMany([
    { name: "first", bootstrap: good },
    { name: "broken", bootstrap: config([listener("a")], [cluster("NO_SUCH_POLICY")]) },
    { name: "last", bootstrap: good },
  ]);
  assert.deepEqual(
    refused.map((r) => r.name),
    ["broken"],
  );
  assert.match(refused[0]?.why ?? "", /NO_SUCH_POLICY/);
});

test("what collides inside one configuration is still refused", async () => {
  const twice = config([listener("a"), listener("b")], [cluster("RANDOM")]);
  const refused = await validateMany([
    { name: "good", bootstrap: config([listener("a")], [cluster("RANDOM")]) },
    { name: "twice", bootstrap: twice },
  ]);
  assert.deepEqual(
    refused.map((r) => r.name),
    ["twice"],
  );
});
