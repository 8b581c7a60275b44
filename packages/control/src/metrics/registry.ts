// SPDX-License-Identifier: Apache-2.0

export type Labels = Readonly<Record<string, string>>;

export interface Counter {
  add(amount?: number, labels?: Labels): void;
}

export interface Gauge {
  set(value: number, labels?: Labels): void;
}

export interface Histogram {
  observe(value: number, labels?: Labels): void;
}

/** Metrics of one process as Prometheus text; no global state. */
export interface Registry {
  counter(name: string, help: string): Counter;
  gauge(name: string, help: string): Gauge;
  /** Upper bounds ascending, +Inf is added. */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram;
  /** A gauge (or counter) read when somebody scrapes. */
  collect(metric: {
    readonly name: string;
    readonly help: string;
    readonly type: "gauge" | "counter";
    readonly read: () => readonly (readonly [Labels, number])[];
  }): void;
  /** Text exposition format 0.0.4. */
  render(): string;
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  lines(): readonly string[];
}

export function createRegistry(): Registry {
  const families: Family[] = [];
  return {
    counter(name, help) {
      const values = new Map<string, number>();
      families.push({ name, help, type: "counter", lines: () => plainLines(name, values) });
      return {
        add(amount = 1, labels = {}) {
          const key = renderLabels(labels);
          values.set(key, (values.get(key) ?? 0) + amount);
        },
      };
    },
    gauge(name, help) {
      const values = new Map<string, number>();
      families.push({ name, help, type: "gauge", lines: () => plainLines(name, values) });
      return { set: (value, labels = {}) => void values.set(renderLabels(labels), value) };
    },
    histogram(name, help, bounds) {
      const series = new Map<string, Buckets>();
      families.push({
        name,
        help,
        type: "histogram",
        lines: () => [...series].flatMap(([labels, b]) => bucketLines({ name, labels, bounds }, b)),
      });
      return {
        observe(value, labels = {}) {
          const key = renderLabels(labels);
          const buckets = series.get(key) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 };
          series.set(key, buckets);
          buckets.sum += value;
          buckets.count++;
          const at = bounds.findIndex((bound) => value <= bound);
          if (at >= 0) buckets.counts[at] = (buckets.counts[at] ?? 0) + 1;
        },
      };
    },
    collect({ name, help, type, read }) {
      families.push({
        name,
        help,
        type,
        lines: () => read().map(([labels, value]) => `${name}${renderLabels(labels)} ${value}`),
      });
    },
    render: () =>
      families
        .map((f) => [`# HELP ${f.name} ${f.help}`, `# TYPE ${f.name} ${f.type}`, ...f.lines(), ""].join("\n"))
        .join(""),
  };
}

interface Buckets {
  readonly counts: number[];
  sum: number;
  count: number;
}

function plainLines(name: string, values: ReadonlyMap<string, number>): readonly string[] {
  if (values.size === 0) return [`${name} 0`];
  return [...values].map(([labels, value]) => `${name}${labels} ${value}`);
}

function bucketLines(
  of: { readonly name: string; readonly labels: string; readonly bounds: readonly number[] },
  buckets: Buckets,
): readonly string[] {
  const inner = of.labels === "" ? "" : `${of.labels.slice(1, -1)},`;
  let total = 0;
  const lines = of.bounds.map((bound, i) => {
    total += buckets.counts[i] ?? 0;
    return `${of.name}_bucket{${inner}le="${bound}"} ${total}`;
  });
  return [
    ...lines,
    `${of.name}_bucket{${inner}le="+Inf"} ${buckets.count}`,
    `${of.name}_sum${of.labels} ${buckets.sum}`,
    `${of.name}_count${of.labels} ${buckets.count}`,
  ];
}

function renderLabels(labels: Labels): string {
  const entries = Object.entries(labels);
  if (entries.length === 0) return "";
  return `{${entries.map(([k, v]) => `${k}="${v.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`).join(",")}}`;
}
