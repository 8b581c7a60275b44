// SPDX-License-Identifier: Apache-2.0
import { setFlagsFromString } from "node:v8";
import { type ServeEvent, serve } from "@heddle/control";
import type { Diagnostic, OutboundMode } from "@heddle/core";
import { CommandError, exitCode } from "../exit-code.ts";
import { parseAddress } from "../input/address.ts";
import { shown } from "../input/read-texts.ts";
import { diagnosticJson } from "../output/diagnostic-json.ts";
import { diagnosticText } from "../output/diagnostic-text.ts";
import { formatOf } from "../output/print.ts";
import { version } from "../version.ts";

export interface ServeFlags {
  readonly config: readonly string[];
  readonly xdsAddress: string;
  readonly monitoringAddress: string;
  readonly namespace: string;
  readonly accessLog?: string;
  readonly outbound: string;
  readonly logFormat: string;
}

/** Serves until SIGINT or SIGTERM; a second signal ends it at once. */
export async function serveCommand(flags: ServeFlags): Promise<void> {
  const format = formatOf(flags.logFormat, ["text", "json"]);
  // V8 lets its young generation grow while everything is read and the first proxies come, and never gives it back: 100 MB at 1,000 services.
  setFlagsFromString("--semi-space-growth-factor=1");
  const log = format === "json" ? logJson : logText;
  // Listened for from now on: a signal while it starts must not end it half way.
  const stopped = nextSignal();
  const running = await serve({
    config: flags.config,
    xds: parseAddress(flags.xdsAddress),
    monitoring: parseAddress(flags.monitoringAddress),
    namespace: flags.namespace,
    settings: {
      outboundMode: outboundOf(flags.outbound),
      ...(flags.accessLog !== undefined && { accessLogFile: flags.accessLog }),
    },
    version,
    log,
  }).catch((error: unknown) => {
    throw new CommandError(startTrouble(error));
  });
  const signal = await stopped;
  log({ type: "stopping", why: signal });
  process.once("SIGINT", () => process.exit(130));
  await running.close();
}

function outboundOf(mode: string): OutboundMode {
  if (mode === "ALLOW_ANY" || mode === "REGISTRY_ONLY") return mode;
  throw new CommandError(`--outbound takes ALLOW_ANY or REGISTRY_ONLY; not "${mode}"`, exitCode.usage);
}

function startTrouble(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    const { address, port } = error as Error & { address?: string; port?: number };
    return `${address ?? ""}:${port ?? ""} is in use by another process; give another address with --xds-address or --monitoring-address`;
  }
  return error instanceof Error ? error.message : String(error);
}

function nextSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(signal));
  });
}

const relativeFiles = (d: Diagnostic): Diagnostic =>
  d.position === undefined ? d : { ...d, position: { ...d.position, file: shown(d.position.file) } };

function logText(event: ServeEvent): void {
  for (const line of textLines(event)) process.stderr.write(`${line}\n`);
}

function textLines(event: ServeEvent): readonly string[] {
  switch (event.type) {
    case "ready":
      return [
        `ready: xDS on ${event.xds}, monitoring on ${event.monitoring}; ${event.objects} objects from ${event.files} files`,
      ];
    case "findings": {
      const gone = event.gone > 0 ? [`${event.gone} ${event.gone === 1 ? "finding is" : "findings are"} settled`] : [];
      return [...event.fresh.map((d) => diagnosticText(relativeFiles(d))), ...gone];
    }
    case "nack":
      return [`proxy ${event.proxy}`, diagnosticText(relativeFiles(event.finding))];
    case "fault":
      return [`bug: ${event.message}`];
    case "stopping":
      return [`${event.why}: stopping`];
    case "trouble":
      return [`${shown(event.path)}: ${event.message}`];
  }
}

function logJson(event: ServeEvent): void {
  const time = new Date().toISOString();
  const data =
    event.type === "findings"
      ? { ...event, fresh: event.fresh.map(diagnosticJson) }
      : event.type === "nack"
        ? { ...event, finding: diagnosticJson(event.finding) }
        : event;
  // Log lines are for programs that read along; what does not apply is left out there.
  process.stdout.write(`${JSON.stringify({ time, ...data }, (_key, value: unknown) => value ?? undefined)}\n`);
}
