// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { startShop } from "./programs.mjs";

const LOST = { BOOKINFO_REVIEWS_URL: "http://127.0.0.1:1", BOOKINFO_DETAILS_URL: "http://127.0.0.1:1" };

async function read(url, options = {}) {
  const response = await fetch(url, { redirect: "manual", ...options });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test("every public address answers", async (t) => {
  const { productpage } = await startShop(t, "v3");
  const at = (path, options) => read(productpage.url + path, options);
  const page = await at("/productpage");
  assert.equal(page.status, 200);
  assert.match(page.headers.get("content-type"), /^text\/html/);
  assert.match(page.text, /<title>Simple Bookstore App<\/title>/);
  assert.match(page.text, /The Comedy of Errors/);
  assert.match(page.text, /by William Shakespeare/);
  assert.match(page.text, /class="stars red"/);
  assert.match(page.text, /reviews-v3/);
  const [product] = JSON.parse((await at("/api/v1/products")).text);
  assert.deepEqual([product.id, product.title], [0, "The Comedy of Errors"]);
  assert.equal(JSON.parse((await at("/api/v1/products/0")).text).author, "William Shakespeare");
  assert.equal(JSON.parse((await at("/api/v1/products/0/reviews")).text).podname, "reviews-v3");
  assert.deepEqual(JSON.parse((await at("/api/v1/products/0/ratings")).text).ratings, { Reviewer1: 5, Reviewer2: 4 });
  assert.equal((await at("/health")).status, 200);
  const statics = [...page.text.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, path]) => path);
  assert.deepEqual([...new Set(statics)].sort(), ["/static/bookinfo.css", "/static/bookinfo.js", "/static/cover.svg"]);
  for (const path of statics) assert.equal((await at(path)).status, 200, path);
  assert.equal((await at("/")).headers.get("location"), "/productpage");
  for (const path of ["/static/../productpage.mjs", "/static/", "/api/v1/products/x", "/api/v1/productsx", "/no"]) {
    assert.equal((await at(path)).status, 404, path);
  }
  assert.equal((await at("/productpage", { method: "POST" })).status, 405);
  assert.equal((await at("/productpage", { method: "HEAD" })).text, "");
});

test("signing in names the user to every service, signing out forgets", async (t) => {
  const { productpage, ratings } = await startShop(t, "v2");
  const login = await read(`${productpage.url}/login`, { method: "POST", body: new URLSearchParams("username=jason") });
  assert.deepEqual([login.status, login.headers.get("location")], [303, "/productpage"]);
  const [cookie] = login.headers.get("set-cookie").split(";");
  assert.match(login.headers.get("set-cookie"), /HttpOnly; SameSite=Lax/);
  const page = await read(`${productpage.url}/productpage`, { headers: { cookie, "end-user": "someone-else" } });
  assert.match(page.text, /end-user: jason/);
  assert.match(page.text, /Sign out/);
  const logout = await read(`${productpage.url}/logout`, { headers: { cookie } });
  assert.match(logout.headers.get("set-cookie"), /^bookinfo-user=; .*Max-Age=0/);
  assert.match((await read(`${productpage.url}/productpage`)).text, /Sign in/);
  await ratings.stop();
  assert.deepEqual(
    ratings.log.filter(({ path }) => path === "/ratings/0").map(({ user }) => user),
    ["jason", undefined],
  );
});

test("a name is only what fits a header, and text from outside is escaped", async (t) => {
  const { productpage } = await startShop(t, "v1");
  const login = async (username) => {
    const body = new URLSearchParams({ username });
    return (await read(`${productpage.url}/login`, { method: "POST", body })).headers.get("set-cookie");
  };
  assert.match(await login("ja\r\nx: son; Path=/é"), /^bookinfo-user=jaxsonPath; /);
  assert.equal(await login(" \r\n"), null);
  const hostile = `<script>"'&`;
  for (const headers of [{ "end-user": hostile }, { cookie: `bookinfo-user=${hostile}` }]) {
    const { text } = await read(`${productpage.url}/productpage`, { headers });
    assert.ok(text.includes("end-user: &lt;script&gt;&quot;&#39;&amp;"));
    assert.ok(!text.includes(hostile));
  }
});

test("a browser gets a visitor id once", async (t) => {
  const { productpage } = await startShop(t, "v1");
  const first = await read(`${productpage.url}/productpage`);
  const [cookie] = first.headers.get("set-cookie").split(";");
  assert.match(cookie, /^bookinfo-visitor=[\w-]{36}$/);
  assert.equal((await read(`${productpage.url}/productpage`, { headers: { cookie } })).headers.get("set-cookie"), null);
});

test("asking for a sample shows which version answered 20 further requests", async (t) => {
  const { productpage, reviews } = await startShop(t, "v2");
  const plain = await read(`${productpage.url}/productpage`);
  assert.equal(plain.text.match(/title="v2/g), null);
  const { text } = await read(`${productpage.url}/productpage?sample=20`);
  assert.equal(text.match(/<li class="v2" title="v2 · black stars">/g).length, 20);
  assert.match(text, /data-version="v2".*?<b>20<\/b>/);
  await reviews.stop();
  assert.equal(reviews.log.filter(({ path }) => path === "/reviews/0").length, 22);
});

test("what is missing is said gently, and the API says it with a status", async (t) => {
  const { productpage } = await startShop(t, "v1", LOST);
  const page = await read(`${productpage.url}/productpage?sample=20`);
  assert.equal(page.status, 200);
  assert.match(page.text, /Sorry, product reviews are currently unavailable for this book\./);
  assert.match(page.text, /Sorry, product details are currently unavailable for this book\./);
  assert.equal(page.text.match(/<li class="error"/g).length, 20);
  const api = await read(`${productpage.url}/api/v1/products/0/reviews`);
  assert.equal(api.status, 503);
  assert.equal(JSON.parse(api.text).error, "Sorry, product reviews are currently unavailable for this book.");
});

test("stars that cannot be had leave the reviews standing", async (t) => {
  const { productpage } = await startShop(t, "v2");
  const { text } = await read(`${productpage.url}/productpage`, { headers: { "x-fail-rate": "1" } });
  assert.equal(text.match(/Ratings are currently unavailable/g).length, 2);
  assert.equal(text.match(/<article class="review">/g).length, 2);
});
