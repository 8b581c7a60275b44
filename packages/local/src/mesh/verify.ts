// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { FirstRequest } from "../gateway/gateway-plan.ts";
import { followLines, type LineFollower } from "../logs/follow-lines.ts";
import { parseLogFile } from "../logs/log-name.ts";
import { loopback } from "../replica/replica.ts";

/** One step of a request, as the Envoy that sent it on saw it. */
export interface Hop {
  /** Workload name; "gateway" for the first. */
  readonly from: string;
  readonly to: string;
  readonly status: number;
  /** Envoy's response flags; "-" when there are none. */
  readonly flags: string;
}

export interface Verified {
  readonly path: string;
  readonly status: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly hops: readonly Hop[];
}

export interface VerifyInput {
  readonly port: number;
  readonly first: FirstRequest;
  readonly logs: string;
  /** Name of the gateway's workload. */
  readonly gateway: string;
  /** Workload by the port its Envoy listens on. */
  readonly workloadAt: ReadonlyMap<number, string>;
  /** Milliseconds to try for. Default 15,000. */
  readonly within?: number;
}

interface AccessLine {
  readonly workload: string;
  readonly text: string;
}

/**
 * Sends a request through the gateway until one is answered well (2xx, 3xx) or time is up, and reads its way from the access logs of the Envoys: they know it by its
 * request id, wherever the programs pass that on.
 */
export async function verifyFirstRequest(input: VerifyInput): Promise<Verified> {
  const lines: AccessLine[] = [];
  const follower = await followLines({
    folder: input.logs,
    wants: (file) => parseLogFile(file)?.kind === "access",
    from: "end",
    onLine: (file, text) => {
      const workload = parseLogFile(file)?.workload;
      if (workload !== undefined) lines.push({ workload, text });
    },
  });
  try {
    const { marker, ...answer } = await sendUntilGood(input);
    return { path: input.first.path, ...answer, hops: await readHops(input, { marker, lines, follower }) };
  } finally {
    follower.close();
  }
}

async function sendUntilGood(input: VerifyInput): Promise<{ status: number; duration: number; marker: string }> {
  for (const until = Date.now() + (input.within ?? 15_000); ; ) {
    // The gateway may put its own request id in place of ours; a user agent of its own tells this request from others.
    const marker = `heddle-verify/${randomUUID()}`;
    const startedAt = performance.now();
    const status = await send(input, marker);
    const duration = Math.round(performance.now() - startedAt);
    if ((status >= 200 && status < 400) || Date.now() > until) return { status, duration, marker };
    await sleep(50);
  }
}

function send({ port, first }: VerifyInput, marker: string): Promise<number> {
  return new Promise((done) => {
    const asked = request({
      host: loopback,
      port,
      path: first.path,
      agent: false,
      headers: { host: first.host ?? `localhost:${port}`, "user-agent": marker, "x-request-id": randomUUID() },
      signal: AbortSignal.timeout(15_000),
    });
    asked.once("response", (response) => {
      response.resume();
      response.once("close", () => done(response.statusCode ?? 0));
    });
    asked.once("error", () => done(0));
    asked.end();
  });
}

interface Reading {
  readonly marker: string;
  readonly lines: readonly AccessLine[];
  readonly follower: LineFollower;
}

/** Access logs come a moment later (they are flushed every 100 ms): waits until no new hop has appeared for a while. */
async function readHops(input: VerifyInput, { marker, lines, follower }: Reading): Promise<readonly Hop[]> {
  let hops: readonly Hop[] = [];
  let quiet = 0;
  for (const until = Date.now() + 3000; Date.now() < until && quiet < 5; ) {
    await sleep(60);
    await follower.read();
    const id = lines.find((l) => l.workload === input.gateway && l.text.includes(`"${marker}"`));
    const found = id === undefined ? [] : hopsOf(input, lines, requestIdAfter(id.text, marker));
    quiet = found.length > 0 && found.length === hops.length ? quiet + 1 : 0;
    hops = found;
  }
  return hops;
}

/** Istio's format: … "USER-AGENT" "X-REQUEST-ID" "AUTHORITY" "UPSTREAM-HOST" CLUSTER … */
function requestIdAfter(line: string, marker: string): string {
  const rest = line.slice(line.indexOf(`"${marker}" "`) + marker.length + 4);
  return rest.slice(0, rest.indexOf('"'));
}

function hopsOf(input: VerifyInput, lines: readonly AccessLine[], id: string): readonly Hop[] {
  const hops: Hop[] = [];
  for (const { workload, text } of lines) {
    const at = id === "" ? -1 : text.indexOf(`"${id}" "`);
    if (at === -1) continue;
    const [, upstream = ""] = text
      .slice(at + id.length + 3)
      .split('"')
      .filter((part) => part.trim() !== "");
    const to = input.workloadAt.get(Number(upstream.slice(upstream.lastIndexOf(":") + 1)));
    // Lines whose upstream is no Envoy are the inbound side, which the sender's line has told already.
    if (to === undefined) continue;
    const [, status = "0", flags = "-"] = /^\[[^\]]*\] "[^"]*" (\d+) (\S+)/.exec(text) ?? [];
    hops.push({ from: workload === input.gateway ? "gateway" : workload, to, status: Number(status), flags });
  }
  return hops;
}

/** "gateway → productpage-v1 → reviews-v2 → ratings-v1", the longest way; "+ details-v1" for those beside it. */
export function renderHops(hops: readonly Hop[]): string {
  const next = (from: string) => hops.filter((hop) => hop.from === from).map((hop) => hop.to);
  const longest = (from: string, seen: ReadonlySet<string>): readonly string[] => {
    const ways = next(from)
      .filter((to) => !seen.has(to))
      .map((to) => longest(to, new Set([...seen, to])));
    const best = ways.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);
    return [from, ...best];
  };
  const way = longest("gateway", new Set(["gateway"]));
  const beside = [...new Set(hops.map((hop) => hop.to))].filter((name) => !way.includes(name));
  return [way.join(" → "), ...beside.map((name) => `+ ${name}`)].join(" ");
}
