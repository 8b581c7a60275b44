// SPDX-License-Identifier: Apache-2.0
// GET /reviews/<id>: two reviews. SERVICE_VERSION v1 shows no stars and never calls ratings, v2 black stars, v3 red ones.
import { getJson, peer } from "./lib/client.mjs";
import { propagated } from "./lib/propagate.mjs";
import { json, productId, serve, whoAmI } from "./lib/server.mjs";

const app = whoAmI("reviews");
const STAR_COLOR = { v2: "black", v3: "red" }[app.version];
const REVIEWS = [
  {
    reviewer: "Reviewer1",
    text: "Two pairs of twins, one day, one town, and not a single dull minute. I laughed until the people next to me on the train moved seats.",
  },
  {
    reviewer: "Reviewer2",
    text: "Slight beside the great comedies, yet the machinery runs like a clock. Read it aloud with friends and give everyone the wrong part.",
  },
];

serve(app, async ({ method, path, headers }) => {
  if (method !== "GET") return json({ error: "only GET is served here" }, 405);
  if (!path.startsWith("/reviews/")) return json({ error: "nothing is served here" }, 404);
  const id = productId(path, "/reviews/");
  if (id === undefined) return json({ error: "the product id must be a number" }, 400);
  const ratingOf = STAR_COLOR === undefined ? () => undefined : await fetchRatings(id, headers);
  const reviews = REVIEWS.map((review) => ({ ...review, rating: ratingOf(review.reviewer) }));
  return json({ id: String(id), podname: app.pod, version: app.version, reviews });
});

async function fetchRatings(id, headers) {
  const { value } = await getJson(`${peer("ratings")}/ratings/${id}`, propagated(headers));
  return (reviewer) => {
    const stars = value?.ratings?.[reviewer];
    return stars === undefined ? { error: "Ratings service is currently unavailable" } : { stars, color: STAR_COLOR };
  };
}
