// SPDX-License-Identifier: Apache-2.0
// The page at the edge: asks details and reviews, and shows what came back and from whom.
import { readFileSync } from "node:fs";
import { getJson, peer } from "./lib/client.mjs";
import { json, serve, whoAmI } from "./lib/server.mjs";
import { signIn, signOut, visitorOf } from "./lib/visitor.mjs";
import { renderPage } from "./view/page.mjs";

const app = whoAmI("productpage");
const SAMPLE_SIZE = 20;
const SAMPLE_PARALLEL = 4;
const BOOK = {
  id: 0,
  title: "The Comedy of Errors",
  descriptionHtml:
    "Twin brothers, parted as infants and both named Antipholus, land in the same town with servants who are twins as well. " +
    "By noon the wrong man has dined with the right wife, a gold chain is missing, and everybody is sure that everybody else is mad.",
};
const STATIC_TYPES = { "bookinfo.css": "text/css", "bookinfo.js": "text/javascript", "cover.svg": "image/svg+xml" };
const STATIC = new Map(
  Object.entries(STATIC_TYPES).map(([name, type]) => [
    `/static/${name}`,
    {
      status: 200,
      headers: { "content-type": type, "cache-control": "max-age=60" },
      body: readFileSync(new URL(`static/${name}`, import.meta.url)),
    },
  ]),
);
const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

serve(app, async (request) => {
  const { method, path } = request;
  if (path === "/login") return method === "POST" ? redirect(signIn(request.body)) : redirect();
  if (path === "/logout") return redirect(signOut());
  if (method !== "GET" && method !== "HEAD") return json({ error: "only GET is served here" }, 405);
  if (path === "/") return redirect();
  if (path === "/productpage") return productPage(request);
  if (path.startsWith("/api/v1/products")) return api(request);
  return STATIC.get(path) ?? json({ error: "nothing is served here" }, 404);
});

async function productPage(request) {
  const visitor = visitorOf(request.headers);
  const [details, reviews] = await Promise.all([
    getJson(`${peer("details")}/details/${BOOK.id}`, visitor.headers),
    getJson(`${peer("reviews")}/reviews/${BOOK.id}`, visitor.headers),
  ]);
  const sample = request.query.has("sample") ? await sampleReviews(visitor.headers) : [];
  const body = renderPage({ app, book: BOOK, user: visitor.user, details, reviews, sample, sampleSize: SAMPLE_SIZE });
  const headers = visitor.setCookie === undefined ? PAGE_HEADERS : { ...PAGE_HEADERS, "set-cookie": visitor.setCookie };
  return { status: 200, headers, body };
}

/** Which version answered each of SAMPLE_SIZE further requests, in the order in which they were sent. */
async function sampleReviews(headers) {
  const answers = [];
  while (answers.length < SAMPLE_SIZE) {
    const ask = () => getJson(`${peer("reviews")}/reviews/${BOOK.id}`, headers);
    answers.push(...(await Promise.all(Array.from({ length: SAMPLE_PARALLEL }, ask))));
  }
  return answers.map(({ value }) => value?.version ?? (value === undefined ? "error" : "unknown"));
}

async function api({ path, headers }) {
  if (path === "/api/v1/products") return json([BOOK]);
  const [, id, part = ""] = /^\/api\/v1\/products\/(\d{1,9})(?:\/(reviews|ratings))?$/.exec(path) ?? [];
  if (id === undefined) return json({ error: "nothing is served here" }, 404);
  const service = part === "" ? "details" : part;
  const { status, value } = await getJson(`${peer(service)}/${service}/${id}`, visitorOf(headers).headers);
  if (value !== undefined) return json(value, status);
  return json(
    { error: `Sorry, product ${service} are currently unavailable for this book.` },
    status >= 400 ? status : 503,
  );
}

function redirect(setCookie) {
  const cookie = setCookie === undefined ? {} : { "set-cookie": setCookie };
  return { status: 303, headers: { location: "/productpage", "cache-control": "no-store", ...cookie }, body: "" };
}
