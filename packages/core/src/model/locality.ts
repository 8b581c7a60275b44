// SPDX-License-Identifier: Apache-2.0

/** `region/zone/subzone` without empty parts at the end; "" when nothing is known. */
export function formatLocality(place: {
  region?: string | undefined;
  zone?: string | undefined;
  subzone?: string | undefined;
}): string {
  const parts = [place.region ?? "", place.zone ?? "", place.subzone ?? ""];
  while (parts.length > 0 && parts[parts.length - 1] === "") parts.pop();
  return parts.join("/");
}

/** Locality of a Pod by its labels: Istio's own (`.` separates, since labels know no `/`), else Kubernetes' topology labels. */
export function localityOfLabels(labels: Readonly<Record<string, string>>): string {
  const own = labels["topology.istio.io/locality"] ?? labels["istio-locality"];
  if (own !== undefined) return (own.includes("/") ? own.split("/") : own.split(".")).join("/");
  return formatLocality({
    region: labels["topology.kubernetes.io/region"],
    zone: labels["topology.kubernetes.io/zone"],
    subzone: labels["topology.istio.io/subzone"],
  });
}
