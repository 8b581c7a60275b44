// SPDX-License-Identifier: Apache-2.0

// A proxy beside a program sees the request that came in and the ones that go out, but not which belong together:
// the program has to carry these along. Cookies and authorization stay where they were sent to.
const PROPAGATED = [
  "x-request-id",
  // W3C trace context
  "traceparent",
  "tracestate",
  "baggage",
  // Zipkin, one header or several
  "b3",
  "x-b3-traceid",
  "x-b3-spanid",
  "x-b3-parentspanid",
  "x-b3-sampled",
  "x-b3-flags",
  "x-ot-span-context",
  // Datadog, Google Cloud, SkyWalking
  "x-datadog-trace-id",
  "x-datadog-parent-id",
  "x-datadog-sampling-priority",
  "x-cloud-trace-context",
  "sw8",
  // what routes are chosen by
  "user-agent",
  "end-user",
  // asks ratings to fail, see ratings.mjs
  "x-fail-rate",
];

/** The headers of an incoming request that belong on every call made because of it. */
export function propagated(headers) {
  return Object.fromEntries(
    PROPAGATED.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]),
  );
}
