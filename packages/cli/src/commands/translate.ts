// SPDX-License-Identifier: Apache-2.0
import {
  type PartOrigin,
  refText,
  resourceKinds,
  sortDiagnostics,
  staticBootstrap,
  type TranslatedSet,
  withPositions,
} from "@heddle/core";
import { decode, toTypeName } from "@heddle/envoy";
import { renderPath } from "@heddle/schema";
import { type OfflineFlags, offlineMesh, proxyOf, splitName } from "../input/offline.ts";
import { diagnosticText, positionText } from "../output/diagnostic-text.ts";
import { formatOf, printData, say } from "../output/print.ts";

export interface TranslateFlags extends OfflineFlags {
  readonly proxy: readonly string[];
  readonly output: string;
}

/** Prints what a proxy gets: every resource with where it comes from, or (`-o envoy`) one static configuration for `envoy --mode validate`. */
export async function translate(paths: readonly string[], flags: TranslateFlags): Promise<void> {
  const format = formatOf(flags.output, ["json", "yaml", "envoy"]) ?? "yaml";
  const { name, paths: files } = splitName(flags.proxy);
  const mesh = await offlineMesh([...paths, ...files], flags);
  const proxy = proxyOf(mesh, name, flags.namespace);
  const { compiler, graph } = mesh;
  const cls = compiler.classOf(proxy);
  const sets = resourceKinds.map((kind) => ({ kind, set: graph.read(compiler.resources, `${kind}|${cls.key}`) }));
  const found = [
    ...graph.read(compiler.findings, cls.key),
    ...sets.flatMap(({ set }) => [...set.values()].flatMap((t) => t.diagnostics)),
  ];
  const texts = sortDiagnostics(withPositions(found, mesh.texts.locator)).map(diagnosticText);
  for (const text of new Set(texts)) say(text);
  for (const fault of mesh.faults()) say(`bug: ${fault.node} ${fault.key}: ${fault.message}`);
  if (format === "envoy")
    return printData(
      staticBootstrap({
        proxy,
        resources: Object.fromEntries(sets.map(({ kind, set }) => [kind, set])) as Record<
          (typeof resourceKinds)[number],
          TranslatedSet
        >,
      }),
      "yaml",
    );
  const data = {
    proxy: { id: proxy.id, type: proxy.type, namespace: proxy.namespace, labels: proxy.labels },
    ...Object.fromEntries(
      sets.map(({ kind, set }) => [
        `${kind}s`,
        [...set.values()].map((t) => ({
          ...(decode(toTypeName(t.resource.typeUrl), t.resource.bytes) as object),
          origins: originsOf(t.origins),
        })),
      ]),
    ),
  };
  await printData(data, format);

  function originsOf(origins: readonly PartOrigin[]) {
    return origins.map((o) => {
      const at = mesh.texts.locator({ resource: o.resource, path: o.path });
      return {
        ...(o.at.length > 0 && { part: renderPath(o.at) }),
        resource: refText(o.resource),
        ...(o.path.length > 0 && { path: renderPath(o.path) }),
        ...(at && { at: positionText(at) }),
      };
    });
  }
}
