// SPDX-License-Identifier: Apache-2.0
// Envoy refuses a whole table for one bad header value, so ours is asked first; both must say the same.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { headerNameProblem, headerValueProblem } from "../../src/translate/route/header-format.ts";
import { envoyPath, validateTable } from "./envoy-rig.ts";

const good = [
  "plain",
  "100%%",
  "%%%PROTOCOL%%%",
  "%REQ(X-A)%",
  "%REQ(X-A?X-B):5% and %RESP(Y)%",
  "%START_TIME(%Y-%m-%d)%",
  "%START_TIME%",
  "%DYNAMIC_METADATA(a:b:c):3%",
  "%METADATA(ROUTE:a:b)%",
  "%FILTER_STATE(a:PLAIN)%",
  "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
  "",
];
const bad = [
  "%",
  "50%",
  "% ",
  "%REQ(X",
  "%REQ%",
  "%REQ()%",
  "%REQ(A?B?C)%",
  "%req(x)%",
  "%NOPE%",
  "%PROTOCOL(x)%",
  "%PROTOCOL:5%",
  "%METADATA(X:a)%",
  "%FILTER_STATE(a:NOPE)%",
];

test("values with substitutions", () => {
  for (const value of good) assert.equal(headerValueProblem(value), undefined, value);
  for (const value of bad) assert.notEqual(headerValueProblem(value), undefined, value);
  assert.match(headerValueProblem("a\r\nb") ?? "", /line break/);
  assert.match(headerNameProblem("") ?? "", /empty/);
  assert.equal(headerNameProblem("x-a"), undefined);
});

const table = (values: readonly string[]) => ({
  name: "t",
  virtualHosts: [
    {
      name: "v",
      domains: ["*"],
      routes: [
        {
          match: { prefix: "/" },
          directResponse: { status: 200 },
          responseHeadersToAdd: values.map((value, i) => ({ header: { key: `x-${i}`, value } })),
        },
      ],
    },
  ],
});

test("Envoy says the same", { skip: existsSync(envoyPath) ? false : `no Envoy at ${envoyPath}` }, () => {
  assert.equal(validateTable(table(good)), "");
  for (const value of bad) assert.notEqual(validateTable(table([value])), "", value);
});
