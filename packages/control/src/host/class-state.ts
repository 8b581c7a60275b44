// SPDX-License-Identifier: Apache-2.0
import type { Compiler, Diagnostic, ResourceKind, Translated, TranslatedSet } from "@heddle/core";
import { resourceKinds } from "@heddle/core";
import { type EncodedResource, layOver, typeUrl } from "@heddle/envoy";
import type { Graph } from "@heddle/incr";
import { changedNames, type ResourceView } from "@heddle/xds";
import { createQuarantine, type Quarantine } from "./quarantine.ts";
import { findingsOf, resourcesOf } from "./resource-layers.ts";

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
  /** A proxy refused a version: keeps what is bad in it from every proxy of the class. Returns the finding, unless the version is not served any more. */
  refuse(bad: RefusedVersion): Diagnostic | undefined;
  /** What proxies of the class refuse now. */
  readonly quarantine: Quarantine;
  close(): void;
}

export interface RefusedVersion {
  readonly url: string;
  readonly name: string;
  readonly version: string;
  /** Envoy's words. */
  readonly message: string;
  /** All resources that the words accuse. */
  readonly named: readonly string[];
}

interface Slot {
  set: TranslatedSet;
  out: ReadonlyMap<string, EncodedResource>;
  /** The last versions of a name that were replaced and not refused, the newest last. */
  readonly previous: Map<string, readonly EncodedResource[]>;
}

export interface ClassStateOptions {
  readonly graph: Graph;
  readonly compiler: Compiler;
  readonly key: string;
  /** What proxies of the class refused when it last had some. */
  readonly quarantine?: Quarantine;
}

export function createClassState({ graph, compiler, key, ...options }: ClassStateOptions): ClassState {
  const quarantine = options.quarantine ?? createQuarantine();
  const slots = new Map<ResourceKind, Slot>();
  const listeners = new Set<() => void>();
  const stops: (() => void)[] = [];
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  for (const kind of resourceKinds) {
    const node = `${kind}|${key}`;
    const slot: Slot = { set: new Map(), out: new Map(), previous: new Map() };
    slots.set(kind, slot);
    const take = (set: TranslatedSet) => {
      slot.set = set;
      rebuild(slot, { url: urlOfKind[kind], quarantine });
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
    diagnostics: () => [...findings, ...[...slots.values()].flatMap((slot) => findingsOf(slot.set))],
    quarantine,
    refuse({ url, name, version, message, named }) {
      const slot = slots.get(kindOfUrl.get(url) ?? "cluster");
      const resource = slot?.out.get(name);
      const translated = slot?.set.get(name);
      const before = (slot?.previous.get(name) ?? []).filter((r) => r.version !== version);
      if (before.length > 0) slot?.previous.set(name, before);
      else slot?.previous.delete(name);
      if (slot === undefined || translated === undefined || resource?.version !== version) return undefined;
      const finding = quarantine.refuse({ resource, translated, good: before.at(-1), message, named });
      rebuild(slot, { url, quarantine, refused: version });
      tell();
      return finding;
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

/** As many as may be on their way, so that one of them is surely good when another is refused. */
const keptVersions = 2;

interface Rebuild {
  readonly url: string;
  readonly quarantine: Quarantine;
  /** The version that has just been refused. */
  readonly refused?: string;
}

/** The set without what was refused; the map keeps its identity when nothing in it changed. Looks at what changed, not at the set. */
function rebuild(slot: Slot, { url, quarantine, refused }: Rebuild): void {
  const next = withoutRefused(slot.set, url, quarantine);
  if (slot.out.size === 0) {
    slot.out = next;
    return;
  }
  const changed = changedNames(slot.out, next);
  for (const name of changed) {
    const before = slot.out.get(name);
    if (!slot.set.has(name)) {
      slot.previous.delete(name);
      quarantine.forget({ typeUrl: url, name });
    } else if (before !== undefined && next.has(name) && before.version !== refused) remember(slot, before);
  }
  if (changed.length > 0) slot.out = next;
}

function withoutRefused(set: TranslatedSet, url: string, quarantine: Quarantine): ReadonlyMap<string, EncodedResource> {
  const all = resourcesOf(set);
  const instead = new Map<string, EncodedResource | undefined>();
  for (const name of quarantine.names(url)) {
    const resource = all.get(name);
    const use = resource && quarantine.serve(resource);
    if (resource !== use) instead.set(name, use);
  }
  return layOver(all, instead);
}

function remember(slot: Slot, resource: EncodedResource): void {
  const known = (slot.previous.get(resource.name) ?? []).filter((r) => r.version !== resource.version);
  slot.previous.set(resource.name, [...known, resource].slice(-keptVersions));
}
