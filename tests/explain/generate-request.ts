// SPDX-License-Identifier: Apache-2.0
import { headerNames, type Json } from "./generate-configuration.ts";
import type { Ask } from "./pair.ts";
import type { Random } from "./random.ts";
import { gatewayPorts } from "./world.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const paths = words(String.raw`
  / /api /api/ /apis /API /api/v1/items /Api/V1/items /a /a/b /A/B /a//b /a/b/ /v12/items /v/items /reviews/0
  /a/../api /a/./b /a/b/.. /a/b/. /../api /.. // //api /api//v1 /a/%2e%2e/api /%2E%2E/api /a%2Fb /a%2fb /%61pi /%41PI
  /a/..;x/api /a/.;/b /api;k=v/b /a/b/../../api/v1 /api/v1/..//x /a/.hidden /a/...b
  /api%20x /api;k=v /api,x /api(1)$ /api~u /%7Eu /api%3Fv=1 /api/%zz /% /api\v1 /api{1} /api|x /api"q /api<^>${"`"} /api+b`);
const queries = [
  "",
  "",
  "",
  "",
  ...words(
    "? ?v=1 ?v=2 ?v=2&v=1 ?a=b&v=1 ?V=1 ?v ?v= ?v=%31 ?v=1& ?x=/../y&v=12 ?v=1?v=2 ?v=jason ?&v=1 ?v=a+b ?a=1&a=jason",
  ),
];
const headerValues = ["1", "jason", "jax", "2", "12", ""];

/** How clients may write the hosts that route tables name. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  reviews: words("reviews:9080 reviews:9080 reviews.default:9080 reviews.default.svc:9080 REVIEWS:9080 reviews"),
  "reviews.default.svc.cluster.local": words(
    "reviews:9080 reviews.default.svc.cluster.local:9080 Reviews.Default:9080",
  ),
  ratings: words("ratings:9080 ratings:8080 ratings.default:8080 ratings:8081"),
  details: words("details details:80 DETAILS details.default.svc"),
  "billing.shop.svc.cluster.local": words("billing.shop:9080 billing.shop.svc:9080 billing:9080"),
  "api.partner.test": words("api.partner.test api.partner.test:80 api.partner.test:9080 API.partner.test"),
  "*.partner.test": words("www.partner.test api.partner.test partner.test a.b.partner.test:80"),
  empty: words("empty:9080"),
  "only.test": words("only.test only.test:80 only.test:81"),
  "127.9.0.12": words("127.9.0.12 127.9.0.12:80"),
};
const others = words(
  "127.9.0.10:9080 127.9.0.10 127.9.0.20 nobody.test:9080 reviews:80 details ratings:9080 reviews:9080",
);
const edgeSpellings: Readonly<Record<string, readonly string[]>> = {
  "bookinfo.test": words("bookinfo.test bookinfo.test BOOKINFO.test:8080 bookinfo.test:80"),
  "a.bookinfo.test": words("a.bookinfo.test a.bookinfo.test:8080"),
  "*.bookinfo.test": words("x.bookinfo.test:80 a.bookinfo.test y.x.bookinfo.test"),
  "second.test": words("second.test Second.Test:80"),
  "safe.test": words("safe.test safe.test:8080"),
  "*": words("other.test 10.1.2.3:80 bookinfo.test"),
  reviews: words("reviews reviews:80"),
};
const edgeOthers = words("other.test safe.test safe.test:8080 bookinfo.test second.test 10.1.2.3:80");

export interface AskFrom {
  readonly resources: readonly Json[];
  readonly outside: number;
}

/** A request; most aim at a host of the configuration, and half of those at one of its matches. */
export function generateAsk(random: Random, { resources, outside }: AskFrom): Ask {
  const spec = random.pick(resources.filter((r) => r["kind"] === "VirtualService"))["spec"] as Json;
  const gateways = (spec["gateways"] as readonly string[] | undefined) ?? ["mesh"];
  const atEdge = gateways.some((g) => g !== "mesh");
  const via = random.chance(!atEdge ? 0.08 : gateways.includes("mesh") ? 0.45 : 0.8) ? "gateway" : "sidecar";
  const host = hostOf(random, { via, spec, outside });
  const written = /:(\d+)$/.exec(host)?.[1];
  const aim = random.chance(0.5) ? aimOf(random, spec) : {};
  const headers: (readonly [string, string])[] = random
    .some(headerNames, 0, 2)
    .map((name) => [name, random.pick(headerValues)] as const)
    .filter(([name]) => aim.headers?.some(([aimed]) => aimed === name) !== true);
  headers.push(...(aim.headers ?? []));
  if (random.chance(0.1) && headers[0] !== undefined) headers.push([headers[0][0], random.pick(headerValues)]);
  const absolute = via === "sidecar" && random.chance(0.25);
  if (random.chance(0.05) && !absolute) headers.push(["x-forwarded-proto", random.pick(["https", "http"])]);
  const crossing = random.chance(JSON.stringify(spec).includes("corsPolicy") ? 0.3 : 0.03);
  if (crossing) headers.push(...preflightOf(random));
  return {
    via,
    port: via === "gateway" ? random.pick(gatewayPorts) : written === undefined ? 80 : Number(written),
    method:
      crossing && random.chance(0.8)
        ? "OPTIONS"
        : (aim.method ?? random.pick(["GET", "GET", "GET", "GET", "POST", "PUT", "HEAD", "DELETE"])),
    host,
    path: (aim.path ?? random.pick(paths)) + (aim.query ?? random.pick(queries)),
    headers,
    absolute,
  };
}

/** What a browser asks before it asks, most of the time. */
const preflightOf = (random: Random): readonly (readonly [string, string])[] => [
  ["origin", random.pick(["http://a.test", "http://b.test", "http://c.test"])],
  ...(random.chance(0.8) ? ([["access-control-request-method", "GET"]] as const) : []),
];

function hostOf(
  random: Random,
  from: { readonly via: Ask["via"]; readonly spec: Json; readonly outside: number },
): string {
  if (from.via === "sidecar" && random.chance(0.05)) return `127.0.0.1:${from.outside}`;
  const table = from.via === "gateway" ? edgeSpellings : spellings;
  const written = (from.spec["hosts"] as readonly string[]).flatMap((host) => table[host] ?? []);
  const rest = from.via === "gateway" ? edgeOthers : others;
  return random.pick(written.length > 0 && random.chance(0.8) ? written : rest);
}

interface Aim {
  readonly path?: string;
  readonly query?: string;
  readonly method?: string;
  readonly headers?: readonly (readonly [string, string])[];
}

/** What one of the matches wants, as far as a value can be read off it. */
function aimOf(random: Random, spec: Json): Aim {
  const matches = (spec["http"] as readonly Json[]).flatMap(
    (route) => (route["match"] as readonly Json[] | undefined) ?? [],
  );
  if (matches.length === 0) return {};
  const match = random.pick(matches);
  const uri = match["uri"] as Json | undefined;
  const plain = uri?.["exact"] ?? uri?.["prefix"];
  const query = Object.entries((match["queryParams"] as Json | undefined) ?? {});
  return {
    ...(typeof plain === "string" && {
      path: uri?.["prefix"] === undefined ? plain : plain + random.pick(["", "x", "/x"]),
    }),
    ...(query.length > 0 && {
      query: `?${query.map(([name, value]) => `${name}=${textFor(value as Json)}`).join("&")}`,
    }),
    ...(match["method"] !== undefined && { method: random.pick(["GET", "POST", "PUT"]) }),
    headers: Object.entries((match["headers"] as Json | undefined) ?? {}).map(
      ([name, value]) => [name, textFor(value as Json)] as const,
    ),
  };
}

function textFor(value: Json): string {
  if (typeof value["exact"] === "string") return value["exact"];
  if (typeof value["prefix"] === "string") return `${value["prefix"]}x`;
  return value["regex"] === "[0-9]+" ? "42" : "jay";
}
