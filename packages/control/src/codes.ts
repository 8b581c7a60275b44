// SPDX-License-Identifier: Apache-2.0

/** Findings of the running control plane. HED0500–HED0549 belong to this package; a code is never reused. */
export const controlCodes = {
  HED0500: { severity: "error", title: "Envoy refuses a generated resource", slug: "envoy-refuses" },
} as const;

export type ControlCode = keyof typeof controlCodes;
