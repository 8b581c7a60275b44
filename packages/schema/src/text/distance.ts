// SPDX-License-Identifier: Apache-2.0

/** Letters and digits only, in lower case: `perTry_timeout` and `per-try-timeout` are one word. */
export function squeeze(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Number of insertions, deletions, replacements and swaps of neighbours between two words; more than `limit` gives `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? limit + 1;
}

/** The word most like `word`, if any is like enough: a third of its letters may differ, at least one. */
export function nearestWord(word: string, words: Iterable<string>, limit?: number): string | undefined {
  const squeezed = squeeze(word).slice(0, 80);
  if (squeezed === "") return undefined;
  let best: string | undefined;
  let bestDistance = (limit ?? Math.max(1, Math.floor(squeezed.length / 3))) + 1;
  for (const candidate of words) {
    const distance = editDistance(squeezed, squeeze(candidate), bestDistance - 1);
    // A word of which nothing stays is no neighbour.
    if (distance < bestDistance && distance < Math.min(squeezed.length, candidate.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
