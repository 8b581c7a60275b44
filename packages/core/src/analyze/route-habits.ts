// SPDX-License-Identifier: Apache-2.0
import { renderDuration } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { HttpMatch, HttpRoute, TcpRoute, TlsRoute } from "../model/route-table.ts";
import { below } from "../model/typed.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";

export const routeHabits: Analyzer = {
  name: "virtualservice.habits",
  description: "Checks retries, timeouts and weights that do something else than they seem to",
  codes: ["HED0400", "HED0401", "HED0402"],
  *check(scene) {
    for (const { http, tls, tcp } of scene.mesh.routeTables.entries().values()) {
      for (const rule of http) {
        yield* repeatedWrites(rule);
        yield* shortTimeout(rule);
      }
      for (const rule of [...http, ...tls, ...tcp]) yield* oddWeights(rule);
    }
  },
};

/** Conditions under which the server cannot have begun its work. */
const beforeWork: ReadonlySet<string> = new Set([
  "connect-failure",
  "refused-stream",
  "reset-before-request",
  "envoy-ratelimited",
]);
/** RFC 9110: repeating these changes nothing more. */
const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"]);

function* repeatedWrites({ retries, matches, origin }: HttpRoute): Iterable<Diagnostic> {
  if (retries === undefined || retries.attempts === 0 || retries.retryOn === "") return;
  const conditions = retries.retryOn.split(",").map((part) => part.trim());
  const risky = conditions.filter((condition) => condition !== "" && !beforeWork.has(condition));
  if (risky.length === 0 || (matches.length > 0 && matches.every(onlyIdempotent))) return;
  yield finding(
    "HED0400",
    below(origin, "retries", "retryOn"),
    `Requests of any method are tried again on ${risky.join(",")}, when the server may have done the work already: a POST can count twice. Match only methods that may be repeated, or retry on connect-failure,refused-stream only.`,
  );
}

function onlyIdempotent({ method }: HttpMatch): boolean {
  return method !== undefined && "exact" in method && idempotent.has(method.exact);
}

function* shortTimeout({ timeout, retries, origin }: HttpRoute): Iterable<Diagnostic> {
  const { attempts = 0, perTryTimeout } = retries ?? {};
  if (timeout === undefined || timeout === 0 || perTryTimeout === undefined || perTryTimeout === 0) return;
  if (timeout >= perTryTimeout * attempts) return;
  const whole = Math.floor(timeout / perTryTimeout);
  yield finding(
    "HED0402",
    below(origin, "timeout"),
    `The timeout of ${renderDuration(timeout)} ends all tries, and has room for ${whole} of the ${attempts + 1} tries of ${renderDuration(perTryTimeout)} each. The last ones never happen, or are cut off. Raise \`timeout\` to ${renderDuration(perTryTimeout * (attempts + 1))}, or lower \`perTryTimeout\` or \`attempts\`.`,
    { related: [{ ...below(origin, "retries"), message: "the tries" }] },
  );
}

function* oddWeights(rule: HttpRoute | TlsRoute | TcpRoute): Iterable<Diagnostic> {
  const destinations =
    "destinations" in rule ? rule.destinations : rule.action.type === "forward" ? rule.action.destinations : [];
  const sum = destinations.reduce((total, { weight }) => total + weight, 0);
  if (destinations.length < 2 || sum === 0 || sum === 100) return;
  const shares = destinations.map(({ weight }) => `${Math.round((weight * 1000) / sum) / 10} %`);
  yield finding(
    "HED0401",
    below(rule.origin, "route"),
    `The weights add up to ${sum}, not 100, so they are shares: ${shares.join(", ")}. Nothing is wrong with that if it is meant.`,
  );
}
