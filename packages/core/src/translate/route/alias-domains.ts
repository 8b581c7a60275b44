// SPDX-License-Identifier: Apache-2.0
import type { Service } from "../../model/service.ts";

/**
 * The other names clients of a DNS domain call a host by (Istio's list, in its order): in `default.svc.cluster.local`, the host
 * `reviews.default.svc.cluster.local` is also `reviews`, `reviews.default.svc` and `reviews.default`; a host of another namespace is
 * not known by its bare name, and one outside the cluster's suffix by no other name at all.
 * @param domain the proxy's DNS domain
 */
export function aliasesOf(hostname: string, domain: string): readonly string[] {
  const svc = domain.indexOf(".svc.");
  return svc > 0 ? kubernetesAliases(hostname, domain, svc) : sharedSuffixAliases(hostname, domain);
}

function kubernetesAliases(hostname: string, domain: string, svc: number): readonly string[] {
  const end = hostname.indexOf(".svc.");
  const dot = hostname.indexOf(".");
  if (!hostname.endsWith(domain.slice(svc)) || end <= 0 || dot + 1 > end) return [];
  const qualified = hostname.slice(0, end);
  const name = hostname.slice(0, dot);
  const sameNamespace = hostname.slice(dot + 1, end) === domain.slice(0, svc);
  return sameNamespace ? [name, `${qualified}.svc`, qualified] : [qualified, `${qualified}.svc`];
}

function sharedSuffixAliases(hostname: string, domain: string): readonly string[] {
  const host = hostname.split(".");
  const local = domain.split(".");
  let shared = 0;
  while (shared < Math.min(host.length, local.length) && host.at(-1 - shared) === local.at(-1 - shared)) shared++;
  if (shared === 0 || shared === host.length) return [];
  const unique = host.slice(0, host.length - shared);
  const short = unique.join(".");
  return unique.length === 2 ? [short, `${short}.${host[host.length - shared]}`] : [short];
}

/** Addresses clients may call the service by; a single address may be written as a CIDR, wider ranges are nobody's name. */
export function addressDomains(service: Service): readonly string[] {
  return service.addresses
    .map((address) => address.replace(/\/(32|128)$/, ""))
    .filter((address) => address !== "" && address !== "0.0.0.0" && address !== "::" && !address.includes("/"));
}

/** Members of such a service are called by names of their own below it (`pod-0.db.default.svc.cluster.local`). */
export const hasMemberNames = (service: Service): boolean =>
  service.registry === "Kubernetes" && (service.headless || service.resolution === "PASSTHROUGH");
