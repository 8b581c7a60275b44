// SPDX-License-Identifier: Apache-2.0
// How the programs call each other: headers, proxy, idle connections, and the end.
import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent, get, request } from "node:http";
import { test } from "node:test";
import { answerRatings, listen, startProgram, startShop } from "./programs.mjs";

test("tracing headers, end-user and user-agent go all the way, cookies and authorization do not", async (t) => {
  const seen = [];
  const ratings = await listen(t, (message, response) => {
    seen.push(message.headers);
    answerRatings(response);
  });
  const reviews = await startProgram(t, "reviews", { SERVICE_VERSION: "v2", BOOKINFO_RATINGS_URL: ratings });
  const { productpage } = await startShop(t, "v1", { BOOKINFO_REVIEWS_URL: reviews.url });
  const carried = {
    "x-request-id": "r-42",
    traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    tracestate: "vendor=1",
    baggage: "tenant=7",
    b3: "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
    "x-b3-traceid": "0af7651916cd43dd8448eb211c80319c",
    "x-b3-spanid": "b7ad6b7169203331",
    "x-b3-parentspanid": "05e3ac9a4f6e3b90",
    "x-b3-sampled": "1",
    "x-b3-flags": "0",
    "user-agent": "heddle-test",
    "end-user": "jason",
  };
  const kept = { cookie: "secret=1; bookinfo-visitor=me", authorization: "Bearer secret", "x-other": "1" };
  await fetch(`${productpage.url}/productpage`, { headers: { ...carried, ...kept } });
  assert.equal(seen.length, 1);
  const [{ host, connection, ...rest }] = seen;
  assert.deepEqual(rest, carried);
  assert.equal(`http://${host}`, ratings);
});

test("productpage passes on the visitor id, and no other cookie", async (t) => {
  const seen = [];
  const reviews = await listen(t, (message, response) => {
    seen.push(message.headers.cookie);
    response.end("{}");
  });
  const { productpage } = await startShop(t, "v1", { BOOKINFO_REVIEWS_URL: reviews });
  const url = `${productpage.url}/api/v1/products/0/reviews`;
  await fetch(url, { headers: { cookie: "secret=1; bookinfo-visitor=me; bookinfo-user=jason" } });
  await fetch(url);
  assert.equal(seen[0], "bookinfo-visitor=me");
  assert.match(seen[1], /^bookinfo-visitor=[\w-]{36}$/);
});

test("HTTP_PROXY carries calls to http://ratings:9080; NO_PROXY goes around it", async (t) => {
  const seen = [];
  const proxy = await listen(t, (message, response) => {
    seen.push([message.url, message.headers.host]);
    answerRatings(response);
  });
  const stars = async (env) => {
    const reviews = await startProgram(t, "reviews", { SERVICE_VERSION: "v3", HTTP_PROXY: proxy, ...env });
    const { reviews: texts } = await (await fetch(`${reviews.url}/reviews/0`)).json();
    return texts.map(({ rating }) => rating.stars);
  };
  assert.deepEqual(await stars({ NODE_USE_ENV_PROXY: "1", NO_PROXY: "localhost,127.0.0.1" }), [5, 4]);
  assert.deepEqual(seen, [["http://ratings:9080/ratings/0", "ratings:9080"]]);
  const ratings = await startProgram(t, "ratings");
  assert.deepEqual(await stars({ NO_PROXY: "localhost, 127.0.0.1", BOOKINFO_RATINGS_URL: ratings.url }), [5, 4]);
  assert.equal(seen.length, 1);
});

test("an idle connection that the other side drops costs nothing", async (t) => {
  const used = new Set();
  const ratings = await listen(t, (message, response) => {
    if (used.has(message.socket)) {
      message.socket.destroy();
      return;
    }
    used.add(message.socket);
    answerRatings(response);
  });
  const reviews = await startProgram(t, "reviews", { SERVICE_VERSION: "v2", BOOKINFO_RATINGS_URL: ratings });
  for (let round = 0; round < 3; round++) {
    const { reviews: texts } = await (await fetch(`${reviews.url}/reviews/0`)).json();
    assert.equal(texts[0].rating.stars, 5);
  }
  assert.equal(used.size, 3);
});

test("SIGTERM finishes the request in flight, takes no new one, and ends with exit code 0", async (t) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const { promise: asked, resolve: reached } = Promise.withResolvers();
  const ratings = await listen(t, (_message, response) => {
    reached();
    held.then(() => answerRatings(response));
  });
  const reviews = await startProgram(t, "reviews", { SERVICE_VERSION: "v2", BOOKINFO_RATINGS_URL: ratings });
  const agent = new Agent({ keepAlive: true });
  t.after(() => agent.destroy());
  const idle = await once(get(`${reviews.url}/health`, { agent: new Agent({ keepAlive: true }) }), "response");
  const idleClosed = once(idle[0].resume().socket, "close");
  const inFlight = once(request(`${reviews.url}/reviews/0`, { agent }).end(), "response");
  await asked;
  const exited = reviews.stop();
  await idleClosed;
  await assert.rejects(fetch(`${reviews.url}/health`));
  release();
  const [response] = await inFlight;
  assert.equal(response.statusCode, 200);
  assert.equal(response.headers.connection, "close");
  assert.match(await response.setEncoding("utf8").reduce((text, chunk) => text + chunk, ""), /"stars":5/);
  assert.equal(await exited, 0);
});
