// SPDX-License-Identifier: Apache-2.0
import { codes } from "../codes.ts";
import type { Problem } from "../problem.ts";
import { type Decoder, report } from "./decoder.ts";
import { isRecord, type JsonRecord } from "./show.ts";

interface Upgrade {
  readonly apiVersion: string;
  readonly kind: string;
  /** The version it is read as. */
  readonly target: string;
}

/** Turns an object of a removed API version into one of today's, with a warning; the given object stays as it is. */
export function upgradeObject(decoder: Decoder, root: JsonRecord, upgrade: Upgrade): JsonRecord {
  decoder.problems.push({ ...removedVersion(upgrade.apiVersion, upgrade.kind, upgrade.target) });
  if (upgrade.kind === "EndpointSlice") return upgradeEndpointSlice(root);
  return fillSelector(decoder, root);
}

/** The old versions took the template's labels for the selector. */
function fillSelector(decoder: Decoder, root: JsonRecord): JsonRecord {
  const spec = root["spec"];
  if (!isRecord(spec) || (spec["selector"] !== undefined && spec["selector"] !== null)) return root;
  const template = spec["template"];
  const metadata = isRecord(template) ? template["metadata"] : undefined;
  const labels = isRecord(metadata) ? metadata["labels"] : undefined;
  if (!isRecord(labels)) return root;
  const selector = { matchLabels: { ...labels } };
  report(decoder, {
    code: "HED0024",
    at: ["spec"],
    target: "key",
    message:
      "`spec.selector` is missing; the old version took the labels of the template, today it must be written: add it",
    fix: {
      description: "add `spec.selector`",
      edits: [{ op: "replace", path: ["spec", "selector"], value: selector }],
    },
  });
  return { ...root, spec: { ...spec, selector } };
}

/** v1beta1 had zone and node in a `topology` map. */
function upgradeEndpointSlice(root: JsonRecord): JsonRecord {
  const endpoints = root["endpoints"];
  if (!Array.isArray(endpoints)) return root;
  const upgraded = endpoints.map((endpoint: unknown) => {
    if (!isRecord(endpoint) || !isRecord(endpoint["topology"])) return endpoint;
    const { topology, ...rest } = endpoint;
    if (!isRecord(topology)) return endpoint;
    const zone = topology["topology.kubernetes.io/zone"];
    const nodeName = topology["kubernetes.io/hostname"];
    return { ...(zone === undefined ? {} : { zone }), ...(nodeName === undefined ? {} : { nodeName }), ...rest };
  });
  return { ...root, endpoints: upgraded };
}

/** The warning about an API version that Kubernetes does not serve any more. */
export function removedVersion(apiVersion: string, kind: string, target: string): Problem {
  return {
    code: "HED0024",
    severity: codes.HED0024.severity,
    message: `Kubernetes no longer serves \`${apiVersion}\` ${kind}; it is read as \`${target}\`, but a cluster refuses it: write \`${target}\``,
    path: ["apiVersion"],
    target: "value",
    blocking: false,
    fix: { description: `write ${target}`, edits: [{ op: "replace", path: ["apiVersion"], value: target }] },
  };
}
