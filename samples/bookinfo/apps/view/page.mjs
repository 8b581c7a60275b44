// SPDX-License-Identifier: Apache-2.0
import { renderAuthor, renderFacts, renderReviews } from "./book.mjs";
import { escapeHtml } from "./html.mjs";
import { renderHops, renderTraffic } from "./mesh.mjs";

/**
 * The product page as HTML. `details` and `reviews` are answers of getJson; `sample` lists the versions that answered
 * further requests (empty: none were sent) of `sampleSize` planned ones.
 */
export function renderPage(page) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Simple Bookstore App</title>
<link rel="icon" href="/static/cover.svg">
<link rel="stylesheet" href="/static/bookinfo.css">
<script src="/static/bookinfo.js" defer></script>
</head>
<body>
<header class="top">
<a class="brand" href="/productpage">Book<b>info</b></a>
${renderSession(page.user)}
</header>
<main>
<section class="book">
<img class="cover" src="/static/cover.svg" alt="" width="280" height="400">
<div>
<p class="eyebrow">A comedy in five acts</p>
<h1>${escapeHtml(page.book.title)}</h1>
${renderAuthor(page.details)}
<p class="lead">${escapeHtml(page.book.descriptionHtml)}</p>
${renderFacts(page.details)}
</div>
</section>
<div class="columns">
<section>
<h2>Reviews</h2>
${renderReviews(page.reviews)}
</section>
<section>
<h2>Behind this page</h2>
<ol class="hops panel">${renderHops(page)}</ol>
</section>
</div>
${renderTraffic(page)}
</main>
<footer>Bookinfo, a sample of Heddle: four small services, one mesh.</footer>
</body>
</html>
`;
}

function renderSession(user) {
  if (user === undefined) {
    return `<form class="session" method="post" action="/login">
<input name="username" placeholder="any name, say jason" aria-label="User name" autocomplete="username" maxlength="40" required>
<button>Sign in</button>
</form>`;
  }
  return `<form class="session" method="post" action="/logout">
<span class="user"><i class="avatar">${escapeHtml(user.slice(0, 1).toUpperCase())}</i>${escapeHtml(user)}</span>
<button class="quiet">Sign out</button>
</form>`;
}
