// SPDX-License-Identifier: Apache-2.0
import type { HttpMatch, L4Match, StringMatch, TlsRoute, ValueMatch } from "../model/route-table.ts";

/** Whether every request that `later` takes is also one of `earlier`'s; undefined takes all. False when in doubt. */
export function coversHttp(earlier: HttpMatch | undefined, later: HttpMatch | undefined): boolean {
  if (earlier === undefined) return true;
  if (later === undefined) return isEmpty(earlier);
  return (
    coversPath(earlier, later) &&
    (["scheme", "method", "authority"] as const).every((field) => coversText(earlier[field], later[field])) &&
    coversNamed(earlier.headers, later.headers) &&
    earlier.withoutHeaders.every(([name, value]) =>
      later.withoutHeaders.some(([n, v]) => n === name && same(value, v)),
    ) &&
    coversNamed(earlier.queryParams, later.queryParams) &&
    coversClient(earlier, later)
  );
}

function isEmpty(match: HttpMatch): boolean {
  const { uri, scheme, method, authority, headers, withoutHeaders, queryParams } = match;
  const anyPath = uri === undefined || ("prefix" in uri && uri.prefix === "/") || isAnything(uri);
  const fields = [scheme, method, authority].every((field) => field === undefined);
  const lists = headers.length + withoutHeaders.length + queryParams.length === 0;
  return anyPath && fields && lists && isAnyClient(match);
}

const isAnything = (match: StringMatch): boolean => "regex" in match && match.regex === ".*";

type ClientPart = Pick<L4Match, "port" | "sourceLabels" | "sourceNamespace" | "gateways">;

const isAnyClient = ({ port, sourceLabels, sourceNamespace, gateways }: ClientPart): boolean =>
  port === undefined && sourceLabels === undefined && sourceNamespace === undefined && gateways.length === 0;

/** `gateways` of a match stand instead of labels and namespace of the client (Istio's rule). */
function coversClient(earlier: ClientPart, later: ClientPart): boolean {
  if (earlier.port !== undefined && earlier.port !== later.port) return false;
  if (earlier.gateways.length > 0)
    return later.gateways.length > 0 && later.gateways.every((gateway) => earlier.gateways.includes(gateway));
  const labels = Object.entries(earlier.sourceLabels ?? {});
  if (labels.length === 0 && earlier.sourceNamespace === undefined) return true;
  if (later.gateways.length > 0) return false;
  return (
    labels.every(([key, value]) => later.sourceLabels?.[key] === value) &&
    (earlier.sourceNamespace === undefined || earlier.sourceNamespace === later.sourceNamespace)
  );
}

function coversPath(earlier: HttpMatch, later: HttpMatch): boolean {
  const [a, b] = [earlier.uri, later.uri];
  if (a === undefined || isAnything(a)) return true;
  if ("prefix" in a && (a.prefix === "/" || a.prefix === "")) return true;
  if (b === undefined) return false;
  if (earlier.ignoreUriCase && later.ignoreUriCase) return coversText(lowered(a), lowered(b));
  if (later.ignoreUriCase) return false;
  return earlier.ignoreUriCase ? coversText(lowered(a), lowered(b)) : coversText(a, b);
}

function lowered(match: StringMatch): StringMatch {
  if ("exact" in match) return { exact: match.exact.toLowerCase() };
  return "prefix" in match ? { prefix: match.prefix.toLowerCase() } : match;
}

function coversText(earlier: StringMatch | undefined, later: StringMatch | undefined): boolean {
  if (earlier === undefined) return true;
  if (later === undefined) return false;
  if ("regex" in earlier) return isAnything(earlier) || ("regex" in later && earlier.regex === later.regex);
  if ("exact" in earlier) return "exact" in later && earlier.exact === later.exact;
  const text = "exact" in later ? later.exact : "prefix" in later ? later.prefix : undefined;
  return text?.startsWith(earlier.prefix) === true;
}

type Named = readonly (readonly [string, ValueMatch])[];

function coversNamed(earlier: Named, later: Named): boolean {
  return earlier.every(([name, value]) => later.some(([n, v]) => n === name && coversValue(value, v)));
}

/** Any value match asks at least that the name is there. */
function coversValue(earlier: ValueMatch, later: ValueMatch): boolean {
  if ("present" in earlier) return true;
  return !("present" in later) && coversText(earlier, later);
}

const same = (a: ValueMatch, b: ValueMatch): boolean => coversValue(a, b) && coversValue(b, a);

/** TCP: the first rule without a subnet takes the rest; equal subnets go to the first. */
export function coversTcp(earlier: L4Match | undefined, later: L4Match | undefined): boolean {
  if (earlier === undefined) return true;
  const subnets = earlier.destinationSubnets;
  if (later === undefined) return subnets.length === 0 && isAnyClient(earlier);
  const within = later.destinationSubnets.length > 0 && later.destinationSubnets.every((s) => subnets.includes(s));
  return (subnets.length === 0 || within) && coversClient(earlier, later);
}

type TlsMatch = TlsRoute["matches"][number];

/** TLS: Envoy takes the most specific name whatever the order, so only the same names collide. */
export function coversTls(earlier: TlsMatch | undefined, later: TlsMatch | undefined): boolean {
  if (earlier === undefined || later === undefined) return false;
  return later.sniHosts.every((host) => earlier.sniHosts.includes(host)) && coversTcp(earlier, later);
}
