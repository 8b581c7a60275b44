// SPDX-License-Identifier: Apache-2.0
import { type ClusterLoadAssignment, decode } from "@heddle/envoy";
import { buildTranslated } from "../../resource/build-translated.ts";
import type { Translated } from "../../resource/translated.ts";

/** Endpoints as gRPC clients take them: every group has a locality, every member is an address and a port, and stands once. */
export function adaptAssignment(assignment: Translated): Translated {
  const { name, bytes } = assignment.resource;
  const message: ClusterLoadAssignment = decode("envoy.config.endpoint.v3.ClusterLoadAssignment", bytes);
  const seen = new Set<string>();
  const endpoints = (message.endpoints ?? []).map((group) => ({
    ...group,
    locality: group.locality ?? {},
    lbEndpoints: (group.lbEndpoints ?? []).flatMap(({ endpoint, healthStatus, loadBalancingWeight }) => {
      const socket = endpoint?.address?.socketAddress;
      const key = `${socket?.address} ${socket?.portValue}`;
      if (socket === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ endpoint: { address: { socketAddress: socket } }, healthStatus, loadBalancingWeight }];
    }),
  }));
  const { origins, diagnostics } = assignment;
  return buildTranslated("endpoint", { name, message: { clusterName: name, endpoints }, origins, diagnostics });
}

/** The members of a cluster that nobody has. */
export const emptyAssignment = (name: string): Translated =>
  buildTranslated("endpoint", { name, message: { clusterName: name, endpoints: [] }, origins: [] });
