// SPDX-License-Identifier: Apache-2.0
import type { Compiler, Diagnostic, ResourceKind, Translated, TranslatedSet } from "@heddle/core";
import { resourceKinds } from "@heddle/core";
import { type EncodedResource, typeUrl } from "@heddle/envoy";
import type { Graph } from "@heddle/incr";
import type { ResourceView } from "@heddle/xds";

export const urlOfKind: Readonly<Record<ResourceKind, string>> = {
  cluster: typeUrl.cluster,
  endpoint: typeUrl.endpoint,
  listener: typeUrl.listener,
  route: typeUrl.route,
};

const kindOfUrl = new Map(resourceKinds.map((kind) => [urlOfKind[kind], kind]));

/** What proxies of one class get now; shared by all streams of the class, computed while at least one is there. */
export interface ClassState {
  readonly key: string;
  view(): ResourceView;
  /** The generated resource behind a name, with its origins. */
  translated(url: string, name: string): Translated | undefined;
  /** What translation found: in resources, and about what has no resource to go with. */
  diagnostics(): readonly Diagnostic[];
  /** Told once per batch that changed something, and after a quarantine. */
  readonly listeners: Set<() => void>;
  /** Keeps a version from every proxy of the class; the one before it serves instead, if there is one. */
  quarantine(bad: { readonly url: string; readonly name: string; readonly version: string }): void;
  close(): void;
}

interface Slot {
  set: TranslatedSet;
  out: ReadonlyMap<string, EncodedResource>;
  /** The last version of a name that was replaced and not rejected. */
  readonly previous: Map<string, EncodedResource>;
  /** Rejected version by name. */
  readonly rejected: Map<string, string>;
}

export function createClassState(graph: Graph, compiler: Compiler, key: string): ClassState {
  const slots = new Map<ResourceKind, Slot>();
  const listeners = new Set<() => void>();
  const stops: (() => void)[] = [];
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  for (const kind of resourceKinds) {
    const node = `${kind}|${key}`;
    const slot: Slot = { set: new Map(), out: new Map(), previous: new Map(), rejected: new Map() };
    slots.set(kind, slot);
    const take = (set: TranslatedSet) => {
      slot.set = set;
      rebuild(slot);
    };
    stops.push(
      graph.observe(compiler.resources, node, (set) => {
        take(set);
        tell();
      }),
    );
    take(graph.read(compiler.resources, node));
  }
  let findings = readFindings(graph, compiler, key);
  stops.push(
    graph.observe(compiler.findings, key, (now) => {
      findings = now;
    }),
  );
  const none: ReadonlyMap<string, EncodedResource> = new Map();
  const view: ResourceView = { resources: (url) => slots.get(kindOfUrl.get(url) ?? "cluster")?.out ?? none };
  return {
    key,
    listeners,
    view: () => ({ resources: (url) => (kindOfUrl.has(url) ? view.resources(url) : none) }),
    translated: (url, name) => {
      const kind = kindOfUrl.get(url);
      return kind === undefined ? undefined : slots.get(kind)?.set.get(name);
    },
    diagnostics: () => [
      ...findings,
      ...[...slots.values()].flatMap((slot) => [...slot.set.values()].flatMap((t) => t.diagnostics)),
    ],
    quarantine({ url, name, version }) {
      const slot = slots.get(kindOfUrl.get(url) ?? "cluster");
      if (slot === undefined || slot.rejected.get(name) === version) return;
      // The version before may turn out to be bad as well, when two changes come faster than the answer to the first.
      const isPrevious = slot.previous.get(name)?.version === version;
      if (isPrevious) slot.previous.delete(name);
      else if (slot.set.get(name)?.resource.version === version) slot.rejected.set(name, version);
      else return;
      rebuild(slot);
      tell();
    },
    close: () => {
      for (const stop of stops) stop();
    },
  };
}

/** A translation that fails has nothing to say here; the graph reports the fault. */
function readFindings(graph: Graph, compiler: Compiler, key: string): readonly Diagnostic[] {
  try {
    return graph.read(compiler.findings, key);
  } catch {
    return [];
  }
}

/** The set without rejected versions; the map keeps its identity when nothing in it changed. */
function rebuild(slot: Slot): void {
  const next = new Map<string, EncodedResource>();
  let changed = slot.set.size !== slot.out.size;
  for (const [name, { resource }] of slot.set) {
    const before = slot.out.get(name);
    const rejected = slot.rejected.get(name) === resource.version;
    if (!rejected) slot.rejected.delete(name);
    if (!rejected && before !== undefined && before.version !== resource.version) slot.previous.set(name, before);
    const use = rejected ? slot.previous.get(name) : resource;
    if (use === undefined) {
      changed = changed || before !== undefined;
      continue;
    }
    next.set(name, use);
    changed = changed || before?.version !== use.version;
  }
  for (const name of slot.previous.keys()) if (!slot.set.has(name)) slot.previous.delete(name);
  if (changed || next.size !== slot.out.size) slot.out = next;
}
