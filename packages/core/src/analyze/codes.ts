// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../model/origin.ts";

export interface CodeEntry {
  /** Unless the finding knows better. */
  readonly severity: Severity;
  /** Istio's name of the message, or ours. */
  readonly name: string;
  /** What it tells, in one line. */
  readonly meaning: string;
  /** What to do about it, in one line. */
  readonly action: string;
}

/**
 * Everything `analyze` can find beyond single objects: Istio's codes where the meaning is Istio's, HED0400–HED0449 for the rest.
 * A code is never reused. docs/analysis.md is made from this.
 */
export const analysisCodes = {
  IST0001: {
    severity: "error",
    name: "InternalError",
    meaning: "A check of `analyze` itself broke down; the others went on.",
    action: "Report it, with the resources if you can.",
  },
  IST0002: {
    severity: "warning",
    name: "Deprecated",
    meaning: "A field that is in use is deprecated.",
    action: "Use the field that the message names.",
  },
  IST0101: {
    severity: "error",
    name: "ReferencedResourceNotFound",
    meaning:
      "A host, port, subset, gateway, selector or credential that a resource names is not there, or is not visible to those who need it.",
    action: "Correct the name, create what is missing, or widen `exportTo`.",
  },
  IST0102: {
    severity: "info",
    name: "NamespaceNotInjected",
    meaning:
      "Pods of the namespace get no proxy in a cluster, because the namespace says neither yes nor no to injection.",
    action: "Label the namespace `istio-injection=enabled`, or `istio-injection=disabled` to say that it is meant.",
  },
  IST0103: {
    severity: "warning",
    name: "PodMissingProxy",
    meaning: "A running pod of a namespace with injection has no proxy.",
    action: "Restart the workload.",
  },
  IST0106: {
    severity: "error",
    name: "SchemaValidationError",
    meaning: "A single resource breaks the rules of its kind; `heddle validate` gives the finer HED code.",
    action: "Do what the message says; nearly always it names the field that is meant.",
  },
  IST0107: {
    severity: "warning",
    name: "MisplacedAnnotation",
    meaning: "An annotation stands on a kind of resource where nobody reads it.",
    action: "Move it, mostly to the pod template.",
  },
  IST0108: {
    severity: "warning",
    name: "UnknownAnnotation",
    meaning: "An annotation under istio.io that Istio does not have.",
    action: "Correct the spelling, or remove it.",
  },
  IST0109: {
    severity: "error",
    name: "ConflictingMeshGatewayVirtualServiceHosts",
    meaning: "Several VirtualServices route the same host for the same sidecars; only the oldest counts there.",
    action: "Merge them into one, or keep their audiences apart with `exportTo`.",
  },
  IST0110: {
    severity: "error",
    name: "ConflictingSidecarWorkloadSelectors",
    meaning: "Several Sidecars select the same workload; only the oldest counts.",
    action: "Make their selectors exclude each other.",
  },
  IST0111: {
    severity: "error",
    name: "MultipleSidecarsWithoutWorkloadSelectors",
    meaning: "Several Sidecars of a namespace have no selector; only the oldest counts.",
    action: "Merge them, or give all but one a selector.",
  },
  IST0112: {
    severity: "error",
    name: "VirtualServiceDestinationPortSelectorRequired",
    meaning:
      "A destination has several ports, none of them the one that the client called, and the route does not say which.",
    action: "Add `port.number` to the destination.",
  },
  IST0116: {
    severity: "warning",
    name: "DeploymentAssociatedToMultipleServices",
    meaning: "Several Services lead to one port of a workload and call its protocol differently; the oldest decides.",
    action: "Give the Services' ports the same protocol.",
  },
  IST0118: {
    severity: "info",
    name: "PortNameIsNotUnderNamingConvention",
    meaning: "The name of a Service port tells no protocol, so proxies have to guess it from the first bytes.",
    action: "Begin the name with the protocol (`http-…`, `grpc-…`, `tcp-…`), or set `appProtocol`.",
  },
  IST0122: {
    severity: "error",
    name: "InvalidRegexp",
    meaning: "A regular expression is not RE2; the resource keeps its last good version.",
    action: "Write it without look-around and back-references.",
  },
  IST0123: {
    severity: "warning",
    name: "NamespaceMultipleInjectionLabels",
    meaning: "A namespace has `istio-injection` and `istio.io/rev`; the first one wins.",
    action: "Remove one of them.",
  },
  IST0125: {
    severity: "warning",
    name: "InvalidAnnotation",
    meaning: "The value of an annotation cannot be read, so it does not count.",
    action: "Write the value as the message says.",
  },
  IST0127: {
    severity: "warning",
    name: "NoMatchingWorkloadsFound",
    meaning: "A selector takes no workload, though workloads of the namespace are among the files.",
    action: "Correct the labels of the selector or of the workload.",
  },
  IST0128: {
    severity: "warning",
    name: "NoServerCertificateVerificationDestinationLevel",
    meaning: "A DestinationRule starts TLS without verifying the server's certificate.",
    action: "Remove `insecureSkipVerify`, and set `caCertificates` if the server has a CA of its own.",
  },
  IST0129: {
    severity: "warning",
    name: "NoServerCertificateVerificationPortLevel",
    meaning: "The same as IST0128, for one port.",
    action: "Remove `insecureSkipVerify`, and set `caCertificates` if the server has a CA of its own.",
  },
  IST0130: {
    severity: "warning",
    name: "VirtualServiceUnreachableRule",
    meaning: "A rule never gets a request, because earlier rules take them all.",
    action: "Move it up, narrow the earlier rule, or remove it.",
  },
  IST0131: {
    severity: "info",
    name: "VirtualServiceIneffectiveMatch",
    meaning: "One match of a rule is taken by an earlier one; the rule's other matches work.",
    action: "Remove the match.",
  },
  IST0132: {
    severity: "warning",
    name: "VirtualServiceHostNotFoundInGateway",
    meaning: "A VirtualService wants a host that the Gateway does not serve, or not for that namespace.",
    action: "Add the host to a server of the Gateway, or correct it.",
  },
  IST0133: {
    severity: "warning",
    name: "SchemaWarning",
    meaning: "A single resource breaks a rule of its kind, without harm to the rest.",
    action: "Do what the message says.",
  },
  IST0134: {
    severity: "warning",
    name: "ServiceEntryAddressesRequired",
    meaning:
      "A port of a ServiceEntry carries TCP (or no protocol is given) and there are no addresses, so the entry takes all connections to that port.",
    action: "Set `addresses`, or a protocol that tells hosts apart (HTTP, TLS).",
  },
  IST0135: {
    severity: "info",
    name: "DeprecatedAnnotation",
    meaning: "An annotation is deprecated.",
    action: "Use what the message names, or remove it.",
  },
  IST0136: {
    severity: "info",
    name: "AlphaAnnotation",
    meaning: "An annotation belongs to a feature that Istio calls alpha.",
    action: "Be ready to change it; suppress the message if that is fine.",
  },
  IST0137: {
    severity: "info",
    name: "DeploymentConflictingPorts",
    meaning:
      "Several Services lead to one port of a workload from different port numbers; names and metrics on the workload's side are those of the oldest.",
    action: "Use the same port number in these Services.",
  },
  IST0138: {
    severity: "warning",
    name: "GatewayDuplicateCertificate",
    meaning:
      "Two Gateways on one port share a certificate; a browser reuses its connection for the other host and gets 404.",
    action: "Serve both hosts from one Gateway, or use separate certificates.",
  },
  IST0140: {
    severity: "info",
    name: "IngressRouteRulesNotAffected",
    meaning: "A host has routes by subset for sidecars, but a gateway routes to the same host without them.",
    action: "Bind the routes to the gateway as well, or name the subset there.",
  },
  IST0144: {
    severity: "warning",
    name: "InvalidApplicationUID",
    meaning: "A container runs as user 1337, whose traffic is not redirected to the proxy.",
    action: "Use another user id.",
  },
  IST0145: {
    severity: "error",
    name: "ConflictingGateways",
    meaning: "Two Gateways of the same proxies want the same hosts on the same port, or different traffic on one port.",
    action: "Merge them, or give one of them another host or port.",
  },
  IST0146: {
    severity: "warning",
    name: "ImageAutoWithoutInjectionWarning",
    meaning: "A workload has `image: auto`, but nothing will inject it.",
    action: "Label the namespace or the pod template for injection.",
  },
  IST0147: {
    severity: "error",
    name: "ImageAutoWithoutInjectionError",
    meaning: "A pod has `image: auto`, but nothing will inject it, so it cannot start.",
    action: "Label the namespace or the pod for injection.",
  },
  IST0150: {
    severity: "warning",
    name: "ExternalNameServiceTypeInvalidPortName",
    meaning:
      "A port of an ExternalName Service is TCP or has no protocol; its listener takes connections that are meant for others.",
    action: "Name the port by its protocol, such as `https`.",
  },
  IST0161: {
    severity: "error",
    name: "InvalidGatewayCredential",
    meaning: "The Secret that a Gateway names has no usable certificate and key.",
    action: "Put PEM into `tls.crt` and `tls.key` (and `ca.crt` for MUTUAL).",
  },
  IST0162: {
    severity: "warning",
    name: "GatewayPortNotDefinedOnService",
    meaning: "A Gateway listens on a port that no Service of its proxies leads to.",
    action: "Add the port to the Service, or use one that it has.",
  },
  IST0173: {
    severity: "error",
    name: "DestinationRuleSubsetNotSelectPods",
    meaning:
      "The labels of a subset select no workload of the host; routes to it get 503. A warning while no route uses the subset.",
    action: "Correct the labels, deploy the workload, or remove the subset.",
  },
  IST0174: {
    severity: "warning",
    name: "UnknownDestinationRuleHost",
    meaning: "The host of a DestinationRule is no service that the rule's clients see.",
    action: "Correct the host, write the full name for another namespace, or create a ServiceEntry.",
  },
  IST0177: {
    severity: "warning",
    name: "ConflictingServiceEntryProtocol",
    meaning: "ServiceEntries that the same clients see give one port of one host different protocols.",
    action: "Agree on one protocol.",
  },
  HED0400: {
    severity: "info",
    name: "RetriesMayRepeatWrites",
    meaning:
      "Requests that may change something (POST, PATCH) are tried again after the server may have done the work.",
    action: "Match only safe methods, or retry only on `connect-failure,refused-stream`.",
  },
  HED0401: {
    severity: "info",
    name: "WeightsNotPercent",
    meaning: "The weights of a route do not add up to 100; they are shares then, not percentages.",
    action: "Let them add up to 100 if percentages are meant.",
  },
  HED0402: {
    severity: "warning",
    name: "TimeoutCutsRetries",
    meaning: "The timeout of a route ends before its tries can.",
    action: "Raise `timeout`, or lower `perTryTimeout` or `attempts`.",
  },
  HED0403: {
    severity: "info",
    name: "ShadowedDestinationRule",
    meaning:
      "For some clients a DestinationRule hides another one of the same host; rules of different namespaces are not merged. A warning if nobody is left who uses it.",
    action: "Keep one, or repeat the hidden rule's settings.",
  },
  HED0404: {
    severity: "warning",
    name: "PortPolicyWithoutPort",
    meaning: "A port-level setting names a port that the host does not have.",
    action: "Correct the port number.",
  },
  HED0405: {
    severity: "warning",
    name: "RoutesForUnknownService",
    meaning: "A VirtualService has rules for a Service that is not there, so no sidecar uses them.",
    action: "Correct the host.",
  },
  HED0406: {
    severity: "warning",
    name: "SidecarImportsNothing",
    meaning: "A host of a Sidecar's egress list stands for no service and no route.",
    action: "Correct the host; the form is `namespace/host` with the full name of the host.",
  },
} as const satisfies Record<string, CodeEntry>;

export type AnalysisCode = keyof typeof analysisCodes;

export interface FindingExtras extends Pick<Diagnostic, "related" | "fix" | "target"> {
  /** Replaces that of the catalogue. */
  readonly severity?: Severity;
}

/** A finding at a place. `message` begins as Istio's does, then says what happens now and what to do. */
export function finding(code: AnalysisCode, at: Origin, message: string, extras: FindingExtras = {}): Diagnostic {
  return { code, severity: analysisCodes[code].severity, message, resource: at.resource, path: at.path, ...extras };
}
