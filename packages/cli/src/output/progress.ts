// SPDX-License-Identifier: Apache-2.0
import type { UpEvent } from "@heddle/local";
import { shown } from "../input/read-texts.ts";
import { paint } from "./paint.ts";
import { say } from "./print.ts";

const titles = {
  envoy: "Envoy",
  "control-plane": "control plane",
  workloads: "workloads",
  gateway: "gateway",
  verify: "first request",
} as const;
const marks = { done: paint.green("✓"), failed: paint.red("✗"), skipped: paint.dim("–"), started: "" } as const;
const colours = { error: paint.red, warning: paint.yellow, info: paint.dim } as const;

/** Tells a person what `up` does, a line for each thing that is settled. Chatter: stderr. */
export function createProgress(): { show(event: UpEvent): void } {
  return { show: (event) => linesOf(event).forEach(say) };
}

function linesOf(event: UpEvent): readonly string[] {
  switch (event.type) {
    case "step":
      return event.status === "started"
        ? []
        : [` ${marks[event.status]} ${titles[event.name].padEnd(15)} ${event.detail}`];
    case "workload":
      return event.status === "ready" || event.status === "starting" || event.status === "stopping"
        ? []
        : [`   ${event.pod} ${event.status}${event.why === "" ? "" : `: ${event.why}`}`];
    case "findings":
      return [
        ...event.fresh.flatMap((f) => {
          const colour = f.severity === "error" ? paint.red : f.severity === "warning" ? paint.yellow : paint.cyan;
          const at = f.file === undefined ? "" : `  ${shown(f.file)}:${f.line}:${f.column}`;
          return [` ${colour(`${f.severity} ${f.code}`)}${at}  ${f.resource ?? ""}`, `        ${f.message}`];
        }),
        ...(event.gone > 0
          ? [` ${paint.green("✓")} ${event.gone} ${event.gone === 1 ? "finding is" : "findings are"} settled`]
          : []),
      ];
    case "reloaded":
      return event.files.map((file) => ` ${paint.cyan("↻")} ${shown(file)}`);
    case "notice":
      return [` ${colours[event.severity](event.message)}`];
  }
}
