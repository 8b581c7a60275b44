// SPDX-License-Identifier: Apache-2.0

/** YAML (as JSON, which is YAML) of a VirtualService for `reviews` with these HTTP routes. */
export function virtualService(
  http: readonly unknown[],
  options: {
    readonly name?: string;
    readonly hosts?: readonly string[];
    readonly gateways?: readonly string[];
    readonly namespace?: string;
    readonly exportTo?: readonly string[];
  } = {},
): string {
  const { name = "reviews", hosts = ["reviews"], namespace = "default", ...rest } = options;
  return JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "VirtualService",
    metadata: { name, namespace },
    spec: { hosts, ...rest, http },
  });
}

/** YAML of a DestinationRule for `reviews` with subsets v1, v2, v3. */
export function destinationRule(
  trafficPolicy: unknown = undefined,
  options: {
    readonly host?: string;
    readonly namespace?: string;
    readonly subsets?: readonly unknown[];
    readonly exportTo?: readonly string[];
  } = {},
): string {
  const {
    host = "reviews",
    namespace = "default",
    subsets = ["v1", "v2", "v3"].map((version) => ({ name: version, labels: { version } })),
    ...rest
  } = options;
  return JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "DestinationRule",
    metadata: { name: host.replaceAll("*", "any"), namespace },
    spec: { host, ...(trafficPolicy !== undefined && { trafficPolicy }), subsets, ...rest },
  });
}

/** One route destination. */
export const to = (subset: string, weight?: number) => ({
  destination: { host: "reviews", subset },
  ...(weight !== undefined && { weight }),
});
