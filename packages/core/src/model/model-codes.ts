// SPDX-License-Identifier: Apache-2.0

/** Findings of the model and of views. HED0150–HED0199 belong to these rooms; a code is never reused. */
export const modelCodes = {
  HED0150: { severity: "error", title: "Host is owned by another resource", slug: "host-owned" },
  HED0151: { severity: "warning", title: "Port of a host is owned by another resource", slug: "port-owned" },
  HED0152: { severity: "error", title: "Subset defined twice", slug: "duplicate-subset" },
  HED0153: { severity: "error", title: "Route cannot be served", slug: "route-not-served" },
  HED0154: { severity: "warning", title: "Fault without a percentage", slug: "fault-without-percentage" },
  HED0155: { severity: "warning", title: "Resolution without effect yet", slug: "resolution-later" },
  HED0156: { severity: "error", title: "Wildcard host cannot be looked up", slug: "wildcard-not-resolvable" },
  HED0157: { severity: "warning", title: "Annotation cannot be read", slug: "bad-annotation" },
  HED0158: { severity: "warning", title: "ServiceEntry host is a Kubernetes Service", slug: "entry-shadows-service" },
  HED0159: { severity: "error", title: "Traffic policy contradicts itself", slug: "policy-contradiction" },
  HED0160: {
    severity: "error",
    title: "Gateway servers of different protocols on one port",
    slug: "gateway-port-conflict",
  },
  HED0161: { severity: "warning", title: "Named target port not found", slug: "target-port-not-found" },
} as const;

export type ModelCode = keyof typeof modelCodes;
