// SPDX-License-Identifier: Apache-2.0
import type { resourceKinds } from "@heddle/core";
import { decode } from "@heddle/envoy";
import type { StreamStatus, TypeStatus } from "@heddle/xds";
import { shortTypeName } from "@heddle/xds";
import type { Control } from "../control.ts";
import { urlOfKind } from "../host/class-state.ts";

/** One proxy in `/debug/syncz`, in the shape istioctl and Kiali read. */
export interface SyncStatus {
  readonly cluster_id: string;
  readonly proxy: string;
  readonly proxy_type: string;
  readonly proxy_version: string;
  readonly istio_version: string;
  readonly flavour: "delta" | "sotw";
  readonly connected_at: string;
  readonly [type: string]: string | TypeSync | undefined;
}

interface TypeSync {
  readonly status: "SYNCED" | "STALE" | "NOT SENT" | "ERROR";
  readonly sent: string;
  readonly acked: string;
  readonly sent_at: string;
  readonly resources: number;
  readonly rejected: readonly string[];
  readonly error: string;
}

/** Readable id of a proxy: `name.namespace`. */
export const proxyName = (nodeId: string): string => nodeId.split("~")[2] ?? nodeId;

export function syncz(control: Control): readonly SyncStatus[] {
  return control.xds
    .streams()
    .map((stream) => syncStatus(stream, control))
    .sort((a, b) => (a.proxy < b.proxy ? -1 : 1));
}

function syncStatus(stream: StreamStatus, control: Control): SyncStatus {
  const types = Object.fromEntries(stream.types.map((t) => [`${shortTypeName(t.typeUrl)}_sync`, typeSync(t)]));
  const presented = control.host.presented(stream.stream);
  return {
    cluster_id: presented?.proxy.cluster ?? "",
    proxy: proxyName(stream.nodeId),
    proxy_type: presented?.proxy.type ?? "",
    proxy_version: presented?.proxyVersion ?? "",
    istio_version: presented?.istioVersion ?? "",
    flavour: stream.flavour,
    connected_at: new Date(stream.connectedAt).toISOString(),
    class: control.host.subscription(stream.stream)?.state().key ?? "",
    ...types,
  };
}

function typeSync(t: TypeStatus): TypeSync {
  const status = t.nacked !== "" ? "ERROR" : t.nonceSent === "" ? "NOT SENT" : t.pending ? "STALE" : "SYNCED";
  return {
    status,
    sent: t.versionSent,
    acked: t.versionAcked,
    sent_at: t.sentAt === 0 ? "" : new Date(t.sentAt).toISOString(),
    resources: t.resources,
    rejected: [...t.rejected.keys()],
    error: t.nacked,
  };
}

/** Configuration objects in force, as `/debug/configz` lists them. */
export function configz(control: Control): readonly unknown[] {
  return [...control.resources.objects.entries().values()].map(({ apiVersion, kind, metadata, spec }) => ({
    apiVersion,
    kind,
    metadata,
    spec,
  }));
}

/** What a proxy gets, in the shape of Envoy's own `/config_dump`; undefined when it is not connected. */
export function configDump(control: Control, proxyId: string): unknown {
  const stream = control.xds.streams().find((s) => s.nodeId === proxyId || proxyName(s.nodeId) === proxyId);
  const state = stream === undefined ? undefined : control.host.subscription(stream.stream)?.state();
  if (state === undefined) return undefined;
  const list = (kind: (typeof resourceKinds)[number]) =>
    [...state.view().resources(urlOfKind[kind]).values()].map((r) => ({
      version: r.version,
      message: { "@type": r.typeUrl, ...(decode(r.typeUrl.slice(r.typeUrl.lastIndexOf("/") + 1), r.bytes) as object) },
    }));
  const admin = "type.googleapis.com/envoy.admin.v3";
  return {
    configs: [
      {
        "@type": `${admin}.ClustersConfigDump`,
        dynamicActiveClusters: list("cluster").map((c) => ({ versionInfo: c.version, cluster: c.message })),
      },
      {
        "@type": `${admin}.ListenersConfigDump`,
        dynamicListeners: list("listener").map((l) => ({
          name: String((l.message as { name?: unknown }).name),
          activeState: { versionInfo: l.version, listener: l.message },
        })),
      },
      {
        "@type": `${admin}.RoutesConfigDump`,
        dynamicRouteConfigs: list("route").map((r) => ({ versionInfo: r.version, routeConfig: r.message })),
      },
      {
        "@type": `${admin}.EndpointsConfigDump`,
        dynamicEndpointConfigs: list("endpoint").map((e) => ({ versionInfo: e.version, endpointConfig: e.message })),
      },
    ],
  };
}
