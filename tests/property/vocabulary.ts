// SPDX-License-Identifier: Apache-2.0
import fc from "fast-check";

export const namespaces = ["default", "other", "istio-system"] as const;
export const names = ["a", "b", "reviews", "c", "d"] as const;
export const apps = ["a", "b", "reviews"] as const;
export const versions = ["v1", "v2"] as const;

export const anyNamespace = fc.constantFrom("default", ...namespaces);
export const anyPort = fc.constantFrom(80, 81, 443, 9080);

/** Hosts as users write them in rules: short, full, of another namespace, outside, wildcards, in capitals, addresses. */
export const anyHost = fc.constantFrom(
  "reviews",
  "a",
  "b.other",
  "reviews.default.svc.cluster.local",
  "a.other.svc.cluster.local",
  "Reviews.default.svc.cluster.local",
  "api.example.com",
  "API.example.com",
  "*.example.com",
  "*.default.svc.cluster.local",
  "10.0.0.1",
  "nobody.example.com",
);

/** Hosts of ServiceEntries and of Gateway servers. */
export const anyOutsideHost = fc.constantFrom(
  "api.example.com",
  "www.example.com",
  "Api.Example.com",
  "*.example.com",
  "reviews.default.svc.cluster.local",
);

export const anyExportTo = fc.constantFrom<readonly string[] | undefined>(
  undefined,
  undefined,
  ["."],
  ["*"],
  ["other"],
  [".", "other"],
);

export const anyLabels = fc
  .record({ app: fc.constantFrom(...apps), version: fc.constantFrom(...versions, undefined) })
  .map(({ app, version }) => ({ app, ...(version !== undefined && { version }) }));

/** Metadata with names, namespaces and ages that often are the same. */
export const anyMetadata = fc
  .record({
    name: fc.constantFrom(...names),
    namespace: anyNamespace,
    creationTimestamp: fc.constantFrom(undefined, "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
  })
  .map(({ creationTimestamp, ...rest }) => ({
    ...rest,
    ...(creationTimestamp !== undefined && { creationTimestamp }),
  }));

export const istio = (kind: string, metadata: object, spec: object): object => ({
  apiVersion: "networking.istio.io/v1",
  kind,
  metadata,
  spec,
});

/** Leaves out what is undefined. */
export const compact = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
