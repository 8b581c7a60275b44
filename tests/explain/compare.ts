// SPDX-License-Identifier: Apache-2.0
import { isServed, type Outcome } from "@heddle/core";
import type { RawAnswer } from "./raw-client.ts";
import type { Answered } from "./rig.ts";

/** What kind of answer it is, for counting what a run has covered. */
export function kindOf({ verdict, fault, steps }: Outcome): string {
  if (fault?.abort?.percent === 100) return "fault";
  if (steps.some((s) => s.name === "cors")) return "preflight";
  if (verdict.type === "direct") return `direct ${verdict.status}`;
  if (verdict.type === "redirect") return `redirect ${verdict.status}`;
  if (verdict.type !== "forward") return verdict.type;
  return verdict.candidates.every((c) => !isServed(c))
    ? "forward 503"
    : verdict.candidates.length > 1
      ? "split"
      : "forward";
}

/** What Envoy did otherwise than explained: one sentence each. */
export function differences({ ask, told, seen }: Answered): readonly string[] {
  const head = ask.method === "HEAD";
  const { verdict } = told;
  const status = (wanted: number): readonly string[] => same("status", wanted, seen.status);
  const abort = told.fault?.abort;
  if (abort?.percent === 100)
    return [...status(abort.status), ...(head ? [] : same("body", "fault filter abort", seen.body))];
  switch (verdict.type) {
    case "direct":
      return [...status(verdict.status), ...(head ? [] : same("body", verdict.body, seen.body))];
    case "redirect":
      return [...status(verdict.status), ...same("location", verdict.location, seen.headers["location"])];
    case "passthrough":
      return /^127\.0\.0\.1:/.test(ask.host) ? backendDifferences(["outside"], told, seen) : status(503);
    case "refused":
      return status(0);
    case "forward":
      return forwardDifferences(told, seen);
  }
}

function forwardDifferences(told: Outcome, seen: RawAnswer): readonly string[] {
  if (told.verdict.type !== "forward") return [];
  const possible = told.verdict.candidates.filter((c) => c.share > 0);
  if (seen.status === 503 && possible.some((c) => !isServed(c))) return [];
  if (possible.every((c) => !isServed(c))) return same("status", 503, seen.status);
  const names = possible.flatMap((c) => c.endpoints.map((e) => (e.workload === "" ? "outside" : e.workload)));
  return backendDifferences(names, told, seen);
}

/** The request arrived at one of these, as it was said to. */
function backendDifferences(names: readonly string[], told: Outcome, seen: RawAnswer): readonly string[] {
  const reached = String(seen.headers["x-backend"]);
  // What does not begin with "/" is sent as it is, and no server takes it.
  const refused = told.verdict.type === "forward" && !told.verdict.path.startsWith("/");
  if (refused) return same("status", 400, seen.status);
  const out = [...same("status", 200, seen.status)];
  if (out.length > 0) return out;
  if (!names.includes(reached)) out.push(`backend: told ${names.join(" or ")}, seen ${reached}`);
  if (told.verdict.type !== "forward") return out;
  const candidates = told.verdict.candidates.filter((c) =>
    c.endpoints.some((e) => (e.workload || "outside") === reached),
  );
  const hosts = new Set(candidates.map((c) => c.authority));
  if (!hosts.has(String(seen.headers["x-host"])))
    out.push(`host: told ${[...hosts].join(" or ")}, seen ${String(seen.headers["x-host"])}`);
  const limits = [told.timeout, told.retries?.perTryTimeout].flatMap((t) =>
    t === undefined ? [] : Number(t.slice(0, -1)) * 1000,
  );
  const timeout = limits.length === 0 ? "" : String(Math.min(...limits));
  return [
    ...out,
    ...same("path", told.verdict.path, seen.headers["x-path"]),
    ...same("timeout", timeout, seen.headers["x-timeout"]),
  ];
}

function same(what: string, told: unknown, seen: unknown): string[] {
  return told === seen ? [] : [`${what}: told ${JSON.stringify(told)}, seen ${JSON.stringify(seen)}`];
}
