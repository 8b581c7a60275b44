// SPDX-License-Identifier: Apache-2.0
// Whatever a user writes, Envoy takes the table: one bad route must not take the others of every proxy with it.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import type { HashKey } from "../../src/model/destination-rule.ts";
import type { HttpRoute } from "../../src/model/route-table.ts";
import { envoyPath, validateTable } from "./envoy-rig.ts";
import { destination, fqdn, match, rig, rule, service, table, to } from "./rig.ts";

const matches = [match({ uri: { prefix: "/x" } })];
const none = { set: [], add: [], remove: [] };
const cors = { allowOrigins: [], allowMethods: [], allowHeaders: [], exposeHeaders: [] };
const heavy = (weight: number) => destination("ratings", { weight });

const routes: Readonly<Record<string, Partial<HttpRoute>>> = {
  "group that is not there": { matches, rewrite: { uriRegex: { match: "a(b)", rewrite: "\\9" } } },
  "empty exact path": { matches: [match({ uri: { exact: "" } })] },
  "empty prefix": { matches: [match({ uri: { prefix: "" } })] },
  "prefix rewrite of a regex": {
    matches: [match({ uri: { regex: "/a.*" }, ignoreUriCase: true })],
    rewrite: { uri: "/b?c=d" },
  },
  "prefix redirect of a regex": {
    matches: [match({ uri: { regex: "/a.*" } })],
    action: { type: "redirect", redirect: { prefix: "/b", code: 301 } },
  },
  "percents out of range": {
    matches,
    fault: { delay: { fixed: 1, percent: 250 }, abort: { httpStatus: 503, percent: -3 } },
  },
  "tiny back-off": { matches, retries: { attempts: 1e9, retryOn: "junk,,503", backoff: 0.5, perTryTimeout: 0 } },
  "origins of every kind": {
    matches,
    cors: { ...cors, allowOrigins: [{ prefix: "" }, { exact: "" }, { regex: "*" }], maxAge: -1 },
  },
  "weights beyond 32 bits": { matches, action: to(heavy(2 ** 31), heavy(2 ** 31)) },
  "header without a name": { matches: [match({ headers: [["", { exact: "1" }]] })] },
  "header with a line break": { matches: [match({ withoutHeaders: [["a\nb", { exact: "1" }]] })] },
  "query parameter without a name": { matches: [match({ queryParams: [["", { exact: "1" }]] })] },
  "odd header operations": {
    matches,
    headers: {
      request: {
        set: [
          ["a b", "1"],
          ["ü", "ü"],
          ["", "x"],
          ["x", "a\nb"],
        ],
        add: [],
        remove: ["", "a\nb"],
      },
      response: none,
    },
  },
  "line break in a host": { matches, rewrite: { authority: "a\nb" } },
  "line break in a rewrite": { matches, rewrite: { uri: "/a\nb" } },
  "line break in a redirect": { matches, action: { type: "redirect", redirect: { uri: "/a\r\nb", code: 301 } } },
  "odd redirect": { matches, action: { type: "redirect", redirect: { scheme: "odd!", port: 99_999, code: 999 } } },
  "status out of range": { matches, action: { type: "direct", status: 100 } },
  "large body": { matches, action: { type: "direct", status: 200, body: { text: "x".repeat(2 ** 20 + 1) } } },
  "odd names": { matches: [match({ uri: { prefix: "/x" }, name: "\n", statPrefix: "a.b:c\n" })], name: "ü \n" },
  "durations out of range": { matches, timeout: 1e15, fault: { delay: { fixed: 1e15, percent: 1 } } },
  "negative timeout": { matches, timeout: -1 },
  "large expression": { matches: [match({ uri: { regex: "a{1000}".repeat(50) } })] },
  "expression of some size": { matches: [match({ uri: { regex: "[a-z]{1,200}" } })] },
};

const hashes: readonly HashKey[] = [
  { header: "" },
  { header: "a b" },
  { queryParameter: "" },
  { cookie: { name: "", path: "", attributes: [] } },
  { cookie: { name: "c", path: "/", ttl: -1, attributes: [["", "x"]] } },
];

test("Envoy takes the table", { skip: existsSync(envoyPath) ? false : `no Envoy at ${envoyPath}` }, () => {
  const names = Object.keys(routes).map((_, i) => `case${i}`);
  const hashed = hashes.map((_, i) => `hashed${i}`);
  const mesh = rig({
    services: [...names, ...hashed, "ratings"].map((name) => service(name)),
    tables: Object.values(routes).map((http, i) => table(`case${i}`, [fqdn(`case${i}`)], [http])),
    rules: hashes.map((hash, i) =>
      rule(fqdn(`hashed${i}`), {
        policy: { ports: [], loadBalancer: { hash, algorithm: { type: "ring", minimumSize: 1024 } } },
      }),
    ),
  });
  const message = mesh.message("9080");
  assert.equal(message.virtualHosts?.length, names.length + hashed.length + 2);
  assert.equal(validateTable(message), "");
});

test("what is left out is said, with the field", () => {
  const told = (name: string) => {
    const mesh = rig({
      services: [service("reviews"), service("ratings")],
      tables: [table("reviews", [fqdn("reviews")], [routes[name] ?? {}])],
    });
    return mesh
      .translated("9080")
      .diagnostics.filter((d) => d.code !== "IST0101")
      .map((d) => d.code);
  };
  assert.deepEqual(told("weights beyond 32 bits"), ["HED0301"]);
  assert.deepEqual(told("header without a name"), ["HED0300"]);
  assert.deepEqual(told("line break in a rewrite"), ["HED0300"]);
  assert.deepEqual(told("large expression"), ["HED0300"]);
  assert.deepEqual(told("large body"), ["HED0304"]);
  assert.deepEqual(told("durations out of range"), ["HED0301"]);
  assert.deepEqual(told("expression of some size"), []);
});
