// SPDX-License-Identifier: Apache-2.0
import { type Classification, classifyKind, splitApiVersion } from "../classify.ts";
import { codes } from "../codes.ts";
import { checkEffects } from "../effects.ts";
import { type Metadata, metadataType } from "../kinds/metadata.ts";
import { type KindDefinition, type KnownObject, kindKey, kinds } from "../kinds.ts";
import type { Problem } from "../problem.ts";
import { checkRules } from "../rules/rules.ts";
import { checkObjectName } from "../text/names.ts";
import type { Infer } from "../type.ts";
import { type Decoder, explanation, newDecoder, report, reportBroken } from "./decoder.ts";
import { broken } from "./scalar.ts";
import { isRecord, type JsonRecord, show } from "./show.ts";
import { reportUnknownField } from "./unknown-field.ts";
import { removedVersion, upgradeObject } from "./upgrade.ts";
import { decodeValue } from "./value.ts";

export interface DecodeOptions {
  /** Namespace of namespaced objects that name none. Default `""`. */
  readonly namespace?: string;
}

export interface Decoded {
  /** Absent when the kind is not decoded here, or when a problem is `blocking`. */
  readonly object?: KnownObject;
  readonly problems: readonly Problem[];
  /** Absent when the value is no Kubernetes object at all. */
  readonly classification?: Classification;
}

/**
 * Decodes one parsed YAML or JSON document. Never throws; every finding of the object is in `problems`. Objects of kinds that
 * are not decoded give no object and no problem beyond a removed API version: what to say of them is the caller's choice
 * (`classification`). A `List` is for the caller to expand.
 */
export function decodeObject(value: unknown, options: DecodeOptions = {}): Decoded {
  const identity = readIdentity(value);
  if ("problem" in identity) return { problems: [identity.problem] };
  const { apiVersion, kind, root } = identity;
  const classification = classifyKind(apiVersion, kind);
  const target = classification.upgrade ?? apiVersion;
  const definition = kinds.get(kindKey(splitApiVersion(target).group, kind));
  if (classification.class !== "known" || definition === undefined) {
    return { problems: foreignProblems(classification, apiVersion, kind), classification };
  }
  const decoder = newDecoder(definition, root);
  const current =
    classification.upgrade === undefined ? root : upgradeObject(decoder, root, { apiVersion, kind, target });
  const object = decodeKnown(decoder, current, options.namespace ?? "");
  const problems = decoder.problems;
  const usable = object !== undefined && !problems.some((problem) => problem.blocking);
  return usable ? { object, problems, classification } : { problems, classification };
}

type Identity =
  | { readonly problem: Problem }
  | { readonly apiVersion: string; readonly kind: string; readonly root: JsonRecord };

function problemAtRoot(message: string, key?: string): { readonly problem: Problem } {
  const path = key === undefined ? [] : [key];
  return {
    problem: { code: "HED0027", severity: codes.HED0027.severity, message, path, target: "value", blocking: true },
  };
}

function readIdentity(value: unknown): Identity {
  if (!isRecord(value)) {
    return problemAtRoot(
      `the document is ${show(value)}, not a Kubernetes object; it is ignored: a document needs \`apiVersion\`, \`kind\` and \`metadata\``,
    );
  }
  const { apiVersion, kind } = value;
  for (const [key, text] of [
    ["apiVersion", apiVersion],
    ["kind", kind],
  ] as const) {
    if (text === undefined || text === null || text === "") {
      return problemAtRoot(`the document has no \`${key}\`, so it is ignored: add \`${key}\``);
    }
    if (typeof text !== "string") {
      return problemAtRoot(`\`${key}\` must be a string, but is ${show(text)}; the document is ignored`, key);
    }
  }
  return { apiVersion: String(apiVersion), kind: String(kind), root: value };
}

function foreignProblems(classification: Classification, apiVersion: string, kind: string): readonly Problem[] {
  const { upgrade, suggestion } = classification;
  if (upgrade !== undefined) return [removedVersion(apiVersion, kind, upgrade)];
  const { group, version } = splitApiVersion(apiVersion);
  const definition = kinds.get(kindKey(group, kind));
  if (definition === undefined || suggestion === undefined) return [];
  return [
    {
      code: "HED0028",
      severity: codes.HED0028.severity,
      message: `${kind} has no version ${show(version)}; the object is ignored: use \`${suggestion.apiVersion}\``,
      path: ["apiVersion"],
      target: "value",
      blocking: true,
      fix: {
        description: `write ${suggestion.apiVersion}`,
        edits: [{ op: "replace", path: ["apiVersion"], value: suggestion.apiVersion }],
      },
    },
  ];
}

const objectKeys: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "spec", "status"]);
const noStrings: Readonly<Record<string, string>> = Object.freeze(Object.create(null));
/** Stands in where the metadata is broken, so that the rules still run. */
const noMetadata: Metadata = { name: "", namespace: "", labels: noStrings, annotations: noStrings };

function decodeKnown(decoder: Decoder, root: JsonRecord, namespace: string): KnownObject | undefined {
  const { definition } = decoder;
  if (definition.specAt === "spec") checkRootKeys(decoder, root);
  const metadata = decodeMetadata(decoder, root["metadata"], namespace);
  const spec = decodeSpec(decoder, root);
  if (spec === broken) return undefined;
  const status = decodeStatus(definition, root["status"]);
  const object = {
    apiVersion:
      definition.group === "" ? definition.storageVersion : `${definition.group}/${definition.storageVersion}`,
    kind: definition.kind,
    metadata: metadata ?? noMetadata,
    spec,
    ...(status === undefined ? {} : { status }),
    // The spec was decoded by the definition that SpecByKind names for this kind.
  } as KnownObject;
  checkRules(decoder, object);
  checkEffects(decoder, object);
  return metadata === undefined ? undefined : object;
}

/** What stands beside `spec` mostly belongs into it; known before the spec is read, so that nothing there is called missing. */
function checkRootKeys(decoder: Decoder, root: JsonRecord): void {
  const node = decoder.definition.spec.node;
  for (const key of Object.keys(root)) {
    if (objectKeys.has(key)) continue;
    reportUnknownField(
      decoder,
      { name: "", fields: [...objectKeys], open: node.is === "object" && node.open },
      { key, value: root },
    );
  }
}

function decodeSpec(decoder: Decoder, root: JsonRecord): unknown {
  const { definition } = decoder;
  if (definition.specAt === "root") {
    const fields = Object.entries(root).filter(([key]) => !objectKeys.has(key));
    return decodeValue(decoder, definition.spec, Object.fromEntries(fields));
  }
  const given = root["spec"];
  const empty = given === undefined || given === null;
  if (empty && definition.specOptional) return {};
  const why = explanation(decoder, ["spec"]);
  if (empty && why !== undefined) {
    why.blocking = true;
    return broken;
  }
  if (empty) {
    reportBroken(decoder, {
      code: "HED0006",
      message: `the ${definition.kind} has no \`spec\`; the object is not used until it is there`,
      target: "key",
    });
    return broken;
  }
  decoder.path.push("spec");
  const spec = decodeValue(decoder, definition.spec, given);
  decoder.path.pop();
  return spec;
}

/** Status is written by machines; one that does not fit is as good as none. */
function decodeStatus(definition: KindDefinition, status: unknown): unknown {
  if (status === undefined || status === null) return undefined;
  if (definition.status === undefined) return status;
  const decoder = newDecoder(definition, status);
  const result = decodeValue(decoder, definition.status, status);
  return result === broken || decoder.problems.some((problem) => problem.blocking) ? undefined : result;
}

function decodeMetadata(decoder: Decoder, given: unknown, namespace: string): Metadata | undefined {
  decoder.path.push("metadata");
  const decoded = given === undefined || given === null ? {} : decodeValue(decoder, metadataType, given);
  const result = decoded === broken ? undefined : toMetadata(decoder, decoded as Infer<typeof metadataType>, namespace);
  decoder.path.pop();
  return result;
}

function toMetadata(decoder: Decoder, meta: Infer<typeof metadataType>, namespace: string): Metadata | undefined {
  const name = meta.name ?? (meta.generateName === undefined ? undefined : `${meta.generateName}0`);
  if (name === undefined) {
    const why = explanation(decoder, [...decoder.path, "name"]);
    if (why !== undefined) why.blocking = true;
    else if (decoder.broken.length === 0) {
      reportBroken(decoder, {
        code: "HED0006",
        message: `the ${decoder.definition.kind} has no \`metadata.name\`; the object is not used until it has one`,
        target: "key",
      });
    }
    return undefined;
  }
  const wrong = checkObjectName(name);
  if (wrong !== undefined) {
    report(decoder, {
      code: "HED0016",
      at: ["name"],
      message: `the name ${show(name)} ${wrong}; Kubernetes refuses it and the object is not used`,
    });
  }
  const { creationTimestamp, deletionTimestamp, resourceVersion, uid, generation, ownerReferences } = meta;
  return {
    name,
    namespace: decoder.definition.scope === "Cluster" ? "" : (meta.namespace ?? namespace),
    labels: meta.labels ?? noStrings,
    annotations: meta.annotations ?? noStrings,
    ...(creationTimestamp === undefined ? {} : { creationTimestamp }),
    ...(deletionTimestamp === undefined ? {} : { deletionTimestamp }),
    ...(resourceVersion === undefined ? {} : { resourceVersion }),
    ...(uid === undefined ? {} : { uid }),
    ...(generation === undefined ? {} : { generation }),
    ...(ownerReferences === undefined ? {} : { ownerReferences }),
  };
}
