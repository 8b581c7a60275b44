// SPDX-License-Identifier: Apache-2.0
import { createResources, createTextSet, type Diagnostic, KeepLastGood, withPositions } from "@heddle/core";
import { createGraph } from "@heddle/incr";

/** Texts and the objects they put in force. */
export function createRig(namespace = "default") {
  const graph = createGraph({
    onFault: (fault) => {
      if (!(fault.error instanceof KeepLastGood)) throw fault.error;
    },
  });
  const resources = createResources(graph);
  const texts = createTextSet(graph, resources, { namespace });
  const diagnostics = (): readonly Diagnostic[] =>
    withPositions([...texts.diagnostics(), ...[...resources.diagnostics.entries().values()].flat()], texts.locator);
  return {
    graph,
    resources,
    texts,
    apply: (files: Readonly<Record<string, string | undefined>>) => texts.apply(new Map(Object.entries(files))),
    keys: () => [...resources.objects.entries().keys()],
    spec: (key: string) => resources.objects.get(key)?.spec,
    diagnostics,
    /** "HED0001 a.yaml:3:5" for each finding. */
    places: () => diagnostics().map((d) => `${d.code} ${d.position?.file}:${d.position?.line}:${d.position?.column}`),
  };
}

export const service = (name: string, port = 80, namespace?: string): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}${namespace === undefined ? "" : `\n  namespace: ${namespace}`}
spec:
  ports:
  - port: ${port}
`;
