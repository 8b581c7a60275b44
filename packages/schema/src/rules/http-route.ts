// SPDX-License-Identifier: Apache-2.0

import type { HttpRoute } from "../kinds/virtual-service.ts";
import type { Path } from "../problem.ts";
import { nearestWord } from "../text/distance.ts";
import { grpcStatusCodes } from "../text/grpc-status.ts";
import { type Complain, unused } from "./complain.ts";
import { checkHeaders } from "./http-headers.ts";
import { checkMatch } from "./http-match.ts";
import { checkWeights } from "./route-parts.ts";
import { checkDestination } from "./shared.ts";

interface RoutePlace {
  readonly path: Path;
  /** Whether the rule stands in a VirtualService that another one delegates to. */
  readonly delegate: boolean;
}

/** One HTTP rule. */
export function checkHttpRoute(complain: Complain, route: HttpRoute, { path, delegate }: RoutePlace): void {
  checkAction(complain, route, path);
  const destinations = route.route ?? [];
  checkWeights(complain, destinations, [...path, "route"]);
  for (const [index, item] of destinations.entries()) {
    checkDestination(complain, item.destination, [...path, "route", index, "destination"]);
    checkHeaders(complain, item.headers, [...path, "route", index, "headers"]);
  }
  checkHeaders(complain, route.headers, [...path, "headers"]);
  checkMirrors(complain, route, path);
  checkDelegation(complain, route, { path, delegate });
  checkRetries(complain, route, path);
  checkRedirect(complain, route, path);
  checkCors(complain, route, path);
  checkAbort(complain, route, path);
  for (const [index, match] of (route.match ?? []).entries()) checkMatch(complain, match, [...path, "match", index]);
}

const answers = ["redirect", "directResponse"] as const;

/** A rule does exactly one thing with a request. */
function checkAction(complain: Complain, route: HttpRoute, path: Path): void {
  const hasRoute = (route.route ?? []).length > 0;
  const actions = [
    ...(hasRoute ? ["route"] : []),
    ...(["redirect", "directResponse", "delegate"] as const).filter((name) => route[name] !== undefined),
  ];
  if (actions.length === 0) {
    complain({
      code: "HED0013",
      path,
      message: `the rule says nothing of where requests go; ${unused}: give it \`route\`, \`redirect\`, \`directResponse\` or \`delegate\``,
      unless: ["route", "redirect", "directResponse", "delegate"].map((name) => [...path, name]),
    });
  }
  const [first, second] = actions;
  if (first !== undefined && second !== undefined) {
    complain({
      code: "HED0012",
      path: [...path, second],
      target: "key",
      message: `a rule cannot have both \`${first}\` and \`${second}\`; ${unused}: remove one, or split the rule`,
      related: [{ path: [...path, first], message: "the other one" }],
    });
  }
  for (const answer of answers) {
    if (route[answer] === undefined) continue;
    for (const other of ["fault", "rewrite"] as const) {
      if (route[other] === undefined) continue;
      complain({
        code: "HED0020",
        path: [...path, other],
        target: "key",
        message: `\`${other}\` cannot stand beside \`${answer}\`; ${unused}: remove one`,
        related: [{ path: [...path, answer], message: "the other one" }],
      });
    }
  }
}

function checkMirrors(complain: Complain, route: HttpRoute, path: Path): void {
  checkDestination(complain, route.mirror, [...path, "mirror"]);
  for (const [index, item] of (route.mirrors ?? []).entries()) {
    checkDestination(complain, item.destination, [...path, "mirrors", index, "destination"]);
  }
  if (route.mirror !== undefined && (route.mirrors ?? []).length > 0) {
    complain({
      code: "HED0012",
      path: [...path, "mirrors"],
      target: "key",
      message: `only one of \`mirror\` and \`mirrors\` may be set; ${unused}: keep \`mirrors\``,
    });
  }
  for (const name of ["mirrorPercentage", "mirrorPercent"] as const) {
    if (route[name] === undefined || route.mirror !== undefined) continue;
    complain({
      code: "HED0029",
      path: [...path, name],
      target: "key",
      message: `\`${name}\` has no effect without \`mirror\`: remove it, or set \`percentage\` in each of \`mirrors\``,
      unless: [[...path, "mirror"]],
    });
  }
}

/** Delegation goes one level deep, and both sides give up some fields for it. */
function checkDelegation(complain: Complain, route: HttpRoute, { path, delegate }: RoutePlace): void {
  if (delegate) {
    if (route.delegate !== undefined) {
      complain({
        code: "HED0020",
        path: [...path, "delegate"],
        target: "key",
        message: `a VirtualService that is delegated to cannot delegate again; ${unused}`,
        unless: [["spec", "hosts"]],
      });
    }
    for (const [index, match] of (route.match ?? []).entries()) {
      if ((match.gateways ?? []).length === 0) continue;
      complain({
        code: "HED0020",
        path: [...path, "match", index, "gateways"],
        target: "key",
        message: `a VirtualService that is delegated to cannot choose gateways; ${unused}: choose them where it is delegated`,
        unless: [["spec", "hosts"]],
      });
    }
    return;
  }
  if (route.delegate === undefined) return;
  for (const [index, match] of (route.match ?? []).entries()) {
    const uri = match.uri;
    if (uri !== undefined && "regex" in uri) {
      complain({
        code: "HED0020",
        path: [...path, "match", index, "uri"],
        message: `a rule with \`delegate\` cannot match by \`regex\`: the parts could not be combined; ${unused}`,
      });
    }
  }
}

const retryConditions: ReadonlySet<string> = new Set([
  "5xx",
  "gateway-error",
  "reset",
  "reset-before-request",
  "connect-failure",
  "envoy-ratelimited",
  "retriable-4xx",
  "refused-stream",
  "retriable-status-codes",
  "retriable-headers",
  "http3-post-connect-failure",
  "cancelled",
  "deadline-exceeded",
  "internal",
  "resource-exhausted",
  "unavailable",
]);

function checkRetries(complain: Complain, route: HttpRoute, path: Path): void {
  const retries = route.retries;
  if (retries === undefined) return;
  const at = [...path, "retries"];
  for (const word of (retries.retryOn ?? "").split(",").map((part) => part.trim())) {
    if (word === "" || retryConditions.has(word) || isStatus(word)) continue;
    const near = nearestWord(word, retryConditions);
    complain({
      code: "HED0007",
      path: [...at, "retryOn"],
      message: `${JSON.stringify(word.slice(0, 60))} is neither a retry condition nor a status; ${unused}${near === undefined ? `; conditions are ${[...retryConditions].join(", ")}` : `; did you mean \`${near}\`?`}`,
      ...(near === undefined
        ? {}
        : {
            fix: {
              description: `write ${near}`,
              edits: [{ op: "replace", path: [...at, "retryOn"], value: (retries.retryOn ?? "").replace(word, near) }],
            },
          }),
    });
  }
  // Absent attempts are 0 in protobuf, and Istio refuses settings for retries that never happen.
  const set = (["perTryTimeout", "retryOn", "backoff"] as const).find((name) => retries[name] !== undefined);
  if ((retries.attempts ?? 0) !== 0 || set === undefined) return;
  complain({
    code: "HED0020",
    path: [...at, set],
    target: "key",
    message: `\`${set}\` is set, but ${retries.attempts === 0 ? "`attempts: 0`" : "missing `attempts`"} turns retrying off; ${unused}: set \`attempts\`, or remove \`${set}\``,
    fix: { description: "set `attempts: 2`", edits: [{ op: "replace", path: [...at, "attempts"], value: 2 }] },
    unless: [[...at, "attempts"]],
  });
}

function isStatus(word: string): boolean {
  return /^[1-5][0-9]{2}$/.test(word);
}

function checkRedirect(complain: Complain, route: HttpRoute, path: Path): void {
  const redirect = route.redirect;
  if (redirect === undefined) return;
  const at = [...path, "redirect"];
  if (redirect.scheme !== undefined && redirect.scheme !== "http" && redirect.scheme !== "https") {
    complain({
      code: "HED0007",
      path: [...at, "scheme"],
      message: `the scheme of a redirect must be \`http\` or \`https\`; ${unused}`,
    });
  }
  if (redirect.redirectCode !== undefined && ![301, 302, 303, 307, 308].includes(redirect.redirectCode)) {
    complain({
      code: "HED0010",
      path: [...at, "redirectCode"],
      message: `the status of a redirect is ${redirect.redirectCode}, but must be 301, 302, 303, 307 or 308; ${unused}`,
    });
  }
  if (redirect.prefixRewrite === undefined) return;
  const matches = route.match ?? [];
  const byPrefix = matches.length > 0 && matches.every((match) => match.uri !== undefined && "prefix" in match.uri);
  if (byPrefix) return;
  complain({
    code: "HED0021",
    path: [...at, "prefixRewrite"],
    message: `\`prefixRewrite\` replaces the prefix that matched, so every match needs \`uri.prefix\`; ${unused}`,
    unless: [[...path, "match"]],
  });
}

function checkCors(complain: Complain, route: HttpRoute, path: Path): void {
  const cors = route.corsPolicy;
  if (cors === undefined) return;
  const at = [...path, "corsPolicy"];
  for (const [index, method] of (cors.allowMethods ?? []).entries()) {
    if (method === "*" || /^[A-Z][A-Z-]*$/.test(method)) continue;
    const upper = method.toUpperCase();
    complain({
      code: "HED0031",
      path: [...at, "allowMethods", index],
      message: `${JSON.stringify(method.slice(0, 40))} is not an HTTP method, methods are in capitals; ${unused}`,
      ...(/^[A-Z][A-Z-]*$/.test(upper)
        ? {
            fix: {
              description: `write ${upper}`,
              edits: [{ op: "replace", path: [...at, "allowMethods", index], value: upper }],
            },
          }
        : {}),
    });
  }
  const seconds = cors.maxAge === undefined ? 0 : cors.maxAge / 1000;
  if (!Number.isInteger(seconds)) {
    complain({ code: "HED0011", path: [...at, "maxAge"], message: `\`maxAge\` must be whole seconds; ${unused}` });
  }
}

function checkAbort(complain: Complain, route: HttpRoute, path: Path): void {
  const { fault } = route;
  if (fault !== undefined && fault.abort === undefined && fault.delay === undefined) {
    complain({
      code: "HED0013",
      path: [...path, "fault"],
      message: `\`fault\` needs \`delay\` or \`abort\`; ${unused}`,
      unless: [
        [...path, "fault", "delay"],
        [...path, "fault", "abort"],
      ],
    });
  }
  const grpc = fault?.abort?.grpcStatus;
  if (grpc !== undefined && !grpcStatusCodes.has(grpc) && !/^([0-9]|1[0-6])$/.test(grpc)) {
    const near = nearestWord(grpc, grpcStatusCodes.keys());
    const at = [...path, "fault", "abort", "grpcStatus"];
    complain({
      code: "HED0007",
      path: at,
      message: `${JSON.stringify(grpc.slice(0, 40))} is not a gRPC status; ${unused}; use a name such as UNAVAILABLE or a number to 16`,
      ...(near === undefined
        ? {}
        : { fix: { description: `write ${near}`, edits: [{ op: "replace", path: at, value: near }] } }),
    });
  }
  for (const name of ["http2Error"] as const) {
    if (fault?.abort?.[name] !== undefined) {
      complain({
        code: "HED0029",
        path: [...path, "fault", "abort", name],
        target: "key",
        message: `no proxy implements \`${name}\`, so the abort has no effect: use \`httpStatus\``,
      });
    }
  }
  if (fault?.delay?.exponentialDelay !== undefined) {
    complain({
      code: "HED0029",
      path: [...path, "fault", "delay", "exponentialDelay"],
      target: "key",
      message: "no proxy implements `exponentialDelay`, so there is no delay: use `fixedDelay`",
    });
  }
}
