// SPDX-License-Identifier: Apache-2.0
import {
  boolean,
  bytes,
  deprecated,
  duration,
  enumeration,
  type Infer,
  integer,
  list,
  map,
  object,
  optional,
  port,
  regex,
  required,
  string,
  unsigned,
} from "../type.ts";
import { destination, exportTo, exportToDoc, labels, percent, presenceMatch, stringMatch, weight } from "./shared.ts";

/** networking.istio.io VirtualService. */

const headerOperations = object("HeaderOperations", {
  set: optional(map(string(), { key: "header-name" }), "Headers to set, replacing what is there."),
  add: optional(map(string(), { key: "header-name" }), "Headers to append."),
  remove: optional(list(string({ format: "header-name" })), "Headers to remove."),
});
export type HeaderOperations = Infer<typeof headerOperations>;

const headers = object("Headers", {
  request: optional(headerOperations, "Applied before the request goes to the destination."),
  response: optional(headerOperations, "Applied before the answer goes to the caller."),
});
export type Headers = Infer<typeof headers>;

const matchGateways = "Gateways this match applies to, instead of those at the top.";

const httpMatch = object("HTTPMatchRequest", {
  name: optional(string(), "Name of the match, shown with the route's name in access logs."),
  uri: optional(stringMatch, "Path of the request, without its query."),
  scheme: optional(stringMatch, "Scheme of the request."),
  method: optional(stringMatch, "HTTP method, in capitals."),
  authority: optional(stringMatch, "The Host or :authority of the request."),
  headers: optional(map(presenceMatch, { key: "header-name" }), "Headers by lower-case name; `{}` means present."),
  port: optional(port(), "Port the request was addressed to."),
  sourceLabels: optional(labels, "Labels of the calling workload."),
  gateways: optional(list(string()), matchGateways),
  queryParams: optional(map(presenceMatch), "Query parameters by name; `{}` means present."),
  ignoreUriCase: optional(boolean(), "Compare exact and prefix `uri` without regard to case. Default false."),
  withoutHeaders: optional(map(presenceMatch, { key: "header-name" }), "Headers that must not match."),
  sourceNamespace: optional(string(), "Namespace of the calling workload."),
  statPrefix: optional(string(), "Statistics of matching requests carry this prefix."),
});
export type HttpMatch = Infer<typeof httpMatch>;

const httpRouteDestination = object("HTTPRouteDestination", {
  destination: required(destination, "Where the requests go."),
  weight: optional(weight, "Share of the requests relative to the sum of all weights. A single destination gets all."),
  headers: optional(headers, "Header changes for this destination alone."),
});
export type HttpRouteDestination = Infer<typeof httpRouteDestination>;

const redirectCode = unsigned({ min: 300, max: 399 });

const httpRedirect = object(
  "HTTPRedirect",
  {
    uri: optional(string(), "New path (and query) of the whole request."),
    prefixRewrite: optional(string(), "Replaces only the prefix that matched."),
    authority: optional(string(), "New Host."),
    port: optional(port(), "New port."),
    derivePort: optional(
      enumeration({
        FROM_PROTOCOL_DEFAULT: "80 for http, 443 for https.",
        FROM_REQUEST_PORT: "The port of the request.",
      }),
      "Where the new port comes from.",
    ),
    scheme: optional(string(), "New scheme, http or https."),
    redirectCode: optional(redirectCode, "Status of the redirect. Default 301."),
  },
  {
    atMostOne: [
      ["port", "derivePort"],
      ["uri", "prefixRewrite"],
    ],
  },
);
export type HttpRedirect = Infer<typeof httpRedirect>;

const directBody = object(
  "HTTPBody",
  { string: optional(string(), "Body as text."), bytes: optional(bytes(), "Body as base64.") },
  { atMostOne: [["string", "bytes"]], shorthand: "string" },
);

const directResponse = object("HTTPDirectResponse", {
  status: required(unsigned({ min: 200, max: 599 }), "Status of the answer."),
  body: optional(directBody, "Body of the answer, at most 1 MB. Default none."),
});
export type DirectResponse = Infer<typeof directResponse>;

const delegate = object(
  "Delegate",
  {
    name: required(string({ min: 1 }), "Name of the VirtualService that continues."),
    namespace: optional(string(), "Its namespace. Default: that of this resource."),
  },
  { shorthand: "name" },
);
export type Delegate = Infer<typeof delegate>;

const regexRewrite = object("RegexRewrite", {
  match: required(regex(), "RE2 expression over the path."),
  rewrite: required(string(), "Replacement; `\\1` stands for the first group."),
});

const httpRewrite = object(
  "HTTPRewrite",
  {
    uri: optional(string(), "Replaces the matched prefix, or the whole path for other matches."),
    authority: optional(string(), "New Host."),
    uriRegexRewrite: optional(regexRewrite, "Replaces parts of the path by an expression."),
  },
  { atMostOne: [["uri", "uriRegexRewrite"]] },
);
export type HttpRewrite = Infer<typeof httpRewrite>;

const httpRetry = object("HTTPRetry", {
  attempts: optional(
    integer({ min: 0 }),
    "Number of retries after the first try; 0 or absent turns retrying off. Without `retries`: 2.",
  ),
  perTryTimeout: optional(duration(), "Limit for each try. Default: the timeout of the route."),
  retryOn: optional(string(), "Conditions for a retry, separated by commas; numbers are status codes."),
  retryRemoteLocalities: optional(boolean(), "Whether retries may go to other localities."),
  retryIgnorePreviousHosts: optional(boolean(), "Whether retries avoid endpoints already tried. Default true."),
  backoff: optional(duration(), "Least pause between tries. Default 25ms."),
});
export type HttpRetry = Infer<typeof httpRetry>;

const faultDelay = object(
  "Delay",
  {
    fixedDelay: optional(duration(), "Pause before the request goes on."),
    exponentialDelay: optional(duration(), "Istio's API has it; no proxy implements it."),
    percentage: optional(percent, "Share of the requests. Default all."),
    percent: deprecated(integer({ min: 0, max: 100 }), "Share of the requests as a whole number.", "percentage.value"),
  },
  { exactlyOne: [["fixedDelay", "exponentialDelay"]], atMostOne: [["percentage", "percent"]] },
);

const faultAbort = object(
  "Abort",
  {
    httpStatus: optional(integer({ min: 200, max: 599 }), "HTTP status of the answer."),
    grpcStatus: optional(string(), "gRPC status of the answer, such as UNAVAILABLE."),
    http2Error: optional(string(), "Istio's API has it; no proxy implements it."),
    percentage: optional(percent, "Share of the requests. Default all."),
  },
  { exactlyOne: [["httpStatus", "grpcStatus", "http2Error"]] },
);

const httpFault = object("HTTPFaultInjection", {
  delay: optional(faultDelay, "Requests wait before they go on."),
  abort: optional(faultAbort, "Requests are answered with an error at once."),
});
export type HttpFault = Infer<typeof httpFault>;

const mirrorPolicy = object("HTTPMirrorPolicy", {
  destination: required(destination, "Where copies go; their answers are thrown away."),
  percentage: optional(percent, "Share of the requests that are copied. Default all."),
});

const corsPolicy = object("CorsPolicy", {
  allowOrigin: deprecated(list(string()), "Accepted origins.", "allowOrigins"),
  allowOrigins: optional(list(stringMatch), "Accepted origins."),
  allowMethods: optional(list(string()), "Methods for Access-Control-Allow-Methods."),
  allowHeaders: optional(list(string()), "Headers for Access-Control-Allow-Headers."),
  exposeHeaders: optional(list(string()), "Headers that browsers may read."),
  maxAge: optional(duration({ min: 0 }), "How long a preflight answer may be cached."),
  allowCredentials: optional(boolean(), "Whether requests may carry credentials."),
  unmatchedPreflights: optional(
    enumeration({
      UNSPECIFIED: "Same as FORWARD.",
      FORWARD: "Preflights of other origins go to the destination.",
      IGNORE: "Preflights of other origins are answered by the proxy.",
    }),
    "What happens to preflight requests of other origins.",
  ),
});
export type CorsPolicy = Infer<typeof corsPolicy>;

export const httpRoute = object("HTTPRoute", {
  name: optional(string(), "Name of the route, shown in access logs."),
  match: optional(
    list(httpMatch),
    "Conditions; one of the items must hold, with all its fields. Default: every request.",
  ),
  route: optional(list(httpRouteDestination), "Destinations with their weights."),
  redirect: optional(httpRedirect, "Answer with a redirect instead."),
  directResponse: optional(directResponse, "Answer with a fixed response instead."),
  delegate: optional(delegate, "Another VirtualService continues from here."),
  rewrite: optional(httpRewrite, "Change path or Host before the request goes on."),
  timeout: optional(duration({ min: 0 }), "Limit for the whole request with its retries; 0s: none. Default none."),
  retries: optional(httpRetry, "When and how often to try again."),
  fault: optional(httpFault, "Injected faults."),
  mirror: optional(destination, "Copies of requests go there too."),
  mirrors: optional(list(mirrorPolicy), "Several destinations of copies."),
  mirrorPercent: deprecated(unsigned({ max: 100 }), "Share of requests that are copied.", "mirrorPercentage.value"),
  mirrorPercentage: optional(percent, "Share of requests that are copied. Default all."),
  corsPolicy: optional(corsPolicy, "Cross-origin requests."),
  headers: optional(headers, "Header changes for every destination of the route."),
});
export type HttpRoute = Infer<typeof httpRoute>;

const routeDestination = object("RouteDestination", {
  destination: required(destination, "Where the connections go."),
  weight: optional(weight, "Share of the connections relative to the sum of all weights."),
});
export type RouteDestination = Infer<typeof routeDestination>;

const l4Match = {
  destinationSubnets: optional(list(string()), "Addresses or CIDR ranges of the destination."),
  port: optional(port(), "Port the connection was addressed to."),
  sourceLabels: optional(labels, "Labels of the calling workload."),
  gateways: optional(list(string()), matchGateways),
  sourceNamespace: optional(string(), "Namespace of the calling workload."),
};

const tlsMatch = object("TLSMatchAttributes", {
  sniHosts: required(list(string({ format: "wildcard-host" }), { min: 1 }), "Server names of the handshake."),
  ...l4Match,
});
export type TlsMatch = Infer<typeof tlsMatch>;

const tcpMatch = object("L4MatchAttributes", {
  ...l4Match,
  sourceSubnet: optional(string(), "Istio's API has it; no proxy implements it."),
});
export type TcpMatch = Infer<typeof tcpMatch>;

const tlsRoute = object("TLSRoute", {
  match: required(list(tlsMatch, { min: 1 }), "Conditions; one of the items must hold."),
  route: optional(list(routeDestination), "Destinations with their weights."),
});
export type TlsRoute = Infer<typeof tlsRoute>;

const tcpRoute = object("TCPRoute", {
  match: optional(list(tcpMatch), "Conditions; one of the items must hold. Default: every connection."),
  route: optional(list(routeDestination), "Destinations with their weights."),
});
export type TcpRoute = Infer<typeof tcpRoute>;

export const virtualServiceSpec = object("VirtualService", {
  hosts: optional(
    list(string()),
    "Hosts the rules are for: full names, short names, `*.` wildcards, or addresses at gateways. Empty only in a delegate.",
  ),
  gateways: optional(list(string()), "Gateways (`namespace/name`) and `mesh` for the sidecars. Default: `mesh`."),
  http: optional(list(httpRoute), "Rules for HTTP; the first that matches wins."),
  tls: optional(list(tlsRoute), "Rules for TLS that is not terminated, by SNI."),
  tcp: optional(list(tcpRoute), "Rules for other TCP."),
  exportTo: optional(exportTo, exportToDoc),
});
export type VirtualServiceSpec = Infer<typeof virtualServiceSpec>;
