// SPDX-License-Identifier: Apache-2.0

/** Where a field that users often write belongs. */
export interface Hint {
  /** Place from the root of the same object, or, beginning with `./`, from the object that has the field. */
  readonly to?: string;
  /** Place in another kind, when it belongs there. */
  readonly elsewhere?: string;
  /** What to know beyond the place. */
  readonly note?: string;
  /** When the field is a map: where its own fields belong. */
  readonly inside?: Readonly<Record<string, Hint>>;
}

const retryFields: Readonly<Record<string, Hint>> = {
  maxAttempts: { to: "attempts" },
  attempts: { to: "attempts" },
  maxRetries: { to: "attempts" },
  numRetries: { to: "attempts" },
  retries: { to: "attempts" },
  perTryTimeout: { to: "perTryTimeout" },
  perRetryTimeout: { to: "perTryTimeout" },
  timeout: { to: "perTryTimeout" },
  retryOn: { to: "retryOn" },
  retryConditions: { to: "retryOn" },
  backoff: { to: "backoff" },
};

/** The retry fields below a place given as a prefix. */
function retriesAt(prefix: string, key: "to" | "elsewhere"): Readonly<Record<string, Hint>> {
  return Object.fromEntries(
    Object.entries(retryFields).map(([name, hint]) => [name, { [key]: `${prefix}.${hint.to}` }]),
  );
}

const inVirtualService = "VirtualService spec.http[].retries";
const retriesElsewhere: Hint = { elsewhere: inVirtualService, inside: retriesAt(inVirtualService, "elsewhere") };
const retriesOfRoutes: Hint = { to: "spec.http[].retries", inside: retriesAt("spec.http[].retries", "to") };
const retriesOfRoute: Hint = { to: "./retries", inside: retriesAt("./retries", "to") };
const timeoutElsewhere: Hint = { elsewhere: "VirtualService spec.http[].timeout" };

/** `Object.field` → hint; fields that similarity of names alone would not place. */
export const hints: ReadonlyMap<string, Hint> = new Map<string, Hint>([
  ["VirtualService.retryPolicy", retriesOfRoutes],
  ["VirtualService.retry", retriesOfRoutes],
  ["VirtualService.host", { to: "spec.hosts" }],
  ["VirtualService.routes", { to: "spec.http" }],
  ["VirtualService.destination", { to: "spec.http[].route[].destination" }],
  ["VirtualService.loadBalancer", { elsewhere: "DestinationRule spec.trafficPolicy.loadBalancer" }],
  ["VirtualService.connectionPool", { elsewhere: "DestinationRule spec.trafficPolicy.connectionPool" }],
  ["VirtualService.outlierDetection", { elsewhere: "DestinationRule spec.trafficPolicy.outlierDetection" }],
  ["VirtualService.circuitBreaker", { elsewhere: "DestinationRule spec.trafficPolicy.outlierDetection" }],
  ["HTTPRoute.retryPolicy", retriesOfRoute],
  ["HTTPRoute.retry", retriesOfRoute],
  ["HTTPRoute.appendHeaders", { to: "./headers.request.add" }],
  ["HTTPRoute.appendRequestHeaders", { to: "./headers.request.add" }],
  ["HTTPRoute.removeResponseHeaders", { to: "./headers.response.remove" }],
  ["HTTPRoute.appendResponseHeaders", { to: "./headers.response.add" }],
  ["HTTPRoute.websocketUpgrade", { note: "WebSocket works without it: remove it" }],
  ["HTTPRoute.cors", { to: "./corsPolicy" }],
  ["HTTPRoute.faultInjection", { to: "./fault" }],
  ["HTTPRoute.outlierDetection", { elsewhere: "DestinationRule spec.trafficPolicy.outlierDetection" }],
  ["HTTPMatchRequest.path", { to: "./uri" }],
  ["HTTPMatchRequest.url", { to: "./uri" }],
  ["HTTPMatchRequest.prefix", { to: "./uri.prefix" }],
  ["HTTPMatchRequest.exact", { to: "./uri.exact" }],
  ["HTTPMatchRequest.regex", { to: "./uri.regex" }],
  ["HTTPMatchRequest.host", { to: "./authority" }],
  ["HTTPMatchRequest.query", { to: "./queryParams" }],
  ["HTTPMatchRequest.queryParameters", { to: "./queryParams" }],
  ["HTTPMatchRequest.cookies", { note: "match the `cookie` header with a regular expression instead" }],
  ["HTTPMatchRequest.labels", { to: "./sourceLabels" }],
  ["HTTPRetry.maxAttempts", { to: "./attempts" }],
  ["HTTPRetry.maxRetries", { to: "./attempts" }],
  ["HTTPRetry.numRetries", { to: "./attempts" }],
  ["HTTPRetry.retries", { to: "./attempts" }],
  ["HTTPRetry.count", { to: "./attempts" }],
  ["HTTPRetry.timeout", { to: "./perTryTimeout" }],
  ["HTTPRetry.conditions", { to: "./retryOn" }],
  ["Abort.percent", { to: "./percentage.value" }],
  ["Abort.status", { to: "./httpStatus" }],
  ["Abort.statusCode", { to: "./httpStatus" }],
  ["Abort.code", { to: "./httpStatus" }],
  ["Delay.duration", { to: "./fixedDelay" }],
  ["Delay.delay", { to: "./fixedDelay" }],
  ["HTTPRedirect.path", { to: "./uri" }],
  ["HTTPRedirect.host", { to: "./authority" }],
  ["HTTPRedirect.statusCode", { to: "./redirectCode" }],
  ["HTTPRedirect.code", { to: "./redirectCode" }],
  ["HTTPRewrite.path", { to: "./uri" }],
  ["HTTPRewrite.host", { to: "./authority" }],
  ["HTTPRewrite.regex", { to: "./uriRegexRewrite" }],
  ["HTTPDirectResponse.statusCode", { to: "./status" }],
  ["CorsPolicy.allowedOrigins", { to: "./allowOrigins" }],
  ["CorsPolicy.origins", { to: "./allowOrigins" }],
  ["CorsPolicy.methods", { to: "./allowMethods" }],
  ["Destination.service", { to: "./host" }],
  ["Destination.name", { to: "./host" }],
  ["Destination.version", { to: "./subset" }],
  ["StringMatch.equals", { to: "./exact" }],
  ["StringMatch.value", { to: "./exact" }],
  ["StringMatch.startsWith", { to: "./prefix" }],
  ["StringMatch.pattern", { to: "./regex" }],
  ["StringMatch.re2", { to: "./regex" }],
  ["DestinationRule.retryPolicy", retriesElsewhere],
  ["DestinationRule.timeout", timeoutElsewhere],
  ["DestinationRule.circuitBreaker", { to: "spec.trafficPolicy.outlierDetection" }],
  ["DestinationRule.hosts", { to: "./host" }],
  ["TrafficPolicy.retryPolicy", retriesElsewhere],
  ["TrafficPolicy.retries", retriesElsewhere],
  ["TrafficPolicy.timeout", timeoutElsewhere],
  ["TrafficPolicy.circuitBreaker", { to: "./outlierDetection" }],
  ["TrafficPolicy.lbPolicy", { to: "./loadBalancer.simple" }],
  ["TrafficPolicy.mtls", { to: "./tls" }],
  ["ConnectionPoolSettings.retryPolicy", retriesElsewhere],
  ["ConnectionPoolSettings.connectTimeout", { to: "./tcp.connectTimeout" }],
  ["HTTPSettings.retryPolicy", retriesElsewhere],
  ["HTTPSettings.retries", retriesElsewhere],
  ["HTTPSettings.timeout", timeoutElsewhere],
  ["HTTPSettings.requestTimeout", timeoutElsewhere],
  ["HTTPSettings.maxPendingRequests", { to: "./http1MaxPendingRequests" }],
  ["HTTPSettings.http2MaxPendingRequests", { to: "./http1MaxPendingRequests" }],
  ["HTTPSettings.maxRequests", { to: "./http2MaxRequests" }],
  ["HTTPSettings.http1MaxRequests", { to: "./http2MaxRequests" }],
  ["TCPSettings.timeout", { to: "./connectTimeout" }],
  ["TCPSettings.keepalive", { to: "./tcpKeepalive" }],
  ["LoadBalancerSettings.policy", { to: "./simple" }],
  ["LoadBalancerSettings.type", { to: "./simple" }],
  ["LoadBalancerSettings.algorithm", { to: "./simple" }],
  ["LoadBalancerSettings.httpCookie", { to: "./consistentHash.httpCookie" }],
  ["LoadBalancerSettings.localityLb", { to: "./localityLbSetting" }],
  ["ConsistentHashLB.cookie", { to: "./httpCookie" }],
  ["ConsistentHashLB.header", { to: "./httpHeaderName" }],
  ["ConsistentHashLB.httpHeader", { to: "./httpHeaderName" }],
  ["ConsistentHashLB.sourceIp", { to: "./useSourceIp" }],
  ["OutlierDetection.consecutiveGatewayFailure", { to: "./consecutiveGatewayErrors" }],
  ["OutlierDetection.consecutive5xx", { to: "./consecutive5xxErrors" }],
  ["OutlierDetection.ejectionTime", { to: "./baseEjectionTime" }],
  ["Subset.version", { to: "./labels.version" }],
  ["Subset.selector", { to: "./labels" }],
  ["Server.protocol", { to: "./port.protocol" }],
  ["Server.host", { to: "./hosts" }],
  ["ServerTLSSettings.secretName", { to: "./credentialName" }],
  ["ServerTLSSettings.certificateRefs", { to: "./credentialName" }],
  ["ServiceEntry.host", { to: "./hosts" }],
  ["ServiceEntry.address", { to: "./addresses" }],
  ["ServicePort.port", { to: "./number" }],
  ["Port.port", { to: "./number" }],
  ["SidecarPort.port", { to: "./number" }],
  ["WorkloadEntry.ip", { to: "./address" }],
  ["WorkloadEntry.host", { to: "./address" }],
  ["Sidecar.selector", { to: "./workloadSelector.labels" }],
  ["PortSelector.name", { note: "a port is chosen by its number: write `number`" }],
  ["WorkloadSelector.matchLabels", { to: "./labels" }],
  ["LabelWorkloadSelector.labels", { to: "./matchLabels" }],
  ["WorkloadGroup.address", { note: "the address comes from each WorkloadEntry of the group: remove it" }],
]);
