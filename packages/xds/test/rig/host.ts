// SPDX-License-Identifier: Apache-2.0
import type { EncodedResource } from "@heddle/envoy";
import type { AckEvent, NackEvent, NodeMessage, Peer, ResourceView, SentEvent, XdsHost } from "../../src/index.ts";

/** A snapshot of a list of resources; maps of types that did not change are taken over from `before`. */
export function viewOf(resources: readonly EncodedResource[], before?: ResourceView): ResourceView {
  const byType = new Map<string, Map<string, EncodedResource>>();
  for (const resource of resources) {
    const map = byType.get(resource.typeUrl) ?? new Map<string, EncodedResource>();
    byType.set(resource.typeUrl, map.set(resource.name, resource));
  }
  const settled = new Map<string, ReadonlyMap<string, EncodedResource>>();
  const empty: ReadonlyMap<string, EncodedResource> = new Map();
  return {
    resources(typeUrl) {
      let map = settled.get(typeUrl);
      if (map === undefined) {
        map = byType.get(typeUrl) ?? empty;
        const old = before?.resources(typeUrl);
        if (old !== undefined && sameMap(old, map)) map = old;
        settled.set(typeUrl, map);
      }
      return map;
    },
  };
}

function sameMap(a: ReadonlyMap<string, EncodedResource>, b: ReadonlyMap<string, EncodedResource>): boolean {
  if (a.size !== b.size) return false;
  for (const [name, resource] of a) if (b.get(name)?.version !== resource.version) return false;
  return true;
}

export interface TestHost extends XdsHost {
  /** Publishes a new snapshot to all connected clients. */
  set(resources: readonly EncodedResource[]): void;
  readonly acks: AckEvent[];
  readonly nacks: NackEvent[];
  readonly sent: SentEvent[];
  readonly nodes: { node: NodeMessage; peer: Peer }[];
  /** Resolves when the condition holds; looks after every event. Rejects after `ms`. */
  until(what: string, condition: () => boolean, ms?: number): Promise<void>;
}

export function createTestHost(initial: readonly EncodedResource[]): TestHost {
  let view = viewOf(initial);
  const listeners = new Set<() => void>();
  const waiters = new Set<() => void>();
  const wake = (): void => {
    for (const waiter of [...waiters]) waiter();
  };
  const host: TestHost = {
    acks: [],
    nacks: [],
    sent: [],
    nodes: [],
    set(resources) {
      view = viewOf(resources, view);
      for (const changed of listeners) changed();
    },
    connect(node, peer, changed) {
      host.nodes.push({ node, peer });
      listeners.add(changed);
      wake();
      return { current: () => view, close: () => void listeners.delete(changed) };
    },
    onAck: (event) => {
      host.acks.push(event);
      wake();
    },
    onNack: (event) => {
      host.nacks.push(event);
      wake();
    },
    onSent: (event) => {
      host.sent.push(event);
      wake();
    },
    until: (what, condition, ms = 20_000) =>
      new Promise((done, fail) => {
        const timer = setTimeout(() => {
          waiters.delete(look);
          fail(new Error(`timed out: ${what}`));
        }, ms);
        const look = (): void => {
          if (!condition()) return;
          clearTimeout(timer);
          waiters.delete(look);
          done();
        };
        waiters.add(look);
        look();
      }),
  };
  return host;
}
