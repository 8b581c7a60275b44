// SPDX-License-Identifier: Apache-2.0
import { dr, type Row } from "./rows.ts";

/** Mistakes and near misses, with every finding of each. */
export const destinationRuleRows: readonly Row[] = [
  dr("connectTimeout in http", { host: "a", trafficPolicy: { connectionPool: { http: { connectTimeout: "1s" } } } }, [
    "HED0002 error spec.trafficPolicy.connectionPool.http.connectTimeout key => move spec.trafficPolicy.connectionPool.http.connectTimeout to spec.trafficPolicy.connectionPool.tcp.connectTimeout",
  ]),
  dr(
    "retryPolicy in http",
    {
      host: "a",
      trafficPolicy: { connectionPool: { http: { http2MaxRequests: 1, retryPolicy: { maxAttempts: 3 } } } },
    },
    ["HED0002 error spec.trafficPolicy.connectionPool.http.retryPolicy.maxAttempts key"],
  ),
  dr("retries in the traffic policy", { host: "a", trafficPolicy: { retries: { attempts: 2 } } }, [
    "HED0002 error spec.trafficPolicy.retries.attempts key",
  ]),
  dr("maxConnections in http", { host: "a", trafficPolicy: { connectionPool: { http: { maxConnections: 1 } } } }, [
    "HED0002 error spec.trafficPolicy.connectionPool.http.maxConnections key => move spec.trafficPolicy.connectionPool.http.maxConnections to spec.trafficPolicy.connectionPool.tcp.maxConnections",
  ]),
  dr("maxPendingRequests", { host: "a", trafficPolicy: { connectionPool: { http: { maxPendingRequests: 1 } } } }, [
    'HED0002 error spec.trafficPolicy.connectionPool.http.maxPendingRequests key => rename-key spec.trafficPolicy.connectionPool.http.maxPendingRequests "http1MaxPendingRequests"',
  ]),
  dr("loadBalancer at the top", { host: "a", loadBalancer: { simple: "RANDOM" } }, [
    "HED0002 error spec.loadBalancer key => move spec.loadBalancer to spec.trafficPolicy.loadBalancer",
  ]),
  dr("outlierDetection at the top", { host: "a", outlierDetection: { interval: "1s" } }, [
    "HED0002 error spec.outlierDetection key => move spec.outlierDetection to spec.trafficPolicy.outlierDetection",
  ]),
  dr("portLevelSettings at the top", { host: "a", portLevelSettings: [] }, [
    "HED0002 error spec.portLevelSettings key => move spec.portLevelSettings to spec.trafficPolicy.portLevelSettings",
  ]),
  dr("LEAST_CONN", { host: "a", trafficPolicy: { loadBalancer: { simple: "LEAST_CONN" } } }, [
    'HED0008 warning spec.trafficPolicy.loadBalancer.simple value => replace spec.trafficPolicy.loadBalancer.simple "LEAST_REQUEST"',
  ]),
  dr("lower-case load balancer", { host: "a", trafficPolicy: { loadBalancer: { simple: "round_robin" } } }, [
    'HED0007 error! spec.trafficPolicy.loadBalancer.simple value => replace spec.trafficPolicy.loadBalancer.simple "ROUND_ROBIN"',
  ]),
  dr("load balancer as text", { host: "a", trafficPolicy: { loadBalancer: "RANDOM" } }, [
    'HED0005 error! spec.trafficPolicy.loadBalancer value => replace spec.trafficPolicy.loadBalancer {"simple":"RANDOM"}',
  ]),
  dr("unknown load balancer", { host: "a", trafficPolicy: { loadBalancer: { simple: "WEIGHTED" } } }, [
    "HED0007 error! spec.trafficPolicy.loadBalancer.simple value",
  ]),
  dr(
    "simple and consistentHash",
    { host: "a", trafficPolicy: { loadBalancer: { simple: "RANDOM", consistentHash: { useSourceIp: true } } } },
    ["HED0012 error! spec.trafficPolicy.loadBalancer.consistentHash key"],
  ),
  dr("consistentHash without key", { host: "a", trafficPolicy: { loadBalancer: { consistentHash: {} } } }, [
    "HED0013 error! spec.trafficPolicy.loadBalancer.consistentHash key",
  ]),
  dr(
    "consistentHash with two keys",
    { host: "a", trafficPolicy: { loadBalancer: { consistentHash: { useSourceIp: true, httpHeaderName: "x" } } } },
    ["HED0012 error! spec.trafficPolicy.loadBalancer.consistentHash.useSourceIp key"],
  ),
  dr(
    "consistentHash with two algorithms",
    { host: "a", trafficPolicy: { loadBalancer: { consistentHash: { useSourceIp: true, maglev: {}, ringHash: {} } } } },
    ["HED0012 error! spec.trafficPolicy.loadBalancer.consistentHash.maglev key"],
  ),
  dr(
    "minimumRingSize",
    { host: "a", trafficPolicy: { loadBalancer: { consistentHash: { useSourceIp: true, minimumRingSize: 10 } } } },
    [
      "HED0023 warning spec.trafficPolicy.loadBalancer.consistentHash.minimumRingSize key => move spec.trafficPolicy.loadBalancer.consistentHash.minimumRingSize to spec.trafficPolicy.loadBalancer.consistentHash.ringHash.minimumRingSize",
    ],
  ),
  dr(
    "Maglev table that is no prime",
    {
      host: "a",
      trafficPolicy: { loadBalancer: { consistentHash: { useSourceIp: true, maglev: { tableSize: 1000 } } } },
    },
    ["HED0010 error! spec.trafficPolicy.loadBalancer.consistentHash.maglev.tableSize value"],
  ),
  dr(
    "cookie without name",
    { host: "a", trafficPolicy: { loadBalancer: { consistentHash: { httpCookie: { ttl: "0s" } } } } },
    ["HED0006 error! spec.trafficPolicy.loadBalancer.consistentHash.httpCookie key"],
  ),
  dr(
    "warmup with RANDOM",
    { host: "a", trafficPolicy: { loadBalancer: { simple: "RANDOM", warmup: { duration: "10s" } } } },
    ["HED0020 error! spec.trafficPolicy.loadBalancer.warmup key"],
  ),
  dr(
    "warmupDurationSecs",
    { host: "a", trafficPolicy: { loadBalancer: { simple: "ROUND_ROBIN", warmupDurationSecs: "10s" } } },
    [
      "HED0023 warning spec.trafficPolicy.loadBalancer.warmupDurationSecs key => move spec.trafficPolicy.loadBalancer.warmupDurationSecs to spec.trafficPolicy.loadBalancer.warmup.duration",
    ],
  ),
  dr(
    "distribute that is not 100",
    {
      host: "a",
      trafficPolicy: {
        loadBalancer: { localityLbSetting: { distribute: [{ from: "r/*", to: { "r/*": 80, "s/*": 10 } }] } },
      },
    },
    [
      "HED0010 error! spec.trafficPolicy.loadBalancer.localityLbSetting.distribute[0].to value",
      "HED0022 warning spec.trafficPolicy.loadBalancer.localityLbSetting key",
    ],
  ),
  dr(
    "distribute and failover",
    {
      host: "a",
      trafficPolicy: {
        outlierDetection: {},
        loadBalancer: {
          localityLbSetting: { distribute: [{ from: "a", to: { a: 100 } }], failover: [{ from: "a", to: "b" }] },
        },
      },
    },
    [
      "HED0020 error! spec.trafficPolicy.loadBalancer.localityLbSetting.distribute key",
      "HED0022 warning spec.trafficPolicy.loadBalancer.localityLbSetting key",
    ],
  ),
  dr(
    "failover to itself",
    {
      host: "a",
      trafficPolicy: {
        outlierDetection: {},
        loadBalancer: { localityLbSetting: { failover: [{ from: "a", to: "a" }] } },
      },
    },
    [
      "HED0020 error! spec.trafficPolicy.loadBalancer.localityLbSetting.failover[0].to value",
      "HED0022 warning spec.trafficPolicy.loadBalancer.localityLbSetting key",
    ],
  ),
  dr(
    "failover without outlierDetection",
    { host: "a", trafficPolicy: { loadBalancer: { localityLbSetting: { failover: [{ from: "a", to: "b" }] } } } },
    [
      "HED0029 warning spec.trafficPolicy.loadBalancer.localityLbSetting value",
      "HED0022 warning spec.trafficPolicy.loadBalancer.localityLbSetting key",
    ],
  ),
  dr(
    "zone as priority of zone-aware routing",
    {
      host: "a",
      trafficPolicy: {
        outlierDetection: {},
        loadBalancer: { zoneAwareLbSetting: { failoverPriority: ["topology.kubernetes.io/zone"] } },
      },
    },
    [
      "HED0020 error! spec.trafficPolicy.loadBalancer.zoneAwareLbSetting.failoverPriority[0] value",
      "HED0022 warning spec.trafficPolicy.loadBalancer.zoneAwareLbSetting key",
    ],
  ),
  dr("empty connectionPool", { host: "a", trafficPolicy: { connectionPool: {} } }, [
    "HED0013 error! spec.trafficPolicy.connectionPool value",
  ]),
  dr("connectTimeout below 1ms", { host: "a", trafficPolicy: { connectionPool: { tcp: { connectTimeout: "0s" } } } }, [
    "HED0011 error! spec.trafficPolicy.connectionPool.tcp.connectTimeout value",
  ]),
  dr("negative maxConnections", { host: "a", trafficPolicy: { connectionPool: { tcp: { maxConnections: -1 } } } }, [
    "HED0010 error! spec.trafficPolicy.connectionPool.tcp.maxConnections value",
  ]),
  dr(
    "maxRequestsPerConnection too high",
    { host: "a", trafficPolicy: { connectionPool: { http: { maxRequestsPerConnection: 536870913 } } } },
    ["HED0010 error! spec.trafficPolicy.connectionPool.http.maxRequestsPerConnection value"],
  ),
  dr(
    "useClientProtocol and UPGRADE",
    { host: "a", trafficPolicy: { connectionPool: { http: { useClientProtocol: true, h2UpgradePolicy: "UPGRADE" } } } },
    ["HED0020 error! spec.trafficPolicy.connectionPool.http.useClientProtocol key"],
  ),
  dr(
    "http2KeepAlive comes later",
    { host: "a", trafficPolicy: { connectionPool: { http: { http2KeepAlive: { interval: "10s" } } } } },
    ["HED0022 warning spec.trafficPolicy.connectionPool.http.http2KeepAlive key"],
  ),
  dr("consecutiveErrors", { host: "a", trafficPolicy: { outlierDetection: { consecutiveErrors: 5 } } }, [
    'HED0023 warning spec.trafficPolicy.outlierDetection.consecutiveErrors key => rename-key spec.trafficPolicy.outlierDetection.consecutiveErrors "consecutive5xxErrors"',
  ]),
  dr(
    "consecutiveGatewayFailure",
    { host: "a", trafficPolicy: { outlierDetection: { consecutiveGatewayFailure: 5 } } },
    [
      'HED0002 error spec.trafficPolicy.outlierDetection.consecutiveGatewayFailure key => rename-key spec.trafficPolicy.outlierDetection.consecutiveGatewayFailure "consecutiveGatewayErrors"',
    ],
  ),
  dr("consecutive_5xx_errors", { host: "a", trafficPolicy: { outlierDetection: { consecutive_5xx_errors: 5 } } }, [
    'HED0004 warning spec.trafficPolicy.outlierDetection.consecutive_5xx_errors key => rename-key spec.trafficPolicy.outlierDetection.consecutive_5xx_errors "consecutive5xxErrors"',
  ]),
  dr("consecutive5xxError", { host: "a", trafficPolicy: { outlierDetection: { consecutive5xxError: 5 } } }, [
    'HED0003 error spec.trafficPolicy.outlierDetection.consecutive5xxError key => rename-key spec.trafficPolicy.outlierDetection.consecutive5xxError "consecutive5xxErrors"',
  ]),
  dr("maxEjectionPercent above 100", { host: "a", trafficPolicy: { outlierDetection: { maxEjectionPercent: 101 } } }, [
    "HED0010 error! spec.trafficPolicy.outlierDetection.maxEjectionPercent value",
  ]),
  dr(
    "maxEjectionPercent with a sign",
    { host: "a", trafficPolicy: { outlierDetection: { maxEjectionPercent: "50%" } } },
    [
      "HED0005 error! spec.trafficPolicy.outlierDetection.maxEjectionPercent value => replace spec.trafficPolicy.outlierDetection.maxEjectionPercent 50",
    ],
  ),
  dr(
    "local failures without the split",
    { host: "a", trafficPolicy: { outlierDetection: { consecutiveLocalOriginFailures: 1 } } },
    [
      "HED0021 error! spec.trafficPolicy.outlierDetection.consecutiveLocalOriginFailures key => replace spec.trafficPolicy.outlierDetection.splitExternalLocalOriginErrors true",
    ],
  ),
  dr("baseEjectionTime as a number", { host: "a", trafficPolicy: { outlierDetection: { baseEjectionTime: 30 } } }, [
    'HED0009 error! spec.trafficPolicy.outlierDetection.baseEjectionTime value => replace spec.trafficPolicy.outlierDetection.baseEjectionTime "30s"',
  ]),
  dr("no host", { subsets: [] }, ["HED0006 error! spec key"]),
  dr("hosts", { hosts: ["a"] }, ['HED0002 error! spec.hosts key => replace spec.host "a"; remove spec.hosts']),
  dr("host *", { host: "*" }, ["HED0015 error! spec.host value"]),
  dr("host with a port", { host: "a:80" }, ["HED0015 error! spec.host value"]),
  dr("subset twice", { host: "a", subsets: [{ name: "v1" }, { name: "v1" }] }, [
    "HED0019 error! spec.subsets[1].name value",
  ]),
  dr("subset without name", { host: "a", subsets: [{ labels: { version: "v1" } }] }, [
    "HED0006 error! spec.subsets[0] key",
  ]),
  dr("subset with version", { host: "a", subsets: [{ name: "v1", version: "v1" }] }, [
    "HED0002 error spec.subsets[0].version key => move spec.subsets[0].version to spec.subsets[0].labels.version",
  ]),
  dr("label as a number", { host: "a", subsets: [{ name: "v1", labels: { version: 1 } }] }, [
    'HED0005 error! spec.subsets[0].labels.version value => replace spec.subsets[0].labels.version "1"',
  ]),
  dr("subset name with a dot", { host: "a", subsets: [{ name: "v1.0" }] }, [
    "HED0016 error! spec.subsets[0].name value",
  ]),
  dr("subsets as a map", { host: "a", subsets: { v1: {} } }, [
    'HED0005 error! spec.subsets value => replace spec.subsets [{"v1":{}}]',
    "HED0001 error spec.subsets.v1 key",
    "HED0006 error! spec.subsets key",
  ]),
  dr(
    "port-level without port",
    { host: "a", trafficPolicy: { portLevelSettings: [{ loadBalancer: { simple: "RANDOM" } }] } },
    ["HED0006 error! spec.trafficPolicy.portLevelSettings[0] key"],
  ),
  dr("port-level port as a number", { host: "a", trafficPolicy: { portLevelSettings: [{ port: 80 }] } }, [
    'HED0005 error! spec.trafficPolicy.portLevelSettings[0].port value => replace spec.trafficPolicy.portLevelSettings[0].port {"number":80}',
  ]),
  dr(
    "port-level port twice",
    { host: "a", trafficPolicy: { portLevelSettings: [{ port: { number: 80 } }, { port: { number: 80 } }] } },
    ["HED0019 warning spec.trafficPolicy.portLevelSettings[1].port value"],
  ),
  dr("empty traffic policy", { host: "a", trafficPolicy: {} }, ["HED0029 warning spec.trafficPolicy value"]),
  dr("MUTUAL without certificate", { host: "a", trafficPolicy: { tls: { mode: "MUTUAL" } } }, [
    "HED0021 error! spec.trafficPolicy.tls value",
  ]),
  dr(
    "ISTIO_MUTUAL with certificate",
    { host: "a", trafficPolicy: { tls: { mode: "ISTIO_MUTUAL", clientCertificate: "/c" } } },
    [
      "HED0020 error! spec.trafficPolicy.tls.clientCertificate key",
      "HED0022 warning spec.trafficPolicy.tls.mode value",
    ],
  ),
  dr(
    "credentialName and file",
    { host: "a", trafficPolicy: { tls: { mode: "SIMPLE", credentialName: "s", caCertificates: "/c" } } },
    ["HED0012 error! spec.trafficPolicy.tls.caCertificates key"],
  ),
  dr("tls without mode", { host: "a", trafficPolicy: { tls: { sni: "x" } } }, [
    "HED0029 warning spec.trafficPolicy.tls.sni key",
  ]),
  dr(
    "insecureSkipVerify with CA",
    { host: "a", trafficPolicy: { tls: { mode: "SIMPLE", insecureSkipVerify: true, caCertificates: "/c" } } },
    ["HED0020 error! spec.trafficPolicy.tls.insecureSkipVerify key"],
  ),
  dr("tls mode in lower case", { host: "a", trafficPolicy: { tls: { mode: "simple" } } }, [
    'HED0007 error! spec.trafficPolicy.tls.mode value => replace spec.trafficPolicy.tls.mode "SIMPLE"',
  ]),
  dr(
    "tunnel protocol",
    { host: "a", trafficPolicy: { tunnel: { protocol: "GET", targetHost: "b", targetPort: 80 } } },
    ["HED0007 error! spec.trafficPolicy.tunnel.protocol value", "HED0022 warning spec.trafficPolicy.tunnel key"],
  ),
  dr("tunnel without port", { host: "a", trafficPolicy: { tunnel: { targetHost: "b" } } }, [
    "HED0006 error! spec.trafficPolicy.tunnel key",
    "HED0022 warning spec.trafficPolicy.tunnel key",
  ]),
  dr("proxyProtocol comes later", { host: "a", trafficPolicy: { proxyProtocol: { version: "V2" } } }, [
    "HED0022 warning spec.trafficPolicy.proxyProtocol key",
  ]),
  dr("retryBudget comes later", { host: "a", trafficPolicy: { retryBudget: { percent: 10 } } }, [
    "HED0022 warning spec.trafficPolicy.retryBudget key",
  ]),
  dr("workloadSelector with labels", { host: "a", workloadSelector: { labels: { a: "b" } } }, [
    'HED0002 error spec.workloadSelector.labels key => rename-key spec.workloadSelector.labels "matchLabels"',
  ]),
  dr("mesh TLS comes later", { host: "a", trafficPolicy: { tls: { mode: "ISTIO_MUTUAL" } } }, [
    "HED0022 warning spec.trafficPolicy.tls.mode value",
  ]),
  dr("TLS from files is there", { host: "a", trafficPolicy: { tls: { mode: "SIMPLE" } } }, []),
];
