// SPDX-License-Identifier: Apache-2.0
import { type Cluster, decode } from "@heddle/envoy";
import { buildTranslated } from "../../resource/build-translated.ts";
import { adsSource, type Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";

/**
 * A cluster as gRPC clients take it: members by EDS, ROUND_ROBIN or RING_HASH, limits and outlier detection as they are. They refuse the
 * whole resource for other balancers; undefined for what they have no way to discover.
 */
export function adaptCluster(cluster: Translated): Translated | undefined {
  const { name, bytes } = cluster.resource;
  const message: Cluster = decode("envoy.config.cluster.v3.Cluster", bytes);
  if (message.type !== "EDS") return undefined;
  const { circuitBreakers, outlierDetection, ringHashLbConfig } = message;
  const ring = message.lbPolicy === "RING_HASH";
  return buildTranslated("cluster", {
    name,
    message: {
      ...edsCluster(name),
      lbPolicy: ring ? "RING_HASH" : "ROUND_ROBIN",
      ...(ring && ringHashLbConfig && { ringHashLbConfig }),
      ...(circuitBreakers && { circuitBreakers }),
      ...(outlierDetection && { outlierDetection }),
    },
    origins: cluster.origins,
    diagnostics: cluster.diagnostics,
  });
}

/** A cluster that a route names and nobody has. Clients would wait for it before they use any route of the table. */
export const emptyCluster = (name: string): Translated =>
  buildTranslated("cluster", { name, message: { ...edsCluster(name), lbPolicy: "ROUND_ROBIN" }, origins: [] });

const edsCluster = (name: string): Message => ({
  name,
  type: "EDS",
  edsClusterConfig: { serviceName: name, edsConfig: adsSource },
});
