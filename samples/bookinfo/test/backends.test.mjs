// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { startProgram } from "./programs.mjs";

const read = async (url, options) => {
  const response = await fetch(url, options);
  return { status: response.status, servedBy: response.headers.get("x-served-by"), value: await response.json() };
};

test("details answers with the public keys", async (t) => {
  const details = await startProgram(t, "details");
  const { status, value } = await read(`${details.url}/details/0`);
  assert.equal(status, 200);
  const keys = ["ISBN-10", "ISBN-13", "author", "id", "language", "pages", "publisher", "type", "year"];
  assert.deepEqual(Object.keys(value).sort(), keys);
});

for (const name of ["details", "ratings", "reviews"]) {
  test(`${name} is healthy and refuses what it does not serve`, async (t) => {
    const { url } = await startProgram(t, name);
    assert.equal((await read(`${url}/health`)).status, 200);
    assert.equal((await read(`${url}/${name}/abc`)).status, 400);
    assert.equal((await read(`${url}/other/0`)).status, 404);
    assert.equal((await read(`${url}/${name}/0`, { method: "DELETE" })).status, 405);
    assert.equal((await read(`${url}/${name}/0`, { method: "POST", body: "x".repeat(70_000) })).status, 413);
  });
}

test("reviews draws no stars as v1, black ones as v2, red ones as v3", async (t) => {
  const ratings = await startProgram(t, "ratings");
  for (const [version, color] of [["v1"], ["v2", "black"], ["v3", "red"]]) {
    const env = { SERVICE_VERSION: version, BOOKINFO_RATINGS_URL: ratings.url, POD_NAME: `reviews-${version}-abc` };
    const reviews = await startProgram(t, "reviews", env);
    const { value, servedBy } = await read(`${reviews.url}/reviews/0`);
    assert.equal(value.id, "0");
    assert.equal(value.version, version);
    assert.equal(value.podname, `reviews-${version}-abc`);
    assert.equal(servedBy, value.podname);
    const seen = value.reviews.map(({ reviewer, rating }) => [reviewer, rating]);
    const expected = (stars) => (color === undefined ? undefined : { stars, color });
    assert.deepEqual(seen, [
      ["Reviewer1", expected(5)],
      ["Reviewer2", expected(4)],
    ]);
  }
  const asked = ratings.log.filter(({ path }) => path === "/ratings/0");
  assert.equal(asked.length, 2, "v1 does not call ratings");
});

test("reviews keeps its texts when ratings is gone", async (t) => {
  const env = { SERVICE_VERSION: "v2", BOOKINFO_RATINGS_URL: "http://127.0.0.1:1" };
  const reviews = await startProgram(t, "reviews", env);
  const { status, value } = await read(`${reviews.url}/reviews/0`);
  assert.equal(status, 200);
  assert.deepEqual(
    value.reviews.map(({ rating }) => Object.keys(rating)),
    [["error"], ["error"]],
  );
});

test("ratings fails on demand, the header before the environment", async (t) => {
  const failing = await startProgram(t, "ratings", { FAIL_RATE: "1" });
  const sound = await startProgram(t, "ratings");
  assert.equal((await read(`${failing.url}/ratings/0`)).status, 500);
  assert.equal((await read(`${failing.url}/ratings/0`, { headers: { "x-fail-rate": "0" } })).status, 200);
  assert.equal((await read(`${sound.url}/ratings/0`)).status, 200);
  assert.equal((await read(`${sound.url}/ratings/0`, { headers: { "x-fail-rate": "1" } })).status, 500);
});

test("one JSON line per request, none for health probes", async (t) => {
  const details = await startProgram(t, "details");
  await read(`${details.url}/health`);
  await read(`${details.url}/details/0?why=log`, { headers: { "x-request-id": "r-1", "end-user": "jason" } });
  await details.stop();
  const [listening, request, ...more] = details.log;
  assert.equal(listening.message, "listening");
  assert.deepEqual(more, []);
  const { app, version, pod, method, path, status, requestId, user } = request;
  assert.deepEqual(
    { app, version, pod, method, path, status, requestId, user },
    {
      app: "details",
      version: "v1",
      pod: "details-v1",
      method: "GET",
      path: "/details/0?why=log",
      status: 200,
      requestId: "r-1",
      user: "jason",
    },
  );
});
