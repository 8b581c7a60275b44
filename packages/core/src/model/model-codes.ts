// SPDX-License-Identifier: Apache-2.0

/** Findings of the model and of views. HED0150–HED0199 belong to these rooms; a code is never reused. */
export const modelCodes = {
  HED0150: { severity: "error", title: "Host is owned by another resource", slug: "host-owned" },
  HED0151: { severity: "warning", title: "Port of a host is owned by another resource", slug: "port-owned" },
  HED0152: { severity: "warning", title: "Subset is defined by another rule", slug: "duplicate-subset" },
  HED0153: { severity: "warning", title: "Fault without a percentage", slug: "fault-without-percentage" },
  HED0154: { severity: "warning", title: "Annotation cannot be read", slug: "bad-annotation" },
  HED0155: {
    severity: "error",
    title: "Gateway servers of different protocols on one port",
    slug: "gateway-port-conflict",
  },
  HED0156: { severity: "warning", title: "Named target port not found", slug: "target-port-not-found" },
  HED0157: {
    severity: "warning",
    title: "Traffic policy is defined by another rule",
    slug: "duplicate-traffic-policy",
  },
} as const;

export type ModelCode = keyof typeof modelCodes;
