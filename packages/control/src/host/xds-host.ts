// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "@heddle/core";
import { parseProxy } from "@heddle/core";
import type { AckEvent, NackEvent, XdsHost } from "@heddle/xds";
import type { Classes, ClassSubscription } from "./classes.ts";
import { nackDiagnostic } from "./nack-origin.ts";

/** gRPC codes this host refuses with (https://grpc.github.io/grpc/core/md_doc_statuscodes.html). */
const INVALID_ARGUMENT = 3;
const UNAVAILABLE = 14;

export interface MeshHost extends XdsHost {
  /** Findings from NACKs that stand now, by class and resource. */
  nacks(): readonly Diagnostic[];
  subscription(stream: number): ClassSubscription | undefined;
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
  const standing = new Map<string, { finding: Diagnostic; version: string }>();
  return {
    connect(node, peer, changed) {
      if (!options.ready()) return { refuse: { code: UNAVAILABLE, message: "configuration is not loaded yet" } };
      const proxy = parseProxy(node);
      if ("error" in proxy) return { refuse: { code: INVALID_ARGUMENT, message: proxy.error } };
      const subscription = options.classes.subscribe(proxy, changed);
      subscriptions.set(peer.stream, subscription);
      return {
        current: () => subscription.state().view(),
        close() {
          subscriptions.delete(peer.stream);
          subscription.close();
        },
      };
    },
    onNack(event) {
      const state = subscriptions.get(event.stream)?.state();
      if (state === undefined) return;
      for (const name of event.named) {
        const version = event.versions.get(name);
        if (version === undefined) continue;
        const finding = nackDiagnostic({
          url: event.typeUrl,
          name,
          message: event.message,
          translated: state.translated(event.typeUrl, name),
        });
        const key = `${state.key}|${event.typeUrl}|${name}`;
        if (standing.get(key)?.version !== version) options.onNack?.(finding, event);
        standing.set(key, { finding, version });
        state.quarantine({ url: event.typeUrl, name, version });
      }
    },
    onAck(event) {
      options.onAck?.(event);
      const state = subscriptions.get(event.stream)?.state();
      if (state === undefined || standing.size === 0) return;
      for (const name of event.resources) {
        const key = `${state.key}|${event.typeUrl}|${name}`;
        const entry = standing.get(key);
        if (entry !== undefined && state.translated(event.typeUrl, name)?.resource.version !== entry.version)
          standing.delete(key);
      }
    },
    nacks: () => [...standing.values()].map((s) => s.finding),
    subscription: (stream) => subscriptions.get(stream),
  };
}
