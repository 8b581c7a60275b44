// SPDX-License-Identifier: Apache-2.0

/** Text made safe for HTML text and quoted attributes. */
export function escapeHtml(value) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return String(value).replaceAll(/[&<>"']/g, (character) => entities[character]);
}

/** A gentle word where a part of the page is missing. */
export function notice(text) {
  return `<p class="notice">${escapeHtml(text)}</p>`;
}
