// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  HttpRoute,
  KnownObject,
  ObjectOfKind,
  PodStatus,
  ServiceSpec,
  StringMatch,
  VirtualServiceSpec,
} from "../src/index.ts";
import { decodeObject } from "../src/index.ts";
import {
  duration,
  enumeration,
  type Infer,
  list,
  map,
  object,
  oneOf,
  optional,
  required,
  string,
} from "../src/type.ts";

/** Compiles only when both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<_T extends true>(): void {}

const sample = object("Sample", {
  hosts: required(list(string()), ""),
  timeout: optional(duration(), ""),
  mode: optional(enumeration({ A: "", B: "" }, { OLD: "A" }), ""),
  match: optional(oneOf("M", { exact: string(), prefix: string() }, "exact"), ""),
  labels: optional(map(string()), ""),
});

test("types are inferred from the definitions", () => {
  same<
    Same<
      Infer<typeof sample>,
      {
        readonly hosts: readonly string[];
        readonly timeout?: number;
        readonly mode?: "A" | "B";
        readonly match?: { readonly exact: string } | { readonly prefix: string };
        readonly labels?: Readonly<Record<string, string>>;
      }
    >
  >();
  same<Same<StringMatch, { readonly exact: string } | { readonly prefix: string } | { readonly regex: string }>>();
  same<Same<NonNullable<VirtualServiceSpec["http"]>[number], HttpRoute>>();
  same<Same<NonNullable<HttpRoute["timeout"]>, number>>();
  same<Same<ObjectOfKind<"Service">["spec"], ServiceSpec>>();
  same<Same<NonNullable<ObjectOfKind<"Pod">["status"]>, PodStatus>>();
  const object: KnownObject | undefined = decodeObject({
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: "a" },
  }).object;
  if (object?.kind === "VirtualService") same<Same<typeof object.spec, VirtualServiceSpec>>();
  assert.equal(object?.kind, "Namespace");
});
