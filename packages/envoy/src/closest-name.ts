// SPDX-License-Identifier: Apache-2.0

/** The name that a typing error most likely meant: at most a third of its letters off; undefined when none is near. */
export function closestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > 80) return undefined;
  const folded = written.toLowerCase().replaceAll("_", "");
  let best: string | undefined;
  let least = Math.floor(folded.length / 3) + 1;
  for (const name of names) {
    const distance = editDistance(folded, name.toLowerCase().replaceAll("_", ""), least);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/** Levenshtein distance, or `limit` when it is not below that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
