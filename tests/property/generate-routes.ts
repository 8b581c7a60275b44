// SPDX-License-Identifier: Apache-2.0
import fc from "fast-check";
import {
  anyExportTo,
  anyHost,
  anyMetadata,
  anyNamespace,
  anyOutsideHost,
  anyPort,
  apps,
  compact,
  istio,
  maybe,
  versions,
} from "./vocabulary.ts";

const anyText = fc.constantFrom("/", "/a", "/b/", "x", "x-1", "1");

const anyStringMatch = fc.oneof(
  anyText.map((exact) => ({ exact })),
  anyText.map((prefix) => ({ prefix })),
  fc.constantFrom("/[a-z]+", ".*", "(a|b)*", "[0-9]{1,3}").map((regex) => ({ regex })),
);

const anyGateways = fc.constantFrom<readonly string[] | undefined>(
  undefined,
  undefined,
  ["mesh"],
  ["a"],
  ["mesh", "other/b"],
  ["default/reviews"],
);

const anyHttpMatch = fc
  .record({
    uri: maybe(anyStringMatch),
    ignoreUriCase: maybe(fc.boolean()),
    method: maybe(fc.constantFrom({ exact: "GET" }, { regex: "GET|POST" })),
    authority: maybe(anyStringMatch),
    headers: maybe(fc.oneof(anyStringMatch, fc.constant({})).map((match) => ({ "x-user": match }))),
    withoutHeaders: maybe(anyStringMatch.map((match) => ({ "x-no": match }))),
    queryParams: maybe(anyStringMatch.map((match) => ({ q: match }))),
    port: maybe(anyPort),
    sourceLabels: maybe(fc.constantFrom(...apps).map((app) => ({ app }))),
    sourceNamespace: maybe(anyNamespace),
  })
  .map(compact);

const anyDestination = fc
  .record({
    host: anyHost.filter((h) => !h.startsWith("*")),
    subset: maybe(fc.constantFrom(...versions)),
    port: maybe(anyPort.map((number) => ({ number }))),
  })
  .map(compact);

const anyHeaders = fc
  .record({
    request: maybe(
      fc.constantFrom({ set: { "x-a": "1", Host: "h" } }, { add: { "x-b": "100%" } }, { remove: ["x-c"] }),
    ),
    response: maybe(fc.constantFrom({ set: { server: "s" } }, { add: { "x-d": "1" } }, { remove: ["x-c"] })),
  })
  .map(compact);

/** Shares as a route has them: one destination, or several whose weights may be 0. */
const anyRoute = fc
  .array(fc.record({ destination: anyDestination, weight: fc.nat(9), headers: maybe(anyHeaders) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((route) =>
    route.length === 1
      ? [compact({ ...route[0], weight: undefined })]
      : route.map((share, i) => compact({ ...share, weight: share.weight + (i === 0 ? 1 : 0) })),
  );

const anyPercentage = fc.constantFrom(0, 0.1, 50, 100).map((value) => ({ value }));

const anyForward = fc
  .record({
    route: anyRoute,
    rewrite: maybe(fc.constantFrom({ uri: "/new" }, { authority: "new.example.com" }, { uri: "/" })),
    timeout: maybe(fc.constantFrom("0s", "1s", "1500ms")),
    retries: maybe(
      fc.constantFrom(
        { attempts: 0 },
        { attempts: 3, perTryTimeout: "1s", retryOn: "5xx,503" },
        { attempts: 1, retryOn: "gateway-error", backoff: "10ms" },
      ),
    ),
    fault: maybe(
      fc.record({
        delay: fc.record({ fixedDelay: fc.constant("1s"), percentage: anyPercentage }),
        abort: fc.record({ httpStatus: fc.constantFrom(400, 503), percentage: anyPercentage }),
      }),
    ),
    mirrors: maybe(
      fc.array(fc.record({ destination: anyDestination, percentage: anyPercentage }), { minLength: 1, maxLength: 2 }),
    ),
    corsPolicy: maybe(fc.constantFrom({ allowOrigins: [{ exact: "https://a" }], maxAge: "1h" }, { allowOrigins: [] })),
    headers: maybe(anyHeaders),
  })
  .map(compact);

const anyAction: fc.Arbitrary<object> = fc.oneof(
  { weight: 5, arbitrary: anyForward },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { redirect: { uri: "/moved", redirectCode: 302 } },
      { redirect: { scheme: "https", port: 8443 } },
      { redirect: { authority: "new.example.com", derivePort: "FROM_REQUEST_PORT" } },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { directResponse: { status: 418, body: { string: "tea" } } },
      { directResponse: { status: 200 } },
    ),
  },
);

const anyHttp = fc
  .array(
    fc
      .record({ match: maybe(fc.array(anyHttpMatch, { minLength: 1, maxLength: 3 })), action: anyAction })
      .map(({ match, action }) => ({ ...(match && { match }), ...action })),
    { minLength: 1, maxLength: 4 },
  )
  // The API refuses a rule that stands behind one without a match.
  .map((rules) => rules.filter((rule, i) => i === rules.length - 1 || "match" in rule));

const anyL4Route = fc.array(fc.record({ destination: anyDestination }), { minLength: 1, maxLength: 1 });

const anyTcp = fc.array(
  fc
    .record({
      match: maybe(
        fc.record({ port: anyPort, destinationSubnets: maybe(fc.constantFrom(["10.0.0.1/32"], ["10.0.0.0/8"])) }),
      ),
      route: anyL4Route,
    })
    .map(({ match, route }) => ({ ...(match && { match: [compact(match)] }), route })),
  { minLength: 1, maxLength: 2 },
);

const anyTls = fc.array(
  fc
    .record({
      sniHosts: fc.constantFrom(["api.example.com"], ["www.example.com"], ["*.example.com"]),
      route: anyL4Route,
    })
    .map(({ sniHosts, route }) => ({ match: [{ port: 443, sniHosts }], route })),
  { minLength: 1, maxLength: 2 },
);

export const anyVirtualService: fc.Arbitrary<object> = fc
  .record({
    metadata: anyMetadata,
    hosts: fc.uniqueArray(anyHost, { minLength: 1, maxLength: 3, selector: (h) => h.toLowerCase() }),
    gateways: anyGateways,
    exportTo: anyExportTo,
    routes: fc.oneof(
      { weight: 5, arbitrary: anyHttp.map((http) => ({ http })) },
      { weight: 1, arbitrary: anyTcp.map((tcp) => ({ tcp })) },
      { weight: 1, arbitrary: anyTls.map((tls) => ({ tls })) },
      { weight: 1, arbitrary: fc.record({ http: anyHttp, tcp: anyTcp }) },
    ),
  })
  .map(({ metadata, hosts, gateways, exportTo, routes }) => {
    // SNI hosts have to lie within the hosts of the VirtualService.
    const covering = "tls" in routes ? ["*.example.com"] : hosts;
    return istio("VirtualService", metadata, compact({ hosts: covering, gateways, exportTo, ...routes }));
  });

const anyServer = fc
  .record({
    number: fc.constantFrom(80, 8080, 443),
    protocol: fc.constantFrom("HTTP", "HTTP2", "TCP", "GRPC"),
    hosts: fc.uniqueArray(fc.oneof(anyOutsideHost, fc.constantFrom("*", "./a.example.com", "other/*")), {
      minLength: 1,
      maxLength: 2,
      selector: (h) => h.toLowerCase(),
    }),
    httpsRedirect: fc.nat(5),
  })
  .map(({ number, protocol, hosts, httpsRedirect }) => ({
    port: { number, protocol, name: `p-${number}-${protocol.toLowerCase()}` },
    hosts,
    ...(httpsRedirect === 0 && protocol === "HTTP" && { tls: { httpsRedirect: true } }),
  }));

export const anyGateway: fc.Arbitrary<object> = fc
  .record({
    metadata: anyMetadata,
    selector: fc.constantFrom({ istio: "ingressgateway" }, { app: "a" }),
    servers: fc.uniqueArray(anyServer, { minLength: 1, maxLength: 3, selector: (s) => s.port.name }),
  })
  .map(({ metadata, ...spec }) => istio("Gateway", metadata, spec));
