// SPDX-License-Identifier: Apache-2.0
import { object } from "./object.ts";

const vs = (http: readonly unknown[], more: object = {}) =>
  object("VirtualService", { hosts: ["reviews"], http, ...more });
const R = [{ destination: { host: "reviews" } }];
const route = (m: object) => vs([{ route: R, ...m }]);
const regex = (text: string) => route({ match: [{ uri: { regex: text } }] });

/** VirtualServices by a short name. */
export const oddRoutes: Readonly<Record<string, string>> = {
  hdrname: route({ headers: { request: { set: { "a b": "1", "": "2", é: "3" } } } }),
  hdrval: route({ headers: { request: { set: { "x-a": "a\nb", "x-b": "a\u0000b", "x-c": "\r" } } } }),
  hdrlong: route({ headers: { request: { set: { "x-a": "a".repeat(20000) } } } }),
  hdrnamelong: route({ headers: { request: { set: { ["a".repeat(20000)]: "a" } } } }),
  hdrrm: route({ headers: { request: { remove: ["host", ":path", "", "a b", ":authority"] } } }),
  hdrset: route({
    headers: {
      request: {
        set: { ":path": "/x", ":scheme": "a", host: "b", ":method": "GET" },
        add: { Host: "x", ":authority": "z" },
      },
    },
  }),
  hdrfmt: route({
    headers: {
      response: {
        set: {
          a: "%FOO%",
          b: "%",
          c: "%REQ(:path)%",
          d: "%START_TIME(%1%)%",
          e: "%%%",
          f: "%DYNAMIC_METADATA(a)%",
          g: "%FILTER_STATE(x:Y)%",
          h: "%REQ(x)",
          i: "%PROTOCOL():%",
          j: "%ENVIRONMENT(HOME)%",
          k: "%DOWNSTREAM_PEER_CERT_V_START(%Q)%",
          l: "%PER_REQUEST_STATE(a b)%",
          m: "%REQ(a?b?c)%",
          n: "%START_TIME(%999f)%",
          o: "%CEL(foo)%",
          p: "%RESP(X):-1%",
        },
      },
    },
  }),
  hdrfmt2: route({
    headers: {
      response: {
        set: {
          a: "%START_TIME(%E9999S)%",
          b: "%REQ(:path):99999999999999999999%",
          c: "%STREAM_INFO(x)%",
          d: "%TRAILER(x)%",
          e: "%TRAILER()%",
          f: "%REQ()%",
          g: "%REQ(a b)%",
          h: "%REQ(a\n)%",
          i: "%RESPONSE_CODE(1)%",
          j: "%CEL(request.path)%",
          k: "%METADATA(FOO:a)%",
          l: "%METADATA(CLUSTER)%",
          m: "%QUERY_PARAM(a)%",
          n: "%PATH(XX)%",
          o: "%COALESCE({})%",
          p: "%DOWNSTREAM_PEER_CERT_V_END(%z%)%",
          q: "%FILTER_STATE(a:FIELD)%",
          r: "%UNIQUE_ID%",
          s: "%CUSTOM_FLAGS(x)%",
          t: "%FILE_CONTENT(/etc/passwd)%",
          u: '%UPSTREAM_METADATA(["a"])%',
          v: "%UPSTREAM_METADATA(a)%",
          w: "%DYNAMIC_METADATA(:)%",
        },
      },
    },
  }),
  redirCode: vs([{ redirect: { uri: "/x", redirectCode: 200 } }]),
  redirNl: vs([{ redirect: { uri: "/x\ny", authority: "a\nb", scheme: "a:\n" } }]),
  redirScheme: vs([{ redirect: { scheme: "", authority: "", uri: "" } }]),
  redirPort: vs([{ redirect: { port: 99999999 } }]),
  redirPort2: vs([{ redirect: { derivePort: "FROM_REQUEST_PORT", uri: "%PREFIX()%" } }]),
  redirPrefix: vs([{ redirect: { uri: "%PREFIX()%/x" } }]),
  rewNl: route({ rewrite: { uri: "/x\ny", authority: "a\u0000b" } }),
  rewRegex: route({ rewrite: { uriRegexRewrite: { match: "(a)", rewrite: "\\9" } } }),
  rewRegex2: route({ rewrite: { uriRegexRewrite: { match: "(a)", rewrite: "\\" } } }),
  rewRegex3: route({ rewrite: { uriRegexRewrite: { match: "(a)", rewrite: "a\nb?x#y" } } }),
  rewRegex4: route({ rewrite: { uriRegexRewrite: { match: "", rewrite: "" } } }),
  rewRegexEmpty: route({ match: [{ uri: { regex: "/a" } }], rewrite: { uri: "", authority: "" } }),
  re1: regex("(?=a)"),
  re2: regex("a{1001}"),
  re3: regex("(((a{100}){100}){100})"),
  re4: regex("\\C"),
  re5: regex("[[:foo:]]"),
  re6: regex("\\p{Foo}"),
  re7: regex("(?P<a>x)(?P<a>y)"),
  re8: regex("x**"),
  re9: regex("a{2,1}"),
  re10: regex("\\8"),
  re11: regex("[z-a]"),
  re12: regex("(?<n>a)"),
  re13: regex("(?i-s:a)(?U)b++"),
  re14: regex("((a{0,1000}){0,1000})"),
  re15: regex("(".repeat(1100) + ")".repeat(1100)),
  re17: regex("\\Qabc("),
  re18: regex("a|*"),
  re19: regex("(?P<1a>x)"),
  re20: regex("\\x{110000}"),
  re21: regex("\\pN\\p{^L}\\PN[^\\x00-\\x{10FFFF}]"),
  re22: regex("(?P<é>x)"),
  re23: regex("\\z\\A\\b\\B\\a\\f\\v\\1"),
  re24: regex("\\_"),
  re25: regex("\\pé"),
  re26: regex("\ud800"),
  re27: regex("^*"),
  re28: regex("(?:){1000}"),
  re29: regex("((((a{30}){30}){30}){30})"),
  re30: regex("(?x)a b"),
  y1: regex("/\\x{ff}"),
  y2: regex("/\\x{100}"),
  y3: regex("/é"),
  y4: regex("/\\p{Greek}"),
  y5: regex("/[α-ω]"),
  y6: regex("/[\\x{0}-\\x{FFFF}]"),
  y7: regex("[ω-α]"),
  re31: route({
    match: [
      {
        headers: { a: { regex: "(?" } },
        queryParams: { q: { regex: "*" } },
        method: { regex: "+" },
        authority: { regex: "[" },
      },
    ],
  }),
  corsre: route({
    corsPolicy: {
      allowOrigins: [{ regex: "(" }, { exact: "" }, { prefix: "" }],
      maxAge: "-1s",
      allowMethods: ["a\nb"],
      allowHeaders: ["\n"],
    },
  }),
  matchEmpty: route({
    match: [
      { uri: { prefix: "" } },
      { uri: { exact: "" } },
      { uri: { regex: "" } },
      { headers: { "": { exact: "a" } } },
      { queryParams: { "": { exact: "a" } } },
    ],
  }),
  matchHdr: route({
    match: [{ headers: { "a b\n": { exact: "a" }, ":path": { exact: "x" }, ":foo": { prefix: "" } } }],
  }),
  matchHdrEmpty: route({
    match: [
      {
        headers: { a: { prefix: "" }, b: { regex: "" }, c: { exact: "" } },
        queryParams: { c: { prefix: "" }, d: { exact: "" } },
      },
    ],
  }),
  matchQ: route({ match: [{ queryParams: { ["q".repeat(2000)]: { exact: "a" } } }] }),
  matchUriQ: route({ match: [{ uri: { exact: "/a?b#c" } }, { uri: { prefix: "/a b\n" } }] }),
  matchAuth: route({ match: [{ authority: { prefix: "" }, scheme: { exact: "" } }] }),
  toNeg: route({ timeout: "-1s" }),
  toBig: route({ timeout: "99999999999s" }),
  toMax: route({ timeout: "315576000000s" }),
  retr: route({ retries: { attempts: -1, retryOn: "foo,bar, 5xx,,xxx", perTryTimeout: "0s", backoff: "0s" } }),
  retr2: route({
    retries: { attempts: 2147483647, retryOn: "503,999,0", perTryTimeout: "99999999999s", backoff: "0.0000001s" },
  }),
  retr3: route({ retries: { attempts: 1, backoff: "99999999999s" } }),
  retr4: route({ retries: { attempts: 1, retryOn: "a\nb", backoff: "0.0005s" } }),
  faultS: route({ fault: { abort: { httpStatus: 99, percentage: { value: 101 } } } }),
  faultS2: route({ fault: { abort: { httpStatus: 600, percentage: { value: -1 } } } }),
  faultG: route({ fault: { abort: { grpcStatus: "FOO", percentage: { value: 100 } } } }),
  faultD: route({ fault: { delay: { fixedDelay: "0s", percentage: { value: 1 } } } }),
  faultD2: route({ fault: { delay: { fixedDelay: "99999999999s", percentage: { value: 0.00000001 } } } }),
  mirror: route({ mirror: { host: "reviews" }, mirrorPercentage: { value: 1e9 } }),
  mirrors: route({
    mirrors: [{ destination: { host: "reviews" }, percentage: { value: -5 } }, { destination: { host: "" } }],
  }),
  direct: vs([{ directResponse: { status: 99, body: { string: "a" } } }]),
  direct2: vs([{ directResponse: { status: 700 } }]),
  direct3: vs([{ directResponse: { status: 200, body: { string: "a".repeat(5000) } } }]),
  direct4: vs([{ directResponse: { status: 200, body: { bytes: "////" } } }]),
  w0: vs([
    {
      route: [
        { destination: { host: "reviews" }, weight: 0 },
        { destination: { host: "reviews", port: { number: 9080 } }, weight: 0 },
      ],
    },
  ]),
  wneg: vs([
    {
      route: [
        { destination: { host: "reviews" }, weight: -5 },
        { destination: { host: "reviews" }, weight: 105 },
      ],
    },
  ]),
  wbig: vs([
    {
      route: [
        { destination: { host: "reviews" }, weight: 2147483647 },
        { destination: { host: "reviews" }, weight: 2147483647 },
        { destination: { host: "reviews" }, weight: 2147483647 },
      ],
    },
  ]),
  desthost: vs([{ route: [{ destination: { host: "a b\n|é", subset: "x|y\n" } }] }]),
  destlong: vs([{ route: [{ destination: { host: "a".repeat(70000) } }] }]),
  destempty: vs([{ route: [{ destination: { host: "", port: { number: 0 } } }] }]),
  names: vs([
    { name: "a\u0000b\n", route: R },
    { name: "a\u0000b\n", route: R },
  ]),
  hosts1: vs([{ route: R }], {
    hosts: [
      "*.*",
      "a..b",
      "a b",
      "*a.com",
      "é.example",
      "REVIEWS",
      "reviews:9080",
      "a.*",
      "[::1]",
      "::1",
      "1.2.3.4",
      "",
      "*",
    ],
  }),
  hosts2: vs([{ route: R }], { hosts: [`${"a".repeat(300)}.example`] }),
  hosts3: vs([{ route: R }], {
    hosts: ["reviews.default.svc.cluster.local", "reviews.default", "reviews", "Reviews.Default"],
  }),
  hosts4: vs([{ route: R }], { hosts: ["x\ny.example", "q/../w"] }),
  tcpsub: object("VirtualService", {
    hosts: ["tcpsvc"],
    tcp: [
      {
        match: [{ destinationSubnets: ["10.0.0.0/33", "abc", "::/129", "1.2.3.4/-1"], port: 7 }],
        route: [{ destination: { host: "tcpsvc" } }],
      },
    ],
  }),
  tcpw: object("VirtualService", {
    hosts: ["tcpsvc"],
    tcp: [
      {
        route: [
          { destination: { host: "tcpsvc" }, weight: 0 },
          { destination: { host: "reviews", port: { number: 9080 } }, weight: 0 },
        ],
      },
    ],
  }),
  tcpwbig: object("VirtualService", {
    hosts: ["tcpsvc"],
    tcp: [
      {
        route: [
          { destination: { host: "tcpsvc" }, weight: 2147483647 },
          { destination: { host: "reviews", port: { number: 9080 } }, weight: 2147483647 },
          { destination: { host: "reviews", subset: "z", port: { number: 9080 } }, weight: 2147483647 },
        ],
      },
    ],
  }),
  tlssnih: object("VirtualService", {
    hosts: ["tlssvc"],
    tls: [
      {
        match: [{ sniHosts: ["*", "*.*", "a.*", "é", "", "tlssvc"], port: 7443 }],
        route: [{ destination: { host: "tlssvc" } }],
      },
    ],
  }),
};
