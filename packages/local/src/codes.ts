// SPDX-License-Identifier: Apache-2.0

/** Findings about how workloads run on this machine. HED0700–HED0749 belong to this package; a code is never reused. */
export const localCodes = {
  HED0700: { severity: "error", title: "Part of heddle.local.yaml cannot be used", slug: "overlay-unusable" },
  HED0701: { severity: "error", title: "Unknown key in heddle.local.yaml", slug: "overlay-unknown-key" },
  HED0702: { severity: "warning", title: "Overlay for a workload that is not there", slug: "overlay-unused" },
  HED0703: { severity: "warning", title: "Command of an annotation cannot be read", slug: "command-unreadable" },
  HED0704: { severity: "warning", title: "--map for a workload that is not there", slug: "map-unused" },
  HED0705: { severity: "warning", title: "Environment asks for what is not there", slug: "environment-missing" },
  HED0706: { severity: "warning", title: "Only one container is started", slug: "other-containers" },
  HED0707: { severity: "warning", title: "Fixed port allows one replica only", slug: "fixed-port" },
} as const;

export type LocalCode = keyof typeof localCodes;
