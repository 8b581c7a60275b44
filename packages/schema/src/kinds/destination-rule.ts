// SPDX-License-Identifier: Apache-2.0
import {
  boolean,
  deprecated,
  duration,
  enumeration,
  type Infer,
  integer,
  list,
  map,
  number,
  object,
  optional,
  port,
  required,
  string,
  unsigned,
} from "../type.ts";
import { exportTo, exportToDoc, labels, portSelector, workloadSelectorMatchLabels } from "./shared.ts";

/** networking.istio.io DestinationRule. */

const cookieAttribute = object("HTTPCookieAttribute", {
  name: required(string({ min: 1 }), "Name of the attribute, such as SameSite."),
  value: optional(string(), "Its value; none for a bare attribute."),
});

const httpCookie = object(
  "HTTPCookie",
  {
    name: required(string({ min: 1 }), "Name of the cookie."),
    path: optional(string(), "Path of the cookie."),
    ttl: optional(duration({ min: 0 }), "Lifetime; when set the proxy makes the cookie (0s: a session cookie)."),
    attributes: optional(list(cookieAttribute), "Further attributes of a cookie that the proxy makes."),
  },
  { shorthand: "name" },
);

const ringHash = object("RingHash", {
  minimumRingSize: optional(unsigned({ max: 8388608 }), "Least number of points on the ring. Default 1024."),
});
const maglev = object("MagLev", {
  tableSize: optional(unsigned({ max: 5000011 }), "Size of the table, a prime. Default 65537."),
});

export const consistentHash = object(
  "ConsistentHashLB",
  {
    httpHeaderName: optional(string({ min: 1, format: "header-name" }), "Hash of this header."),
    httpCookie: optional(httpCookie, "Hash of this cookie."),
    useSourceIp: optional(boolean(), "Hash of the caller's address."),
    httpQueryParameterName: optional(string({ min: 1 }), "Hash of this query parameter."),
    ringHash: optional(ringHash, "Ring hash, the default algorithm."),
    maglev: optional(maglev, "Maglev: quicker look-up, more movement when endpoints change."),
    minimumRingSize: deprecated(
      unsigned({ max: 8388608 }),
      "Least number of points on the ring.",
      "ringHash.minimumRingSize",
    ),
  },
  {
    exactlyOne: [["httpHeaderName", "httpCookie", "useSourceIp", "httpQueryParameterName"]],
    atMostOne: [
      ["ringHash", "maglev"],
      ["ringHash", "minimumRingSize"],
    ],
  },
);
export type ConsistentHash = Infer<typeof consistentHash>;

const distribute = object("Distribute", {
  from: optional(string(), "Locality the traffic comes from, `region/zone/subzone`, `*` at the end allowed."),
  to: optional(map(unsigned({ max: 100 })), "Locality → share in percent; together 100."),
});
const failover = object("Failover", {
  from: optional(string(), "Region that fails."),
  to: optional(string(), "Region that takes over."),
});

export const localityLbSetting = object("LocalityLoadBalancerSetting", {
  distribute: optional(list(distribute), "Shares by locality."),
  failover: optional(list(failover), "Which region takes over; needs outlier detection."),
  failoverPriority: optional(list(string()), "Labels, in order, by which nearness is judged; needs outlier detection."),
  enabled: optional(boolean(), "Turns locality load balancing on or off for this host."),
});
export type LocalityLbSetting = Infer<typeof localityLbSetting>;

const zoneAwareLbSetting = object("ZoneAwareLoadBalancerSetting", {
  enabled: optional(boolean(), "Turns zone-aware load balancing on or off."),
  failover: optional(list(failover), "Which region takes over; needs outlier detection."),
  failoverPriority: optional(list(string()), "Labels, in order, by which nearness is judged; needs outlier detection."),
  minClusterSize: optional(unsigned(), "Least number of endpoints for zone-aware routing."),
});

const warmup = object(
  "WarmupConfiguration",
  {
    duration: required(duration(), "How long a new endpoint is warmed up."),
    minimumPercent: optional(
      number({ min: 0, max: 100 }),
      "Share of its weight that a new endpoint starts with. Default 10.",
    ),
    aggression: optional(number({ min: 1 }), "Shape of the rise; 1 is linear. Default 1."),
  },
  { shorthand: "duration" },
);

const simpleLb = enumeration(
  {
    UNSPECIFIED: "The default, LEAST_REQUEST.",
    RANDOM: "A random endpoint.",
    PASSTHROUGH: "The address that the caller dialled, without load balancing.",
    ROUND_ROBIN: "One after the other.",
    LEAST_REQUEST: "Of two random endpoints the one with fewer active requests.",
  },
  { LEAST_CONN: "LEAST_REQUEST" },
);

export const loadBalancer = object(
  "LoadBalancerSettings",
  {
    simple: optional(simpleLb, "An algorithm without settings. Default LEAST_REQUEST."),
    consistentHash: optional(consistentHash, "The same caller keeps its endpoint."),
    localityLbSetting: optional(localityLbSetting, "Preference for near endpoints; overrides the mesh's."),
    zoneAwareLbSetting: optional(zoneAwareLbSetting, "Envoy's zone-aware routing."),
    warmupDurationSecs: deprecated(duration(), "How long a new endpoint is warmed up.", "warmup.duration"),
    warmup: optional(warmup, "Slow start of new endpoints; for ROUND_ROBIN and LEAST_REQUEST."),
  },
  {
    atMostOne: [
      ["simple", "consistentHash"],
      ["warmup", "warmupDurationSecs"],
      ["localityLbSetting", "zoneAwareLbSetting"],
    ],
    shorthand: "simple",
  },
);
export type LoadBalancer = Infer<typeof loadBalancer>;

const tcpKeepalive = object("TcpKeepalive", {
  probes: optional(unsigned(), "Unanswered probes before the connection is dead. Default: the system's (Linux 9)."),
  time: optional(duration(), "Idle time before the first probe. Default: the system's (Linux 7200s)."),
  interval: optional(duration(), "Time between probes. Default: the system's (Linux 75s)."),
});

const tcpSettings = object("TCPSettings", {
  maxConnections: optional(integer({ min: 0 }), "Connections per destination host. Default 4294967295."),
  connectTimeout: optional(duration(), "Limit for connecting. Default 10s."),
  tcpKeepalive: optional(tcpKeepalive, "TCP keep-alive."),
  maxConnectionDuration: optional(duration(), "Connections are closed at this age. Default none."),
  idleTimeout: optional(duration({ min: 0 }), "Connections without traffic are closed; 0s: never. Default 1h."),
});

const http2KeepAlive = object("HTTP2KeepAlive", {
  interval: optional(duration(), "Time between HTTP/2 PING frames."),
  timeout: optional(duration(), "Limit for the answer to a PING."),
});

const httpSettings = object("HTTPSettings", {
  http1MaxPendingRequests: optional(
    integer({ min: 0 }),
    "Requests that may wait for a connection. Default 4294967295.",
  ),
  http2MaxRequests: optional(integer({ min: 0 }), "Active requests per destination. Default 4294967295."),
  maxRequestsPerConnection: optional(integer({ min: 0, max: 536870912 }), "Requests per connection; 0: no limit."),
  maxRetries: optional(integer({ min: 0 }), "Retries outstanding at a time. Default 4294967295."),
  idleTimeout: optional(duration(), "Connections without requests are closed. Default 1h."),
  h2UpgradePolicy: optional(
    enumeration({
      DEFAULT: "What the mesh says.",
      DO_NOT_UPGRADE: "HTTP/1.1 stays HTTP/1.1.",
      UPGRADE: "HTTP/1.1 becomes HTTP/2.",
    }),
    "Whether HTTP/1.1 is upgraded to HTTP/2 towards the destination.",
  ),
  useClientProtocol: optional(boolean(), "Use the protocol that the caller used."),
  maxConcurrentStreams: optional(integer({ min: 0 }), "Streams per HTTP/2 connection. Default 2147483647."),
  http2KeepAlive: optional(http2KeepAlive, "HTTP/2 PING keep-alive."),
});

export const connectionPool = object("ConnectionPoolSettings", {
  tcp: optional(tcpSettings, "Settings of every connection."),
  http: optional(httpSettings, "Settings of HTTP/1.1, HTTP/2 and gRPC."),
});
export type ConnectionPool = Infer<typeof connectionPool>;

export const outlierDetection = object("OutlierDetection", {
  consecutive5xxErrors: optional(unsigned(), "5xx answers in a row before an endpoint is ejected; 0: off. Default 5."),
  consecutiveGatewayErrors: optional(unsigned(), "502, 503 and 504 answers in a row; 0: off. Default 0."),
  consecutiveLocalOriginFailures: optional(
    unsigned(),
    "Failures to connect in a row; only with `splitExternalLocalOriginErrors`. Default 5.",
  ),
  splitExternalLocalOriginErrors: optional(boolean(), "Count failures to connect apart from answers. Default false."),
  interval: optional(duration(), "Time between sweeps. Default 10s."),
  baseEjectionTime: optional(duration(), "Ejection lasts this long times the number of ejections. Default 30s."),
  maxEjectionPercent: optional(integer({ min: 0, max: 100 }), "Share of endpoints that may be ejected. Default 10."),
  minHealthPercent: optional(
    integer({ min: 0, max: 100 }),
    "Below this share of healthy endpoints all are used. Default 0.",
  ),
  outlierDetectionHttpErrorCodes: optional(
    list(unsigned({ min: 100, max: 599 })),
    "Statuses that count as errors instead of 5xx.",
  ),
  consecutiveErrors: deprecated(integer({ min: 0 }), "Errors in a row.", "consecutive5xxErrors"),
});
export type OutlierDetection = Infer<typeof outlierDetection>;

export const clientTls = object("ClientTLSSettings", {
  mode: optional(
    enumeration({
      DISABLE: "Plain text.",
      SIMPLE: "TLS.",
      MUTUAL: "TLS with the given client certificate.",
      ISTIO_MUTUAL: "TLS with the mesh's own certificates.",
    }),
    "Whether connections are TLS. Default DISABLE.",
  ),
  clientCertificate: optional(string(), "File of the client certificate (MUTUAL)."),
  privateKey: optional(string(), "File of the client's private key (MUTUAL)."),
  caCertificates: optional(string(), "File of the CA certificates; without it those of the system."),
  credentialName: optional(
    string(),
    "Secret with key, certificate and CA certificates; gateways, or with `workloadSelector`.",
  ),
  subjectAltNames: optional(list(string()), "Names of which the server certificate must carry one."),
  sni: optional(string({ max: 255 }), "Server name for the handshake. Default: the Host of the request."),
  insecureSkipVerify: optional(boolean(), "Do not verify the server's certificate."),
  caCrl: optional(string(), "File of the revocation list for server certificates."),
});
export type ClientTls = Infer<typeof clientTls>;

const tunnel = object("TunnelSettings", {
  protocol: optional(string(), "CONNECT (default) or POST."),
  targetHost: required(string({ min: 1, format: "host" }), "Host the tunnel leads to."),
  targetPort: required(port(), "Port the tunnel leads to."),
});

const proxyProtocol = object("ProxyProtocol", {
  version: optional(enumeration({ V1: "Text.", V2: "Binary." }), "Version of the PROXY protocol. Default V1."),
});

const retryBudget = object("RetryBudget", {
  percent: optional(number({ min: 0, max: 100 }), "Retries as a share of active requests. Default 20."),
  minRetryConcurrency: optional(unsigned(), "Retries that are always allowed. Default 3."),
  budgetInterval: optional(duration({ min: 0 }), "Time over which requests are counted."),
});

const perPort = {
  loadBalancer: optional(loadBalancer, "Choice of the endpoint."),
  connectionPool: optional(connectionPool, "Limits of connections and requests."),
  outlierDetection: optional(outlierDetection, "Ejection of failing endpoints."),
  tls: optional(clientTls, "TLS towards the destination."),
};

const portTrafficPolicy = object("PortTrafficPolicy", {
  port: required(portSelector, "Port of the service; the whole policy above it is replaced for this port."),
  ...perPort,
});
export type PortTrafficPolicy = Infer<typeof portTrafficPolicy>;

export const trafficPolicy = object("TrafficPolicy", {
  ...perPort,
  portLevelSettings: optional(list(portTrafficPolicy, { max: 4096 }), "Policies of single ports."),
  tunnel: optional(tunnel, "Tunnel TCP through HTTP CONNECT or POST."),
  proxyProtocol: optional(proxyProtocol, "Send the PROXY protocol header."),
  retryBudget: optional(retryBudget, "Retries as a share of the traffic."),
});
export type TrafficPolicy = Infer<typeof trafficPolicy>;

export const subset = object("Subset", {
  name: required(string({ min: 1, format: "dns-label" }), "Name that routes use."),
  labels: optional(labels, "Labels that the endpoints must all have."),
  trafficPolicy: optional(trafficPolicy, "Policy of this subset, over that of the host."),
});
export type Subset = Infer<typeof subset>;

export const destinationRuleSpec = object("DestinationRule", {
  host: required(
    string({ min: 1, format: "wildcard-host" }),
    "Service the policy is for; a short name is completed with this namespace.",
  ),
  trafficPolicy: optional(trafficPolicy, "Load balancing, connection limits, ejection, TLS."),
  subsets: optional(list(subset), "Named parts of the service, such as versions."),
  exportTo: optional(exportTo, exportToDoc),
  workloadSelector: optional(workloadSelectorMatchLabels, "Only these calling workloads use the rule."),
});
export type DestinationRuleSpec = Infer<typeof destinationRuleSpec>;
