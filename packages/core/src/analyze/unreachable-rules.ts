// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../model/origin.ts";
import type { HttpMatch } from "../model/route-table.ts";
import { findMatchProblem } from "../translate/route/route-match.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { coversHttp, coversTcp, coversTls } from "./match-cover.ts";

export const unreachableRules: Analyzer = {
  name: "virtualservice.unreachable",
  description: "Checks that no rule or match is taken whole by an earlier one",
  codes: ["IST0130", "IST0131"],
  *check(scene) {
    for (const { http, tls, tcp } of scene.mesh.routeTables.entries().values()) {
      yield* checkRules(http, coversHttp, (match: HttpMatch) => findMatchProblem(match) === undefined);
      yield* checkRules(tls, coversTls, () => true);
      yield* checkRules(tcp, coversTcp, () => true);
    }
  },
};

interface Rule<M> {
  readonly matches: readonly M[];
  readonly origin: Origin;
  readonly name?: string;
}

/** A match of a rule; undefined = the rule takes everything. */
interface Slot<M> {
  readonly rule: Rule<M>;
  readonly match: M | undefined;
  readonly origin: Origin;
}

type Covers<M> = (earlier: M | undefined, later: M | undefined) => boolean;

function* checkRules<M extends { readonly origin: Origin }>(
  rules: readonly Rule<M>[],
  covers: Covers<M>,
  isUsable: (match: M) => boolean,
): Iterable<Diagnostic> {
  const before: Slot<M>[] = [];
  for (const rule of rules) {
    const slots: readonly Slot<M>[] =
      rule.matches.length === 0
        ? [{ rule, match: undefined, origin: rule.origin }]
        : rule.matches.map((match) => ({ rule, match, origin: match.origin }));
    const taken = slots.map((slot, i) => ({
      slot,
      by: [...before, ...slots.slice(0, i)].find((earlier) => covers(earlier.match, slot.match)),
    }));
    const lost = taken.flatMap(({ slot, by }) => (by === undefined ? [] : [{ slot, by }]));
    if (lost.length === slots.length && lost[0] !== undefined) yield unreachable(lost[0]);
    else for (const one of lost) yield ineffective(one);
    before.push(...slots.filter(({ match }) => match === undefined || isUsable(match)));
  }
}

interface Lost<M> {
  readonly slot: Slot<M>;
  readonly by: Slot<M>;
}

/** `reviews-v2`, or its number from 0, as Istio counts. */
function ruleText<M>({ name, origin }: Rule<M>): string {
  return name === undefined || name === "" ? `#${String(origin.path.at(-1))}` : JSON.stringify(name);
}

function unreachable<M>({ slot, by }: Lost<M>): Diagnostic {
  const why = by.match === undefined ? "only the last rule can have no matches" : "all matches used by prior rules";
  return finding(
    "IST0130",
    slot.rule.origin,
    `VirtualService rule ${ruleText(slot.rule)} not used (${why}). Rule ${ruleText(by.rule)} takes all of its requests. Put this rule before it, narrow that one, or remove this one.`,
    { related: [{ ...by.origin, message: "takes the requests" }] },
  );
}

function ineffective<M>({ slot, by }: Lost<M>): Diagnostic {
  return finding(
    "IST0131",
    slot.origin,
    `VirtualService rule ${ruleText(slot.rule)} match #${String(slot.origin.path.at(-1))} is not used (duplicate/overlapping match in rule ${ruleText(by.rule)}). The other matches of the rule work. Remove this one.`,
    { related: [{ ...by.origin, message: "takes the requests" }] },
  );
}
