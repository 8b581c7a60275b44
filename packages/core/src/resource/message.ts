// SPDX-License-Identifier: Apache-2.0

/** An Envoy message in proto3-JSON shape: camelCase fields, enums as names, durations as "1.5s", wrappers unwrapped. */
export type Message = Readonly<Record<string, unknown>>;

/** A message packed in a google.protobuf.Any. `type` is the full name, such as `envoy.config.cluster.v3.Cluster`. */
export function anyOf(type: string, fields: Message = {}): Message {
  return { "@type": `type.googleapis.com/${type}`, ...fields };
}

/** A named extension: `{name, typedConfig}`. */
export function extension(name: string, type: string, fields: Message = {}): Message {
  return { name, typedConfig: anyOf(type, fields) };
}

/** google.protobuf.Duration of so many milliseconds: 1500 becomes "1.5s". */
export function durationOf(milliseconds: number): string {
  return `${milliseconds / 1000}s`;
}

/** The xDS configuration source every resource of ours names: the aggregated stream. */
export const adsSource: Message = { ads: {}, initialFetchTimeout: "0s", resourceApiVersion: "V3" };
