// SPDX-License-Identifier: Apache-2.0
import { any, boolean, type Infer, integer, list, map, openObject, optional, required, string } from "../type.ts";
import { labels } from "./shared.ts";

const ownerReference = openObject("OwnerReference", {
  apiVersion: optional(string(), "API version of the owner."),
  kind: required(string({ min: 1 }), "Kind of the owner."),
  name: required(string({ min: 1 }), "Name of the owner."),
  uid: optional(string(), "UID of the owner."),
  controller: optional(boolean(), "Whether it is the controller."),
});
export type OwnerReference = Infer<typeof ownerReference>;

/** Kubernetes' ObjectMeta. */
export const metadataType = openObject(
  "ObjectMeta",
  {
    name: optional(string({ min: 1, max: 253 }), "Name, unique for the kind in its namespace."),
    generateName: optional(string(), "Prefix of a generated name."),
    namespace: optional(string({ max: 63 }), "Namespace."),
    labels: optional(labels, "Labels."),
    annotations: optional(map(string(), { key: "label-key" }), "Annotations."),
    creationTimestamp: optional(string(), "When it was created."),
    deletionTimestamp: optional(string(), "When it will be gone."),
    resourceVersion: optional(string(), "Version in the store."),
    uid: optional(string(), "Unique id."),
    generation: optional(integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), "Version of the spec."),
    ownerReferences: optional(list(ownerReference), "Owners."),
    finalizers: optional(list(any()), "Finalizers."),
    managedFields: optional(any(), "Who set what."),
  },
  ["deletionGracePeriodSeconds", "selfLink", "clusterName"],
);

/** Identity and labels of an object. `namespace` is `""` for cluster-scoped kinds. */
export interface Metadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly resourceVersion?: string;
  readonly uid?: string;
  readonly generation?: number;
  readonly ownerReferences?: readonly OwnerReference[];
}
