// SPDX-License-Identifier: Apache-2.0
import type { LocalPorts } from "@heddle/core";

export interface BootstrapInput {
  readonly type: "sidecar" | "router";
  readonly pod: string;
  readonly namespace: string;
  /** Deployment name, as metrics and `istioctl` show it. */
  readonly workload: string;
  /** `kubernetes://apis/apps/v1/namespaces/default/deployments/reviews-v1` (Istio's OWNER). */
  readonly owner: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
  readonly local: LocalPorts;
  readonly xdsPort: number;
  readonly admin: number;
}

/** Istio version the proxies present, for what `istioctl` and EnvoyFilters (proxyVersion) compare. */
const istioVersion = "1.30.0";

/** The bootstrap of one Envoy on this machine (`envoy.config.bootstrap.v3.Bootstrap` as JSON): who it is, where the control plane is, an admin port. */
export function bootstrap(input: BootstrapInput): Readonly<Record<string, unknown>> {
  const { type, pod, namespace, local } = input;
  const app = input.labels["service.istio.io/canonical-name"] ?? input.labels["app"] ?? input.workload;
  return {
    node: {
      id: `${type}~${local.address}~${pod}.${namespace}~${namespace}.svc.cluster.local`,
      cluster: `${app}.${namespace}`,
      metadata: {
        NAME: pod,
        NAMESPACE: namespace,
        LABELS: input.labels,
        SERVICE_ACCOUNT: input.serviceAccount,
        CLUSTER_ID: "Kubernetes",
        MESH_ID: "cluster.local",
        WORKLOAD_NAME: input.workload,
        OWNER: input.owner,
        INTERCEPTION_MODE: "NONE",
        INSTANCE_IPS: local.address,
        ISTIO_VERSION: istioVersion,
        PROXY_CONFIG: { discoveryAddress: `${local.address}:${input.xdsPort}` },
        HEDDLE_LOCAL: JSON.stringify(local),
      },
    },
    admin: { address: address(local.address, input.admin) },
    dynamic_resources: {
      lds_config: ads,
      cds_config: ads,
      ads_config: {
        api_type: "DELTA_GRPC",
        transport_api_version: "V3",
        set_node_on_first_message_only: true,
        grpc_services: [
          {
            envoy_grpc: {
              cluster_name: "xds-grpc",
              // A control plane that was killed is back within a second; Envoy's own default waits up to 30.
              retry_policy: { retry_back_off: { base_interval: "0.1s", max_interval: "1s" } },
            },
          },
        ],
      },
    },
    static_resources: { clusters: [xdsCluster(local.address, input.xdsPort)] },
    layered_runtime: {
      layers: [
        { name: "heddle", static_layer: { "re2.max_program_size.error_level": 32_768 } },
        { name: "admin", admin_layer: {} },
      ],
    },
    stats_config: { use_all_default_tags: true },
  };
}

const ads = { ads: {}, resource_api_version: "V3", initial_fetch_timeout: "15s" };

function xdsCluster(host: string, port: number) {
  return {
    name: "xds-grpc",
    type: "STATIC",
    connect_timeout: "1s",
    load_assignment: {
      cluster_name: "xds-grpc",
      endpoints: [{ lb_endpoints: [{ endpoint: { address: address(host, port) } }] }],
    },
    typed_extension_protocol_options: {
      "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
        "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
        explicit_http_config: { http2_protocol_options: {} },
      },
    },
    // Configuration must come through whatever else happens here.
    circuit_breakers: {
      thresholds: [
        { priority: "DEFAULT", max_connections: 100_000, max_pending_requests: 100_000, max_requests: 100_000 },
        { priority: "HIGH", max_connections: 100_000, max_pending_requests: 100_000, max_requests: 100_000 },
      ],
    },
  };
}

const address = (host: string, port: number) => ({ socket_address: { address: host, port_value: port } });

/** Arguments of one Envoy: no shared memory with others, one worker, access logs written at once (a person is watching). */
export function envoyArguments(bootstrapFile: string): readonly string[] {
  return [
    "-c",
    bootstrapFile,
    "--disable-hot-restart",
    "--concurrency",
    "1",
    "--log-level",
    "warning",
    "--file-flush-interval-msec",
    "100",
    "--drain-time-s",
    "2",
    "--parent-shutdown-time-s",
    "3",
  ];
}
