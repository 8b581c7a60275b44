// SPDX-License-Identifier: Apache-2.0
import { gw, http, https, ingress, port, type Row, sc, se, we, wg } from "./rows.ts";

/** Mistakes and near misses, with every finding of each. */
export const edgeRows: readonly Row[] = [
  gw("no servers", { selector: { istio: "ingressgateway" } }, ["HED0006 error! spec key"]),
  gw("empty servers", { selector: { a: "b" }, servers: [] }, ["HED0030 error! spec.servers value"]),
  gw("no selector", { servers: [http()] }, ["HED0029 warning spec value"]),
  gw("no hosts", { selector: { a: "b" }, servers: [{ port: { number: 80, name: "http", protocol: "HTTP" } }] }, [
    "HED0006 error! spec.servers[0] key",
  ]),
  gw("no port", { selector: { a: "b" }, servers: [{ hosts: ["*"] }] }, ["HED0006 error! spec.servers[0] key"]),
  gw("port 0", { selector: { a: "b" }, servers: [http({ port: { number: 0, name: "x", protocol: "HTTP" } })] }, [
    "HED0010 error! spec.servers[0].port.number value",
  ]),
  gw("port as a number", { selector: { a: "b" }, servers: [http({ port: 80 })] }, [
    "HED0005 error! spec.servers[0].port value",
  ]),
  gw("port without name", { selector: { a: "b" }, servers: [http({ port: { number: 80, protocol: "HTTP" } })] }, [
    "HED0006 error! spec.servers[0].port key",
  ]),
  gw(
    "unknown protocol",
    { selector: { a: "b" }, servers: [http({ port: { number: 80, name: "x", protocol: "HTPP" } })] },
    ['HED0007 error! spec.servers[0].port.protocol value => replace spec.servers[0].port.protocol "HTTP"'],
  ),
  gw("port name twice", { selector: { a: "b" }, servers: [http(), http()] }, [
    "HED0019 error! spec.servers[1].port.name value",
  ]),
  gw("protocol beside port", { selector: { a: "b" }, servers: [http({ protocol: "HTTP" })] }, [
    "HED0002 error spec.servers[0].protocol key",
  ]),
  gw(
    "HTTPS without tls",
    { selector: { a: "b" }, servers: [http({ port: { number: 443, name: "s", protocol: "HTTPS" } })] },
    ["HED0021 error! spec.servers[0] key"],
  ),
  gw("tls on HTTP", { selector: { a: "b" }, servers: [http({ tls: { mode: "SIMPLE", credentialName: "c" } })] }, [
    'HED0020 error! spec.servers[0].tls.mode key => replace spec.servers[0].port.protocol "HTTPS"',
  ]),
  gw(
    "tls on TCP",
    {
      selector: { a: "b" },
      servers: [http({ port: { number: 9, name: "t", protocol: "TCP" }, tls: { mode: "PASSTHROUGH" } })],
    },
    ['HED0020 error! spec.servers[0].tls.mode key => replace spec.servers[0].port.protocol "TLS"'],
  ),
  gw(
    "redirect on HTTPS",
    { selector: { a: "b" }, servers: [https({ mode: "SIMPLE", credentialName: "c", httpsRedirect: true })] },
    ["HED0020 error! spec.servers[0].tls.httpsRedirect key"],
  ),
  gw("SIMPLE without certificate", { selector: { a: "b" }, servers: [https({ mode: "SIMPLE" })] }, [
    "HED0021 error! spec.servers[0].tls value",
  ]),
  gw(
    "MUTUAL without CA",
    { selector: { a: "b" }, servers: [https({ mode: "MUTUAL", serverCertificate: "/a", privateKey: "/b" })] },
    ["HED0021 error! spec.servers[0].tls value", "HED0022 warning spec.servers[0].tls.mode value"],
  ),
  gw(
    "ISTIO_MUTUAL with certificate",
    { selector: { a: "b" }, servers: [https({ mode: "ISTIO_MUTUAL", credentialName: "c" })] },
    ["HED0020 error! spec.servers[0].tls.credentialName key", "HED0022 warning spec.servers[0].tls.mode value"],
  ),
  gw(
    "PASSTHROUGH with certificate",
    { selector: { a: "b" }, servers: [https({ mode: "PASSTHROUGH", credentialName: "c" })] },
    ["HED0029 warning spec.servers[0].tls.credentialName key"],
  ),
  gw(
    "two sources of certificates",
    { selector: { a: "b" }, servers: [https({ mode: "SIMPLE", credentialName: "c", credentialNames: ["d"] })] },
    [
      "HED0012 error! spec.servers[0].tls.credentialNames key",
      "HED0022 warning spec.servers[0].tls.credentialNames key",
    ],
  ),
  gw(
    "three credentialNames",
    { selector: { a: "b" }, servers: [https({ mode: "SIMPLE", credentialNames: ["a", "b", "c"] })] },
    [
      "HED0030 error! spec.servers[0].tls.credentialNames value",
      "HED0022 warning spec.servers[0].tls.credentialNames key",
    ],
  ),
  gw(
    "lowest above highest version",
    {
      selector: { a: "b" },
      servers: [https({ mode: "PASSTHROUGH", minProtocolVersion: "TLSV1_3", maxProtocolVersion: "TLSV1_2" })],
    },
    [
      "HED0020 error! spec.servers[0].tls.minProtocolVersion value",
      "HED0022 warning spec.servers[0].tls.minProtocolVersion key",
      "HED0022 warning spec.servers[0].tls.maxProtocolVersion key",
    ],
  ),
  gw(
    "TLS version in another spelling",
    { selector: { a: "b" }, servers: [https({ mode: "PASSTHROUGH", minProtocolVersion: "TLSv1.2" })] },
    [
      'HED0007 error! spec.servers[0].tls.minProtocolVersion value => replace spec.servers[0].tls.minProtocolVersion "TLSV1_2"',
    ],
  ),
  gw(
    "bad certificate hash",
    { selector: { a: "b" }, servers: [https({ mode: "PASSTHROUGH", verifyCertificateHash: ["zz"] })] },
    ["HED0031 error! spec.servers[0].tls.verifyCertificateHash[0] value"],
  ),
  gw("bad bind", { selector: { a: "b" }, servers: [http({ bind: "eth0" })] }, [
    "HED0017 error! spec.servers[0].bind value",
  ]),
  gw("socket with a port", { selector: { a: "b" }, servers: [http({ bind: "unix:///s" })] }, [
    "HED0020 error! spec.servers[0].port.number value => replace spec.servers[0].port.number 0",
  ]),
  gw("bad defaultEndpoint", { selector: { a: "b" }, servers: [http({ defaultEndpoint: "10.0.0.1:80" })] }, [
    "HED0017 error! spec.servers[0].defaultEndpoint value",
    "HED0022 warning spec.servers[0].defaultEndpoint key",
  ]),
  gw("bad host", { selector: { a: "b" }, servers: [http({ hosts: ["ns/a.*.b"] })] }, [
    "HED0015 error! spec.servers[0].hosts[0] value",
  ]),
  gw("wildcard in the selector", { selector: { a: "b*" }, servers: [http()] }, [
    "HED0016 error! spec.selector.a value",
  ]),
  gw("hosts at the top", { selector: { a: "b" }, hosts: ["*"], servers: [http()] }, ["HED0002 error spec.hosts key"]),
  se("no hosts", { ports: [port()] }, ["HED0006 error! spec key"]),
  se("host", { host: "a.com", ports: [port()], resolution: "DNS" }, [
    'HED0002 error! spec.host key => replace spec.hosts ["a.com"]; remove spec.host',
  ]),
  se("host *", { hosts: ["*"], ports: [port()] }, ["HED0015 error! spec.hosts[0] value"]),
  se("no ports", { hosts: ["a.com"], resolution: "DNS" }, ["HED0029 warning spec value"]),
  se("port name twice", { hosts: ["a.com"], ports: [port(), { ...port(), number: 81 }], resolution: "DNS" }, [
    "HED0019 error! spec.ports[1].name value",
  ]),
  se("port number twice", { hosts: ["a.com"], ports: [port(), { ...port(), name: "y" }], resolution: "DNS" }, [
    "HED0019 error! spec.ports[1].number value",
  ]),
  se("port for number", { hosts: ["a.com"], ports: [{ port: 80, name: "x" }], resolution: "DNS" }, [
    'HED0002 error! spec.ports[0].port key => rename-key spec.ports[0].port "number"',
  ]),
  se("bad address", { hosts: ["a.com"], addresses: ["10.0.0"], ports: [port()], resolution: "DNS" }, [
    "HED0017 error! spec.addresses[0] value",
  ]),
  se("range with DNS", { hosts: ["a.com"], addresses: ["10.0.0.0/8"], ports: [port()], resolution: "DNS" }, [
    "HED0020 error! spec.addresses[0] value",
  ]),
  se("endpoints with NONE", { hosts: ["a.com"], ports: [port()], endpoints: [{ address: "1.1.1.1" }] }, [
    "HED0020 error! spec.endpoints key",
  ]),
  se("STATIC without endpoints", { hosts: ["a.com"], ports: [port()], resolution: "STATIC" }, [
    "HED0021 error! spec key",
  ]),
  se(
    "STATIC with a name",
    { hosts: ["a.com"], ports: [port()], resolution: "STATIC", endpoints: [{ address: "b.com" }] },
    ["HED0017 error! spec.endpoints[0].address value"],
  ),
  se("DNS with a wildcard", { hosts: ["*.a.com"], ports: [port()], resolution: "DNS" }, [
    "HED0015 error! spec.hosts[0] value",
  ]),
  se(
    "DNS_ROUND_ROBIN with two endpoints",
    {
      hosts: ["a.com"],
      ports: [port()],
      resolution: "DNS_ROUND_ROBIN",
      endpoints: [{ address: "b.com" }, { address: "c.com" }],
    },
    ["HED0030 error! spec.endpoints value"],
  ),
  se("DYNAMIC_DNS comes later", { hosts: ["*.a.com"], ports: [port()], resolution: "DYNAMIC_DNS" }, [
    "HED0022 warning spec.resolution value",
  ]),
  se(
    "endpoints and workloadSelector",
    {
      hosts: ["a.com"],
      ports: [port()],
      resolution: "STATIC",
      workloadSelector: { labels: { a: "b" } },
      endpoints: [{ address: "1.1.1.1" }],
    },
    ["HED0012 error! spec.endpoints key"],
  ),
  se(
    "port of an endpoint that is none",
    {
      hosts: ["a.com"],
      ports: [port()],
      resolution: "STATIC",
      endpoints: [{ address: "1.1.1.1", ports: { grpc: 80 } }],
    },
    ["HED0021 error! spec.endpoints[0].ports.grpc key"],
  ),
  se(
    "endpoint without address",
    { hosts: ["a.com"], ports: [port()], resolution: "STATIC", endpoints: [{ labels: {} }] },
    ["HED0006 error! spec.endpoints[0] key"],
  ),
  se("resolution in lower case", { hosts: ["a.com"], ports: [port()], resolution: "dns" }, [
    'HED0007 error! spec.resolution value => replace spec.resolution "DNS"',
  ]),
  se("location misspelled", { hosts: ["a.com"], ports: [port()], resolution: "DNS", location: "MESH_EXTERN" }, [
    'HED0007 error! spec.location value => replace spec.location "MESH_EXTERNAL"',
  ]),
  we("no address", { labels: { app: "a" } }, ["HED0006 error! spec key"]),
  we("ip", { ip: "1.1.1.1" }, ['HED0002 error! spec.ip key => rename-key spec.ip "address"']),
  we("bad address", { address: "a b" }, ["HED0015 error! spec.address value"]),
  we("socket with ports", { address: "unix:///s", ports: { http: 80 } }, ["HED0020 error! spec.ports key"]),
  we("bad socket", { address: "unix://s" }, ["HED0017 error! spec.address value"]),
  we("bad locality", { address: "1.1.1.1", locality: "r//z" }, ["HED0031 error! spec.locality value"]),
  we("port out of range", { address: "1.1.1.1", ports: { http: 0 } }, ["HED0010 error! spec.ports.http value"]),
  we("ports as a list", { address: "1.1.1.1", ports: [80] }, ["HED0005 error! spec.ports value"]),
  we("negative weight", { address: "1.1.1.1", weight: -1 }, ["HED0010 error! spec.weight value"]),
  wg("no template", { metadata: {} }, ["HED0006 error! spec key"]),
  wg("template with address", { template: { address: "1.1.1.1" } }, [
    "HED0020 error! spec.template.address key",
    "HED0022 info spec.template key",
  ]),
  wg("two probes", { template: {}, probe: { tcpSocket: { port: 1 }, httpGet: { port: 1 } } }, [
    "HED0012 error! spec.probe.tcpSocket key",
    "HED0022 info spec.template key",
  ]),
  wg("probe scheme", { template: {}, probe: { httpGet: { port: 1, scheme: "FTP" } } }, [
    "HED0007 error! spec.probe.httpGet.scheme value",
    "HED0022 info spec.template key",
  ]),
  sc("says nothing", { workloadSelector: { labels: { app: "a" } } }, ["HED0013 error! spec value"]),
  sc("egress without hosts", { egress: [{ port: { number: 80, protocol: "HTTP", name: "h" } }] }, [
    "HED0006 error! spec.egress[0] key",
  ]),
  sc("host without namespace", { egress: [{ hosts: ["reviews"] }] }, [
    'HED0015 error! spec.egress[0].hosts[0] value => replace spec.egress[0].hosts[0] "*/reviews"',
  ]),
  sc("hosts at the top", { hosts: ["./*"] }, [
    "HED0002 error! spec.hosts key => move spec.hosts to spec.egress[0].hosts",
  ]),
  sc("two catch-alls", { egress: [{ hosts: ["./*"] }, { hosts: ["*/*"] }] }, ["HED0019 error! spec.egress[1] value"]),
  sc(
    "catch-all not last",
    { egress: [{ hosts: ["./*"] }, { port: { number: 80, protocol: "HTTP", name: "h" }, hosts: ["*/*"] }] },
    ["HED0020 error! spec.egress[0] value"],
  ),
  sc("bind without port is for the ports of the services", { egress: [{ bind: "127.0.0.1", hosts: ["./*"] }] }, [
    "HED0022 warning spec.egress[0].bind key",
  ]),
  sc("NONE without port is fine", { egress: [{ captureMode: "NONE", hosts: ["./*"] }] }, [
    "HED0022 warning spec.egress[0].captureMode key",
  ]),
  sc("ingress without port", { ingress: [{ defaultEndpoint: "127.0.0.1:80" }] }, [
    "HED0006 error! spec.ingress[0] key",
    "HED0022 warning spec.ingress key",
  ]),
  sc(
    "ingress endpoint",
    { ingress: [{ port: { number: 80, protocol: "HTTP", name: "h" }, defaultEndpoint: "127.0.0.1" }] },
    ["HED0017 error! spec.ingress[0].defaultEndpoint value", "HED0022 warning spec.ingress key"],
  ),
  sc("ingress port twice", { ingress: [ingress(), ingress()] }, [
    "HED0019 error! spec.ingress[1].port value",
    "HED0022 warning spec.ingress key",
  ]),
  sc(
    "ingress tls on HTTP",
    { ingress: [{ ...ingress(), tls: { mode: "SIMPLE", serverCertificate: "/a", privateKey: "/b" } }] },
    ["HED0020 error! spec.ingress[0].tls key", "HED0022 warning spec.ingress key"],
  ),
  sc(
    "ingress tls mode",
    { ingress: [{ port: { number: 443, protocol: "HTTPS", name: "h" }, tls: { mode: "ISTIO_MUTUAL" } }] },
    ["HED0020 error! spec.ingress[0].tls.mode value", "HED0022 warning spec.ingress key"],
  ),
  sc("policy as text", { outboundTrafficPolicy: "REGISTRY_ONLY" }, [
    'HED0005 error! spec.outboundTrafficPolicy value => replace spec.outboundTrafficPolicy {"mode":"REGISTRY_ONLY"}',
  ]),
  sc(
    "egressProxy without ALLOW_ANY",
    { outboundTrafficPolicy: { mode: "REGISTRY_ONLY", egressProxy: { host: "p", port: { number: 80 } } } },
    [
      "HED0020 error! spec.outboundTrafficPolicy.egressProxy key",
      "HED0022 warning spec.outboundTrafficPolicy.egressProxy key",
    ],
  ),
  sc("egressProxy without port", { outboundTrafficPolicy: { mode: "ALLOW_ANY", egressProxy: { host: "p" } } }, [
    "HED0021 error! spec.outboundTrafficPolicy.egressProxy value",
    "HED0022 warning spec.outboundTrafficPolicy.egressProxy key",
  ]),
  sc("selector", { selector: { app: "a" }, egress: [{ hosts: ["./*"] }] }, [
    "HED0002 error spec.selector key => move spec.selector to spec.workloadSelector.labels",
  ]),
];
