// SPDX-License-Identifier: Apache-2.0

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Parses Prometheus' text format 0.0.4 strictly: a line that is none, a sample without its TYPE or a family that stands twice throws. */
export function parsePrometheus(text: string): {
  readonly types: ReadonlyMap<string, string>;
  readonly samples: readonly Sample[];
} {
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  let family = "";
  if (!text.endsWith("\n")) throw new Error("the last line does not end");
  for (const line of text.slice(0, -1).split("\n")) {
    const comment = /^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.+)$/.exec(line);
    if (comment !== null) {
      const [, what = "", name = "", rest = ""] = comment;
      if (what === "HELP") continue;
      if (types.has(name)) throw new Error(`${name} has two TYPE lines`);
      if (!["counter", "gauge", "histogram", "summary", "untyped"].includes(rest)) throw new Error(line);
      types.set(name, rest);
      family = name;
      continue;
    }
    const sample = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (-?[\d.e+-]+|NaN|[+-]Inf)$/.exec(line);
    if (sample === null) throw new Error(`no sample: ${line}`);
    const [, name = "", inner = "", value = ""] = sample;
    if (![family, `${family}_bucket`, `${family}_sum`, `${family}_count`].includes(name))
      throw new Error(`${name} stands outside of its family`);
    samples.push({ name, labels: parseLabels(inner), value: Number(value.replace("Inf", "Infinity")) });
  }
  return { types, samples };
}

function parseLabels(inner: string): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  let rest = inner;
  while (rest !== "") {
    const label = /^([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/.exec(rest);
    if (label === null) throw new Error(`no label: ${rest}`);
    labels[label[1] ?? ""] = (label[2] ?? "").replace(/\\([\\"n])/g, (_, c: string) => (c === "n" ? "\n" : c));
    rest = rest.slice(label[0].length);
  }
  return labels;
}
