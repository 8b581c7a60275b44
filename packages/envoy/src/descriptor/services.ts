// SPDX-License-Identifier: Apache-2.0

export interface Method {
  readonly name: string;
  readonly input: string;
  readonly output: string;
  readonly clientStreaming: boolean;
  readonly serverStreaming: boolean;
}

/** A gRPC service by its full name. */
export interface Service {
  readonly name: string;
  readonly methods: readonly Method[];
}

const discovery = "envoy.service.discovery.v3";
const stream = { clientStreaming: true, serverStreaming: true };

const reflection = (version: string): Service => ({
  name: `grpc.reflection.${version}.ServerReflection`,
  methods: [
    {
      name: "ServerReflectionInfo",
      input: `grpc.reflection.${version}.ServerReflectionRequest`,
      output: `grpc.reflection.${version}.ServerReflectionResponse`,
      ...stream,
    },
  ],
});

/** What the control plane serves: the tables hold messages only. */
export const services: readonly Service[] = [
  {
    name: `${discovery}.AggregatedDiscoveryService`,
    methods: [
      {
        name: "StreamAggregatedResources",
        input: `${discovery}.DiscoveryRequest`,
        output: `${discovery}.DiscoveryResponse`,
        ...stream,
      },
      {
        name: "DeltaAggregatedResources",
        input: `${discovery}.DeltaDiscoveryRequest`,
        output: `${discovery}.DeltaDiscoveryResponse`,
        ...stream,
      },
    ],
  },
  {
    name: "grpc.health.v1.Health",
    methods: [
      {
        name: "Check",
        input: "grpc.health.v1.HealthCheckRequest",
        output: "grpc.health.v1.HealthCheckResponse",
        clientStreaming: false,
        serverStreaming: false,
      },
      {
        name: "Watch",
        input: "grpc.health.v1.HealthCheckRequest",
        output: "grpc.health.v1.HealthCheckResponse",
        clientStreaming: false,
        serverStreaming: true,
      },
    ],
  },
  reflection("v1"),
  reflection("v1alpha"),
];
