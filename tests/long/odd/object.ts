// SPDX-License-Identifier: Apache-2.0
/** The object that a case is about. */
export const object = (kind: string, spec: unknown): string =>
  JSON.stringify({
    apiVersion: kind === "Service" ? "v1" : "networking.istio.io/v1",
    kind,
    metadata: { name: "odd", namespace: "default" },
    spec,
  });
