// SPDX-License-Identifier: Apache-2.0
import type { Compiler, Proxy } from "@heddle/core";
import type { Graph } from "@heddle/incr";
import { type ClassState, createClassState } from "./class-state.ts";
import type { Quarantine } from "./quarantine.ts";

/** A proxy's way to the state of its class, which may become another class when the model changes. */
export interface ClassSubscription {
  state(): ClassState;
  close(): void;
}

export interface Classes {
  subscribe(proxy: Proxy, changed: () => void): ClassSubscription;
  /** Classes in use. */
  states(): readonly ClassState[];
}

/** Classes without proxies whose quarantine is remembered, so that a proxy that starts again is not given what it refused before. */
const maxRemembered = 1000;

/** Shares one {@link ClassState} among all proxies of a class, and lets it go with the last of them. */
export function createClasses(graph: Graph, compiler: Compiler): Classes {
  const states = new Map<string, { state: ClassState; users: number }>();
  const quarantines = new Map<string, Quarantine>();
  const classOfProxy = graph.lazy(
    "class of proxy",
    (read, key) => compiler.view.classOf(read, JSON.parse(key) as Proxy).key,
  );

  const acquire = (key: string): ClassState => {
    const quarantine = quarantines.get(key);
    const entry = states.get(key) ?? {
      state: createClassState({ graph, compiler, key, ...(quarantine !== undefined && { quarantine }) }),
      users: 0,
    };
    quarantines.delete(key);
    entry.users++;
    states.set(key, entry);
    return entry.state;
  };
  const release = (key: string) => {
    const entry = states.get(key);
    if (entry === undefined || --entry.users > 0) return;
    states.delete(key);
    entry.state.close();
    if (entry.state.quarantine.isEmpty()) return;
    quarantines.set(key, entry.state.quarantine);
    const oldest = quarantines.keys().next();
    if (quarantines.size > maxRemembered && oldest.done !== true) quarantines.delete(oldest.value);
  };

  const subscribe = (proxy: Proxy, changed: () => void): ClassSubscription => {
    const proxyKey = JSON.stringify(proxy);
    let state = acquire(graph.read(classOfProxy, proxyKey));
    state.listeners.add(changed);
    const move = (key: string) => {
      if (key === state.key) return;
      const before = state;
      state = acquire(key);
      before.listeners.delete(changed);
      state.listeners.add(changed);
      release(before.key);
      changed();
    };
    const stop = graph.observe(classOfProxy, proxyKey, move);
    return {
      state: () => state,
      close() {
        stop();
        state.listeners.delete(changed);
        release(state.key);
      },
    };
  };
  return { subscribe, states: () => [...states.values()].map((s) => s.state) };
}
