// SPDX-License-Identifier: Apache-2.0
// GET /ratings/<id>: stars per reviewer. A share of the answers is a 500 when the environment variable FAIL_RATE or
// the request header x-fail-rate (0 to 1) says so: something for retries and outlier detection to work on.
import { json, productId, serve, whoAmI } from "./lib/server.mjs";

serve(whoAmI("ratings"), ({ method, path, headers }) => {
  if (method !== "GET") return json({ error: "only GET is served here" }, 405);
  if (!path.startsWith("/ratings/")) return json({ error: "nothing is served here" }, 404);
  const id = productId(path, "/ratings/");
  if (id === undefined) return json({ error: "the product id must be a number" }, 400);
  const failRate = Number(headers["x-fail-rate"] ?? process.env.FAIL_RATE ?? 0);
  if (Math.random() < failRate) return json({ error: "ratings failed on demand" }, 500);
  return json({ id, ratings: { Reviewer1: 5, Reviewer2: 4 } });
});
