// SPDX-License-Identifier: Apache-2.0
/** What goes out again although the client has it, because Envoy waits for it without asking. */
import { CLUSTER, ENDPOINT, SECRET, VIRTUAL_HOST } from "../order.ts";
import type { Names } from "./name-set.ts";
import type { StreamState } from "./stream-state.ts";
import { isInterested, type Sent, type Subscription } from "./subscription.ts";

function force(sub: Subscription, name: string): void {
  sub.force.add(name);
  sub.todo.add(name);
}

/**
 * A changed cluster waits for endpoints that Envoy does not ask for again, and so does one that was removed and came back
 * within one batch of Envoy's requests (facts-xds "Warming"): resend them right behind the clusters. Secrets likewise.
 */
export function resendBehindClusters(state: StreamState, clusters: Sent): void {
  const endpoints = state.byType.get(ENDPOINT);
  if (endpoints !== undefined) resendEndpoints(endpoints, clusters);
  const secrets = state.byType.get(SECRET);
  if (secrets !== undefined) resendSecrets(secrets, clusters);
}

/** A reconnected client asks for clusters first: when its list of endpoints arrives, changed clusters may be on their way already. */
export function resendToNewcomer(state: StreamState, sub: Subscription): void {
  const clusters = state.byType.get(CLUSTER)?.sent;
  if (clusters === undefined) return;
  if (sub.typeUrl === ENDPOINT) resendEndpoints(sub, clusters);
  if (sub.typeUrl === SECRET) resendSecrets(sub, clusters);
}

function resendEndpoints(endpoints: Subscription, clusters: Sent): void {
  const restored = clusters.restored.map((resource) => resource.name);
  for (const name of [...clusters.put.keys(), ...restored]) if (isInterested(endpoints, name)) force(endpoints, name);
}

function resendSecrets(secrets: Subscription, clusters: Sent): void {
  if (clusters.fresh.size === clusters.put.size + clusters.restored.length) return;
  for (const name of secrets.held.keys()) force(secrets, name);
}

/** Envoy asks once per stream for virtual hosts: a table it newly asked for gets all of them again, behind it (facts-xds "VHDS"). */
export function resendVirtualHosts(state: StreamState, tables: Names): void {
  const hosts = state.byType.get(VIRTUAL_HOST);
  if (hosts === undefined) return;
  for (const name of hosts.held.keys()) {
    if (!tables.has(name.slice(0, name.lastIndexOf("/")))) continue;
    force(hosts, name);
  }
}
