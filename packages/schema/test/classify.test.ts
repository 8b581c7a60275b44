// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { classifyKind } from "../src/index.ts";

const table: readonly (readonly [string, string, string, string?])[] = [
  ["v1", "Service", "known"],
  ["networking.istio.io/v1alpha3", "VirtualService", "known"],
  ["networking.istio.io/v1beta1", "VirtualService", "known"],
  ["networking.istio.io/v2", "VirtualService", "unknown", "networking.istio.io/v1 VirtualService"],
  ["v1", "VirtualService", "unknown", "networking.istio.io/v1 VirtualService"],
  ["networking.istio.io/v1", "Virtualservice", "unknown", "networking.istio.io/v1 VirtualService"],
  ["networking.istio.io/v1", "DestinationRules", "unknown", "networking.istio.io/v1 DestinationRule"],
  ["v1", "Deployment", "unknown", "apps/v1 Deployment"],
  ["apps/v1", "deployment", "unknown", "apps/v1 Deployment"],
  ["extensions/v1beta1", "Deployment", "known"],
  ["extensions/v1beta1", "Ingress", "ignored"],
  ["autoscaling/v2beta2", "HorizontalPodAutoscaler", "ignored"],
  ["autoscaling/v2", "HorizontalPodAutoscaler", "ignored"],
  ["rbac.authorization.k8s.io/v1", "RoleBinding", "ignored"],
  ["policy/v1", "PodDisruptionBudget", "ignored"],
  ["networking.k8s.io/v1", "NetworkPolicy", "ignored"],
  ["apiextensions.k8s.io/v1", "CustomResourceDefinition", "ignored"],
  ["v1", "PersistentVolumeClaim", "ignored"],
  ["security.istio.io/v1", "AuthorizationPolicy", "later"],
  ["telemetry.istio.io/v1", "Telemetry", "later"],
  ["networking.istio.io/v1alpha3", "EnvoyFilter", "later"],
  ["gateway.networking.k8s.io/v1", "HTTPRoute", "later"],
  ["gateway.networking.k8s.io/v1", "Gateway", "later"],
  ["config.istio.io/v1alpha2", "RouteRule", "unknown", "networking.istio.io/v1 VirtualService"],
  ["rbac.istio.io/v1alpha1", "ServiceRole", "unknown", "security.istio.io/v1 AuthorizationPolicy"],
  ["example.com/v1", "Widget", "unknown"],
  ["", "", "unknown"],
  ["__proto__/v1", "constructor", "unknown"],
];

for (const [apiVersion, kind, expected, suggestion] of table) {
  test(`classify ${apiVersion} ${kind}`, () => {
    const found = classifyKind(apiVersion, kind);
    assert.equal(found.class, expected);
    const suggested =
      found.suggestion === undefined ? undefined : `${found.suggestion.apiVersion} ${found.suggestion.kind}`;
    assert.equal(suggested, suggestion);
  });
}
