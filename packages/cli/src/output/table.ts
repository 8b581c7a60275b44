// SPDX-License-Identifier: Apache-2.0

/** Columns as istioctl draws them: upper-case headers, five spaces between, no rules. */
export function renderTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headers, ...rows];
  const widths = headers.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const last = headers.length - 1;
  return all
    .map((row) =>
      headers
        .map((_, i) => (i === last ? (row[i] ?? "") : (row[i] ?? "").padEnd((widths[i] ?? 0) + 5)))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}
