// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { checkConstraints, encode } from "../src/index.ts";
import { findEnvoyForTest } from "./find-envoy.ts";

const program = findEnvoyForTest();
const cluster = "envoy.config.cluster.v3.Cluster";

interface Case {
  readonly name: string;
  readonly message: object;
  /** What we say; empty when Envoy accepts it. */
  readonly problems: readonly string[];
}

const good = { name: "c", connectTimeout: "1s" };

const cases: readonly Case[] = [
  { name: "nothing is wrong", message: good, problems: [] },
  { name: "an empty name", message: { connectTimeout: "1s" }, problems: ["name: must not be empty"] },
  {
    name: "a zero timeout",
    message: { ...good, connectTimeout: "0s" },
    problems: ["connectTimeout: must be greater than 0s"],
  },
  { name: "the longest time", message: { ...good, connectTimeout: "9223372035s" }, problems: [] },
  {
    name: "a time that is too long for Envoy to count",
    message: { ...good, connectTimeout: "9223372036s" },
    problems: ["connectTimeout: must be at most 9223372035s"],
  },
  {
    name: "a wrapper above its bound",
    message: { ...good, lbPolicy: "RING_HASH", ringHashLbConfig: { minimumRingSize: 8388609 } },
    problems: ["ringHashLbConfig.minimumRingSize: must be at most 8388608"],
  },
  {
    name: "a wrapper at its bound",
    message: {
      ...good,
      lbPolicy: "RING_HASH",
      ringHashLbConfig: { minimumRingSize: 8388608, maximumRingSize: 8388608 },
    },
    problems: [],
  },
  {
    name: "a percentage above 100",
    message: { ...good, outlierDetection: { maxEjectionPercent: 101 } },
    problems: ["outlierDetection.maxEjectionPercent: must be at most 100"],
  },
  {
    name: "a required message is missing",
    message: {
      ...good,
      healthChecks: [{ interval: "1s", healthyThreshold: 1, unhealthyThreshold: 1, tcpHealthCheck: {} }],
    },
    problems: ["healthChecks[0].timeout: is required"],
  },
  {
    name: "a required one-of is missing",
    message: { ...good, healthChecks: [{ timeout: "1s", interval: "1s", healthyThreshold: 1, unhealthyThreshold: 1 }] },
    problems: ["healthChecks[0]: needs one of httpHealthCheck, tcpHealthCheck, grpcHealthCheck, customHealthCheck"],
  },
  {
    name: "an unknown enum number",
    message: { ...good, lbPolicy: 99 },
    problems: ["lbPolicy: is not a known value"],
  },
  {
    name: "inside an Any",
    message: {
      ...good,
      transportSocket: {
        name: "t",
        typedConfig: {
          "@type": "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext",
          sni: "x".repeat(256),
        },
      },
    },
    problems: ["transportSocket.typedConfig.sni: must have at most 255 bytes"],
  },
];

for (const { name, message, problems } of cases) {
  test(`constraints: ${name}`, () => {
    const found = checkConstraints(cluster, message).map((problem) => `${problem.at}: ${problem.message}`);
    assert.deepEqual(found, problems);
  });
}

test("constraints: header names and values", () => {
  const rejected = (header: object): string[] =>
    checkConstraints("envoy.config.core.v3.HeaderValueOption", { header }).map(
      (problem) => `${problem.at}: ${problem.message}`,
    );
  assert.deepEqual(rejected({ key: "x-a", value: "b" }), []);
  assert.deepEqual(rejected({ key: "", value: "b" }), ["header.key: must not be empty"]);
  assert.deepEqual(rejected({ key: "x\n", value: "b" }), ["header.key: is not a valid header name"]);
  assert.deepEqual(rejected({ key: "x", value: "a\r\nb" }), [
    "header.value: has characters that a header must not have",
  ]);
});

test("constraints: a member of a one-of is required only when it is the one", () => {
  const problems = (match: object) => checkConstraints("envoy.config.route.v3.RouteMatch", match).map((p) => p.at);
  assert.deepEqual(problems({ prefix: "/" }), []);
  assert.deepEqual(problems({ pathSeparatedPrefix: "/a/" }), ["pathSeparatedPrefix"]);
});

test("constraints: Envoy agrees with every case", {
  skip: program === undefined ? "no Envoy found" : false,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "heddle-envoy-constraints-"));
  try {
    const verdicts = cases.map(async ({ name, message, problems }, i) => {
      const file = join(folder, `${i}.pb`);
      writeFileSync(file, encode("envoy.config.bootstrap.v3.Bootstrap", { staticResources: { clusters: [message] } }));
      const run = promisify(execFile)(program ?? "", ["--mode", "validate", "-c", file, "-l", "error"]);
      const complaint = await run.then(
        () => "",
        (error: { stderr: string }) => error.stderr,
      );
      assert.equal(complaint === "", problems.length === 0, `${name}: ${complaint}`);
    });
    await Promise.all(verdicts);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
