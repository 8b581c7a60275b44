// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Proxy } from "@heddle/core";
import { parseProxy } from "@heddle/core";
import type { AckEvent, NackEvent, NodeMessage, XdsHost } from "@heddle/xds";
import type { Classes, ClassSubscription } from "./classes.ts";

/** gRPC codes this host refuses with (https://grpc.github.io/grpc/core/md_doc_statuscodes.html). */
const INVALID_ARGUMENT = 3;
const UNAVAILABLE = 14;

export interface MeshHost extends XdsHost {
  /** Findings from NACKs that stand now, by class and resource. */
  nacks(): readonly Diagnostic[];
  subscription(stream: number): ClassSubscription | undefined;
  /** Who presented itself on a stream. */
  presented(stream: number): Presented | undefined;
}

export interface Presented {
  readonly proxy: Proxy;
  /** The version the proxy's software gives itself: Envoy's build version; "" when it says none. */
  readonly proxyVersion: string;
  /** Istio's metadata ISTIO_VERSION; "" when absent. */
  readonly istioVersion: string;
}

export interface MeshHostOptions {
  readonly classes: Classes;
  /** False until every source has been read: until then nobody is answered, so that no proxy ever sees half a mesh. */
  readonly ready: () => boolean;
  readonly onNack?: (finding: Diagnostic, event: NackEvent) => void;
  readonly onAck?: (event: AckEvent) => void;
}

/** Answers proxies from the graph: node → class → shared resources; NACKs go back to the resource that caused them. */
export function createMeshHost(options: MeshHostOptions): MeshHost {
  const subscriptions = new Map<number, ClassSubscription>();
  const nodes = new Map<number, Presented>();
  return {
    connect(node, peer, changed) {
      if (!options.ready()) return { refuse: { code: UNAVAILABLE, message: "configuration is not loaded yet" } };
      const proxy = parseProxy(node);
      if ("error" in proxy) return { refuse: { code: INVALID_ARGUMENT, message: proxy.error } };
      const subscription = options.classes.subscribe(proxy, changed);
      subscriptions.set(peer.stream, subscription);
      nodes.set(peer.stream, { proxy, ...versionsOf(node) });
      return {
        current: () => subscription.state().view(),
        close() {
          subscriptions.delete(peer.stream);
          nodes.delete(peer.stream);
          subscription.close();
        },
      };
    },
    onNack(event) {
      const state = subscriptions.get(event.stream)?.state();
      if (state === undefined) return;
      for (const name of event.named) {
        const { typeUrl: url, message, named } = event;
        const version = event.versions.get(name);
        const finding = version === undefined ? undefined : state.refuse({ url, name, version, message, named });
        if (finding !== undefined) options.onNack?.(finding, event);
      }
    },
    onAck: (event) => options.onAck?.(event),
    nacks: () => options.classes.states().flatMap((state) => state.quarantine.findings()),
    subscription: (stream) => subscriptions.get(stream),
    presented: (stream) => nodes.get(stream),
  };
}

function versionsOf(node: NodeMessage): Omit<Presented, "proxy"> {
  const version = node.userAgentBuildVersion?.version;
  const parts = [version?.majorNumber ?? 0, version?.minorNumber ?? 0, version?.patch ?? 0];
  const istio = node.metadata?.["ISTIO_VERSION"];
  return {
    proxyVersion: version === undefined ? (node.userAgentVersion ?? "") : parts.join("."),
    istioVersion: typeof istio === "string" ? istio : "",
  };
}
