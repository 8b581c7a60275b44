// SPDX-License-Identifier: Apache-2.0
// What somebody learning the mesh wants to see: who answered this page, and who answers when asked again.
import { escapeHtml } from "./html.mjs";

const VERSIONS = ["v1", "v2", "v3", "error"];
const GLYPH = { v1: "–", v2: "★", v3: "★", error: "×" };
const LABEL = { v1: "v1 · no stars", v2: "v2 · black stars", v3: "v3 · red stars", error: "no answer" };

export function renderHops({ app, user, details, reviews }) {
  const version = reviews.value?.version;
  const ratings = (reviews.value?.reviews ?? []).map(({ rating }) => rating).filter((rating) => rating !== undefined);
  const hops = [
    { name: app.pod, note: user === undefined ? "nobody signed in" : `end-user: ${user}`, state: "ok" },
    hop(details, "details"),
    {
      ...hop(reviews, "reviews"),
      state: reviews.value === undefined ? "bad" : VERSIONS.includes(version) ? version : "ok",
    },
  ];
  if (ratings.length > 0) {
    const isRated = ratings.some(({ stars }) => stars !== undefined);
    hops.push({
      name: "ratings",
      note: isRated ? "asked by reviews" : "no answer",
      state: isRated ? "ok" : "bad",
      deep: true,
    });
  }
  return hops
    .map(
      ({ name, note, state, deep }) =>
        `<li class="${state}${deep ? " deep" : ""}"><span>${escapeHtml(name)}</span><small>${escapeHtml(note)}</small></li>`,
    )
    .join("");
}

function hop({ status, value, servedBy, ms }, service) {
  const name = value?.podname ?? servedBy ?? service;
  return {
    name,
    note: value === undefined ? `${status || "no answer"} · ${ms} ms` : `${ms} ms`,
    state: value === undefined ? "bad" : "ok",
  };
}

export function renderTraffic({ sample, sampleSize }) {
  const cells = Array.from({ length: sampleSize }, (_, index) => {
    const version = sample[index];
    return version === undefined
      ? `<li></li>`
      : `<li class="${known(version)}" title="${LABEL[known(version)]}">${GLYPH[known(version)]}</li>`;
  });
  const legend = VERSIONS.map((version) => {
    const count = sample.filter((answer) => known(answer) === version).length;
    return `<li data-version="${version}" ${version === "error" && count === 0 ? "hidden" : ""}><i class="${version}">${GLYPH[version]}</i>${LABEL[version]}<b>${sample.length === 0 ? "" : count}</b></li>`;
  });
  return `<section class="panel" id="traffic">
<header>
<div>
<h2>Who answers?</h2>
<p>Ask for the reviews ${sampleSize} times more and see which version the mesh chooses.</p>
</div>
<form action="/productpage#traffic"><button name="sample" value="${sampleSize}">Reload ${sampleSize}×</button></form>
</header>
<ol class="cells">${cells.join("")}</ol>
<ul class="legend" aria-live="polite">${legend.join("")}</ul>
</section>`;
}

function known(version) {
  return VERSIONS.includes(version) ? version : "error";
}
