// SPDX-License-Identifier: Apache-2.0
// GET /details/<id>: what is printed on the back of the book.
import { json, productId, serve, whoAmI } from "./lib/server.mjs";

serve(whoAmI("details"), ({ method, path }) => {
  if (method !== "GET") return json({ error: "only GET is served here" }, 405);
  if (!path.startsWith("/details/")) return json({ error: "nothing is served here" }, 404);
  const id = productId(path, "/details/");
  if (id === undefined) return json({ error: "the product id must be a number" }, 400);
  return json({
    id,
    author: "William Shakespeare",
    year: 1595,
    type: "paperback",
    pages: 200,
    publisher: "PublisherA",
    language: "English",
    "ISBN-10": "1234567890",
    "ISBN-13": "123-1234567890",
  });
});
