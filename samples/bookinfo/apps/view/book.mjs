// SPDX-License-Identifier: Apache-2.0
// What a reader wants to see: facts, reviews, stars. Each function takes an answer of getJson.
import { escapeHtml, notice } from "./html.mjs";

const FACTS = [
  ["Year", "year"],
  ["Type", "type"],
  ["Pages", "pages"],
  ["Publisher", "publisher"],
  ["Language", "language"],
  ["ISBN-10", "ISBN-10"],
  ["ISBN-13", "ISBN-13"],
];

export function renderAuthor({ value }) {
  return value === undefined ? "" : `<p class="author">by ${escapeHtml(value.author)}</p>`;
}

export function renderFacts({ value }) {
  if (value === undefined) return notice("Sorry, product details are currently unavailable for this book.");
  const facts = FACTS.filter(([, key]) => value[key] !== undefined);
  return `<dl class="facts">${facts.map(([name, key]) => `<div><dt>${name}</dt><dd>${escapeHtml(value[key])}</dd></div>`).join("")}</dl>`;
}

export function renderReviews({ value }) {
  if (value === undefined) return notice("Sorry, product reviews are currently unavailable for this book.");
  return value.reviews
    .map(
      ({ reviewer, text, rating }) => `<article class="review">
<p>${escapeHtml(text)}</p>
<footer><i class="avatar">${escapeHtml(reviewer.slice(-1))}</i><cite>${escapeHtml(reviewer)}</cite>${renderRating(rating)}</footer>
</article>`,
    )
    .join("\n");
}

function renderRating(rating) {
  if (rating === undefined) return "";
  if (rating.stars === undefined) return `<span class="missing">Ratings are currently unavailable</span>`;
  const stars = Math.max(0, Math.min(5, Math.round(rating.stars)));
  const color = rating.color === "red" ? "red" : "black";
  const drawn = `${"★".repeat(stars)}<span>${"★".repeat(5 - stars)}</span>`;
  return `<span class="stars ${color}" role="img" aria-label="${stars} of 5 ${color} stars">${drawn}</span>`;
}
