// SPDX-License-Identifier: Apache-2.0
import { type Row, to, vs } from "./rows.ts";

/** Mistakes and near misses, with every finding of each. */
export const virtualServiceRows: readonly Row[] = [
  vs("retryPolicy at the top", { hosts: ["a"], retryPolicy: { maxAttempts: 3 }, http: [to("a")] }, [
    "HED0002 error spec.retryPolicy.maxAttempts key => move spec.retryPolicy.maxAttempts to spec.http[0].retries.attempts",
  ]),
  vs(
    "retryPolicy with two routes cannot be moved mechanically",
    { hosts: ["a"], retryPolicy: { maxAttempts: 3, perTryTimeout: "2s" }, http: [to("a"), to("b")] },
    ["HED0002 error spec.retryPolicy.maxAttempts key", "HED0002 error spec.retryPolicy.perTryTimeout key"],
  ),
  vs(
    "retryPolicy in a route",
    { hosts: ["a"], http: [{ ...to("a"), retryPolicy: { maxAttempts: 3, retryOn: "5xx" } }] },
    [
      "HED0002 error spec.http[0].retryPolicy.maxAttempts key => move spec.http[0].retryPolicy.maxAttempts to spec.http[0].retries.attempts",
      "HED0002 error spec.http[0].retryPolicy.retryOn key => move spec.http[0].retryPolicy.retryOn to spec.http[0].retries.retryOn",
    ],
  ),
  vs("retries at the top", { hosts: ["a"], retries: { attempts: 3 }, http: [to("a")] }, [
    "HED0002 error spec.retries key => move spec.retries to spec.http[0].retries",
  ]),
  vs("timeout at the top", { hosts: ["a"], timeout: "3s", http: [to("a")] }, [
    "HED0002 error spec.timeout key => move spec.timeout to spec.http[0].timeout",
  ]),
  vs(
    "route under a match item",
    { hosts: ["a"], http: [{ match: [{ uri: { prefix: "/" }, route: [{ destination: { host: "a" } }] }] }] },
    ["HED0002 error! spec.http[0].match[0].route key => move spec.http[0].match[0].route to spec.http[0].route"],
  ),
  vs(
    "route under a match item although the rule has one",
    { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { prefix: "/" }, route: [] }] }] },
    ["HED0002 error spec.http[0].match[0].route key"],
  ),
  vs(
    "retries under a route item",
    { hosts: ["a"], http: [{ route: [{ destination: { host: "a" }, retries: { attempts: 1 } }] }] },
    ["HED0002 error spec.http[0].route[0].retries key => move spec.http[0].route[0].retries to spec.http[0].retries"],
  ),
  vs(
    "timeout under a destination",
    { hosts: ["a"], http: [{ route: [{ destination: { host: "a", timeout: "1s" } }] }] },
    [
      "HED0002 error spec.http[0].route[0].destination.timeout key => move spec.http[0].route[0].destination.timeout to spec.http[0].timeout",
    ],
  ),
  vs("weight under a destination", { hosts: ["a"], http: [{ route: [{ destination: { host: "a", weight: 100 } }] }] }, [
    "HED0002 error spec.http[0].route[0].destination.weight key => move spec.http[0].route[0].destination.weight to spec.http[0].route[0].weight",
  ]),
  vs("host beside destination", { hosts: ["a"], http: [{ route: [{ host: "a" }] }] }, [
    "HED0002 error! spec.http[0].route[0].host key => move spec.http[0].route[0].host to spec.http[0].route[0].destination.host",
  ]),
  vs("subset beside destination", { hosts: ["a"], http: [{ route: [{ destination: { host: "a" }, subset: "v1" }] }] }, [
    "HED0002 error spec.http[0].route[0].subset key => move spec.http[0].route[0].subset to spec.http[0].route[0].destination.subset",
  ]),
  vs("subsets of a DestinationRule", { hosts: ["a"], http: [to("a")], subsets: [{ name: "v1" }] }, [
    "HED0002 error spec.subsets key",
  ]),
  vs("trafficPolicy of a DestinationRule", { hosts: ["a"], http: [to("a")], trafficPolicy: {} }, [
    "HED0002 error spec.trafficPolicy key",
  ]),
  vs("connectionPool of a DestinationRule", { hosts: ["a"], http: [to("a")], connectionPool: {} }, [
    "HED0002 error spec.connectionPool key",
  ]),
  vs("regex in exact", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { exact: "/api/.*" } }] }] }, [
    'HED0025 warning spec.http[0].match[0].uri.exact value => rename-key spec.http[0].match[0].uri.exact "regex"',
  ]),
  vs(
    "regex in exact with alternatives",
    { hosts: ["a"], http: [{ ...to("a"), match: [{ headers: { "user-agent": { exact: "(Chrome|Firefox)" } } }] }] },
    [
      'HED0025 warning spec.http[0].match[0].headers["user-agent"].exact value => rename-key spec.http[0].match[0].headers["user-agent"].exact "regex"',
    ],
  ),
  vs("regex in prefix", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { prefix: "^/v[0-9]" } }] }] }, [
    'HED0025 warning spec.http[0].match[0].uri.prefix value => rename-key spec.http[0].match[0].uri.prefix "regex"',
  ]),
  vs("match as a map with a bare string", { hosts: ["a"], http: [{ ...to("a"), match: { method: "GET" } }] }, [
    'HED0005 error! spec.http[0].match value => replace spec.http[0].match [{"method":{"exact":"GET"}}]',
    "HED0005 error! spec.http[0].match.method value",
  ]),
  vs("match as a map", { hosts: ["a"], http: [{ ...to("a"), match: { uri: { prefix: "/" } } }] }, [
    'HED0005 error! spec.http[0].match value => replace spec.http[0].match [{"uri":{"prefix":"/"}}]',
  ]),
  vs("method as a bare string", { hosts: ["a"], http: [{ ...to("a"), match: [{ method: "GET" }] }] }, [
    'HED0005 error! spec.http[0].match[0].method value => replace spec.http[0].match[0].method {"exact":"GET"}',
  ]),
  vs(
    "header as a bare string",
    { hosts: ["a"], http: [{ ...to("a"), match: [{ headers: { "end-user": "jason" } }] }] },
    [
      'HED0005 error! spec.http[0].match[0].headers["end-user"] value => replace spec.http[0].match[0].headers["end-user"] {"exact":"jason"}',
    ],
  ),
  vs(
    "header as a number",
    { hosts: ["a"], http: [{ ...to("a"), match: [{ headers: { "x-version": { exact: 2 } } }] }] },
    [
      'HED0005 error! spec.http[0].match[0].headers["x-version"].exact value => replace spec.http[0].match[0].headers["x-version"].exact "2"',
    ],
  ),
  vs("uri without alternative", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: {} }] }] }, [
    "HED0013 error! spec.http[0].match[0].uri value",
  ]),
  vs(
    "uri with two alternatives",
    { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { exact: "/a", prefix: "/" } }] }] },
    ["HED0012 error! spec.http[0].match[0].uri value"],
  ),
  vs(
    "uri with an unknown alternative",
    { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { startsWith: "/a" } }] }] },
    [
      'HED0002 error! spec.http[0].match[0].uri.startsWith key => rename-key spec.http[0].match[0].uri.startsWith "prefix"',
    ],
  ),
  vs("uri with a misspelled alternative", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { prefx: "/a" } }] }] }, [
    'HED0003 error! spec.http[0].match[0].uri.prefx key => rename-key spec.http[0].match[0].uri.prefx "prefix"',
  ]),
  vs("empty prefix", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { prefix: "" } }] }] }, [
    "HED0030 error! spec.http[0].match[0].uri.prefix value",
  ]),
  vs("empty regex", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { regex: "" } }] }] }, [
    "HED0030 error! spec.http[0].match[0].uri.regex value",
  ]),
  vs("regex too long", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { regex: "a".repeat(1025) } }] }] }, [
    "HED0030 error! spec.http[0].match[0].uri.regex value",
  ]),
  vs("path for uri", { hosts: ["a"], http: [{ ...to("a"), match: [{ path: { prefix: "/" } }] }] }, [
    'HED0002 error spec.http[0].match[0].path key => rename-key spec.http[0].match[0].path "uri"',
  ]),
  vs("prefix directly in match", { hosts: ["a"], http: [{ ...to("a"), match: [{ prefix: "/" }] }] }, [
    "HED0002 error spec.http[0].match[0].prefix key => move spec.http[0].match[0].prefix to spec.http[0].match[0].uri.prefix",
  ]),
  vs("host for authority", { hosts: ["a"], http: [{ ...to("a"), match: [{ host: { exact: "x" } }] }] }, [
    'HED0002 error spec.http[0].match[0].host key => rename-key spec.http[0].match[0].host "authority"',
  ]),
  vs("query string in uri", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { exact: "/a?b=c" } }] }] }, [
    "HED0029 warning spec.http[0].match[0].uri.exact value",
  ]),
  vs(
    "method as a header",
    { hosts: ["a"], http: [{ ...to("a"), match: [{ headers: { method: { exact: "GET" } } }] }] },
    [
      "HED0029 warning spec.http[0].match[0].headers.method key => move spec.http[0].match[0].headers.method to spec.http[0].match[0].method",
    ],
  ),
  vs(
    "bad header name in a match",
    { hosts: ["a"], http: [{ ...to("a"), match: [{ headers: { "end user": { exact: "x" } } }] }] },
    ['HED0018 error! spec.http[0].match[0].headers["end user"] key'],
  ),
  vs("bad source label", { hosts: ["a"], http: [{ ...to("a"), match: [{ sourceLabels: { "a b": "x" } }] }] }, [
    'HED0016 error! spec.http[0].match[0].sourceLabels["a b"] key',
  ]),
  vs("port of a match out of range", { hosts: ["a"], http: [{ ...to("a"), match: [{ port: 70000 }] }] }, [
    "HED0010 error! spec.http[0].match[0].port value",
  ]),
  vs("bad gateway name in a match", { hosts: ["a"], http: [{ ...to("a"), match: [{ gateways: ["a/b/c"] }] }] }, [
    "HED0016 error! spec.http[0].match[0].gateways[0] value",
  ]),
  vs("misspelled field", { hosts: ["a"], http: [{ ...to("a"), timout: "1s" }] }, [
    'HED0003 error spec.http[0].timout key => rename-key spec.http[0].timout "timeout"',
  ]),
  vs("misspelled field beside the right one", { hosts: ["a"], http: [{ ...to("a"), timeout: "1s", timeouts: "1s" }] }, [
    "HED0003 error spec.http[0].timeouts key",
  ]),
  vs("other case", { hosts: ["a"], HTTP: [to("a")] }, ['HED0003 error! spec.HTTP key => rename-key spec.HTTP "http"']),
  vs("kebab case", { hosts: ["a"], http: [{ ...to("a"), retries: { attempts: 1, "per-try-timeout": "1s" } }] }, [
    'HED0003 error spec.http[0].retries["per-try-timeout"] key => rename-key spec.http[0].retries["per-try-timeout"] "perTryTimeout"',
  ]),
  vs("protobuf spelling", { hosts: ["a"], http: [{ ...to("a"), retries: { attempts: 1, per_try_timeout: "1s" } }] }, [
    'HED0004 warning spec.http[0].retries.per_try_timeout key => rename-key spec.http[0].retries.per_try_timeout "perTryTimeout"',
  ]),
  vs("both spellings", { hosts: ["a"], http: [{ ...to("a"), cors_policy: {}, corsPolicy: {} }] }, [
    "HED0019 error spec.http[0].cors_policy key => remove spec.http[0].cors_policy",
  ]),
  vs("unknown field without likeness", { hosts: ["a"], http: [to("a")], zzzzzz: 1 }, [
    "HED0001 error spec.zzzzzz key => remove spec.zzzzzz",
  ]),
  vs("hosts as a string", { hosts: "a", http: [to("a")] }, [
    'HED0005 error! spec.hosts value => replace spec.hosts ["a"]',
  ]),
  vs("http as a map", { hosts: ["a"], http: to("a") }, [
    'HED0005 error! spec.http value => replace spec.http [{"route":[{"destination":{"host":"a"}}]}]',
  ]),
  vs("route as a map", { hosts: ["a"], http: [{ route: { destination: { host: "a" } } }] }, [
    'HED0005 error! spec.http[0].route value => replace spec.http[0].route [{"destination":{"host":"a"}}]',
  ]),
  vs("destination as a string", { hosts: ["a"], http: [{ route: [{ destination: "a" }] }] }, [
    'HED0005 error! spec.http[0].route[0].destination value => replace spec.http[0].route[0].destination {"host":"a"}',
  ]),
  vs("port as a number", { hosts: ["a"], http: [{ route: [{ destination: { host: "a", port: 80 } }] }] }, [
    'HED0005 error! spec.http[0].route[0].destination.port value => replace spec.http[0].route[0].destination.port {"number":80}',
  ]),
  vs(
    "port number as text",
    { hosts: ["a"], http: [{ route: [{ destination: { host: "a", port: { number: "80" } } }] }] },
    [
      "HED0014 warning spec.http[0].route[0].destination.port.number value => replace spec.http[0].route[0].destination.port.number 80",
    ],
  ),
  vs("port by name", { hosts: ["a"], http: [{ route: [{ destination: { host: "a", port: { name: "http" } } }] }] }, [
    "HED0002 error spec.http[0].route[0].destination.port.name key => remove spec.http[0].route[0].destination.port.name",
    "HED0006 error! spec.http[0].route[0].destination.port key",
  ]),
  vs("destination without host", { hosts: ["a"], http: [{ route: [{ destination: { subset: "v1" } }] }] }, [
    "HED0006 error! spec.http[0].route[0].destination key",
  ]),
  vs("route without destination", { hosts: ["a"], http: [{ route: [{ weight: 1 }] }] }, [
    "HED0006 error! spec.http[0].route[0] key",
  ]),
  vs("destination *", { hosts: ["a"], http: [to("*")] }, [
    "HED0015 error! spec.http[0].route[0].destination.host value",
  ]),
  vs("destination with a port in the host", { hosts: ["a"], http: [to("a:9080")] }, [
    'HED0015 error! spec.http[0].route[0].destination.host value => replace spec.http[0].route[0].destination.host "a"; replace spec.http[0].route[0].destination.port {"number":9080}',
  ]),
  vs("destination as a URL", { hosts: ["a"], http: [to("http://a")] }, [
    'HED0015 error! spec.http[0].route[0].destination.host value => replace spec.http[0].route[0].destination.host "a"',
  ]),
  vs("bad subset name", { hosts: ["a"], http: [{ route: [{ destination: { host: "a", subset: "v_1" } }] }] }, [
    "HED0016 error! spec.http[0].route[0].destination.subset value",
  ]),
  vs(
    "weight as text",
    {
      hosts: ["a"],
      http: [
        {
          route: [
            { destination: { host: "a" }, weight: "90" },
            { destination: { host: "b" }, weight: 10 },
          ],
        },
      ],
    },
    ["HED0014 warning spec.http[0].route[0].weight value => replace spec.http[0].route[0].weight 90"],
  ),
  vs(
    "weight in percent",
    {
      hosts: ["a"],
      http: [
        {
          route: [
            { destination: { host: "a" }, weight: "90%" },
            { destination: { host: "b" }, weight: 10 },
          ],
        },
      ],
    },
    ["HED0005 error! spec.http[0].route[0].weight value => replace spec.http[0].route[0].weight 90"],
  ),
  vs(
    "weight with a fraction",
    {
      hosts: ["a"],
      http: [
        {
          route: [
            { destination: { host: "a" }, weight: 0.5 },
            { destination: { host: "b" }, weight: 10 },
          ],
        },
      ],
    },
    ["HED0005 error! spec.http[0].route[0].weight value"],
  ),
  vs(
    "negative weight",
    {
      hosts: ["a"],
      http: [
        {
          route: [
            { destination: { host: "a" }, weight: -1 },
            { destination: { host: "b" }, weight: 10 },
          ],
        },
      ],
    },
    ["HED0010 error! spec.http[0].route[0].weight value"],
  ),
  vs(
    "weights add up to nothing",
    { hosts: ["a"], http: [{ route: [{ destination: { host: "a" } }, { destination: { host: "b" } }] }] },
    ["HED0010 error! spec.http[0].route value"],
  ),
  vs("nothing to do", { hosts: ["a"], http: [{ match: [{ uri: { prefix: "/" } }] }] }, [
    "HED0013 error! spec.http[0] value",
  ]),
  vs("route and redirect", { hosts: ["a"], http: [{ ...to("a"), redirect: { uri: "/b" } }] }, [
    "HED0012 error! spec.http[0].redirect key",
  ]),
  vs(
    "directResponse and redirect",
    { hosts: ["a"], http: [{ directResponse: { status: 200 }, redirect: { uri: "/b" } }] },
    ["HED0012 error! spec.http[0].directResponse key"],
  ),
  vs(
    "redirect and fault",
    { hosts: ["a"], http: [{ redirect: { uri: "/b" }, fault: { abort: { httpStatus: 500 } } }] },
    ["HED0020 error! spec.http[0].fault key"],
  ),
  vs("redirect and rewrite", { hosts: ["a"], http: [{ redirect: { uri: "/b" }, rewrite: { uri: "/c" } }] }, [
    "HED0020 error! spec.http[0].rewrite key",
  ]),
  vs("redirect port twice", { hosts: ["a"], http: [{ redirect: { port: 80, derivePort: "FROM_REQUEST_PORT" } }] }, [
    "HED0012 error! spec.http[0].redirect.derivePort key",
  ]),
  vs("redirect status", { hosts: ["a"], http: [{ redirect: { uri: "/", redirectCode: 304 } }] }, [
    "HED0010 error! spec.http[0].redirect.redirectCode value",
  ]),
  vs("redirect status out of range", { hosts: ["a"], http: [{ redirect: { uri: "/", redirectCode: 200 } }] }, [
    "HED0010 error! spec.http[0].redirect.redirectCode value",
  ]),
  vs("redirect scheme", { hosts: ["a"], http: [{ redirect: { scheme: "ftp" } }] }, [
    "HED0007 error! spec.http[0].redirect.scheme value",
  ]),
  vs("redirect by prefix without a prefix match", { hosts: ["a"], http: [{ redirect: { prefixRewrite: "/b" } }] }, [
    "HED0021 error! spec.http[0].redirect.prefixRewrite value",
  ]),
  vs("direct response without status", { hosts: ["a"], http: [{ directResponse: { body: { string: "x" } } }] }, [
    "HED0006 error! spec.http[0].directResponse key",
  ]),
  vs("direct response body as text", { hosts: ["a"], http: [{ directResponse: { status: 200, body: "x" } }] }, [
    'HED0005 error! spec.http[0].directResponse.body value => replace spec.http[0].directResponse.body {"string":"x"}',
  ]),
  vs(
    "direct response bytes that are none",
    { hosts: ["a"], http: [{ directResponse: { status: 200, body: { bytes: "ä!" } } }] },
    ["HED0031 error! spec.http[0].directResponse.body.bytes value"],
  ),
  vs(
    "two rewrites",
    { hosts: ["a"], http: [{ ...to("a"), rewrite: { uri: "/", uriRegexRewrite: { match: "a", rewrite: "b" } } }] },
    ["HED0012 error! spec.http[0].rewrite.uriRegexRewrite key"],
  ),
  vs("timeout as a number", { hosts: ["a"], http: [{ ...to("a"), timeout: 5 }] }, [
    'HED0009 error! spec.http[0].timeout value => replace spec.http[0].timeout "5s"',
  ]),
  vs("timeout without unit", { hosts: ["a"], http: [{ ...to("a"), timeout: "5" }] }, [
    'HED0009 error! spec.http[0].timeout value => replace spec.http[0].timeout "5s"',
  ]),
  vs("timeout in days", { hosts: ["a"], http: [{ ...to("a"), timeout: "2d" }] }, [
    'HED0009 error! spec.http[0].timeout value => replace spec.http[0].timeout "48h"',
  ]),
  vs("timeout that is none", { hosts: ["a"], http: [{ ...to("a"), timeout: "soon" }] }, [
    "HED0009 error! spec.http[0].timeout value",
  ]),
  vs("negative timeout", { hosts: ["a"], http: [{ ...to("a"), timeout: "-1s" }] }, [
    "HED0011 error! spec.http[0].timeout value",
  ]),
  vs(
    "perTryTimeout below 1ms",
    { hosts: ["a"], http: [{ ...to("a"), retries: { attempts: 1, perTryTimeout: "500us" } }] },
    ["HED0011 error! spec.http[0].retries.perTryTimeout value"],
  ),
  vs("negative attempts", { hosts: ["a"], http: [{ ...to("a"), retries: { attempts: -1 } }] }, [
    "HED0010 error! spec.http[0].retries.attempts value",
  ]),
  vs("maxAttempts in retries", { hosts: ["a"], http: [{ ...to("a"), retries: { maxAttempts: 2 } }] }, [
    'HED0002 error spec.http[0].retries.maxAttempts key => rename-key spec.http[0].retries.maxAttempts "attempts"',
  ]),
  vs("retry settings without attempts", { hosts: ["a"], http: [{ ...to("a"), retries: { retryOn: "5xx" } }] }, [
    "HED0020 error! spec.http[0].retries.retryOn key => replace spec.http[0].retries.attempts 2",
  ]),
  vs(
    "unknown retry condition",
    { hosts: ["a"], http: [{ ...to("a"), retries: { attempts: 1, retryOn: "5xx,gateway-eror" } }] },
    ['HED0007 error! spec.http[0].retries.retryOn value => replace spec.http[0].retries.retryOn "5xx,gateway-error"'],
  ),
  vs("fault without kind", { hosts: ["a"], http: [{ ...to("a"), fault: {} }] }, [
    "HED0013 error! spec.http[0].fault value",
  ]),
  vs(
    "abort without status",
    { hosts: ["a"], http: [{ ...to("a"), fault: { abort: { percentage: { value: 10 } } } }] },
    ["HED0013 error! spec.http[0].fault.abort key"],
  ),
  vs(
    "abort with percent",
    { hosts: ["a"], http: [{ ...to("a"), fault: { abort: { httpStatus: 500, percent: 10 } } }] },
    [
      "HED0002 error spec.http[0].fault.abort.percent key => move spec.http[0].fault.abort.percent to spec.http[0].fault.abort.percentage.value",
    ],
  ),
  vs("abort status too low", { hosts: ["a"], http: [{ ...to("a"), fault: { abort: { httpStatus: 99 } } }] }, [
    "HED0010 error! spec.http[0].fault.abort.httpStatus value",
  ]),
  vs("abort with statusCode", { hosts: ["a"], http: [{ ...to("a"), fault: { abort: { statusCode: 500 } } }] }, [
    'HED0002 error! spec.http[0].fault.abort.statusCode key => rename-key spec.http[0].fault.abort.statusCode "httpStatus"',
  ]),
  vs(
    "abort with two errors",
    { hosts: ["a"], http: [{ ...to("a"), fault: { abort: { httpStatus: 500, grpcStatus: "UNAVAILABLE" } } }] },
    ["HED0012 error! spec.http[0].fault.abort.grpcStatus key"],
  ),
  vs("bad gRPC status", { hosts: ["a"], http: [{ ...to("a"), fault: { abort: { grpcStatus: "UNAVAILBLE" } } }] }, [
    'HED0007 error! spec.http[0].fault.abort.grpcStatus value => replace spec.http[0].fault.abort.grpcStatus "UNAVAILABLE"',
  ]),
  vs(
    "percentage above 100",
    { hosts: ["a"], http: [{ ...to("a"), fault: { abort: { httpStatus: 500, percentage: { value: 101 } } } }] },
    ["HED0010 error! spec.http[0].fault.abort.percentage.value value"],
  ),
  vs(
    "percentage as a number",
    { hosts: ["a"], http: [{ ...to("a"), fault: { delay: { fixedDelay: "1s", percentage: 10 } } }] },
    [
      'HED0005 error! spec.http[0].fault.delay.percentage value => replace spec.http[0].fault.delay.percentage {"value":10}',
    ],
  ),
  vs(
    "delay with percent",
    { hosts: ["a"], http: [{ ...to("a"), fault: { delay: { fixedDelay: "1s", percent: 10 } } }] },
    [
      "HED0023 warning spec.http[0].fault.delay.percent key => move spec.http[0].fault.delay.percent to spec.http[0].fault.delay.percentage.value",
    ],
  ),
  vs("delay without length", { hosts: ["a"], http: [{ ...to("a"), fault: { delay: { percentage: { value: 1 } } } }] }, [
    "HED0013 error! spec.http[0].fault.delay key",
  ]),
  vs("delay with duration", { hosts: ["a"], http: [{ ...to("a"), fault: { delay: { duration: "1s" } } }] }, [
    'HED0002 error! spec.http[0].fault.delay.duration key => rename-key spec.http[0].fault.delay.duration "fixedDelay"',
  ]),
  vs("http2Error", { hosts: ["a"], http: [{ ...to("a"), fault: { abort: { http2Error: "x" } } }] }, [
    "HED0029 warning spec.http[0].fault.abort.http2Error key",
  ]),
  vs("mirrorPercent", { hosts: ["a"], http: [{ ...to("a"), mirror: { host: "b" }, mirrorPercent: 10 }] }, [
    "HED0023 warning spec.http[0].mirrorPercent key => move spec.http[0].mirrorPercent to spec.http[0].mirrorPercentage.value",
  ]),
  vs("mirrorPercentage without mirror", { hosts: ["a"], http: [{ ...to("a"), mirrorPercentage: { value: 1 } }] }, [
    "HED0029 warning spec.http[0].mirrorPercentage key",
  ]),
  vs(
    "mirror and mirrors",
    { hosts: ["a"], http: [{ ...to("a"), mirror: { host: "b" }, mirrors: [{ destination: { host: "c" } }] }] },
    ["HED0012 error! spec.http[0].mirrors key"],
  ),
  vs("allowOrigin", { hosts: ["a"], http: [{ ...to("a"), corsPolicy: { allowOrigin: ["https://x"] } }] }, [
    'HED0023 warning spec.http[0].corsPolicy.allowOrigin key => replace spec.http[0].corsPolicy.allowOrigins [{"exact":"https://x"}]; remove spec.http[0].corsPolicy.allowOrigin',
  ]),
  vs("allowOrigins as strings", { hosts: ["a"], http: [{ ...to("a"), corsPolicy: { allowOrigins: ["https://x"] } }] }, [
    'HED0005 error! spec.http[0].corsPolicy.allowOrigins[0] value => replace spec.http[0].corsPolicy.allowOrigins[0] {"exact":"https://x"}',
  ]),
  vs("lower-case CORS method", { hosts: ["a"], http: [{ ...to("a"), corsPolicy: { allowMethods: ["get"] } }] }, [
    'HED0031 error! spec.http[0].corsPolicy.allowMethods[0] value => replace spec.http[0].corsPolicy.allowMethods[0] "GET"',
  ]),
  vs("maxAge of half a second", { hosts: ["a"], http: [{ ...to("a"), corsPolicy: { maxAge: "500ms" } }] }, [
    "HED0011 error! spec.http[0].corsPolicy.maxAge value",
  ]),
  vs("unknown enum value", { hosts: ["a"], http: [{ ...to("a"), corsPolicy: { unmatchedPreflights: "IGNOR" } }] }, [
    'HED0007 error! spec.http[0].corsPolicy.unmatchedPreflights value => replace spec.http[0].corsPolicy.unmatchedPreflights "IGNORE"',
  ]),
  vs("allowCredentials as text", { hosts: ["a"], http: [{ ...to("a"), corsPolicy: { allowCredentials: "yes" } }] }, [
    "HED0005 error! spec.http[0].corsPolicy.allowCredentials value => replace spec.http[0].corsPolicy.allowCredentials true",
  ]),
  vs("appendHeaders", { hosts: ["a"], http: [{ ...to("a"), appendHeaders: { "x-a": "b" } }] }, [
    "HED0002 error spec.http[0].appendHeaders key => move spec.http[0].appendHeaders to spec.http[0].headers.request.add",
  ]),
  vs("websocketUpgrade", { hosts: ["a"], http: [{ ...to("a"), websocketUpgrade: true }] }, [
    "HED0002 error spec.http[0].websocketUpgrade key => remove spec.http[0].websocketUpgrade",
  ]),
  vs(
    "header value as a number",
    { hosts: ["a"], http: [{ ...to("a"), headers: { request: { set: { "x-a": 1 } } } }] },
    [
      'HED0005 error! spec.http[0].headers.request.set["x-a"] value => replace spec.http[0].headers.request.set["x-a"] "1"',
    ],
  ),
  vs("headers without request", { hosts: ["a"], http: [{ ...to("a"), headers: { set: { "x-a": "1" } } }] }, [
    "HED0002 error spec.http[0].headers.set key => move spec.http[0].headers.set to spec.http[0].headers.request.set",
  ]),
  vs(
    "bad header name to add",
    { hosts: ["a"], http: [{ ...to("a"), headers: { request: { add: { "x a": "1" } } } }] },
    ['HED0018 error! spec.http[0].headers.request.add["x a"] key'],
  ),
  vs("pseudo header", { hosts: ["a"], http: [{ ...to("a"), headers: { request: { set: { ":path": "/" } } } }] }, [
    'HED0018 error! spec.http[0].headers.request.set[":path"] key',
  ]),
  vs("Host on a response", { hosts: ["a"], http: [{ ...to("a"), headers: { response: { set: { Host: "a" } } } }] }, [
    "HED0018 error! spec.http[0].headers.response.set.Host key",
  ]),
  vs("remove Host", { hosts: ["a"], http: [{ ...to("a"), headers: { request: { remove: ["host"] } } }] }, [
    "HED0018 error! spec.http[0].headers.request.remove[0] value",
  ]),
  vs(
    "header value with a line break",
    { hosts: ["a"], http: [{ ...to("a"), headers: { request: { set: { "x-a": "a\nb" } } } }] },
    ['HED0018 error! spec.http[0].headers.request.set["x-a"] value'],
  ),
  vs("delegate and route", { hosts: ["a"], http: [{ ...to("a"), delegate: { name: "d" } }] }, [
    "HED0012 error! spec.http[0].delegate key",
    "HED0022 warning spec.http[0].delegate key",
  ]),
  vs("delegate effect comes later", { hosts: ["a"], http: [{ delegate: { name: "d" } }] }, [
    "HED0022 warning spec.http[0].delegate key",
  ]),
  vs("delegate by regex", { hosts: ["a"], http: [{ match: [{ uri: { regex: "a+" } }], delegate: { name: "d" } }] }, [
    "HED0020 error! spec.http[0].match[0].uri value",
    "HED0022 warning spec.http[0].delegate key",
  ]),
  vs("part with gateways", { gateways: ["g"], http: [to("a")] }, ["HED0020 error! spec.gateways key"]),
  vs("part that delegates", { http: [{ delegate: { name: "d" } }] }, [
    "HED0020 error! spec.http[0].delegate key",
    "HED0022 warning spec.http[0].delegate key",
  ]),
  vs("part with tcp", { tcp: [to("a")] }, ["HED0020 error! spec.tcp key"]),
  vs("no rules", { hosts: ["a"] }, ["HED0013 error! spec value"]),
  vs("* in the mesh", { hosts: ["*"], http: [to("a")] }, ["HED0015 error! spec.hosts[0] value"]),
  vs("* for gateways is fine", { hosts: ["*"], gateways: ["g"], http: [to("a")] }, []),
  vs("host twice", { hosts: ["a", "A"], http: [to("a")] }, ["HED0019 error! spec.hosts[1] value"]),
  vs("host with an inner wildcard", { hosts: ["a.*.com"], http: [to("a")] }, ["HED0015 error! spec.hosts[0] value"]),
  vs("host with a scheme", { hosts: ["https://a.com"], http: [to("a")] }, ["HED0015 error! spec.hosts[0] value"]),
  vs("host with an underscore at the start is fine", { hosts: ["_dmarc.example.com"], http: [to("a")] }, []),
  vs("empty host", { hosts: [""], http: [to("a")] }, ["HED0015 error! spec.hosts[0] value"]),
  vs("bad gateway", { hosts: ["a"], gateways: ["NS_/g!"], http: [to("a")] }, [
    "HED0016 error! spec.gateways[0] value",
    "HED0016 error! spec.gateways[0] value",
  ]),
  vs("exportTo all and one", { hosts: ["a"], exportTo: ["*", "b"], http: [to("a")] }, [
    "HED0020 error! spec.exportTo[0] value",
  ]),
  vs("exportTo twice", { hosts: ["a"], exportTo: ["b", "b"], http: [to("a")] }, [
    "HED0019 error! spec.exportTo[1] value",
  ]),
  vs("bad exportTo", { hosts: ["a"], exportTo: ["a/b"], http: [to("a")] }, ["HED0016 error! spec.exportTo[0] value"]),
  vs("tls without match", { hosts: ["a"], tls: [to("a")] }, ["HED0006 error! spec.tls[0] key"]),
  vs("tls without sniHosts", { hosts: ["a"], tls: [{ ...to("a"), match: [{ port: 443 }] }] }, [
    "HED0006 error! spec.tls[0].match[0] key",
  ]),
  vs("bad sniHosts", { hosts: ["a"], tls: [{ ...to("a"), match: [{ sniHosts: ["a:443"] }] }] }, [
    "HED0015 error! spec.tls[0].match[0].sniHosts[0] value",
  ]),
  vs("tcp without route", { hosts: ["a"], tcp: [{ match: [{ port: 1 }] }] }, ["HED0013 error! spec.tcp[0] value"]),
  vs(
    "bad destinationSubnets",
    { hosts: ["a"], tcp: [{ ...to("a"), match: [{ destinationSubnets: ["10.0.0.0/33"] }] }] },
    ["HED0017 error! spec.tcp[0].match[0].destinationSubnets[0] value"],
  ),
  vs("null among the hosts", { hosts: [null], http: [to("a")] }, ["HED0005 error! spec.hosts[0] value"]),
  vs("null among the routes", { hosts: ["a"], http: [null] }, ["HED0005 error! spec.http[0] value"]),
  vs(
    "several mistakes in one object",
    {
      hosts: ["a"],
      http: [{ route: [{ destination: {} }], timeout: "x", retries: { attempts: "3", perTryTimeout: 1 } }],
    },
    [
      "HED0006 error! spec.http[0].route[0].destination key",
      "HED0009 error! spec.http[0].timeout value",
      "HED0014 warning spec.http[0].retries.attempts value => replace spec.http[0].retries.attempts 3",
      'HED0009 error! spec.http[0].retries.perTryTimeout value => replace spec.http[0].retries.perTryTimeout "1s"',
    ],
  ),
  vs(
    "later items keep their index when one is broken",
    { hosts: ["a"], http: [{ ...to("a"), match: ["x", { port: 0 }] }, {}] },
    [
      "HED0005 error! spec.http[0].match[0] value",
      "HED0010 error! spec.http[0].match[1].port value",
      "HED0013 error! spec.http[1] value",
    ],
  ),
  vs(
    "claims of a token come later",
    {
      hosts: ["a"],
      http: [{ ...to("a"), match: [{ headers: { "x-a": {}, "@request.auth.claims.group": { exact: "dev" } } }] }],
    },
    ['HED0022 warning spec.http[0].match[0].headers["@request.auth.claims.group"] key'],
  ),
  vs(
    "wildcard in the first part is fine",
    { hosts: ["*-api.example.com", "*.example.com", "*api.example.com"], http: [to("a")] },
    [],
  ),
];
