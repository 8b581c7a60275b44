// SPDX-License-Identifier: Apache-2.0
import type { Explanation } from "./types.ts";

/** An explanation as an indented tree, one line per (node, key), for a terminal or a log. */
export function renderExplanation(explanation: Explanation): string {
  const lines: string[] = [];
  renderInto(lines, explanation, 0);
  return lines.join("\n");
}

function renderInto(lines: string[], at: Explanation, depth: number): void {
  const from = at.from === undefined || at.from === at.key ? "" : `, made from ${at.from}`;
  const why = { set: "written", first: "first run", changed: "run again because", absent: "absent" }[at.reason];
  const when = at.changedAt === 0 ? "" : `, changed in revision ${at.changedAt}`;
  lines.push(`${"  ".repeat(depth)}${at.node}/${at.key} (${at.kind}${from}): ${why}${when}`);
  for (const fault of at.faults) lines.push(`${"  ".repeat(depth + 1)}! ${fault.message}`);
  for (const cause of at.because) renderInto(lines, cause, depth + 1);
}
