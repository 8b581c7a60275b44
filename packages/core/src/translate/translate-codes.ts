// SPDX-License-Identifier: Apache-2.0

/** Findings of translating clusters, endpoints and listeners. HED0200–HED0229 belong to these rooms; a code is never reused. */
export const translateCodes = {
  HED0200: { severity: "error", title: "Load balancer setting that Envoy cannot build", slug: "bad-balancer" },
  HED0202: { severity: "error", title: "Client TLS setting that cannot be served", slug: "bad-client-tls" },
  HED0203: { severity: "warning", title: "Only one endpoint can be used", slug: "single-endpoint" },
  HED0204: { severity: "error", title: "Endpoint address is not an IP address", slug: "endpoint-not-ip" },
  HED0205: { severity: "warning", title: "Two services want the same listener", slug: "listener-conflict" },
  HED0206: { severity: "warning", title: "Traffic policy without effect here", slug: "policy-no-effect" },
  HED0207: { severity: "error", title: "Service has no endpoint to look up", slug: "nothing-to-resolve" },
  HED0209: { severity: "error", title: "Weights of a route are all zero", slug: "zero-weights" },
} as const;

export type TranslateCode = keyof typeof translateCodes;
