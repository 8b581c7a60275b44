// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { accusedResources } from "../src/machine/nack-text.ts";

interface Case {
  readonly shows: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly accused: readonly string[];
}

const cases: readonly Case[] = [
  {
    shows: "clusters: every bad one is listed",
    text: "Error adding/updating cluster(s) bad: no such host, bad2: unknown lb",
    names: ["good", "bad", "bad2"],
    accused: ["bad", "bad2"],
  },
  {
    shows: "a name inside a longer one is not accused",
    text: "Error adding/updating cluster(s) outbound|80||a.b: strange",
    names: ["outbound|80||a.b", "b", "outbound|80||a"],
    accused: ["outbound|80||a.b"],
  },
  {
    shows: "listeners are listed line by line",
    text: "Error adding/updating listener(s) in: address in use\nout: unknown type",
    names: ["in", "out", "x"],
    accused: ["in", "out"],
  },
  {
    shows: "the owner of a constraint dump is its first name",
    text: 'Proto constraint validation failed (ClusterValidationError.X: value): name: "bad" type: EDS eds_cluster_config { service_name: "good" }',
    names: ["good", "bad"],
    accused: ["bad"],
  },
  {
    shows: "a load's owner is its cluster_name",
    text: 'Proto constraint validation failed (ClusterLoadAssignmentValidationError.X): cluster_name: "bad" endpoints {}',
    names: ["good", "bad"],
    accused: ["bad"],
  },
  {
    shows: "a duplicate domain names the table last",
    text: "Only unique values for domains are permitted. Duplicate entry of domain r1 in route r7",
    names: ["r1", "r7"],
    accused: ["r7"],
  },
  { shows: "a text without names accuses nobody", text: "malformed IP address: x", names: ["a", "b"], accused: [] },
  { shows: "a passing mention accuses nobody", text: "cannot use a here", names: ["a", "b"], accused: [] },
  { shows: "the only resource is the bad one", text: "missing ): (", names: ["80/a"], accused: ["80/a"] },
  { shows: "a response of removals accuses nobody", text: "whatever", names: [], accused: [] },
];

for (const { shows, text, names, accused } of cases) {
  test(shows, () => assert.deepEqual(accusedResources(text, names), accused));
}
