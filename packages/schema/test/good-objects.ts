// SPDX-License-Identifier: Apache-2.0

/** Objects without a mistake, which use as many fields as can stand together; decoding finds nothing but effects that come later. */

function object(apiVersion: string, kind: string, body: object): Readonly<Record<string, unknown>> {
  return {
    apiVersion,
    kind,
    metadata: { name: kind.toLowerCase(), namespace: "default", labels: { app: "a" } },
    ...body,
  };
}

const istio = "networking.istio.io/v1";
const template = {
  metadata: { labels: { app: "reviews", version: "v1" }, annotations: { "heddle.dev/command": "node reviews.js" } },
  spec: {
    serviceAccountName: "reviews",
    containers: [
      {
        name: "reviews",
        image: "reviews:1",
        ports: [{ name: "http", containerPort: 9080 }],
        env: [
          { name: "A", value: "1" },
          { name: "B", valueFrom: { fieldRef: { fieldPath: "status.podIP" } } },
        ],
        readinessProbe: { httpGet: { path: "/health", port: "http" }, periodSeconds: 5 },
        livenessProbe: { grpc: { port: 9 } },
        startupProbe: { exec: { command: ["true"] } },
      },
    ],
    volumes: [{ name: "v", emptyDir: {} }],
  },
};

const destination = { host: "reviews.default.svc.cluster.local", subset: "v1", port: { number: 9080 } };
const match = {
  name: "all",
  uri: { prefix: "/" },
  scheme: { exact: "http" },
  method: { regex: "GET|HEAD" },
  authority: { exact: "reviews" },
  headers: { "end-user": { exact: "jason" }, "x-there": {}, "@request.auth.claims.group": { exact: "dev" } },
  port: 9080,
  sourceLabels: { app: "productpage" },
  gateways: ["mesh", "istio-system/gateway"],
  queryParams: { q: { regex: "a+" } },
  ignoreUriCase: true,
  withoutHeaders: { "x-debug": {} },
  sourceNamespace: "default",
  statPrefix: "all",
};

const virtualService = {
  hosts: ["reviews", "*.example.com", "10.0.0.1"],
  gateways: ["mesh", "istio-system/gateway"],
  exportTo: [".", "other"],
  http: [
    {
      name: "split",
      match: [match],
      route: [
        { destination, weight: 90, headers: { response: { add: { "x-version": "v1" } } } },
        { destination: { host: "reviews", subset: "v2" }, weight: 10 },
      ],
      rewrite: { uri: "/v2/", authority: "reviews" },
      timeout: "1m30s",
      retries: {
        attempts: 3,
        perTryTimeout: "2s",
        retryOn: "5xx,503",
        retryRemoteLocalities: true,
        retryIgnorePreviousHosts: false,
        backoff: "25ms",
      },
      fault: {
        delay: { fixedDelay: "1.5s", percentage: { value: 0.1 } },
        abort: { httpStatus: 503, percentage: { value: 10 } },
      },
      mirror: { host: "reviews", subset: "v3" },
      mirrorPercentage: { value: 12.5 },
      corsPolicy: {
        allowOrigins: [{ exact: "https://a.example" }, { regex: "https://.*[.]example" }],
        allowMethods: ["GET"],
        allowHeaders: ["x-a"],
        exposeHeaders: ["x-b"],
        maxAge: "24h",
        allowCredentials: false,
        unmatchedPreflights: "IGNORE",
      },
      headers: {
        request: { set: { Host: "reviews:9080", "x-a": "b" }, add: { "x-c": "" }, remove: ["x-d"] },
        response: { remove: ["server"] },
      },
    },
    {
      match: [{ uri: { prefix: "/old" } }],
      redirect: {
        prefixRewrite: "/new",
        authority: "b.com",
        scheme: "https",
        derivePort: "FROM_PROTOCOL_DEFAULT",
        redirectCode: 308,
      },
    },
    { match: [{ uri: { exact: "/bytes" } }], directResponse: { status: 200, body: { bytes: "aGk=" } } },
    {
      match: [{ uri: { regex: "/r/.*" } }],
      route: [{ destination }],
      rewrite: { uriRegexRewrite: { match: "/r/(.*)", rewrite: "/\\1" } },
      timeout: "0s",
    },
    {
      route: [{ destination }],
      fault: { abort: { grpcStatus: "UNAVAILABLE" } },
      mirrors: [{ destination, percentage: { value: 1 } }],
    },
  ],
  tls: [
    {
      match: [
        {
          sniHosts: ["*.example.com"],
          port: 443,
          destinationSubnets: ["10.0.0.0/8"],
          sourceLabels: { a: "b" },
          gateways: ["mesh"],
          sourceNamespace: "a",
        },
      ],
      route: [{ destination, weight: 1 }],
    },
  ],
  tcp: [
    { match: [{ port: 3306, destinationSubnets: ["10.0.0.1", "fd00::/8"] }], route: [{ destination }] },
    { route: [{ destination }] },
  ],
};

const trafficPolicy = {
  loadBalancer: {
    consistentHash: {
      httpCookie: { name: "user", path: "/", ttl: "0s", attributes: [{ name: "SameSite", value: "Lax" }] },
      ringHash: { minimumRingSize: 1024 },
    },
    localityLbSetting: { enabled: true, distribute: [{ from: "r/z/*", to: { "r/z/*": 80, "r/y/*": 20 } }] },
  },
  connectionPool: {
    tcp: {
      maxConnections: 100,
      connectTimeout: "30ms",
      tcpKeepalive: { probes: 9, time: "7200s", interval: "75s" },
      maxConnectionDuration: "1h",
      idleTimeout: "0s",
    },
    http: {
      http1MaxPendingRequests: 1,
      http2MaxRequests: 1000,
      maxRequestsPerConnection: 10,
      maxRetries: 3,
      idleTimeout: "5m",
      h2UpgradePolicy: "UPGRADE",
      useClientProtocol: false,
      maxConcurrentStreams: 100,
      http2KeepAlive: { interval: "10s", timeout: "5s" },
    },
  },
  outlierDetection: {
    consecutive5xxErrors: 7,
    consecutiveGatewayErrors: 5,
    consecutiveLocalOriginFailures: 3,
    splitExternalLocalOriginErrors: true,
    interval: "5m",
    baseEjectionTime: "15m",
    maxEjectionPercent: 100,
    minHealthPercent: 0,
    outlierDetectionHttpErrorCodes: [500, 503],
  },
  tls: {
    mode: "MUTUAL",
    clientCertificate: "/c",
    privateKey: "/k",
    caCertificates: "/ca",
    subjectAltNames: ["a"],
    sni: "a",
    caCrl: "/crl",
  },
  portLevelSettings: [
    {
      port: { number: 80 },
      loadBalancer: { simple: "ROUND_ROBIN", warmup: { duration: "30s", minimumPercent: 5, aggression: 2 } },
      tls: { mode: "ISTIO_MUTUAL" },
    },
  ],
  tunnel: { protocol: "CONNECT", targetHost: "b.com", targetPort: 443 },
  proxyProtocol: { version: "V2" },
  retryBudget: { percent: 25, minRetryConcurrency: 5, budgetInterval: "0s" },
};

export const goodObjects: readonly Readonly<Record<string, unknown>>[] = [
  object("v1", "Namespace", {}),
  object("v1", "Node", {
    spec: { podCIDR: "10.0.0.0/24", unschedulable: true },
    status: { addresses: [{ type: "InternalIP", address: "1.1.1.1" }] },
  }),
  object("v1", "Service", {
    spec: {
      type: "NodePort",
      clusterIP: "10.96.0.1",
      clusterIPs: ["10.96.0.1"],
      ports: [
        { name: "http-web", port: 80, targetPort: "http", protocol: "TCP", nodePort: 30080 },
        { name: "grpc", port: 9000, targetPort: 9001, appProtocol: "kubernetes.io/h2c" },
      ],
      selector: { app: "reviews" },
      publishNotReadyAddresses: true,
      trafficDistribution: "PreferClose",
      loadBalancerIP: "1.2.3.4",
    },
    status: { loadBalancer: { ingress: [{ ip: "1.2.3.4" }] } },
  }),
  object("v1", "Service", { spec: { clusterIP: "None", selector: { app: "db" } } }),
  object("v1", "Service", { spec: { type: "ExternalName", externalName: "example.com" } }),
  object("discovery.k8s.io/v1", "EndpointSlice", {
    addressType: "IPv4",
    endpoints: [
      {
        addresses: ["10.0.0.1"],
        conditions: { ready: true, serving: true, terminating: false },
        targetRef: { kind: "Pod", name: "a", uid: "u" },
        nodeName: "n",
        zone: "z",
        hints: { forZones: [{ name: "z" }] },
      },
    ],
    ports: [{ name: "http", port: 9080, protocol: "TCP" }],
  }),
  object("v1", "Endpoints", {
    subsets: [
      { addresses: [{ ip: "10.0.0.1" }], notReadyAddresses: [{ ip: "10.0.0.2" }], ports: [{ name: "http", port: 80 }] },
    ],
  }),
  object("v1", "Pod", {
    spec: { ...template.spec, hostNetwork: false, initContainers: [{ name: "i", restartPolicy: "Always" }] },
    status: {
      phase: "Running",
      podIP: "10.0.0.1",
      podIPs: [{ ip: "10.0.0.1" }],
      conditions: [{ type: "Ready", status: "True" }],
    },
  }),
  object("apps/v1", "Deployment", {
    spec: { replicas: 2, selector: { matchLabels: { app: "reviews" } }, template, strategy: { type: "Recreate" } },
  }),
  object("apps/v1", "ReplicaSet", { spec: { replicas: 0, selector: { matchLabels: { app: "reviews" } }, template } }),
  object("apps/v1", "StatefulSet", {
    spec: {
      serviceName: "db",
      selector: { matchExpressions: [{ key: "app", operator: "In", values: ["reviews"] }] },
      template,
      volumeClaimTemplates: [],
    },
  }),
  object("apps/v1", "DaemonSet", { spec: { selector: { matchLabels: { app: "reviews" } }, template } }),
  object("batch/v1", "Job", { spec: { template, parallelism: 1, backoffLimit: 3 } }),
  object("v1", "ServiceAccount", { automountServiceAccountToken: false, secrets: [{ name: "s" }] }),
  object("v1", "ConfigMap", { data: { a: "b", empty: null }, binaryData: { c: "AAEC" }, immutable: true }),
  object("v1", "Secret", { type: "kubernetes.io/tls", data: { "tls.crt": "AAEC" }, stringData: { "tls.key": "x" } }),
  object(istio, "VirtualService", { spec: virtualService }),
  object("networking.istio.io/v1beta1", "VirtualService", { spec: { http: [{ route: [{ destination }] }] } }),
  object("networking.istio.io/v1alpha3", "VirtualService", {
    spec: { hosts: ["a"], http: [{ delegate: { name: "part", namespace: "other" } }] },
    status: { conditions: [] },
  }),
  object(istio, "DestinationRule", {
    spec: {
      host: "*.default.svc.cluster.local",
      trafficPolicy,
      subsets: [
        {
          name: "v1",
          labels: { version: "v1" },
          trafficPolicy: {
            loadBalancer: { consistentHash: { httpHeaderName: "x-user", maglev: { tableSize: 65537 } } },
          },
        },
        { name: "v2" },
      ],
      exportTo: ["*"],
      workloadSelector: { matchLabels: { app: "a" } },
    },
  }),
  object(istio, "DestinationRule", {
    spec: {
      host: "a",
      trafficPolicy: {
        loadBalancer: { simple: "LEAST_REQUEST", zoneAwareLbSetting: { enabled: true, minClusterSize: 3 } },
      },
    },
  }),
  object(istio, "Gateway", {
    spec: {
      selector: { istio: "ingressgateway" },
      servers: [
        {
          port: { number: 80, name: "http", protocol: "HTTP" },
          hosts: ["*"],
          tls: { httpsRedirect: true },
          name: "plain",
          bind: "0.0.0.0",
        },
        {
          port: { number: 443, name: "https", protocol: "HTTPS" },
          hosts: ["default/*.example.com", "./a.com", "*/b.com"],
          tls: {
            mode: "MUTUAL",
            credentialName: "secret",
            subjectAltNames: ["a"],
            minProtocolVersion: "TLSV1_2",
            maxProtocolVersion: "TLSV1_3",
            cipherSuites: ["ECDHE-RSA-AES128-GCM-SHA256"],
            caCertCredentialName: "ca",
          },
          defaultEndpoint: "127.0.0.1:8080",
        },
        {
          port: { number: 8443, name: "files", protocol: "tls" },
          hosts: ["c.com"],
          tls: {
            mode: "OPTIONAL_MUTUAL",
            serverCertificate: "/c",
            privateKey: "/k",
            caCertificates: "/ca",
            caCrl: "/crl",
          },
        },
        {
          port: { number: 15443, name: "tls", protocol: "TLS" },
          hosts: ["*.local"],
          tls: { mode: "AUTO_PASSTHROUGH" },
        },
        { port: { number: 0, name: "socket", protocol: "HTTP" }, bind: "unix:///run/s", hosts: ["*"] },
      ],
    },
  }),
  object(istio, "ServiceEntry", {
    spec: {
      hosts: ["db.example.com"],
      addresses: ["240.0.0.1", "10.0.0.0/8"],
      ports: [{ number: 443, name: "https", protocol: "HTTPS", targetPort: 8443 }],
      location: "MESH_INTERNAL",
      resolution: "STATIC",
      endpoints: [
        {
          address: "1.1.1.1",
          ports: { https: 444 },
          labels: { version: "v1" },
          network: "n",
          locality: "r/z/s",
          weight: 5,
          serviceAccount: "db",
        },
        { network: "far" },
      ],
      exportTo: ["."],
      subjectAltNames: ["spiffe://a"],
    },
  }),
  object(istio, "ServiceEntry", {
    spec: {
      hosts: ["*.example.com"],
      ports: [{ number: 80, name: "http", protocol: "HTTP" }],
      resolution: "DYNAMIC_DNS",
    },
  }),
  object(istio, "ServiceEntry", {
    spec: {
      hosts: ["vm.example.com"],
      ports: [{ number: 80, name: "http" }],
      resolution: "DNS",
      workloadSelector: { labels: { app: "vm" } },
    },
  }),
  object(istio, "ServiceEntry", {
    spec: { hosts: ["*.wild.com"], ports: [{ number: 80, name: "http", protocol: "HTTP" }] },
  }),
  object(istio, "WorkloadEntry", {
    spec: { address: "vm.example.com", ports: { http: 8080 }, labels: { app: "vm" }, locality: "r" },
  }),
  object(istio, "WorkloadEntry", { spec: { address: "unix:///run/app" } }),
  object(istio, "WorkloadGroup", {
    spec: {
      metadata: { labels: { app: "vm" }, annotations: { a: "b c" } },
      template: { ports: { http: 8080 }, serviceAccount: "vm", network: "n" },
      probe: {
        initialDelaySeconds: 1,
        httpGet: {
          path: "/",
          port: 8080,
          host: "127.0.0.1",
          scheme: "HTTPS",
          httpHeaders: [{ name: "x-a", value: "b" }],
        },
      },
    },
  }),
  object(istio, "Sidecar", {
    spec: {
      workloadSelector: { labels: { app: "a" } },
      ingress: [
        {
          port: { number: 9080, protocol: "HTTP", name: "http" },
          bind: "0.0.0.0",
          captureMode: "IPTABLES",
          defaultEndpoint: "unix:///run/app",
          connectionPool: { http: { http2MaxRequests: 1 } },
        },
      ],
      egress: [
        {
          port: { number: 9080, protocol: "HTTP", name: "egress" },
          bind: "127.0.0.1",
          captureMode: "NONE",
          hosts: ["prod-us1/*"],
        },
        { hosts: ["./*", "istio-system/*", "~/*"] },
      ],
      inboundConnectionPool: { tcp: { maxConnections: 10 } },
      outboundTrafficPolicy: { mode: "ALLOW_ANY", egressProxy: { host: "proxy.example.com", port: { number: 80 } } },
    },
  }),
];
