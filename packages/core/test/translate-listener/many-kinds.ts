// SPDX-License-Identifier: Apache-2.0

/** Services of every kind that outbound translation tells apart, and policies that use every field. */
export const manyKinds = `
apiVersion: v1
kind: Service
metadata: { name: db, namespace: default }
spec:
  clusterIP: 10.0.0.5
  selector: { app: db }
  ports: [{ name: mongo, port: 27017 }, { name: mysql, port: 3306 }, { name: redis, port: 6379 }]
---
apiVersion: v1
kind: Service
metadata: { name: auto, namespace: default }
spec: { clusterIP: 10.0.0.6, selector: { app: auto }, ports: [{ name: x, port: 7000 }] }
---
apiVersion: v1
kind: Service
metadata: { name: old-tcp, namespace: default, creationTimestamp: "2024-01-01T00:00:00Z" }
spec: { selector: { app: old }, ports: [{ name: tcp, port: 7002 }] }
---
apiVersion: v1
kind: Service
metadata: { name: new-tcp, namespace: default, creationTimestamp: "2025-01-01T00:00:00Z" }
spec: { selector: { app: new }, ports: [{ name: tcp, port: 7002 }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: default, creationTimestamp: "2025-06-01T00:00:00Z" }
spec:
  clusterIP: 10.0.0.7
  selector: { app: web }
  ports:
    - { name: http, port: 7002, targetPort: 8080 }
    - { name: grpc, port: 7003, targetPort: 8081 }
    - { name: grpc-web, port: 7004, targetPort: 8082 }
    - { name: https, port: 443, targetPort: 8443 }
    - { name: dns, port: 53, protocol: UDP }
    - { name: any, port: 7009, targetPort: 8090 }
---
apiVersion: v1
kind: Service
metadata: { name: headless, namespace: default }
spec: { clusterIP: None, selector: { app: web }, ports: [{ name: tcp, port: 7005 }, { name: any, port: 7006 }] }
---
apiVersion: v1
kind: Service
metadata: { name: nobody, namespace: default }
spec: { clusterIP: None, selector: { app: nobody }, ports: [{ name: tcp, port: 7008 }] }
---
apiVersion: v1
kind: Pod
metadata:
  name: web-1
  namespace: default
  labels: { app: web, version: v1, topology.istio.io/locality: r1.z1 }
spec: { containers: [{ name: web }] }
status: { podIP: 10.1.0.1, podIPs: [{ ip: 10.1.0.1 }], conditions: [{ type: Ready, status: "True" }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web-2, namespace: default, labels: { app: web, version: v2 } }
spec: { containers: [{ name: web }] }
status: { podIP: 10.1.0.2, podIPs: [{ ip: 10.1.0.2 }], conditions: [{ type: Ready, status: "False" }] }
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: anywhere, namespace: default }
spec:
  hosts: [api.example.com, "*.wild.example.com"]
  ports: [{ number: 443, name: tls, protocol: TLS }, { number: 80, name: http, protocol: HTTP }]
  resolution: NONE
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: dns, namespace: default }
spec:
  hosts: [dns.example.com]
  ports: [{ number: 443, name: tls, protocol: HTTPS }, { number: 80, name: http, protocol: HTTP, targetPort: 443 }]
  resolution: DNS
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: one-name, namespace: default }
spec:
  hosts: [rr.example.com]
  ports: [{ number: 443, name: tls, protocol: HTTPS }]
  resolution: DNS_ROUND_ROBIN
  endpoints: [{ address: a.example.com }]
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: range, namespace: default }
spec:
  hosts: [range.example.com]
  addresses: [10.9.0.0/16, 10.8.1.1/32, 10.8.1.2]
  ports: [{ number: 9000, name: tcp, protocol: TCP }]
  resolution: STATIC
  endpoints: [{ address: 1.2.3.4, weight: 5, locality: r/z/s }, { address: 1.2.3.5, locality: a/b }]
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: web, namespace: default }
spec:
  host: web
  trafficPolicy:
    loadBalancer: { consistentHash: { httpHeaderName: x-user, maglev: { tableSize: 101 } } }
    connectionPool:
      tcp:
        maxConnections: 10
        connectTimeout: 3s
        tcpKeepalive: { time: 60s, interval: 5s, probes: 2 }
        maxConnectionDuration: 1h
        idleTimeout: 30s
      http:
        http1MaxPendingRequests: 3
        http2MaxRequests: 4
        maxRequestsPerConnection: 5
        maxRetries: 6
        idleTimeout: 9s
        h2UpgradePolicy: UPGRADE
        maxConcurrentStreams: 7
    outlierDetection:
      consecutive5xxErrors: 2
      consecutiveGatewayErrors: 0
      interval: 1s
      baseEjectionTime: 2s
      maxEjectionPercent: 100
      minHealthPercent: 30
      splitExternalLocalOriginErrors: true
      consecutiveLocalOriginFailures: 3
    portLevelSettings:
      - port: { number: 7003 }
        loadBalancer: { simple: ROUND_ROBIN, warmup: { duration: 10s, minimumPercent: 20, aggression: 1.5 } }
  subsets:
    - { name: v1, labels: { version: v1 }, trafficPolicy: { loadBalancer: { simple: RANDOM } } }
    - name: v2
      labels: { version: v2 }
      trafficPolicy:
        portLevelSettings:
          - { port: { number: 7002 }, connectionPool: { http: { useClientProtocol: true } } }
    - { name: direct, labels: { version: v2 }, trafficPolicy: { loadBalancer: { simple: PASSTHROUGH } } }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: dns, namespace: default }
spec:
  host: dns.example.com
  trafficPolicy: { tls: { mode: SIMPLE } }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: db, namespace: default }
spec:
  host: db
  trafficPolicy:
    connectionPool: { tcp: { idleTimeout: 5s, maxConnectionDuration: 60s } }
    loadBalancer: { consistentHash: { useSourceIp: true, ringHash: { minimumRingSize: 9000 } } }
  subsets: [{ name: a, labels: { v: a } }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: db, namespace: default }
spec:
  hosts: [db]
  tcp:
    - match: [{ port: 27017 }]
      route:
        - { destination: { host: db, subset: a, port: { number: 27017 } }, weight: 20 }
        - { destination: { host: db, port: { number: 27017 } }, weight: 80 }
    - match: [{ port: 3306, destinationSubnets: ["10.0.0.5/32"] }]
      route: [{ destination: { host: old-tcp } }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: api, namespace: default }
spec:
  hosts: [api.example.com, www.example.com]
  tls:
    - match: [{ port: 443, sniHosts: [api.example.com] }]
      route: [{ destination: { host: dns.example.com, port: { number: 443 } } }]
    - match: [{ port: 443, sniHosts: [api.example.com, www.example.com] }]
      route: [{ destination: { host: rr.example.com, port: { number: 443 } } }]
`;
